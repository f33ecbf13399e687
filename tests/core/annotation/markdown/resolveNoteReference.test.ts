import { expect, test } from 'vitest';
import { resolveNoteReference } from '../../../../src/core/annotation/markdown/resolveNoteReference.ts';

const clauses = (...eIds: string[]) => eIds.map((eId) => ({ eId }));
const CATALOGUE = [
  { id: 'pact', names: { en: ['the 2024 treaty'], id: ['perjanjian 2024'] }, clauses: clauses('preamble', 'art_3', 'art_4') },
  {
    id: 'nato-1949',
    names: { en: ['NATO', 'the North Atlantic Treaty'], id: ['Traktat Atlantik Utara'] },
    coverage: 'selection' as const,
    clauses: clauses('art_4', 'art_5'),
  },
  { id: 'un-charter', names: { en: ['the UN Charter'], id: ['Piagam PBB'] }, coverage: 'selection' as const, clauses: clauses('art_51') },
];

test.each([
  ['art 4', 'pact', 'art_4'],
  ['Pasal 4', 'pact', 'art_4'],
  ['  ARTICLE   IV ', 'pact', 'art_4'],
  ['4', 'pact', 'art_4'],
  ['preamble', 'pact', 'preamble'],
  ['art_3__para_2', 'pact', 'art_3__para_2'],
  ['NATO 5', 'nato-1949', 'art_5'],
  ['nato art. 5', 'nato-1949', 'art_5'],
  ['NATO, 5', 'nato-1949', 'art_5'],
  ['nato-1949 5', 'nato-1949', 'art_5'],
  ['North Atlantic Treaty 5', 'nato-1949', 'art_5'],
  ['Traktat Atlantik Utara pasal 5', 'nato-1949', 'art_5'],
  ['Article 51 of the UN Charter', 'un-charter', 'art_51'],
  ['Pasal 51 Piagam PBB', 'un-charter', 'art_51'],
])('finds the clause that %j names', (text, treatyId, eId) => {
  expect(resolveNoteReference(text, CATALOGUE, 'pact')).toEqual({ treatyId, eId });
});

test.each(['', 'NATO', 'art 99', 'NATO 99', 'squirrel', 'art 3 and 4', '__proto__', 'constructor', `${' '.repeat(100)}art 4`])(
  'finds none in %j',
  (text) => {
    expect(resolveNoteReference(text, CATALOGUE, 'pact')).toBeUndefined();
  },
);
