import { describe, expect, test } from 'vitest';
import type { Annotation } from '../../../src/core/annotation/annotation.ts';
import { isSameContent, mergeAnnotations } from '../../../src/core/annotation/merge.ts';
import { makeAnnotation } from '../../support/annotationBuilders.ts';

const base = makeAnnotation('a', { body: 'base', tags: ['x', 'y'], revision: 3 });
const mine = (change: Partial<Annotation>): Annotation => ({ ...base, modifiedMs: 2_000, ...change });
const theirs = (change: Partial<Annotation>): Annotation => ({ ...base, modifiedMs: 3_000, revision: 4, ...change });
const merge = (here: Partial<Annotation>, there: Partial<Annotation>, from: Annotation | undefined = base) =>
  mergeAnnotations(from, mine(here), theirs(there), () => 'urn:test:copy');

test('takes what only one side changed from that side', () => {
  const { merged, copy } = merge({ body: 'mine' }, { colour: 'blue' });
  expect(merged).toEqual(theirs({ body: 'mine', colour: 'blue', revision: 4 }));
  expect(copy).toBeUndefined();
});

test('keeps both where the same part was changed both ways', () => {
  const { merged, copy } = merge({ body: 'mine', tags: ['z'] }, { body: 'theirs' });
  expect(merged).toMatchObject({ id: base.id, body: 'theirs', revision: 4 });
  expect(copy).toEqual({ ...mine({ body: 'mine', tags: ['z'] }), id: 'urn:test:copy', revision: 0 });
});

test('what both changed alike is no dispute', () => {
  expect(merge({ body: 'same' }, { body: 'same' })).toEqual({ merged: theirs({ body: 'same' }) });
});

test.each([
  [
    ['x', 'y', 'm'],
    ['x', 'y', 't'],
    ['x', 'y', 't', 'm'],
  ],
  [['y'], ['x', 'y', 't'], ['y', 't']],
  [['x'], ['y'], []],
  [
    ['x', 'y', 'n'],
    ['x', 'y', 'n'],
    ['x', 'y', 'n'],
  ],
])('joins tags one by one: %j and %j are %j', (here, there, both) => {
  const { merged, copy } = merge({ tags: here }, { tags: there });
  expect(merged.tags).toEqual(both);
  expect(copy).toBeUndefined();
});

describe('with the bin', () => {
  test.each<[string, Partial<Annotation>, Partial<Annotation>, number | undefined]>([
    ['deleted here, untouched there: it goes', { deletedMs: 5 }, {}, 5],
    ['deleted there, untouched here: it goes', {}, { deletedMs: 5 }, 5],
    ['deleted here, edited there: it is restored', { deletedMs: 5 }, { body: 'edited' }, undefined],
    ['deleted there, edited here: it is restored', { body: 'edited' }, { deletedMs: 5 }, undefined],
    ['deleted on both sides: it goes', { deletedMs: 4 }, { deletedMs: 5 }, 5],
  ])('%s', (_, here, there, deletedMs) => {
    const { merged, copy } = merge(here, there);
    expect(merged.deletedMs).toBe(deletedMs);
    expect(merged.body).toBe(here.body ?? there.body ?? 'base');
    expect(copy).toBeUndefined();
  });

  test('what was taken out of the bin on one side stays out', () => {
    const binned = { ...base, deletedMs: 5 };
    expect(mergeAnnotations(binned, base, { ...binned, revision: 4 }, () => 'urn:x:y').merged.deletedMs).toBeUndefined();
    expect(mergeAnnotations(binned, binned, { ...base, revision: 4 }, () => 'urn:x:y').merged.deletedMs).toBeUndefined();
  });
});

test('two that were made apart under one id are one where they say the same, and two where not', () => {
  expect(mergeAnnotations(undefined, mine({}), theirs({}), () => 'urn:test:copy').copy).toBeUndefined();
  expect(merge({ body: 'mine' }, { body: 'theirs' }, undefined)).toMatchObject({ merged: { body: 'theirs' } });
  const apart = mergeAnnotations(undefined, mine({ body: 'mine' }), theirs({ body: 'theirs' }), () => 'urn:test:copy');
  expect(apart.copy).toMatchObject({ id: 'urn:test:copy', body: 'mine' });
});

test('parts that only a newer build knows are merged like the others', () => {
  const newer = (annotation: Annotation, stars: number): Annotation => Object.assign({ ...annotation }, { stars });
  const { merged } = mergeAnnotations(newer(base, 1), newer(mine({ body: 'mine' }), 1), newer(theirs({}), 5), () => 'urn:x:y');
  expect(merged).toMatchObject({ body: 'mine', stars: 5 });
});

test('says the same whatever the times, the revision and the id', () => {
  expect(isSameContent(base, { ...base, id: 'urn:x:y', revision: 9, createdMs: 1, modifiedMs: 2, deletedMs: undefined })).toBe(true);
  expect(isSameContent(base, { ...base, body: 'other' })).toBe(false);
});

const SIDES = ['base', 'one', 'two'].flatMap((here) => ['base', 'one', 'two'].map((there) => [here, there] as const));

test.each(SIDES)('no word is lost where one side wrote "%s" and the other "%s", in the bin or not', (here, there) => {
  const written = [here, there].filter((word) => word !== 'base');
  const merges = [merge({ body: here }, { body: there }), merge({ body: here, deletedMs: 5 }, { body: there })];
  for (const { merged, copy } of merges) expect([merged.body, copy?.body]).toEqual(expect.arrayContaining(written));
});
