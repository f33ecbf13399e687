import { expect, test } from 'vitest';
import type { Annotation } from '../../../../src/core/annotation/annotation.ts';
import { planKeeping, findPresent } from '../../../../src/core/annotation/sharing/planKeeping.ts';
import { annotationsOfShared, layerOfShared, readShared } from '../../../../src/core/annotation/sharing/readShared.ts';
import { isShareable, type SharedNotes } from '../../../../src/core/annotation/sharing/sharedNotes.ts';
import { writeNote, writeShared } from '../../../../src/core/annotation/sharing/writeShared.ts';
import { makeAnnotation, makeWordsTarget } from '../../../support/annotationBuilders.ts';
import { makeLibrary } from '../../../support/annotationLibraries.ts';

function open(json: string): SharedNotes {
  const result = readShared(json);
  if (!result.ok) throw new Error(`Not read: ${result.reason}`);
  return result.value;
}

const show = (shared: SharedNotes): Annotation[] => annotationsOfShared(shared, layerOfShared(shared), () => false);

const asTable = (notes: readonly Annotation[]) => Object.fromEntries(notes.map((note) => [note.id, note]));

function keeping(nowMs = 5_000) {
  let n = 0;
  return { newId: () => `urn:new:${n++}`, nowMs };
}

const note = makeAnnotation('a', {
  target: makeWordsTarget('second', 4),
  body: '**why**',
  tags: ['war'],
  colour: 'pink',
  foreign: { id: 'http://example.org/a' },
});

test('writes and reads 200 libraries back, all that is said of each note that is about a treaty', () => {
  for (let seed = 0; seed < 200; seed++) {
    const notes = makeLibrary(seed).filter(isShareable);
    if (notes.length === 0) continue;
    const shared = open(writeShared(notes, ' Ani '));
    expect(shared.by).toBe('Ani');
    expect(shared.notes.map(writeNote)).toEqual(notes.map((one) => writeNote({ ...one, target: one.target ?? { treatyId: '' } })));
    expect(writeShared(shared.notes, shared.by)).toBe(writeShared(notes, 'Ani'));
  }
});

test('carries nothing but what is said: no ids, times, layers, nothing of files', () => {
  expect(JSON.parse(writeShared([note]))).toEqual({
    v: 1,
    n: [{ t: 'test-treaty', e: 'art_2', w: { l: 'en', d: '2026-01-01', x: 'second', o: [4, 10] }, b: '**why**', c: 'pink', g: ['war'] }],
  });
});

test('gives the notes of a link a layer and ids of their own, the same each time', () => {
  const shared = open(writeShared([note, note, makeAnnotation('b')], 'Ani'));
  const first = show(shared);
  expect(first).toHaveLength(2); // equal notes are one
  expect(first[0]).toMatchObject({ layer: expect.stringMatching(/^link:[0-9a-z]{14}$/) as string, body: '**why**', creator: 'Ani' });
  expect(show(shared)).toEqual(first);
  expect(layerOfShared(open(writeShared([note], 'Ani')))).not.toBe(layerOfShared(shared));
  expect(first.map(({ id }) => id)).not.toContain(note.id);
});

test('never takes the id of what is here, even where a file brought one that looks like it', () => {
  const shared = open(writeShared([note]));
  const [taken] = show(shared);
  const [other] = annotationsOfShared(shared, layerOfShared(shared), (id) => id === taken?.id);
  expect(other?.id).toBe(`${taken?.id}-`);
});

test('keeps notes as the reader’s own under new ids, as one change', () => {
  const shown = show(open(writeShared([note, makeAnnotation('b')], 'Ani')));
  const { change, kept, present } = planKeeping(shown, asTable(shown), keeping());
  expect({ kept, present, edits: change?.edits.length }).toEqual({ kept: 2, present: 0, edits: 2 });
  const after = change?.edits[0]?.after;
  expect(after).toMatchObject({ id: 'urn:new:0', layer: 'mine', body: '**why**', creator: 'Ani', createdMs: 5_000, target: note.target });
});

test('adds nothing that says what a note here says, and takes an equal one out of the bin', () => {
  const shown = show(open(writeShared([note, makeAnnotation('b')])));
  const here = asTable([note, makeAnnotation('b', { deletedMs: 9 }), ...shown]);
  expect([...findPresent(shown, here)]).toEqual([shown[0]?.id]);
  const { change, kept, present } = planKeeping(shown, here, keeping());
  expect({ kept, present }).toEqual({ kept: 1, present: 1 });
  expect(change?.edits[0]).toMatchObject({ before: { id: 'urn:test:b' }, after: { id: 'urn:test:b', deletedMs: undefined } });
  const kept2 = asTable([note, ...(change?.edits.map(({ after }) => after) ?? []), ...shown]);
  expect(planKeeping(shown, kept2, keeping()).change).toBeUndefined();
});
