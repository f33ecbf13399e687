import { expect, test, vi } from 'vitest';
import { clausesNamed, refersTo } from '../../../src/core/annotation/notesNaming.ts';
import { catalogueOf, makeFile } from '../../support/builders.ts';
import { makeAnnotation } from '../../support/annotationBuilders.ts';

const treaties = catalogueOf([makeFile()]);
const sought = { treatyId: 'test-treaty', eId: 'art_3', treaties, placements: {} };
const note = (body: string, change = {}) => makeAnnotation('n', { body, ...change });

test.each([
  ['Compare Article 3.', true],
  ['bdk. pasal 3', true],
  ['[[art 3]]', true],
  ['Compare Article 1.', false],
  ['The parties of part 3 of the smart articlet3', false],
  ['`Article 3`', false],
  ['', false],
])('a note that says %j refers to Article 3: %s', (body, isNaming) => {
  expect(refersTo(note(body), sought)).toBe(isNaming);
});

test('a note on the clause itself does not refer to it, nor on a paragraph of it, nor one whose words have moved there', () => {
  expect(refersTo(note('Article 3', { target: { treatyId: 'test-treaty', eId: 'art_3' } }), sought)).toBe(false);
  expect(refersTo(note('Article 3', { target: { treatyId: 'test-treaty', eId: 'art_3__para_1' } }), sought)).toBe(false);
  const moved = note('Article 3');
  const placements = { [moved.id]: { status: 'exact', normalised: false, score: 1, eId: 'art_3', start: 0, end: 3 } } as const;
  expect(refersTo(moved, { ...sought, placements })).toBe(false);
});

test('notes in the bin, of others, and on nothing of ours do not', () => {
  expect(refersTo(note('Article 3', { deletedMs: 5 }), sought)).toBe(false);
  expect(refersTo(note('Article 3', { layer: 'file:a' }), sought)).toBe(false);
  expect(refersTo(note('Article 3', { target: undefined }), sought)).toBe(false);
});

test('a note on the treaty as a whole does', () => {
  expect(refersTo(note('Article 3', { target: { treatyId: 'test-treaty' } }), sought)).toBe(true);
});

test('each note is read once, however often it is asked', () => {
  const asked = note('Article 3 and Article 1');
  const body = vi.fn<() => string>(() => 'Article 3');
  Object.defineProperty(asked, 'body', { get: body });
  const first = clausesNamed(asked, treaties);
  expect(clausesNamed(asked, treaties)).toBe(first);
  expect(body).toHaveBeenCalledTimes(1);
});
