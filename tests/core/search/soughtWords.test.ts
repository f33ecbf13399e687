import { expect, test } from 'vitest';
import { compileSearch } from '../../../src/build/data/compileSearch.ts';
import { buildIndex } from '../../../src/core/search/buildIndex.ts';
import { search } from '../../../src/core/search/search.ts';
import { findSought } from '../../../src/core/search/soughtWords.ts';
import { shipped } from '../../data/shippedData.ts';

const { documents, synonyms } = compileSearch(shipped);
const index = buildIndex(documents, synonyms.synonyms);
const lit = (query: string, text: string) =>
  findSought(text, search(index, query, { language: 'en' }).sought).map(([start, end]) => text.slice(start, end));

test.each([
  ['sanctions', 'SANCTIONS imposed: not sanctuary.', ['SANCTIONS']],
  ['assist', 'Assistance, that assists.', ['Assistance']],
  ['militery assistence', 'Military and other assistance.', ['Military', 'assistance']],
  ['persenjataan', 'Serangan bersenjata dengan senjata.', ['bersenjata', 'senjata']],
  ['sanksi sepihak', 'Tindakan pemaksaan sepihak dilarang.', ['Tindakan pemaksaan', 'sepihak']],
  ['"state of war"', 'In a state of war; the state at war.', ['state of war']],
  ['"state of war" -peace', 'A state of war, not peace.', ['state of war']],
  ['food NEAR/2 energy', 'Energy and food.', ['Energy', 'food']],
  ['by:"Jo Bee-yun"', 'Jo Bee-yun says; Bee-yun too.', ['Jo Bee-yun']],
  ['theme:sanctions in:commentary', 'Sanctions in commentary.', []],
  ['санкций', 'Санкции и мир.', ['Санкции']],
  ['군사개입', '그것은 군사개입을 뜻한다.', ['군사개입']],
  ['xqzt', 'Nothing of the kind.', []],
])('%s is found in a text as the search took it', (query, text, expected) => {
  expect(lit(query, text)).toEqual(expected);
});

test('finds words that stand together as one place, and never overlapping', () => {
  const text = 'coercive measures and sanctions';
  const ranges = findSought(text, search(index, 'sanctions measures', { language: 'en' }).sought);
  expect(ranges.every(([start], at) => start >= (ranges[at - 1]?.[1] ?? 0))).toBe(true);
  expect(ranges[0]).toEqual([0, 'coercive measures'.length]);
});
