import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { renderAppAt } from '../../support/renderAppAt.tsx';

test.each([
  { ui: 'en', name: 'Commentary', tabs: ['Commentary 0', 'Notes 0'] },
  { ui: 'id', name: 'Komentar', tabs: ['Komentar 0', 'Catatan 0'] },
])('stands beside the text with a tab for commentary and one for notes ($ui)', ({ ui, name, tabs }) => {
  renderAppAt(`/${ui}/test-treaty/art_2`);
  const margin = within(screen.getByRole('complementary', { name }));
  expect(margin.getAllByRole('tab').map((tab) => tab.textContent)).toEqual(tabs);
  expect(margin.getByRole('tab', { selected: true })).toHaveTextContent(tabs[0] ?? '');
});

test('shows one panel at a time, chosen by press and by arrow key', async () => {
  const { user } = renderAppAt('/en/test-treaty/art_2');
  await user.click(screen.getByRole('tab', { name: 'Notes 0' }));
  expect(screen.getByRole('tabpanel')).toHaveTextContent('Your notes are on their way.');
  await user.keyboard('{ArrowLeft}');
  expect(screen.getByRole('tab', { name: 'Commentary 0' })).toHaveFocus();
  expect(screen.getByRole('tabpanel')).toHaveTextContent('No commentary on this clause has been collected.');
});

test('becomes a panel at the foot on request, and Escape puts it back', async () => {
  const { user, store } = renderAppAt('/en/test-treaty/art_2');
  const bar = within(screen.getByRole('region', { name: 'Beside the words' }));
  await user.click(bar.getByRole('button', { name: 'Notes 0' }));
  expect(store.getState().margin).toMatchObject({ tab: 'notes', isSheetOpen: true });
  expect(bar.getByRole('button', { name: 'Notes 0' })).toHaveAttribute('aria-expanded', 'true');
  await user.keyboard('{Escape}');
  expect(store.getState().margin.isSheetOpen).toBe(false);
  await user.click(bar.getByRole('button', { name: 'Commentary 0' }));
  await user.click(screen.getByRole('button', { name: 'Close' }));
  expect(store.getState().margin.isSheetOpen).toBe(false);
});
