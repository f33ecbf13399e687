import { act, screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { besideWithCommentary, itemIdsIn, shownItemIds } from '../../support/makeCommentary.ts';
import { renderAppAt } from '../../support/renderAppAt.tsx';

const openClause = (ui = 'en', settings = {}) => renderAppAt(`/${ui}/test-treaty/art_2`, { beside: besideWithCommentary(), settings });
// Looked for where they stand: a search by role through a whole page takes long.
const filters = () => within(document.querySelector<HTMLElement>('[data-filters]') ?? document.body);
const groups = () => screen.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent);
const chosen = (name: string) => screen.getByRole('region', { name });
const ALL = ['B01', 'B02', 'B03', 'B04', 'B05', 'B06', 'B07', 'B08', 'B09', 'B10', 'B11', 'B12'];

test.each([
  { ui: 'en', menu: 'Words', words: 'Words that are known,', title: 'On these words' },
  { ui: 'id', menu: 'Kata-kata', words: 'Words that are known, (id)', title: 'Tentang kata-kata ini' },
])('brings the items that touch the words chosen in the menu before all others ($ui)', async ({ ui, menu, words, title }) => {
  const { user } = openClause(ui);
  await user.selectOptions(filters().getByRole('combobox', { name: menu }), `${words} (4)`);
  const first = chosen(`${title} 4`);
  expect(itemIdsIn(first)).toEqual(['B01', 'B04', 'B06', 'B08']);
  expect(itemIdsIn().slice(0, 4)).toEqual(itemIdsIn(first));
  expect(within(first).getByText(words, { selector: 'q' })).toHaveAttribute('lang', ui);
});

test('still has every item once, those that speak of other words in their groups', async () => {
  const { user } = openClause();
  await user.selectOptions(filters().getByRole('combobox', { name: 'Words' }), 'Words that are known, (4)');
  expect(itemIdsIn()).toEqual(['B01', 'B04', 'B06', 'B08', 'B02', 'B03', 'B05', 'B07', 'B09', 'B10', 'B11', 'B12']);
  expect(groups()).toEqual([
    'On these words 4',
    'Analysts 4',
    'State media 1',
    "Reporters' analysis 1",
    'Open questions 1',
    'Background 1',
  ]);
});

test.each([
  { ui: 'en', menu: 'Words', words: 'A second paragraph.', showAll: 'Show all' },
  { ui: 'id', menu: 'Kata-kata', words: 'A second paragraph. (id)', showAll: 'Tampilkan semua' },
])('puts the items back in their groups with "Show all" ($ui)', async ({ ui, menu, words, showAll }) => {
  const { user } = openClause(ui);
  const before = groups();
  await user.selectOptions(filters().getByRole('combobox', { name: menu }), `${words} (2)`);
  expect(itemIdsIn()).not.toEqual(ALL);
  await user.click(screen.getByRole('button', { name: showAll }));
  expect(itemIdsIn()).toEqual(ALL);
  expect(groups()).toEqual(before);
});

test('puts kept authors first among them', async () => {
  const { user } = openClause('en', { keptAuthors: ['lee'] });
  await user.selectOptions(filters().getByRole('combobox', { name: 'Words' }), 'Words that are known, (4)');
  expect(itemIdsIn(chosen('On these words 4'))).toEqual(['B06', 'B01', 'B04', 'B08']);
});

test('cuts them after five', async () => {
  const { user } = openClause();
  await user.selectOptions(filters().getByRole('combobox', { name: 'Words' }), 'known, words (5)');
  expect(shownItemIds().slice(0, 5)).toEqual(['B01', 'B02', 'B04', 'B06', 'B08']);
});

test('is narrowed by a filter with everything else', async () => {
  const { user } = openClause();
  await user.selectOptions(filters().getByRole('combobox', { name: 'Words' }), 'Words that are known, (4)');
  await user.click(filters().getByRole('button', { name: 'Officials 1' }));
  expect(shownItemIds()).toEqual(['B08']);
  expect(groups()).toEqual(['On these words 1']);
});

test.each([
  { ui: 'en', title: 'On these words', sentence: 'No item speaks of these words.', showAll: 'Show all' },
  { ui: 'id', title: 'Tentang kata-kata ini', sentence: 'Tidak ada butir yang membahas kata-kata ini.', showAll: 'Tampilkan semua' },
] as const)('says that no item speaks of the words, and keeps all the others ($ui)', async ({ ui, title, sentence, showAll }) => {
  const { store, user } = renderAppAt(`/${ui}/test-treaty/art_3`, { beside: besideWithCommentary() });
  act(() => store.getState().changeMargin({ chosenWords: { language: ui, start: 0, end: 8 } }));
  expect(within(chosen(title)).getByRole('status')).toHaveTextContent(sentence);
  expect(within(chosen(title)).getByText('The last')).toBeVisible();
  expect(itemIdsIn()).toEqual(['B07', 'B12']);
  await user.click(screen.getByRole('button', { name: showAll }));
  expect(screen.queryByRole('region', { name: title })).toBeNull();
});

test('keeps an item open that moves to these words', async () => {
  const { user } = openClause();
  await user.click(screen.getByText('Summary of B08.'));
  await user.selectOptions(filters().getByRole('combobox', { name: 'Words' }), 'Words that are known, (4)');
  expect(document.getElementById('B08')).toHaveAttribute('open');
});
