import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { UiLanguage } from '../../../src/core/treaty/language.ts';
import type { Comparison } from '../../../src/core/treaty/treaty.ts';
import { makeClause, makeStipulation, makeTreaty } from '../../support/builders.ts';
import { renderOverview } from './renderOverview.tsx';

const other = makeTreaty([makeClause('art_7', [[makeStipulation('A rule.')]])], {
  id: 'other-treaty',
  coverage: 'selection',
  shortTitle: { en: 'Other treaty', id: 'Perjanjian lain' },
});

const cell = (en: string, id: string) => ({ en, id, evidence: 'confirmed' }) as const;

// The cells stand in another order than the dimensions: a table that shows them as they come is wrong.
const comparison: Comparison = {
  title: { en: 'Beside others', id: 'Di samping yang lain' },
  dimensions: [
    { key: 'trigger', title: { en: 'Trigger', id: 'Pemicu' } },
    { key: 'area', title: { en: 'Area', id: 'Wilayah' } },
  ],
  rows: [
    { treaty: 'test-treaty', clause: 'art_1', cells: { area: cell('None', 'Tidak ada'), trigger: cell('Attack', 'Serangan') } },
    {
      treaty: 'other-treaty',
      clause: 'art_7',
      cells: {
        trigger: { en: 'War', id: 'Perang', evidence: 'unconfirmed' },
        area: { ...cell('A sea', 'Laut'), unconfirmed: { en: 'and its islands', id: 'dan pulaunya' } },
      },
    },
  ],
};

const renderTable = (ui: UiLanguage = 'en') => renderOverview({ comparison }, { ui, others: [other] });

const rows = () =>
  within(screen.getByRole('table'))
    .getAllByRole('row')
    .slice(1)
    .map((row) => [...row.children].map(({ textContent }) => textContent));

test.each([
  {
    ui: 'en' as const,
    title: 'Beside others',
    headers: ['Treaty and clause', 'Trigger', 'Area'],
    names: ['Test treaty, Article 1', 'Other treaty, Article 7'],
  },
  {
    ui: 'id' as const,
    title: 'Di samping yang lain',
    headers: ['Perjanjian dan pasal', 'Pemicu', 'Wilayah'],
    names: ['Perjanjian uji, Pasal 1', 'Perjanjian lain, Pasal 7'],
  },
])('heads each column with its dimension and each row with its clause ($ui)', ({ ui, title, headers, names }) => {
  renderTable(ui);
  expect(screen.getByRole('heading', { level: 2, name: title })).toBeVisible();
  expect(screen.getAllByRole('columnheader').map((header) => header.textContent)).toEqual(headers);
  expect(screen.getAllByRole('rowheader').map((header) => header.textContent)).toEqual(names);
});

test('puts each cell under its dimension and says which is not confirmed', () => {
  renderTable();
  expect(rows()).toEqual([
    ['Test treaty, Article 1', 'Attack', 'None'],
    ['Other treaty, Article 7', 'War not confirmed', 'A seaand its islands not confirmed'],
  ]);
});

test('links each clause', () => {
  renderTable();
  const links = within(screen.getByRole('table')).getAllByRole('link');
  expect(links.map((link) => link.getAttribute('href'))).toEqual(['/en/test-treaty/art_1', '/en/other-treaty/art_7']);
});

test('can be scrolled sideways by keyboard', () => {
  renderTable();
  expect(screen.getByRole('group', { name: 'Beside others' })).toHaveAttribute('tabindex', '0');
});
