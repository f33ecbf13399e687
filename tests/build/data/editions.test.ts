import { expect, test } from 'vitest';
import type { Editions } from '../../../src/build/data/authoredSchema.ts';
import type { UndatedClause } from '../../../src/build/data/compileClause.ts';
import { lastChange, recordEdition } from '../../../src/build/data/editions.ts';
import { makeClause } from '../../support/builders.ts';

const clausesOf = (hashes: Readonly<Record<string, string>>): UndatedClause[] =>
  Object.entries(hashes).map(([eId, hash]) => ({ ...makeClause(eId, []), hash }));

const EDITIONS: Editions = {
  en: [
    { edition: '2026-01-01', clauses: { art_1: 'a1', art_2: 'a2' } },
    { edition: '2026-02-02', clauses: { art_2: 'b2' } },
  ],
  id: [{ edition: '2026-01-01', clauses: { art_1: 'c1', art_2: 'c2' } }],
};
const UNCHANGED = { en: clausesOf({ art_1: 'a1', art_2: 'b2' }), id: clausesOf({ art_1: 'c1', art_2: 'c2' }) };

test('finds the newest edition that changed a clause', () => {
  expect(lastChange(EDITIONS, 'en', 'art_2')).toEqual({ edition: '2026-02-02', hash: 'b2' });
  expect(lastChange(EDITIONS, 'en', 'art_1')).toEqual({ edition: '2026-01-01', hash: 'a1' });
  expect(lastChange(EDITIONS, 'id', 'art_2')).toEqual({ edition: '2026-01-01', hash: 'c2' });
});

test('finds no edition of a clause that none holds, whatever its name', () => {
  expect(lastChange(EDITIONS, 'en', 'art_9')).toBeUndefined();
  expect(lastChange(EDITIONS, 'en', 'constructor')).toBeUndefined();
});

test('makes no edition when every clause keeps its hash', () => {
  expect(recordEdition(EDITIONS, UNCHANGED, '2026-03-03')).toEqual(EDITIONS);
});

test('records every clause under the first edition', () => {
  expect(recordEdition({ en: [], id: [] }, UNCHANGED, '2026-01-01')).toEqual({
    en: [{ edition: '2026-01-01', clauses: { art_1: 'a1', art_2: 'b2' } }],
    id: [{ edition: '2026-01-01', clauses: { art_1: 'c1', art_2: 'c2' } }],
  });
});

test('puts a changed clause under the new date and leaves the others and the other language as they are', () => {
  const next = recordEdition(EDITIONS, { ...UNCHANGED, en: clausesOf({ art_1: 'z1', art_2: 'b2' }) }, '2026-03-03');
  expect(next).toEqual({ en: [...EDITIONS.en, { edition: '2026-03-03', clauses: { art_1: 'z1' } }], id: EDITIONS.id });
});

test('merges a second run on the same day into that edition', () => {
  const once = recordEdition(EDITIONS, { ...UNCHANGED, en: clausesOf({ art_1: 'z1', art_2: 'b2' }) }, '2026-03-03');
  const twice = recordEdition(once, { ...UNCHANGED, en: clausesOf({ art_1: 'z1', art_2: 'z2' }) }, '2026-03-03');
  expect(twice.en.slice(2)).toEqual([{ edition: '2026-03-03', clauses: { art_1: 'z1', art_2: 'z2' } }]);
});

test('keeps the last hash when a clause changes twice on one day', () => {
  const once = recordEdition(EDITIONS, { ...UNCHANGED, en: clausesOf({ art_1: 'z1', art_2: 'b2' }) }, '2026-03-03');
  const twice = recordEdition(once, { ...UNCHANGED, en: clausesOf({ art_1: 'y1', art_2: 'b2' }) }, '2026-03-03');
  expect(twice.en.slice(2)).toEqual([{ edition: '2026-03-03', clauses: { art_1: 'y1' } }]);
});

test('keeps a clause recorded that the treaty no longer has', () => {
  const next = recordEdition(EDITIONS, { en: clausesOf({ art_2: 'z2' }), id: clausesOf({ art_2: 'c2' }) }, '2026-03-03');
  expect(lastChange(next, 'en', 'art_1')).toEqual({ edition: '2026-01-01', hash: 'a1' });
  expect(next.id).toEqual(EDITIONS.id);
});

test('does not change the editions that it is given', () => {
  const before = structuredClone(EDITIONS);
  recordEdition(EDITIONS, { ...UNCHANGED, en: clausesOf({ art_1: 'z1' }) }, '2026-02-02');
  expect(EDITIONS).toEqual(before);
});
