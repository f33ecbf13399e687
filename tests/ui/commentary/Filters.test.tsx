import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { besideWithCommentary, itemIdsIn, shownItemIds } from '../../support/makeCommentary.ts';
import { renderAppAt } from '../../support/renderAppAt.tsx';

const openClause = (ui = 'en') => renderAppAt(`/${ui}/test-treaty/art_2`, { beside: besideWithCommentary() });
// Looked for where they stand: a search by role through a whole page takes long.
const filters = () => within(document.querySelector<HTMLElement>('[data-filters]') ?? document.body);
const chips = (name = 'Kinds') => within(filters().getByRole('group', { name }));
const chip = (name: string) => chips().getByRole('button', { name });
const menu = (name: string) => filters().getByRole('combobox', { name });
const optionsOf = (name: string) => [...menu(name).querySelectorAll('option')].map(({ textContent }) => textContent);
const status = () => filters().getByRole('status').textContent;
const shownHeadings = () => screen.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent);
const ALL = ['B01', 'B02', 'B03', 'B04', 'B05', 'B06', 'B07', 'B08', 'B09', 'B10', 'B11', 'B12'];

test('offers each kind as a chip with its number, none of them pressed', () => {
  openClause();
  const all = chips().getAllByRole('button');
  expect(all.map(({ textContent }) => textContent)).toEqual([
    'Analysts 7',
    'Officials 1',
    'State media 1',
    "Reporters' analysis 1",
    'Open questions 1',
    'Background 1',
  ]);
  for (const one of all) expect(one).toHaveAttribute('aria-pressed', 'false');
  expect(status()).toBe('');
  expect(filters().queryByRole('button', { name: 'Show all' })).toBeNull();
});

test('shows the kinds whose chips are pressed, and says how many of all these are', async () => {
  const { user } = openClause();
  await user.click(chip('Officials 1'));
  expect(chip('Officials 1')).toHaveAttribute('aria-pressed', 'true');
  expect(shownItemIds()).toEqual(['B08']);
  expect(status()).toBe('1 of 12');
  await user.click(chip('Background 1'));
  expect(shownItemIds()).toEqual(['B08', 'B12']);
  expect(status()).toBe('2 of 12');
  await user.click(chip('Officials 1'));
  expect(chip('Officials 1')).toHaveAttribute('aria-pressed', 'false');
  expect(shownItemIds()).toEqual(['B12']);
});

test('shows all again when the last chip is released', async () => {
  const { user } = openClause();
  await user.click(chip('Officials 1'));
  await user.click(chip('Officials 1'));
  expect(shownItemIds()).toEqual(ALL.filter((id) => id !== 'B06' && id !== 'B07'));
  expect(status()).toBe('');
});

test('shows what fits from behind "All" too', async () => {
  const { user } = openClause();
  await user.click(chip('Analysts 7'));
  expect(shownItemIds()).toEqual(['B01', 'B02', 'B03', 'B04', 'B05', 'B06', 'B07']);
  expect(screen.getByText('All 7')).not.toBeVisible();
});

test('keeps what does not fit in the document, unseen', async () => {
  const { user } = openClause();
  await user.click(chip('Officials 1'));
  expect(itemIdsIn()).toEqual(ALL);
  expect(document.querySelector('#B01 summary')).not.toBeVisible();
  expect(shownHeadings()).toEqual(['Officials 1']);
});

test.each([
  {
    ui: 'en',
    theme: 'Theme',
    themes: ['All themes', 'Aid (4)', 'War (3)'],
    author: 'Author',
    authors: ['All authors', 'Ahn (3)', 'Lee (2)'],
  },
  {
    ui: 'id',
    theme: 'Tema',
    themes: ['Semua tema', 'Aid (id) (4)', 'War (id) (3)'],
    author: 'Penulis',
    authors: ['Semua penulis', 'Ahn (id) (3)', 'Lee (id) (2)'],
  },
])('offers themes and authors with their numbers, the most frequent first ($ui)', ({ ui, theme, themes, author, authors }) => {
  openClause(ui);
  expect(optionsOf(theme)).toEqual(themes);
  expect(optionsOf(author)).toEqual(authors);
});

test('narrows to a theme and to an author, and counts in the headings what is left', async () => {
  const { user } = openClause();
  await user.selectOptions(menu('Theme'), 'Aid (4)');
  expect(shownItemIds()).toEqual(['B01', 'B02', 'B04', 'B08']);
  expect(shownHeadings()).toEqual(['Analysts 3', 'Officials 1']);
  await user.selectOptions(menu('Theme'), 'All themes');
  await user.selectOptions(menu('Author'), 'Lee (2)');
  expect(shownItemIds()).toEqual(['B02', 'B06']);
});

test('combines kind, theme and author', async () => {
  const { user } = openClause();
  await user.selectOptions(menu('Theme'), 'War (3)');
  await user.click(chip('Analysts 7'));
  expect(shownItemIds()).toEqual(['B02', 'B03', 'B06']);
  await user.selectOptions(menu('Author'), 'Lee (2)');
  expect(shownItemIds()).toEqual(['B02', 'B06']);
  expect(status()).toBe('2 of 12');
  await user.selectOptions(menu('Theme'), 'Aid (4)');
  expect(shownItemIds()).toEqual(['B02']);
});

test.each([
  { ui: 'en', group: 'Kinds', kind: 'Officials 1', author: 'Author', sentence: 'Nothing here fits this choice.' },
  { ui: 'id', group: 'Jenis', kind: 'Pejabat 1', author: 'Penulis', sentence: 'Tidak ada yang cocok dengan pilihan ini.' },
])('says that nothing fits ($ui)', async ({ ui, group, kind, author, sentence }) => {
  const { user } = openClause(ui);
  await user.click(chips(group).getByRole('button', { name: kind }));
  await user.selectOptions(menu(author), 'lee');
  expect(shownItemIds()).toEqual([]);
  expect(status()).toBe(sentence);
  expect(itemIdsIn()).toEqual(ALL);
});

test('forgets every choice with "Show all"', async () => {
  const { user } = openClause();
  await user.click(chip('Analysts 7'));
  await user.selectOptions(menu('Theme'), 'Aid (4)');
  await user.selectOptions(menu('Author'), 'Ahn (3)');
  await user.click(filters().getByRole('button', { name: 'Show all' }));
  expect(shownItemIds()).toEqual(ALL.filter((id) => id !== 'B06' && id !== 'B07'));
  expect(chip('Analysts 7')).toHaveAttribute('aria-pressed', 'false');
  expect(menu('Theme')).toHaveDisplayValue('All themes');
  expect(menu('Author')).toHaveDisplayValue('All authors');
  expect(filters().queryByRole('button', { name: 'Show all' })).toBeNull();
});

test('begins anew with each clause', async () => {
  const { user } = openClause();
  await user.click(chip('Officials 1'));
  await user.click(within(screen.getByRole('navigation', { name: 'Clauses' })).getByRole('link', { name: /^Article 3/ }));
  expect(screen.getByRole('heading', { level: 1, name: 'Article 3' })).toBeVisible();
  expect(shownItemIds()).toEqual(['B07', 'B12']);
  expect(document.querySelector('[data-filters]')).toBeNull();
});
