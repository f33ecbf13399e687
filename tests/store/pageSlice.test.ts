import { expect, test } from 'vitest';
import type { Selection } from '../../src/core/reference/selection.ts';
import { createAppStore } from '../../src/store/createAppStore.ts';
import { selectPage, selectPreviewed, type PageState } from '../../src/store/pageSlice.ts';
import { catalogueOf, makeFile, pagesOf } from '../support/builders.ts';

const files = [makeFile()];
const pages = pagesOf(files);
const selection: Selection = { view: 'clause', ui: 'en', treatyId: 'test-treaty', eId: 'art_1' };
const makeStore = (withPages = pages) => createAppStore({ selection, catalogue: catalogueOf(files), files, pages: withPages });
const HERE = '/en/test-treaty/art_1';

test('the pages at hand are ready from the first', () => {
  const state = makeStore().getState();
  expect(selectPage(HERE)(state)).toEqual({ status: 'ready', page: pages[HERE] });
  expect(Object.keys(state.pages)).toEqual(Object.keys(pages));
});

test('nothing is known of a page that nobody asked for', () => {
  const state = createAppStore({ selection, catalogue: [] }).getState();
  expect(selectPage(HERE)(state)).toBeUndefined();
});

test.each(['constructor', '__proto__', 'toString', ''])('no page stands at %j, which every object has', (path) => {
  expect(selectPage(path)(makeStore().getState())).toBeUndefined();
});

test.each<PageState>([{ status: 'loading' }, { status: 'failed', reason: 'unreachable' }, { status: 'failed', reason: 'damaged' }])(
  'a page becomes %o and leaves the others as they were',
  (pageState) => {
    const store = makeStore();
    const other = selectPage('/en/test-treaty/art_2')(store.getState());
    store.getState().setPage(HERE, pageState);
    expect(selectPage(HERE)(store.getState())).toBe(pageState);
    expect(selectPage('/en/test-treaty/art_2')(store.getState())).toBe(other);
    expect(other).toBeDefined();
  },
);

test('two stores share no pages', () => {
  const [one, two] = [makeStore(), makeStore()];
  one.getState().setPage(HERE, { status: 'loading' });
  expect(selectPage(HERE)(two.getState())).toMatchObject({ status: 'ready' });
});

test('a preview lasts until it is closed or the reader goes anywhere', () => {
  const store = makeStore();
  const place: Selection = { view: 'clause', ui: 'en', treatyId: 'test-treaty', eId: 'art_3' };
  expect(selectPreviewed(store.getState())).toBeUndefined();
  store.getState().preview(place);
  expect(selectPreviewed(store.getState())).toBe(place);
  expect(store.getState().selection).toBe(selection);
  store.getState().preview(undefined);
  expect(selectPreviewed(store.getState())).toBeUndefined();
  store.getState().preview(place);
  store.getState().select({ ...selection }, undefined);
  expect(selectPreviewed(store.getState())).toBeUndefined();
});
