import { expect, test } from 'vitest';
import { selectWaiting } from '../../src/app/waiting.ts';
import type { PageState } from '../../src/store/pageSlice.ts';
import type { Selection } from '../../src/core/reference/selection.ts';
import { createAppStore } from '../../src/store/createAppStore.ts';
import type { TreatyState } from '../../src/store/treatySlice.ts';
import { buildPath } from '../../src/url/address.ts';
import { catalogueOf, makeFile } from '../support/builders.ts';

const file = makeFile();
const base = { ui: 'en', treatyId: 'test-treaty' } as const;
const clause: Selection = { view: 'clause', ...base, eId: 'art_2' };
const text: Selection = { view: 'text', ...base };
const overview: Selection = { view: 'overview', ...base };
const list: Selection = { view: 'list', ...base, filter: { theme: 'aid' } };
const item: Selection = { view: 'item', ...base, id: 'B01' };
const reading: Selection = { view: 'reading', ...base, id: 'three' };
const step: Selection = { view: 'reading', ...base, id: 'three', step: 2 };

const loading = { status: 'loading' } as const;
const failed = { status: 'failed', reason: 'unreachable' } as const;
const hereText: TreatyState = { status: 'ready', ...file };
const herePage: PageState = { status: 'ready', page: { page: 'index', entries: [] } };

/** What a place waits for while its treaty's text and its own data are as told; undefined before anybody asked for them. */
function waitingAt(selection: Selection, treaty: TreatyState | undefined, page: PageState | undefined) {
  const store = createAppStore({ selection, catalogue: catalogueOf([file]) });
  if (treaty) store.getState().setTreaty('test-treaty', treaty);
  if (page) store.getState().setPage(buildPath(selection), page);
  return selectWaiting(store.getState());
}

test.each([
  { name: 'a clause', selection: clause },
  { name: 'the whole text', selection: text },
  { name: 'an overview', selection: overview },
  { name: 'a step of a reading', selection: step },
])('$name waits for the text, asked for or not', ({ selection }) => {
  expect(waitingAt(selection, undefined, herePage)).toBe('page');
  expect(waitingAt(selection, loading, herePage)).toBe('page');
});

test.each([
  { name: 'an overview', selection: overview },
  { name: 'a step of a reading', selection: step },
  { name: 'the list, however it is narrowed', selection: list },
  { name: 'an item', selection: item },
  { name: 'a reading', selection: reading },
])('$name waits for its data', ({ selection }) => {
  expect(waitingAt(selection, hereText, undefined)).toBe('page');
  expect(waitingAt(selection, hereText, loading)).toBe('page');
});

test('a clause waits for its data with its margin alone', () => {
  expect(waitingAt(clause, hereText, undefined)).toBe('margin');
  expect(waitingAt(clause, hereText, loading)).toBe('margin');
});

test('a clause waits for its text before it waits for what is said of it', () => {
  expect(waitingAt(clause, undefined, undefined)).toBe('page');
});

test.each([
  { name: 'a clause', selection: clause },
  { name: 'the whole text', selection: text },
  { name: 'an overview', selection: overview },
  { name: 'the list', selection: list },
  { name: 'a step of a reading', selection: step },
])('$name waits for nothing once all of it is here, or did not come', ({ selection }) => {
  expect(waitingAt(selection, hereText, herePage)).toBeUndefined();
  expect(waitingAt(selection, failed, failed)).toBeUndefined();
});

test.each([
  { name: 'an item', selection: item },
  { name: 'the list', selection: list },
  { name: 'a reading', selection: reading },
])('$name needs no text', ({ selection }) => {
  expect(waitingAt(selection, undefined, herePage)).toBeUndefined();
});

test('the whole text needs no data', () => {
  expect(waitingAt(text, hereText, undefined)).toBeUndefined();
});

test.each(['root', 'shelf', 'about', 'notes'] as const)('a page of no treaty (%s) waits for nothing', (view) => {
  expect(waitingAt({ view, ui: 'en' }, undefined, undefined)).toBeUndefined();
});

test('an unknown place waits for nothing, even in a treaty', () => {
  const unknown = { kind: 'clause', name: 'art_99' } as const;
  expect(waitingAt({ view: 'unknown', ...base, unknown, nearest: [] }, undefined, undefined)).toBeUndefined();
});

test('a treaty by the name of what every object has waits for its text', () => {
  expect(waitingAt({ view: 'text', ui: 'en', treatyId: 'constructor' }, undefined, undefined)).toBe('page');
});
