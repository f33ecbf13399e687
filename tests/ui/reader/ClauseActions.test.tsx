import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import type { Settings } from '../../../src/core/settings.ts';
import { renderAppAt } from '../../support/renderAppAt.tsx';

const main = () => within(screen.getByRole('main'));

const { origin } = window.location;

afterEach(() => void vi.restoreAllMocks());

const ENGLISH = [
  'Article 2. Heading of art_2',
  '',
  'Words that are known, words that are not.',
  'A second paragraph.',
  '',
  'Test treaty, Article 2.',
  "Pasal's rendering, not an authentic text; edition of 1 January 2026.",
];

/** Renders the second clause and presses one of the buttons over its text. */
async function press(button: string, address = '/en/test-treaty/art_2', settings: Partial<Settings> = {}) {
  const view = renderAppAt(address, { settings });
  await view.user.click(main().getByRole('button', { name: button }));
  return { ...view, clipboard: await navigator.clipboard.readText() };
}

const status = () => within(screen.getByRole('main')).getByRole('status');

test('copies the clause as clean text with its credit and its address', async () => {
  const { clipboard } = await press('Copy');
  expect(clipboard).toBe([...ENGLISH, `${origin}/en/test-treaty/art_2`].join('\n'));
  expect(status()).toHaveTextContent('The clause is copied, with its source line.');
});

test('copies the clause in Indonesian', async () => {
  const { clipboard } = await press('Salin', '/id/test-treaty/art_2');
  expect(clipboard).toBe(
    [
      'Pasal 2. Heading of art_2 (id)',
      '',
      'Words that are known, (id) words that are not. (id)',
      'A second paragraph. (id)',
      '',
      'Perjanjian uji, Pasal 2.',
      'Sajian Pasal, bukan teks autentik; edisi 1 Januari 2026.',
      `${origin}/id/test-treaty/art_2`,
    ].join('\n'),
  );
  expect(status()).toHaveTextContent('Pasal tersalin, beserta baris sumbernya.');
});

test('copies each language that is shown with its own credit', async () => {
  const { clipboard } = await press('Copy', undefined, { text: 'both' });
  const [first, second] = clipboard.split('\n\nArticle 2. ');
  expect(first).toBe([...ENGLISH, `${origin}/en/test-treaty/art_2?text=en,id`].join('\n'));
  expect(second).toContain('A second paragraph. (id)');
  expect(second).toContain("Pasal's rendering, not an authentic text");
});

const LINKS: { text: Settings['text']; link: string }[] = [
  { text: 'interface', link: '/en/test-treaty/art_2' },
  { text: 'en', link: '/en/test-treaty/art_2' },
  { text: 'id', link: '/en/test-treaty/art_2?text=id' },
  { text: 'both', link: '/en/test-treaty/art_2?text=en,id' },
];

test.each(LINKS)('copies the link $link when the text is shown in "$text"', async ({ text, link }) => {
  const { clipboard } = await press('Copy link', undefined, { text });
  expect(clipboard).toBe(origin + link);
  expect(status()).toHaveTextContent('The link is copied.');
});

test('copies the canonical link of a lenient address, without its fragment', async () => {
  const { clipboard } = await press('Salin tautan', '/id/Test-Treaty/pasal-2#evidence');
  expect(clipboard).toBe(`${origin}/id/test-treaty/art_2`);
});

test('says nothing before anything is copied', () => {
  renderAppAt('/en/test-treaty/art_2');
  expect(status()).toBeEmptyDOMElement();
});

test('does not say of the next clause that it was copied', async () => {
  const { user } = await press('Copy');
  await user.keyboard('{Alt>}{ArrowDown}{/Alt}');
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Article 3');
  expect(status()).toBeEmptyDOMElement();
});

test.each([
  ['Copy', [...ENGLISH, `${origin}/en/test-treaty/art_2`].join('\n')],
  ['Copy link', `${origin}/en/test-treaty/art_2`],
])('shows the text of "%s" to copy by hand where the clipboard is denied', async (button, text) => {
  const { user } = renderAppAt('/en/test-treaty/art_2');
  vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new DOMException('Denied', 'NotAllowedError'));
  await user.click(main().getByRole('button', { name: button }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Copy' }));
  const area = dialog.getByRole<HTMLTextAreaElement>('textbox', { name: 'Copy' });
  expect(area).toHaveValue(text);
  expect(area).toHaveFocus();
  expect([area.selectionStart, area.selectionEnd]).toEqual([0, text.length]);
  expect(dialog.getByText(/did not let the site copy/)).toBeVisible();
  expect(screen.queryByText(/is copied|^Copied/)).toBeNull();
});

test('leaves the page as it was when the dialog is closed', async () => {
  const { user } = renderAppAt('/en/test-treaty/art_2');
  vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new DOMException('Denied', 'NotAllowedError'));
  await user.click(screen.getByRole('button', { name: 'Copy' }));
  await user.click(within(await screen.findByRole('dialog', { name: 'Copy' })).getByRole('button', { name: 'Close' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(status()).toBeEmptyDOMElement();
});

test('prints the page', async () => {
  const print = vi.spyOn(window, 'print').mockReturnValue();
  await press('Print');
  expect(print).toHaveBeenCalledOnce();
});
