import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { renderAppAt } from '../support/renderAppAt.tsx';

test('opens a clause at its address', () => {
  renderAppAt('/en/test-treaty/art_2');
  expect(screen.getByRole('heading', { level: 1, name: 'Article 2' })).toBeVisible();
});

test('opens a clause at its address in Indonesian', () => {
  renderAppAt('/id/test-treaty/art_2');
  expect(screen.getByRole('heading', { level: 1, name: 'Pasal 2' })).toBeVisible();
});

test.each([
  { ui: 'en', clauses: 'Clauses', commentary: 'Commentary', menu: 'Menu', steps: 'Previous and next' },
  { ui: 'id', clauses: 'Pasal', commentary: 'Komentar', menu: 'Menu', steps: 'Sebelumnya dan berikutnya' },
])('frames a clause with its landmarks ($ui)', ({ ui, clauses, commentary, menu, steps }) => {
  renderAppAt(`/${ui}/test-treaty/art_2`);
  expect(within(screen.getByRole('navigation', { name: clauses })).getAllByRole('link')).toHaveLength(3);
  expect(screen.getByRole('complementary', { name: commentary })).toBeVisible();
  expect(within(screen.getByRole('banner')).getByRole('button', { name: menu })).toBeVisible();
  expect(screen.getByRole('navigation', { name: steps })).toBeVisible();
  expect(screen.getAllByRole('main')).toHaveLength(1);
  expect(screen.getAllByRole('contentinfo')).toHaveLength(1);
});

test('opens the overview, the text, the shelf and the page on method at their addresses', () => {
  for (const [address, heading] of [
    ['/en/test-treaty', 'Test treaty'],
    ['/en/test-treaty/text', 'Test treaty'],
    ['/en', 'Treaties'],
    ['/en/about', 'Sources and method'],
    ['/en/notes', 'Notes'],
  ] as const) {
    const { unmount } = renderAppAt(address);
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent(heading);
    unmount();
  }
});
