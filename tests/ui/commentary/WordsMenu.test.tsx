import { within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { besideWithCommentary, makeCommentary } from '../../support/makeCommentary.ts';
import { renderAppAt } from '../../support/renderAppAt.tsx';

const openClause = (search = '', ui = 'en') => renderAppAt(`/${ui}/test-treaty/art_2${search}`, { beside: besideWithCommentary() });
// Looked for where it stands: a search by role through a whole page takes long.
const filters = () => within(document.querySelector<HTMLElement>('[data-filters]') ?? document.body);
const menu = (name = 'Words') => filters().getByRole<HTMLSelectElement>('combobox', { name });
const options = (name?: string) => [...menu(name).options].map(({ textContent }) => textContent);

// Each with how many items speak of any of its words: those of B04 reach across two others.
test('offers the words that items speak of in the order of the text, each once', () => {
  openClause();
  expect(options()).toEqual([
    'All words',
    'Words that are known, (4)',
    'known, words (5)',
    'words that are not. (2)',
    'A second paragraph. (2)',
  ]);
  expect(menu()).toHaveDisplayValue('All words');
});

test('offers them in Indonesian beside the Indonesian text', () => {
  openClause('', 'id');
  expect(options('Kata-kata')).toEqual([
    'Semua kata',
    'Words that are known, (id) (4)',
    'known, (id) words (5)',
    'words that are not. (id) (2)',
    'A second paragraph. (id) (2)',
  ]);
});

test('offers them in the language that is shown first', () => {
  openClause('?text=id,en');
  expect(options()[1]).toBe('Words that are known, (id) (4)');
});

test('chooses words by where they stand in the text, and nothing with "All words"', async () => {
  const { user, store } = openClause();
  await user.selectOptions(menu(), 'words that are not. (2)');
  expect(store.getState().margin.chosenWords).toEqual({ language: 'en', start: 22, end: 41 });
  expect(menu()).toHaveDisplayValue('words that are not. (2)');
  await user.selectOptions(menu(), 'All words');
  expect(store.getState().margin.chosenWords).toBeUndefined();
});

test('is not there where no item speaks of particular words', () => {
  const commentary = makeCommentary();
  const items = commentary.items.map((item) => ({ ...item, targets: [] }));
  renderAppAt('/en/test-treaty/art_2', { beside: besideWithCommentary({ ...commentary, items }) });
  expect(filters().getByRole('combobox', { name: 'Theme' })).toBeVisible();
  expect(filters().queryByRole('combobox', { name: 'Words' })).toBeNull();
});
