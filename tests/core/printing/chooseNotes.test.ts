import { expect, test } from 'vitest';
import { isChosenNote, printableNotes } from '../../../src/core/printing/chooseNotes.ts';
import { makeAnnotation } from '../../support/annotationBuilders.ts';

const treatyId = 'test-treaty';
const notes = [
  makeAnnotation('clause'),
  makeAnnotation('treaty', { target: { treatyId } }),
  makeAnnotation('bin', { deletedMs: 2 }),
  makeAnnotation('hidden', { layer: 'file:a.jsonld' }),
  makeAnnotation('other', { target: { treatyId: 'nato', eId: 'art_2' } }),
  makeAnnotation('unknown', { target: undefined }),
];
const annotations = Object.fromEntries(notes.map((note) => [note.id, note]));
const names = (found: readonly { readonly id: string }[]) => found.map(({ id }) => id.replace('urn:test:', ''));

test('the bin, hidden layers and other treaties never go to paper', () => {
  expect(names(printableNotes(annotations, {}, { treatyId }, ['file:a.jsonld']))).toEqual(['clause', 'treaty']);
  expect(names(printableNotes(annotations, {}, { treatyId }, []))).toEqual(['clause', 'treaty', 'hidden']);
});

test('a clause alone has the notes beside it', () => {
  expect(names(printableNotes(annotations, {}, { treatyId, eId: 'art_2' }, []))).toEqual(['clause', 'hidden']);
  expect(printableNotes(annotations, {}, { treatyId, eId: 'art_1' }, [])).toEqual([]);
});

test('a colour and a tag narrow together', () => {
  const note = makeAnnotation('a', { colour: 'pink', tags: ['war'] });
  expect(isChosenNote(note, {})).toBe(true);
  expect(isChosenNote(note, { colour: 'pink', tag: 'war' })).toBe(true);
  expect(isChosenNote(note, { colour: 'pink', tag: 'aid' })).toBe(false);
  expect(isChosenNote(note, { colour: 'blue', tag: 'war' })).toBe(false);
  expect(isChosenNote(note, { colour: 'pink', leftOut: [note.id] })).toBe(false);
});
