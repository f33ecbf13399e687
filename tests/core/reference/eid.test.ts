import { expect, test } from 'vitest';
import { clauseEId, paragraphEId, parseEId } from '../../../src/core/reference/eid.ts';

test.each([
  ['preamble', { kind: 'preamble', paragraph: undefined }],
  ['preamble__para_2', { kind: 'preamble', paragraph: '2' }],
  ['art_4', { kind: 'article', number: '4', paragraph: undefined }],
  ['art_4bis', { kind: 'article', number: '4bis', paragraph: undefined }],
  ['art_3__para_2', { kind: 'article', number: '3', paragraph: '2' }],
  ['art_3__para_a', { kind: 'article', number: '3', paragraph: 'a' }],
])('reads %s', (eId, parsed) => {
  expect(parseEId(eId)).toEqual(parsed);
});

test.each([
  '',
  'art',
  'art_',
  'art_4_',
  'ART_4',
  ' art_4',
  'art_4\n',
  'art-4',
  'article_4',
  'preamble_1',
  'art_3__para_',
  'art_3__para_2__para_1',
  'sec_1__para_2',
  '__proto__',
  'constructor',
  'art_٤',
])('refuses %j', (eId) => {
  expect(parseEId(eId)).toBeUndefined();
});

test('gives the clause that a paragraph lies in', () => {
  expect(clauseEId('art_3__para_2')).toBe('art_3');
  expect(clauseEId('preamble__para_1')).toBe('preamble');
});

test("a clause's own eId comes back unchanged", () => {
  expect(clauseEId('art_3')).toBe('art_3');
  expect(clauseEId('preamble')).toBe('preamble');
});

test('the eId of a paragraph reads back as that paragraph of that clause', () => {
  for (const clause of ['preamble', 'art_1', 'art_23', 'art_4bis'])
    for (const number of [1, 2, 40]) {
      const eId = paragraphEId(clause, number);
      expect(parseEId(eId)).toEqual({ ...parseEId(clause), paragraph: String(number) });
      expect(clauseEId(eId)).toBe(clause);
    }
});
