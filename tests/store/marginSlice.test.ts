import { expect, test } from 'vitest';
import type { Selection } from '../../src/core/reference/selection.ts';
import { createAppStore } from '../../src/store/createAppStore.ts';
import { FRESH_MARGIN, selectChosenWords, selectIsLit, selectTouched, type MarginState } from '../../src/store/marginSlice.ts';
import { catalogueOf, makeFile } from '../support/builders.ts';

const here = { view: 'clause', ui: 'en', treatyId: 'test-treaty', eId: 'art_1' } as const;
const words = { language: 'en', start: 0, end: 4 } as const;
const used: MarginState = {
  tab: 'notes',
  isSheetOpen: true,
  chosenWords: words,
  openItems: ['B01'],
  pointedItem: 'B02',
  pointedWords: ['B01', 'B02'],
  openNote: { id: 'urn:test:a', part: 'body' },
  pointedNote: 'urn:test:a',
  choosingFor: { id: undefined },
  citing: 'item',
};

function makeStore(margin: Partial<MarginState> = {}, selection: Selection = here) {
  const store = createAppStore({ selection, catalogue: catalogueOf([makeFile()]) });
  store.getState().changeMargin(margin);
  return store;
}

test('begins fresh: nothing is opened, chosen or pointed at', () => {
  const state = createAppStore({ selection: here, catalogue: [] }).getState();
  expect(state.margin).toEqual(FRESH_MARGIN);
  expect(selectChosenWords(state)).toBeUndefined();
  expect(FRESH_MARGIN).toMatchObject({ tab: 'commentary', isSheetOpen: false, openItems: [] });
});

test('a change leaves the rest as it was, and can take words away again', () => {
  const store = makeStore(used);
  store.getState().changeMargin({ tab: 'commentary' });
  expect(store.getState().margin).toEqual({ ...used, tab: 'commentary' });
  expect(selectChosenWords(store.getState())).toBe(words);
  store.getState().changeMargin({ chosenWords: undefined });
  expect(selectChosenWords(store.getState())).toBeUndefined();
});

test.each<[string, Selection]>([
  ['another clause', { ...here, eId: 'art_2' }],
  ['the clause of that name in another treaty', { ...here, treatyId: 'other' }],
  ['the overview', { view: 'overview', ui: 'en', treatyId: 'test-treaty' }],
  ['the whole text', { view: 'text', ui: 'en', treatyId: 'test-treaty' }],
  ['a step that shows a clause', { view: 'reading', ui: 'en', treatyId: 'test-treaty', id: 'two', step: 1 }],
  ['the shelf', { view: 'shelf', ui: 'en' }],
])('begins anew at %s', (_what, place) => {
  const store = makeStore(used);
  store.getState().select(place, undefined);
  expect(store.getState().margin).toEqual(FRESH_MARGIN);
});

test.each<[string, Selection]>([
  ['a paragraph of the clause, which changes only the fragment', { ...here, passage: { paragraph: 'art_1__para_1' } }],
  ['the clause again', { ...here }],
  ['the clause in another language of the interface', { ...here, ui: 'id' }],
])('is kept on the way to %s', (_what, place) => {
  const store = makeStore(used);
  const before = store.getState().margin;
  store.getState().select(place, undefined);
  expect(store.getState().margin).toBe(before);
});

test('begins anew at a clause that is opened from a page without one', () => {
  const store = makeStore(used, { view: 'overview', ui: 'en', treatyId: 'test-treaty' });
  store.getState().select(here, undefined);
  expect(store.getState().margin).toEqual(FRESH_MARGIN);
});

test('items open one beside the other, each once, and close by themselves', () => {
  const store = makeStore();
  const { setItemOpen } = store.getState();
  const open = () => store.getState().margin.openItems;
  setItemOpen('B01', true);
  setItemOpen('B02', true);
  setItemOpen('B01', true);
  expect(open().toSorted()).toEqual(['B01', 'B02']);
  setItemOpen('B02', false);
  setItemOpen('B03', false);
  expect(open()).toEqual(['B01']);
  expect(FRESH_MARGIN.openItems).toEqual([]);
});

test.each<[string, Partial<MarginState>, string[], boolean]>([
  ['nothing is open or pointed at', {}, ['B01'], false],
  ['their item is open', { openItems: ['B01'] }, ['B01'], true],
  ['one of their items is open', { openItems: ['B03', 'B02'] }, ['B01', 'B02'], true],
  ['another item is open', { openItems: ['B03'] }, ['B01', 'B02'], false],
  ['their item is pointed at', { pointedItem: 'B01' }, ['B01', 'B02'], true],
  ['another item is pointed at while theirs is open', { openItems: ['B01'], pointedItem: 'B03' }, ['B01'], false],
  ['their item is pointed at while another is open', { openItems: ['B03'], pointedItem: 'B01' }, ['B01'], true],
  ['an item is pointed at whose id begins like theirs', { pointedItem: 'B0' }, ['B01'], false],
  ['nobody speaks of them', { openItems: ['B01'], pointedItem: 'B01' }, [], false],
  ['only the words themselves are pointed at', { pointedWords: ['B01'] }, ['B01'], false],
])('where %s (%o), whether words of %j are lit is %s', (_what, margin, ids, expected) => {
  expect(selectIsLit(ids)(makeStore(margin).getState())).toBe(expected);
});

test('an item is touched while words that it speaks of are under the pointer', () => {
  const state = makeStore({ pointedWords: ['B01', 'B02'], openItems: ['B03'], pointedItem: 'B03' }).getState();
  expect(selectTouched([{ id: 'B02' }])(state)).toBe('B02');
  expect(selectTouched([{ id: 'B03' }])(state)).toBe('');
});
