import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { tellNotes } from '../../../src/app/find/tellNotes.ts';
import { createAnnotation, type Annotation } from '../../../src/core/annotation/annotation.ts';
import { createAppStore } from '../../../src/store/createAppStore.ts';
import { catalogueOf, makeFile } from '../../support/builders.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const noteOf = (id: string, body = 'words'): Annotation =>
  createAnnotation(`urn:uuid:${id}`, { treatyId: 'test-treaty', eId: 'art_1' }, 0, { body });

function begin(notes: readonly Annotation[] = []) {
  const store = createAppStore({ selection: { view: 'shelf', ui: 'en' }, catalogue: catalogueOf([makeFile()]) });
  if (notes.length > 0) store.getState().receiveAnnotations(notes);
  const told: { changed: readonly string[]; removed: readonly string[] }[] = [];
  const onTold = vi.fn<() => void>();
  const stop = tellNotes(
    store,
    { tellNotes: (changed, removed) => told.push({ changed: changed.map(({ id, body }) => `${id} ${body}`), removed }) },
    onTold,
  );
  return { store, told, onTold, stop };
}

test('tells nothing, and that to nobody, where there are no notes', () => {
  const { told, onTold } = begin();
  vi.runAllTimers();
  expect(told).toEqual([]);
  expect(onTold).not.toHaveBeenCalled();
});

test('tells at once what is there', () => {
  const { told, onTold } = begin([noteOf('1'), noteOf('2')]);
  expect(told).toEqual([{ changed: ['urn:uuid:1 words', 'urn:uuid:2 words'], removed: [] }]);
  expect(onTold).toHaveBeenCalledTimes(1);
});

test('tells letters that are typed in a row together, as the note is then', () => {
  const { store, told, onTold } = begin();
  for (const body of ['w', 'wo', 'wor']) {
    store.getState().receiveAnnotations([noteOf('1', body)]);
    vi.advanceTimersByTime(50);
  }
  expect(told).toEqual([]);
  vi.advanceTimersByTime(200);
  expect(told).toEqual([{ changed: ['urn:uuid:1 wor'], removed: [] }]);
  expect(onTold).toHaveBeenCalledTimes(1);
});

test('tells only what changed, and what is gone', () => {
  const { store, told } = begin([noteOf('1'), noteOf('2'), noteOf('3')]);
  store.getState().receiveAnnotations([noteOf('2', 'other words')], ['urn:uuid:3']);
  vi.runAllTimers();
  expect(told.at(-1)).toEqual({ changed: ['urn:uuid:2 other words'], removed: ['urn:uuid:3'] });
});

test('tells thousands in portions between which the page answers, and says once that all are told', () => {
  const { told, onTold } = begin(Array.from({ length: 1_201 }, (_, at) => noteOf(String(at))));
  expect(told.map(({ changed }) => changed.length)).toEqual([500]);
  expect(onTold).not.toHaveBeenCalled();
  vi.runAllTimers();
  expect(told.map(({ changed }) => changed.length)).toEqual([500, 500, 201]);
  expect(onTold).toHaveBeenCalledTimes(1);
});

test('tells a note as it is when its portion comes', () => {
  const { store, told } = begin(Array.from({ length: 501 }, (_, at) => noteOf(String(at))));
  store.getState().receiveAnnotations([noteOf('500', 'later words')]);
  vi.runAllTimers();
  expect(told.flatMap(({ changed }) => changed).filter((each) => each.startsWith('urn:uuid:500'))).toEqual(['urn:uuid:500 later words']);
});

test('keeps notes that only a link shows to itself', () => {
  const { told } = begin([{ ...noteOf('1'), layer: 'link:abc' as Annotation['layer'] }, noteOf('2')]); // `as`: a layer of a link
  expect(told).toEqual([{ changed: ['urn:uuid:2 words'], removed: ['urn:uuid:1'] }]);
});

test('tells nothing more once it is ended', () => {
  const { store, told, stop } = begin();
  store.getState().receiveAnnotations([noteOf('1')]);
  stop();
  store.getState().receiveAnnotations([noteOf('2')]);
  vi.runAllTimers();
  expect(told).toEqual([]);
});
