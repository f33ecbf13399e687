import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { followPlacements } from '../../../src/app/notes/followPlacements.ts';
import { createAppStore } from '../../../src/store/createAppStore.ts';
import { makeAnnotation, makeWordsTarget } from '../../support/annotationBuilders.ts';
import { catalogueOf, makeClause, makeFile, makeStipulation, makeTreaty } from '../../support/builders.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const file = makeFile();
const selection = { view: 'shelf', ui: 'en' } as const;
const makeStore = (files = [file]) => createAppStore({ selection, catalogue: catalogueOf([file]), files });
const note = makeAnnotation('a', { target: makeWordsTarget('Words', 0) });

test('a note is placed with the change that makes it', () => {
  const store = makeStore();
  followPlacements(store);
  store.getState().receiveAnnotations([note]);
  expect(store.getState().placements[note.id]).toMatchObject({ status: 'exact', eId: 'art_2', start: 0, end: 5 });
});

test('notes wait for the text of their treaty, and are placed anew when it changes', () => {
  const store = makeStore([]);
  followPlacements(store);
  store.getState().receiveAnnotations([note]);
  expect(store.getState().placements).toEqual({});
  store.getState().setTreaty('test-treaty', { status: 'ready', ...file });
  expect(store.getState().placements[note.id]?.status).toBe('exact');
  const treaty = makeTreaty([makeClause('art_2', [[makeStipulation('Something else altogether stands here.')]])]);
  store.getState().setTreaty('test-treaty', { status: 'ready', treaty });
  expect(store.getState().placements[note.id]?.status).toBe('lost');
});

test('a note whose body changes is not placed again; one whose words change is', () => {
  const store = makeStore();
  followPlacements(store);
  store.getState().receiveAnnotations([note]);
  const before = store.getState().placements[note.id];
  store.getState().receiveAnnotations([{ ...note, body: 'more' }]);
  expect(store.getState().placements[note.id]).toBe(before);
  store.getState().receiveAnnotations([{ ...note, target: makeWordsTarget('that', 6) }]);
  expect(store.getState().placements[note.id]).toMatchObject({ start: 6, end: 10 });
});

test('very many notes are placed in small tasks, none of them forgotten', () => {
  const store = makeStore();
  let now = 0;
  // Every look at the clock costs a millisecond, so that a task of eight places a handful.
  followPlacements(store, () => now++);
  const notes = Array.from({ length: 100 }, (_, i) => makeAnnotation(`${i}`, { target: makeWordsTarget('Words that were known', 0) }));
  store.getState().receiveAnnotations(notes);
  const atOnce = Object.keys(store.getState().placements).length;
  expect(atOnce).toBeLessThan(20);
  vi.runAllTimers();
  expect(Object.keys(store.getState().placements)).toHaveLength(100);
});

test('a text that changes while notes are being placed has the last word', () => {
  const store = makeStore();
  let now = 0;
  followPlacements(store, () => now++);
  const notes = Array.from({ length: 50 }, (_, i) => makeAnnotation(`${i}`, { target: makeWordsTarget('Words that were known', 0) }));
  store.getState().receiveAnnotations(notes);
  const treaty = makeTreaty([makeClause('art_1', [[makeStipulation('Something else altogether stands here.')]])]);
  store.getState().setTreaty('test-treaty', { status: 'ready', treaty });
  vi.runAllTimers();
  expect(Object.values(store.getState().placements).filter(({ status }) => status !== 'lost')).toEqual([]);
});

test('a note on a clause or paragraph is there with it, and lost without it', () => {
  const store = makeStore();
  followPlacements(store);
  const on = (eId: string) => makeAnnotation(eId, { target: { treatyId: 'test-treaty', eId } });
  store.getState().receiveAnnotations([on('art_2__para_2'), on('art_9')]);
  expect(store.getState().placements['urn:test:art_2__para_2']).toBeUndefined();
  expect(store.getState().placements['urn:test:art_9']).toEqual({ status: 'lost', reason: 'no-such-clause' });
});

test('a note on a treaty that this site does not have waits without harm', () => {
  const store = makeStore();
  followPlacements(store);
  store.getState().receiveAnnotations([makeAnnotation('x', { target: { treatyId: '__proto__', eId: 'art_1' } })]);
  expect(store.getState().placements).toEqual({});
});

test('nothing is placed once it has ended', () => {
  const store = makeStore();
  followPlacements(store)();
  store.getState().receiveAnnotations([note]);
  expect(store.getState().placements).toEqual({});
});
