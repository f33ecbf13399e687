import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { makeClause, makeStipulation, makeTreaty } from '../../support/builders.ts';
import { renderAppAt } from '../../support/renderAppAt.tsx';

const bar = (name = 'Move between clauses') => within(screen.getByRole('navigation', { name }));
const names = (links: HTMLElement[]) => links.map((link) => link.textContent);

test.each([
  { ui: 'en', name: 'Move between clauses', links: ['‹ Article 1', 'Article 2 of 3', 'Article 3 ›'] },
  { ui: 'id', name: 'Berpindah antarpasal', links: ['‹ Pasal 1', 'Pasal 2 dari 3', 'Pasal 3 ›'] },
])('says where the reader is, between the clauses before and after ($ui)', ({ ui, name, links }) => {
  renderAppAt(`/${ui}/test-treaty/art_2`);
  expect(names(bar(name).getAllByRole('link'))).toEqual(links);
});

test('counts neither the preamble nor a selection of clauses', () => {
  const clauses = ['preamble', 'art_4'].map((eId) => makeClause(eId, [[makeStipulation('A rule.')]]));
  const { unmount } = renderAppAt('/en/test-treaty/preamble', { files: [{ treaty: makeTreaty(clauses) }] });
  expect(names(bar().getAllByRole('link'))).toEqual(['Preamble', 'Article 4 ›']);
  unmount();
  renderAppAt('/en/test-treaty/art_4', { files: [{ treaty: makeTreaty(clauses, { coverage: 'selection' }) }] });
  expect(names(bar().getAllByRole('link'))).toEqual(['‹ Preamble', 'Article 4']);
});

test('leads to the contents, and opens them here with the script', async () => {
  const { user } = renderAppAt('/en/test-treaty/art_2');
  const here = bar().getByRole('link', { name: 'Article 2 of 3' });
  expect(here).toHaveAttribute('href', '/en/test-treaty#contents');
  expect(screen.queryByRole('dialog')).toBeNull();
  await user.click(here);
  const dialog = within(screen.getByRole('dialog', { name: 'Clauses' }));
  expect(dialog.getAllByRole('link')).toHaveLength(3);
  expect(dialog.getByRole('link', { current: 'page' })).toHaveAccessibleName(/^Article 2/);
  expect(window.location.pathname).toBe('/en/test-treaty/art_2');
});

test('closes the contents on going to a clause', async () => {
  const { user } = renderAppAt('/en/test-treaty/art_2');
  await user.click(bar().getByRole('link', { name: 'Article 2 of 3' }));
  await user.click(within(screen.getByRole('dialog')).getByRole('link', { name: /^Article 3/ }));
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Article 3');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(screen.getByRole('heading', { level: 1 })).toHaveFocus();
});

test('closes the contents without going anywhere', async () => {
  const { user } = renderAppAt('/en/test-treaty/art_2');
  await user.click(bar().getByRole('link', { name: 'Article 2 of 3' }));
  await user.click(screen.getByRole('button', { name: 'Close' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(window.location.pathname).toBe('/en/test-treaty/art_2');
});
