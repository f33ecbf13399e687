import { expect, test } from 'vitest';
import { stepBoundary, type Step } from '../../../src/core/anchoring/wordBoundaries.ts';

/** Every edge that steps in one direction reach, from one end to the other. */
function edges(text: string, by: Step, direction: 'forward' | 'backward', locale: string): number[] {
  const found: number[] = [];
  let at = direction === 'forward' ? 0 : text.length;
  const goal = direction === 'forward' ? text.length : 0;
  while (at !== goal) {
    at = stepBoundary(text, at, by, direction, locale);
    found.push(at);
  }
  return found;
}

test('steps by word to the ends of words forward and to their starts backward, passing signs', () => {
  const text = 'The Parties, if “at war”, consult.';
  expect(edges(text, 'word', 'forward', 'en').map((at) => text.slice(0, at).split(/\W+/).at(-1))).toEqual([
    'The',
    'Parties',
    'if',
    'at',
    'war',
    'consult',
    '',
  ]);
  expect(edges(text, 'word', 'backward', 'en').map((at) => /^\w+/.exec(text.slice(at))?.[0])).toEqual([
    'consult',
    'war',
    'at',
    'if',
    'Parties',
    'The',
  ]);
});

test('steps by character over what a reader sees as one', () => {
  expect(edges('a🤝e\u0301한', 'character', 'forward', 'ko')).toEqual([1, 3, 5, 6]);
  expect(edges('a🤝e\u0301한', 'character', 'backward', 'ko')).toEqual([5, 3, 1, 0]);
});

test('steps by sentence to its last sign, not over the space after it', () => {
  const text = 'They consult. They agree.\nThey part.';
  expect(edges(text, 'sentence', 'forward', 'en')).toEqual([13, 25, 36]);
  expect(edges(text, 'sentence', 'backward', 'en')).toEqual([26, 14, 0]);
});

test.each([
  ['zh', '締約雙方協商', 6],
  ['ar', 'يتشاور الطرفان', 14],
  ['he', 'הצדדים יתייעצו', 14],
])('reaches the end of words in %s', (locale, text, end) => {
  expect(edges(text, 'word', 'forward', locale).at(-1)).toBe(end);
  expect(edges(text, 'word', 'backward', locale).at(-1)).toBe(0);
});

test('stays at the ends, and offsets outside the text are its ends', () => {
  for (const by of ['character', 'word', 'sentence'] as const) {
    expect([stepBoundary('war', 3, by, 'forward', 'en'), stepBoundary('war', 0, by, 'backward', 'en')]).toEqual([3, 0]);
    expect([stepBoundary('war', 99, by, 'forward', 'en'), stepBoundary('war', -9, by, 'backward', 'en')]).toEqual([3, 0]);
    expect(stepBoundary('', 0, by, 'forward', 'en')).toBe(0);
  }
});
