import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { besideWithCommentary, itemIdsIn } from '../support/makeCommentary.ts';
import { renderAppAt } from '../support/renderAppAt.tsx';

// jsdom knows no width; on a wide screen the commentary stands beside the text.
const stubWidth = (isNarrow: boolean) => vi.stubGlobal('matchMedia', () => ({ matches: isNarrow }));

beforeEach(() => stubWidth(false));
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  document.getSelection()?.removeAllRanges();
});

const openClause = (search = '') => renderAppAt(`/en/test-treaty/art_2${search}`, { beside: besideWithCommentary() });
const sentence = (id: string) => screen.getByText(`Summary of ${id}.`);
const heading = () => screen.getByRole('heading', { level: 1 });
const pageLink = (id: string) => screen.findByRole('link', { name: `Page of item ${id}` });

function wordsAt(start: number, language = 'en'): HTMLElement {
  const words = document.querySelector<HTMLElement>(`[data-clause-text][lang="${language}"] [data-start="${start}"]`);
  if (!words) throw new Error(`No words begin at ${start}.`);
  return words;
}

/** The words that are lit in one language, as one reads them. */
const lit = (language = 'en') =>
  [...document.querySelectorAll(`[data-clause-text][lang="${language}"] [data-lit]`)].map(({ textContent }) => textContent).join('');

const touched = () => [...document.querySelectorAll('[data-touched]')].map(({ id }) => id);
const onTheseWords = () => itemIdsIn(screen.getByRole('region', { name: /^On these words/ }));

test.each([
  { shown: 'one language', search: '', words: { en: 'words that are not.', id: '' } },
  { shown: 'both languages', search: '?text=en,id', words: { en: 'words that are not.', id: 'words that are not. (id)' } },
])('lights the words of the item under the pointer in $shown, until the pointer leaves', async ({ search, words }) => {
  const { user } = openClause(search);
  expect(lit()).toBe('');
  await user.hover(sentence('B02'));
  expect(lit('en')).toBe(words.en);
  expect(lit('id')).toBe(words.id);
  await user.hover(heading());
  expect(lit('en') + lit('id')).toBe('');
});

test('keeps the words of an open item lit until it is closed', async () => {
  const { user } = openClause('?text=en,id');
  await user.click(sentence('B02'));
  await waitFor(() => expect(document.getElementById('B02')).toHaveAttribute('open'));
  await user.click(heading());
  await waitFor(() => expect(lit('en')).toBe('words that are not.'));
  expect(lit('id')).toBe('words that are not. (id)');
  await user.click(sentence('B02'));
  await user.click(heading());
  await waitFor(() => expect(lit()).toBe(''));
});

test('lights only the words of the item pointed at while others are open', async () => {
  const { user, store } = openClause();
  await user.click(sentence('B02'));
  await waitFor(() => expect(store.getState().margin.openItems).toEqual(['B02']));
  await user.hover(sentence('B03'));
  expect(lit()).toBe('A second paragraph.');
});

test('lights the words of the item in which the focus is, and puts them out when it leaves', async () => {
  openClause();
  const link = await pageLink('B02');
  act(() => link.focus());
  expect(lit()).toBe('words that are not.');
  act(() => screen.getByRole('tab', { name: /^Commentary/ }).focus());
  expect(lit()).toBe('');
});

test('lets the pointer come before the focus', async () => {
  const { user } = openClause();
  const link = await pageLink('B02');
  act(() => link.focus());
  await user.hover(sentence('B03'));
  expect(lit()).toBe('A second paragraph.');
  await user.hover(heading());
  expect(lit()).toBe('words that are not.');
});

test('marks the items that speak of the words under the pointer, until it leaves', async () => {
  const { user } = openClause('?text=en,id');
  await user.hover(wordsAt(22));
  expect(touched()).toEqual(['B02', 'B04']);
  await user.hover(wordsAt(27));
  expect(touched()).toEqual(['B02']);
  await user.hover(wordsAt(0, 'id'));
  expect(touched()).toEqual(['B01', 'B06', 'B08']);
  await user.hover(heading());
  expect(touched()).toEqual([]);
});

test('takes no touch for pointing', () => {
  openClause();
  fireEvent.pointerOver(wordsAt(22), { pointerType: 'touch' });
  expect(touched()).toEqual([]);
  fireEvent.pointerOver(sentence('B02'), { pointerType: 'touch' });
  expect(lit()).toBe('');
});

test('brings the items first that speak of words that are pressed', async () => {
  const { user, store } = openClause();
  await user.click(wordsAt(42));
  expect(onTheseWords()).toEqual(['B03', 'B06']);
  expect(itemIdsIn()).toHaveLength(12);
  expect(store.getState().margin.isSheetOpen).toBe(false);
});

test('opens the panel at the foot with them on a narrow screen', async () => {
  stubWidth(true);
  const { user, store } = openClause();
  await user.click(screen.getByRole('tab', { name: /^Notes/ }));
  await user.click(wordsAt(42));
  expect(store.getState().margin).toMatchObject({ isSheetOpen: true, tab: 'commentary' });
  expect(onTheseWords()).toEqual(['B03', 'B06']);
});

test('leaves the items where they are when an evidence mark inside words is pressed', async () => {
  const { user, store } = openClause();
  const mark = screen.getByRole('button', { name: 'Article number not confirmed: show why' });
  expect(wordsAt(42)).toContainElement(mark);
  await user.click(mark);
  expect(store.getState().margin.chosenWords).toBeUndefined();
  expect(screen.queryByRole('region', { name: /^On these words/ })).toBeNull();
});

/** Selects part of a text node, as a reader does with the pointer or the keyboard. */
function select(node: Node, start: number, end: number) {
  const range = document.createRange();
  range.setStart(node, start);
  range.setEnd(node, end);
  document.getSelection()?.removeAllRanges();
  document.getSelection()?.addRange(range);
  fireEvent(document, new Event('selectionchange'));
}

const wait = (ms: number) => act(() => vi.advanceTimersByTime(ms));

test.each([
  { language: 'en', start: 42, quote: 'second', touching: ['B03', 'B06'] },
  { language: 'id', start: 52, quote: 'second', touching: ['B03', 'B06'] },
])(
  'brings the items first that speak of words that are selected, once the selection rests ($language)',
  ({ language, start, ...found }) => {
    openClause('?text=en,id');
    vi.useFakeTimers();
    const words = wordsAt(start, language).lastChild ?? document;
    select(words, 2, 8);
    wait(200);
    expect(screen.queryByRole('region', { name: /^On these words/ })).toBeNull();
    wait(100);
    expect(onTheseWords()).toEqual(found.touching);
    expect(screen.getByText(found.quote, { selector: 'q' })).toHaveAttribute('lang', language);
  },
);

test('leaves the items where they are when words elsewhere are selected', () => {
  const { store } = openClause();
  vi.useFakeTimers();
  select(heading().firstChild ?? document, 0, 4);
  wait(300);
  expect(store.getState().margin.chosenWords).toBeUndefined();
});

test('does not take the end of a selection for a press', () => {
  const { store } = openClause();
  vi.useFakeTimers();
  select(wordsAt(27).firstChild ?? document, 0, 4);
  fireEvent.click(wordsAt(27));
  expect(store.getState().margin.chosenWords).toBeUndefined();
});
