import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { UiLanguage } from '../../../src/core/treaty/language.ts';
import { renderOverview } from './renderOverview.tsx';

const said = {
  tallies: [
    { eId: 'preamble', kinds: { background: 2 } },
    { eId: 'art_1', kinds: { analyst: 6, official: 3, question: 1 } },
    { eId: 'art_2', kinds: { official: 4, background: 5 } },
  ],
  readings: [{ id: 'two-readings', title: 'Two readings' }],
  debates: [{ id: 'is-it-so', question: 'Is it so?' }],
};

const renderSaid = (ui: UiLanguage = 'en') => renderOverview(said, { ui });
const picture = () => screen.getByRole('list', { name: /^(?:How much is said|Banyaknya komentar)/ });
const rows = () => within(picture()).getAllByRole('listitem');
const widthOf = (mark: HTMLElement) => Number.parseFloat(mark.closest('svg')?.getAttribute('width') ?? '');

test.each([
  {
    ui: 'en' as const,
    names: [
      'Preamble',
      'Preamble, Background: 2',
      'Article 1',
      'Article 1, Analysts: 6',
      'Article 1, Officials: 3',
      'Article 1, Open questions: 1',
      'Article 2',
      'Article 2, Officials: 4',
      'Article 2, Background: 5',
    ],
  },
  {
    ui: 'id' as const,
    names: [
      'Pembukaan',
      'Pembukaan, Latar belakang: 2',
      'Pasal 1',
      'Pasal 1, Analis: 6',
      'Pasal 1, Pejabat: 3',
      'Pasal 1, Pertanyaan terbuka: 1',
      'Pasal 2',
      'Pasal 2, Pejabat: 4',
      'Pasal 2, Latar belakang: 5',
    ],
  },
])('draws a mark for each kind on each clause, in the order of the kinds, background last ($ui)', ({ ui, names }) => {
  renderSaid(ui);
  const links = within(picture()).getAllByRole('link');
  links.forEach((link, index) => expect(link).toHaveAccessibleName(names[index]));
  expect(links).toHaveLength(names.length);
});

test('leads from a mark to the items that it counts, and from a label to the clause', () => {
  renderSaid();
  const link = (name: string) => within(picture()).getByRole('link', { name });
  expect(link('Article 1')).toHaveAttribute('href', '/en/test-treaty/art_1');
  const { pathname, searchParams } = new URL(link('Article 1, Officials: 3').getAttribute('href') ?? '', 'https://example.org');
  expect(pathname).toBe('/en/test-treaty/commentary');
  expect([...searchParams.values()].toSorted()).toEqual(['art_1', 'official']);
});

test('draws lengths in proportion, on one scale for all rows, and sets no inline style', () => {
  renderSaid();
  const width = (name: string) => widthOf(within(picture()).getByRole('link', { name }));
  expect(width('Article 1, Analysts: 6')).toBe(60);
  expect(width('Article 1, Officials: 3')).toBe(30);
  expect(width('Article 1, Open questions: 1')).toBe(10);
  expect(width('Article 2, Officials: 4')).toBe(40);
  expect(width('Article 2, Background: 5')).toBe(50);
  expect(document.querySelector('[style]')).toBeNull();
});

test('leaves background out of the total of a row', () => {
  renderSaid();
  expect(rows().map((row) => row.textContent)).toEqual(['Preamble0', 'Article 110', 'Article 24']);
});

test('names the kinds of the marks', () => {
  renderSaid();
  const legend = within(screen.getByRole('list', { name: 'Kinds' })).getAllByRole('listitem');
  expect(legend.map((kind) => kind.textContent)).toEqual([
    'Analysts',
    'Officials',
    'State media',
    "Reporters' analysis",
    'Open questions',
    'Background',
  ]);
});

test('folds the same numbers in a table, whose numbers are links that the keyboard reaches', async () => {
  const { user } = renderSaid();
  const summary = screen.getByText('The numbers as a table');
  expect(screen.getByText('Items of commentary on each clause, by kind')).not.toBeVisible();
  await user.click(summary);
  const table = screen.getByRole('table', { name: 'Items of commentary on each clause, by kind' });
  expect(table).toBeVisible();
  expect(
    within(table)
      .getAllByRole('row')
      .map((row) => [...row.children].map(({ textContent }) => textContent)),
  ).toEqual([
    ['Clause', 'Analysts', 'Officials', 'State media', "Reporters' analysis", 'Open questions', 'Total without background', 'Background'],
    ['Preamble', '0', '0', '0', '0', '0', '0', '2'],
    ['Article 1', '6', '3', '0', '0', '1', '10', '0'],
    ['Article 2', '0', '4', '0', '0', '0', '4', '5'],
  ]);
  expect(within(table).getAllByRole('rowheader')).toHaveLength(3);
  expect(within(table).getAllByRole('columnheader')).toHaveLength(8);
  const marks = within(picture())
    .getAllByRole('link')
    .filter((link) => link.textContent === '');
  for (const mark of marks) {
    expect(mark).toHaveAttribute('tabindex', '-1');
    const number = within(table).getByRole('link', { name: mark.getAttribute('aria-label') ?? '' });
    expect(number).toHaveAttribute('href', mark.getAttribute('href'));
    expect(number).not.toHaveAttribute('tabindex');
  }
  expect(screen.getByRole('group', { name: 'Items of commentary on each clause, by kind' })).toHaveAttribute('tabindex', '0');
});

test.each([
  {
    ui: 'en' as const,
    title: 'How much is said of each clause',
    names: ['All the commentary', 'Themes', 'Debates', 'Authors', 'Guided readings'],
    readings: 'Guided readings',
    disputed: 'What is disputed',
  },
  {
    ui: 'id' as const,
    title: 'Banyaknya komentar atas setiap pasal',
    names: ['Semua komentar', 'Tema', 'Perdebatan', 'Penulis', 'Bacaan terpandu'],
    readings: 'Bacaan terpandu',
    disputed: 'Hal-hal yang diperdebatkan',
  },
])('leads into the commentary ($ui)', ({ ui, title, names, readings, disputed }) => {
  renderSaid(ui);
  const section = within(screen.getByRole('region', { name: title }));
  const hrefs = names.map((name) => section.getByRole('link', { name }).getAttribute('href'));
  expect(hrefs).toEqual(['commentary', 'themes', 'debates', 'authors', 'readings'].map((page) => `/${ui}/test-treaty/${page}`));
  const inList = (name: string) => within(section.getByRole('list', { name })).getByRole('link');
  expect(inList(readings)).toHaveAccessibleName('Two readings');
  expect(inList(readings).getAttribute('href')).toMatch(new RegExp(`^/${ui}/test-treaty/.+/two-readings$`));
  expect(inList(disputed)).toHaveAccessibleName('Is it so?');
  expect(inList(disputed).getAttribute('href')).toMatch(new RegExp(`^/${ui}/test-treaty/.+/is-it-so$`));
});

test.each([{ tallies: [] }, { tallies: [{ eId: 'art_1', kinds: {} }] }])('is not there where nothing is said: $tallies', (page) => {
  renderOverview(page);
  expect(screen.queryByRole('region', { name: 'How much is said of each clause' })).toBeNull();
});
