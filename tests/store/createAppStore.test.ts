import { expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from '../../src/core/settings.ts';
import { createAppStore } from '../../src/store/createAppStore.ts';
import { selectAnnotations } from '../../src/store/selectAnnotations.ts';
import { selectSelection, selectUi } from '../../src/store/selectionSlice.ts';
import { selectSettings } from '../../src/store/settingsSlice.ts';
import { selectCatalogue, selectEntry, selectTreatyState, type TreatyState } from '../../src/store/treatySlice.ts';
import { makeAnnotation } from '../support/annotationBuilders.ts';
import { catalogueOf, makeFile } from '../support/builders.ts';

const file = makeFile();
const catalogue = catalogueOf([file]);
const selection = { view: 'clause', ui: 'id', treatyId: 'test-treaty', eId: 'art_2' } as const;
const makeStore = () => createAppStore({ selection, catalogue, files: [file] });

test('a new store stands at its first place, with the texts at hand and the defaults', () => {
  const state = makeStore().getState();
  expect(selectSelection(state)).toBe(selection);
  expect(selectUi(state)).toBe('id');
  expect(selectCatalogue(state)).toBe(catalogue);
  expect(selectTreatyState('test-treaty')(state)).toEqual({ status: 'ready', ...file });
  expect(selectSettings(state)).toEqual(DEFAULT_SETTINGS);
  expect(selectAnnotations(state)).toEqual({});
});

test('the state that React takes a prerendered page over with is the first one', () => {
  const store = makeStore();
  store.getState().changeSettings({ scheme: 'dark' });
  expect(store.getInitialState().settings).toEqual(DEFAULT_SETTINGS);
  expect(selectSelection(store.getInitialState())).toBe(selection);
});

test('two stores share nothing', () => {
  const [one, other] = [makeStore(), makeStore()];
  one.getState().select({ view: 'shelf', ui: 'en' }, ['en']);
  one.getState().changeSettings({ scheme: 'dark' });
  one.getState().setTreaty('test-treaty', { status: 'loading' });
  one.getState().receiveAnnotations([makeAnnotation('a')]);
  expect(selectSelection(other.getState())).toBe(selection);
  expect(selectSettings(other.getState()).scheme).toBe('system');
  expect(selectTreatyState('test-treaty')(other.getState())?.status).toBe('ready');
  expect(selectAnnotations(other.getState())).toEqual({});
});

test('selecting a place changes the place and the language of the interface', () => {
  const store = makeStore();
  const shelf = { view: 'shelf', ui: 'en' } as const;
  store.getState().select(shelf, undefined);
  expect(selectSelection(store.getState())).toBe(shelf);
  expect(selectUi(store.getState())).toBe('en');
});

test('finds the entry of a treaty that ships and of no other', () => {
  const state = makeStore().getState();
  expect(selectEntry('test-treaty')(state)).toBe(catalogue[0]);
  for (const id of ['other', '', '__proto__', 'constructor']) expect(selectEntry(id)(state)).toBeUndefined();
});

test('a treaty that nobody asked for has no state, whatever its name', () => {
  const state = makeStore().getState();
  const ids = ['other', '', '__proto__', 'constructor', 'toString'];
  expect(ids.filter((id) => selectTreatyState(id)(state) !== undefined)).toEqual([]);
});

test.each<TreatyState>([{ status: 'loading' }, { status: 'failed', reason: 'unreachable' }, { status: 'ready', ...file }])(
  'a treaty takes the state it is given, and the others keep theirs: $status',
  (treatyState) => {
    const store = makeStore();
    store.getState().setTreaty('other', treatyState);
    expect(selectTreatyState('other')(store.getState())).toBe(treatyState);
    expect(selectTreatyState('test-treaty')(store.getState())?.status).toBe('ready');
  },
);

test('a treaty named like the prototype changes no prototype', () => {
  const store = makeStore();
  store.getState().setTreaty('__proto__', { status: 'loading' });
  expect(selectTreatyState('__proto__')(store.getState())).toEqual({ status: 'loading' });
  expect(Object.getPrototypeOf(store.getState().treaties)).toBe(Object.prototype);
});

test('annotations that are received replace those with their ids and leave the others', () => {
  const store = makeStore();
  const { receiveAnnotations } = store.getState();
  receiveAnnotations([makeAnnotation('a', { body: 'first' }), makeAnnotation('b', { body: 'kept' }), makeAnnotation('c')]);
  receiveAnnotations([makeAnnotation('a', { body: 'second' })], ['urn:test:c']);
  const annotations = selectAnnotations(store.getState());
  expect(Object.values(annotations).map(({ id, body }) => [id, body])).toEqual([
    ['urn:test:a', 'second'],
    ['urn:test:b', 'kept'],
  ]);
});
