import { render, screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { overwriteGetLocale } from '../../../src/messages/compiled/runtime.js';
import { createAppStore } from '../../../src/store/createAppStore.ts';
import { ClauseNav } from '../../../src/ui/contents/ClauseList.tsx';
import { StoreContext } from '../../../src/ui/shared/storeContext.ts';
import { catalogueOf, makeClause, makeFile, makeStipulation, makeTreaty } from '../../support/builders.ts';
import { renderAppAt } from '../../support/renderAppAt.tsx';

const list = (name: string) => within(screen.getByRole('navigation', { name }));

test.each([
  { ui: 'en', name: 'Clauses', current: 'Article 2 Heading of art_2' },
  { ui: 'id', name: 'Pasal', current: 'Pasal 2 Heading of art_2 (id)' },
])('lists the clauses in order and marks the one that is shown ($ui)', ({ ui, name, current }) => {
  renderAppAt(`/${ui}/test-treaty/art_2`);
  const links = list(name).getAllByRole('link');
  expect(links.map((link) => link.getAttribute('href'))).toEqual([1, 2, 3].map((number) => `/${ui}/test-treaty/art_${number}`));
  expect(list(name).getByRole('link', { current: 'page' })).toHaveAccessibleName(current);
});

test('moves the mark to the clause that is chosen', async () => {
  const { user } = renderAppAt('/en/test-treaty/art_2');
  await user.click(list('Clauses').getByRole('link', { name: /^Article 3/ }));
  const marked = list('Clauses').getAllByRole('link', { current: 'page' });
  expect(marked.map((link) => link.getAttribute('href'))).toEqual(['/en/test-treaty/art_3']);
});

test('names the preamble, which has no number', () => {
  const clauses = ['preamble', 'art_1'].map((eId) => makeClause(eId, [[makeStipulation('A rule.')]]));
  renderAppAt('/id/test-treaty/art_1', { files: [{ treaty: makeTreaty(clauses) }] });
  const [preamble] = list('Pasal').getAllByRole('link');
  expect(preamble).toHaveAccessibleName('Pembukaan Heading of preamble (id)');
  expect(preamble).toHaveAttribute('href', '/id/test-treaty/preamble');
});

const renderList = (said: readonly number[]) => {
  const [entry] = catalogueOf([makeFile()]);
  if (!entry) throw new Error('The catalogue is empty.');
  const clauses = entry.clauses.map((clause, index) => ({ ...clause, said: said[index] ?? 0 }));
  const store = createAppStore({ selection: { view: 'shelf', ui: 'en' }, catalogue: [entry] });
  overwriteGetLocale(() => 'en');
  render(
    <StoreContext value={store}>
      <ClauseNav entry={{ ...entry, clauses }} />
    </StoreContext>,
  );
  return list('Clauses')
    .getAllByRole('listitem')
    .map((row) => row.querySelector('svg'));
};

test('draws at the foot of each row how much is said of the clause, and tells assistive technology nothing of it', () => {
  const lines = renderList([40, 10, 0]);
  expect(lines.map((line) => line?.querySelector('rect')?.getAttribute('width'))).toEqual(['100', '25', undefined]);
  for (const line of lines.slice(0, 2)) {
    expect(line).toHaveAttribute('viewBox', '0 0 100 1');
    expect(line).toHaveAttribute('aria-hidden', 'true');
    expect(line).not.toHaveAttribute('style');
  }
  expect(list('Clauses').getByRole('link', { name: 'Article 1 Heading of art_1' })).toBeVisible();
});

test('draws nothing where nothing is said of any clause', () => {
  expect(renderList([])).toEqual([null, null, null]);
});
