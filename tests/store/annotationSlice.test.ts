import { expect, test } from 'vitest';
import { selectMarkedOn, selectNotesOn } from '../../src/store/annotationSlice.ts';
import { createAppStore } from '../../src/store/createAppStore.ts';
import { makeAnnotation, makeWordsTarget } from '../support/annotationBuilders.ts';
import { catalogueOf, makeFile } from '../support/builders.ts';

test('a letter typed in a note changes the notes beside a clause, and leaves the list that its text shows', () => {
  const selection = { view: 'clause', ui: 'en', treatyId: 'test-treaty', eId: 'art_2' } as const;
  const store = createAppStore({ selection, catalogue: catalogueOf([makeFile()]) });
  const note = makeAnnotation('a', { target: makeWordsTarget('known', 15) });
  const beside = selectNotesOn('test-treaty', 'art_2');
  const marked = selectMarkedOn('test-treaty', 'art_2');
  store.getState().receiveAnnotations([note]);
  const [notes, marks] = [beside(store.getState()), marked(store.getState())];
  expect(marks).toEqual([note]);
  store.getState().receiveAnnotations([{ ...note, body: 'typed' }]);
  expect(beside(store.getState())).not.toBe(notes);
  expect(marked(store.getState())).toBe(marks);
  store.getState().receiveAnnotations([{ ...note, body: 'typed', colour: 'pink' }]);
  expect(marked(store.getState())).toEqual([{ ...note, body: 'typed', colour: 'pink' }]);
  store.getState().receiveAnnotations([], [note.id]);
  expect(marked(store.getState())).toEqual([]);
});
