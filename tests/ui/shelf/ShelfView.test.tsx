import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { makeClause, makeFile, makeStipulation, makeTreaty } from '../../support/builders.ts';
import { renderAppAt } from '../../support/renderAppAt.tsx';

const other = makeTreaty([makeClause('art_5', [[makeStipulation('A rule.')]]), makeClause('art_7', [[makeStipulation('A rule.')]])], {
  id: 'other-treaty',
  coverage: 'selection',
  title: { en: 'The other treaty', id: 'Perjanjian yang lain' },
  shortTitle: { en: 'Other treaty', id: 'Perjanjian lain' },
});
const files = [makeFile(), { treaty: other }];

const linksOf = (element: HTMLElement) =>
  within(element)
    .getAllByRole('link')
    .map((link) => [link.textContent, link.getAttribute('href')]);

test.each([
  {
    ui: 'en',
    title: 'Test treaty',
    signed: 'Signed 3 February 2020',
    links: ['Test treaty', 'Start reading: Article 1', 'Overview', 'The whole text'],
  },
  {
    ui: 'id',
    title: 'Perjanjian uji',
    signed: 'Ditandatangani 3 Februari 2020',
    links: ['Perjanjian uji', 'Mulai membaca: Pasal 1', 'Ikhtisar', 'Seluruh teks'],
  },
])('offers a whole treaty with its overview, its text and a place to start ($ui)', ({ ui, title, signed, links }) => {
  renderAppAt(`/${ui}`, { files });
  const treaty = screen.getByRole('region', { name: title });
  expect(within(treaty).getByText(signed)).toBeVisible();
  const [overview, start, again, text] = links;
  expect(linksOf(treaty)).toEqual([
    [overview, `/${ui}/test-treaty`],
    [start, `/${ui}/test-treaty/art_1`],
    [again, `/${ui}/test-treaty`],
    [text, `/${ui}/test-treaty/text`],
  ]);
});

test('offers the clauses of treaties that ship in part beside it', () => {
  renderAppAt('/en', { files });
  expect(linksOf(screen.getByRole('region', { name: 'Beside it' }))).toEqual([
    ['Other treaty', '/en/other-treaty'],
    ['Article 5', '/en/other-treaty/art_5'],
    ['Article 7', '/en/other-treaty/art_7'],
  ]);
});

test.each([
  { ui: 'en', name: 'Continue at Article 3' },
  { ui: 'id', name: 'Lanjutkan di Pasal 3' },
])('offers to continue at the clause that was read last ($ui)', ({ ui, name }) => {
  renderAppAt(`/${ui}`, { files, settings: { lastRead: { treatyId: 'test-treaty', eId: 'art_3' } } });
  expect(screen.getByRole('link', { name })).toHaveAttribute('href', `/${ui}/test-treaty/art_3`);
});

test.each([
  { name: 'a clause that no longer exists', lastRead: { treatyId: 'test-treaty', eId: 'art_99' } },
  { name: 'a clause of another treaty', lastRead: { treatyId: 'other-treaty', eId: 'art_7' } },
])('offers the start after $name was read last', ({ lastRead }) => {
  renderAppAt('/en', { files, settings: { lastRead } });
  expect(screen.getByRole('link', { name: 'Start reading: Article 1' })).toBeVisible();
  expect(screen.queryByRole('link', { name: /^Continue/ })).toBeNull();
});
