import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { renderAppAt } from '../../support/renderAppAt.tsx';

async function openReport(address: string, name: string) {
  const view = renderAppAt(address);
  await view.user.click(screen.getByRole('button', { name }));
  const dialog = screen.getByRole('dialog', { name });
  return { ...view, dialog, area: within(dialog).getByRole<HTMLTextAreaElement>('textbox', { name }) };
}

test('prepares a report with the clause, the edition, the address and the words', async () => {
  const { area } = await openReport('/en/test-treaty/art_2', 'Report a mistake');
  expect(area.value).toBe(
    [
      'Mistake in: Article 2, Test treaty',
      'Edition: 2026-01-01',
      `Address: ${window.location.origin}/en/test-treaty/art_2`,
      '',
      'The words as shown:',
      'Words that are known, words that are not.',
      'A second paragraph.',
      '',
      'What is wrong:',
      '',
      'How I know (source, link):',
      '',
    ].join('\n'),
  );
});

test('prepares the report in Indonesian', async () => {
  const { area } = await openReport('/id/test-treaty/art_2', 'Laporkan kesalahan');
  expect(area.value).toContain('Kesalahan pada: Pasal 2, Perjanjian uji\nEdisi: 2026-01-01\n');
  expect(area.value).toContain('words that are not. (id)\nA second paragraph. (id)');
});

test('has the report selected, says that nothing is sent, and copies it', async () => {
  const { area, dialog, user } = await openReport('/en/test-treaty/art_2', 'Report a mistake');
  expect(area).toHaveFocus();
  expect([area.selectionStart, area.selectionEnd]).toEqual([0, area.value.length]);
  expect(within(dialog).getByText(/^Nothing is sent from here/)).toBeVisible();
  await user.click(within(dialog).getByRole('button', { name: 'Copy' }));
  expect(await navigator.clipboard.readText()).toBe(area.value);
  expect(within(dialog).getByRole('status')).toHaveTextContent('Copied.');
});

test('reports the clause that is shown after a move', async () => {
  const { user } = renderAppAt('/en/test-treaty/art_2');
  await user.keyboard('{Alt>}{ArrowDown}{/Alt}');
  await user.click(screen.getByRole('button', { name: 'Report a mistake' }));
  const area = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Report a mistake' });
  expect(area.value).toContain('Mistake in: Article 3, Test treaty');
  expect(area.value).toContain('The last rule.');
});

test('stands where HTML allows a dialog', async () => {
  const { dialog } = await openReport('/en/test-treaty/art_2', 'Report a mistake');
  expect(dialog.closest('p')).toBeNull();
});

test('can be closed and opened again', async () => {
  const { dialog, user } = await openReport('/en/test-treaty/art_2', 'Report a mistake');
  await user.click(within(dialog).getByRole('button', { name: 'Close' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  await user.click(screen.getByRole('button', { name: 'Report a mistake' }));
  expect(screen.getByRole('dialog', { name: 'Report a mistake' })).toBeVisible();
});
