import { expect, test } from 'vitest';
import type { Placement } from '../../../src/core/anchoring/anchor.ts';
import { emptyTable, putInto } from '../../../src/core/annotation/idTable.ts';
import {
  areMarkedAlike,
  MOST_MARKS,
  noteElementId,
  noteRanges,
  notesOn,
  placementStart,
  shownClause,
} from '../../../src/core/annotation/notesOn.ts';
import { makeAnnotation, makeWordsTarget } from '../../support/annotationBuilders.ts';

const exact = (start: number, end: number, eId = 'art_2'): Placement => ({ status: 'exact', eId, start, end, score: 1, normalised: false });
const note = makeAnnotation('a', { target: makeWordsTarget('text', 4) });
const byId = (...notes: readonly (typeof note)[]) => putInto(emptyTable<typeof note>(), notes);

test('a note stands beside the clause that it was made on, by any of its paragraphs', () => {
  const onParagraph = makeAnnotation('p', { target: { treatyId: 'test-treaty', eId: 'art_2__para_1' } });
  expect(notesOn(byId(onParagraph), {}, 'test-treaty', 'art_2')).toEqual([onParagraph]);
  expect(notesOn(byId(onParagraph), {}, 'test-treaty', 'art_3')).toEqual([]);
  expect(notesOn(byId(onParagraph), {}, 'other', 'art_2')).toEqual([]);
});

test('a note whose words moved stands beside the clause that they moved to', () => {
  const moved: Placement = { status: 'moved', eId: 'art_3', start: 0, end: 4, score: 0.9 };
  expect(shownClause(note, moved)).toBe('art_3');
  expect(notesOn(byId(note), { [note.id]: moved }, 'test-treaty', 'art_3')).toEqual([note]);
});

test('a note that lost its words stays beside the clause that it was made on', () => {
  expect(shownClause(note, { status: 'lost', reason: 'no-such-words' })).toBe('art_2');
});

test('notes in the bin, on a whole treaty, and on nothing of this site stand beside no clause', () => {
  const binned = makeAnnotation('b', { deletedMs: 1 });
  const ofTreaty = makeAnnotation('t', { target: { treatyId: 'test-treaty' } });
  const elsewhere = makeAnnotation('e', { target: undefined });
  expect(notesOn(byId(binned, ofTreaty, elsewhere), {}, 'test-treaty', 'art_2')).toEqual([]);
});

test('notes on a treaty as a whole stand beside no clause; with words they belong to a clause, or nowhere', () => {
  const ofTreaty = makeAnnotation('t', { target: { treatyId: 'test-treaty' } });
  const { eId: _eId, ...unplaced } = makeWordsTarget('text', 4);
  expect(notesOn(byId(ofTreaty, makeAnnotation('w', { target: unplaced })), {}, 'test-treaty', undefined)).toEqual([ofTreaty]);
});

test('a list of notes is another once one of its own changes, comes, leaves or moves, and the same until then', () => {
  const other = makeAnnotation('o', { target: { treatyId: 'test-treaty', eId: 'art_3' } });
  const none = {};
  let table = byId(note, other);
  const put = (...changed: readonly (typeof note)[]) => (table = putInto(table, changed));
  const on = (eId: string) => notesOn(table, none, 'test-treaty', eId);
  const [second, third] = [on('art_2'), on('art_3')];
  const typed = { ...other, body: 'typed' };
  put(typed);
  expect(on('art_2')).toBe(second);
  expect(on('art_3')).toEqual([typed]);
  expect(third).toEqual([other]);
  put({ ...note, target: { treatyId: 'test-treaty', eId: 'art_3' } });
  expect(on('art_2')).toEqual([]);
  expect(on('art_3').map(({ id }) => id)).toEqual([other.id, note.id]);
  put({ ...typed, deletedMs: 1 });
  expect(on('art_3').map(({ id }) => id)).toEqual([note.id]);
  table = putInto(table, [], [note.id]);
  expect(on('art_3')).toEqual([]);
  expect(notesOn(byId(note, other), none, 'test-treaty', 'art_3')).toEqual([other]);
});

test('what is typed in a note leaves its mark as it was; a colour, other words, another layer or another note do not', () => {
  const alike = (change: Partial<typeof note>) => areMarkedAlike([note], [{ ...note, ...change }]);
  expect(alike({ body: 'typed', tags: ['a'], modifiedMs: 9, revision: 4 })).toBe(true);
  expect(alike({ colour: 'pink' })).toBe(false);
  expect(alike({ target: makeWordsTarget('known', 15) })).toBe(false);
  expect(alike({ layer: 'file:a' })).toBe(false);
  expect(alike({ id: 'urn:test:other' })).toBe(false);
  expect(areMarkedAlike([note], [note, note])).toBe(false);
});

test('words are marked where they stand now, in their own language alone', () => {
  const ranges = (language: string) => noteRanges([note], { [note.id]: exact(10, 14) }, language);
  expect(ranges('en')).toEqual([{ start: 10, end: 14, mark: { id: note.id, colour: 'yellow', start: 10, isUnsure: false } }]);
  expect(ranges('id')).toEqual([]);
});

test('an unsure place is marked as unsure, a lost one and a hidden layer not at all', () => {
  const likely: Placement = { status: 'likely', reason: 'changed', candidates: [{ eId: 'art_2', start: 3, end: 9, score: 0.8 }] };
  expect(noteRanges([note], { [note.id]: likely }, 'en')[0]?.mark.isUnsure).toBe(true);
  expect(noteRanges([note], { [note.id]: { status: 'lost', reason: 'no-such-words' } }, 'en')).toEqual([]);
  expect(noteRanges([note], { [note.id]: exact(0, 4) }, 'en', ['mine'])).toEqual([]);
});

test('marks come in the order of the text, the longer first where they begin together', () => {
  const notes = ['a', 'b', 'c'].map((id) => makeAnnotation(id, { target: makeWordsTarget('text', 4) }));
  const placements = { 'urn:test:a': exact(5, 6), 'urn:test:b': exact(0, 3), 'urn:test:c': exact(0, 9) };
  expect(noteRanges(notes, placements, 'en').map(({ mark }) => mark.id)).toEqual(['urn:test:c', 'urn:test:b', 'urn:test:a']);
});

test('of very many notes on one clause the first thousand are marked', () => {
  const notes = Array.from({ length: 1500 }, (_, i) => makeAnnotation(`${i}`, { target: makeWordsTarget('text', 4) }));
  const placements = Object.fromEntries(notes.map(({ id }) => [id, exact(0, 4)]));
  expect(noteRanges(notes, placements, 'en')).toHaveLength(MOST_MARKS);
});

test('a lost note has no place, and of several candidates the best one counts', () => {
  expect(placementStart(undefined)).toBeUndefined();
  const candidates = [
    { eId: 'art_2', start: 3, end: 9, score: 0.8 },
    { eId: 'art_2', start: 30, end: 39, score: 0.7 },
  ];
  expect(placementStart({ status: 'likely', reason: 'ambiguous', candidates })?.start).toBe(3);
});

test('an element id holds no space, whatever the id holds', () => {
  expect(noteElementId('urn:a b')).not.toMatch(/\s/);
});
