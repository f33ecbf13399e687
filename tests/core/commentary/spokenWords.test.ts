import { expect, test } from 'vitest';
import type { ClauseItem } from '../../../src/core/commentary/pageSchema.ts';
import { speaksOf, spokenRanges, wordChoices } from '../../../src/core/commentary/spokenWords.ts';
import { UI_LANGUAGES } from '../../../src/core/treaty/language.ts';
import { makeClauseItem } from '../../support/commentaryBuilders.ts';
import { seededRandom } from '../../support/random.ts';

const speaking = (id: string, ...words: ClauseItem['words']) => makeClauseItem(id, { words });

const items = [
  speaking('B01', { en: [10, 20], id: [0, 5] }, { en: [0, 4], id: [30, 40] }),
  speaking('B02', { en: [10, 15], id: [30, 40] }),
  speaking('B03'),
  speaking('B04', { en: [10, 20], id: [5, 8] }),
];

test('gives the ranges of one language in the order of the text, each with its item', () => {
  expect(spokenRanges(items, 'en')).toEqual([
    { start: 0, end: 4, mark: 'B01' },
    { start: 10, end: 15, mark: 'B02' },
    { start: 10, end: 20, mark: 'B01' },
    { start: 10, end: 20, mark: 'B04' },
  ]);
  expect(spokenRanges(items, 'id')).toEqual([
    { start: 0, end: 5, mark: 'B01' },
    { start: 5, end: 8, mark: 'B04' },
    { start: 30, end: 40, mark: 'B01' },
    { start: 30, end: 40, mark: 'B02' },
  ]);
  expect(spokenRanges([], 'en')).toEqual([]);
});

test.each([
  ['the words themselves', 10, 20, true],
  ['a part of them', 12, 13, true],
  ['more than them', 0, 99, true],
  ['their first letter', 0, 11, true],
  ['their last letter', 19, 30, true],
  ['words that end where they begin', 0, 10, false],
  ['words that begin where they end', 20, 30, false],
  ['words elsewhere', 40, 50, false],
])('an item speaks of %s', (_what, start, end, expected) => {
  const item = speaking('B01', { en: [10, 20], id: [100, 120] });
  expect(speaksOf(item, { language: 'en', start, end })).toBe(expected);
});

test('words of one language say nothing of the other', () => {
  const item = speaking('B01', { en: [10, 20], id: [100, 120] });
  expect(speaksOf(item, { language: 'id', start: 10, end: 20 })).toBe(false);
  expect(speaksOf(item, { language: 'id', start: 100, end: 101 })).toBe(true);
});

test('an item speaks of words at the very beginning, and an item of no words of none', () => {
  expect(speaksOf(speaking('B01', { en: [0, 4], id: [0, 4] }), { language: 'en', start: 0, end: 1 })).toBe(true);
  expect(speaksOf(speaking('B01'), { language: 'en', start: 0, end: 99 })).toBe(false);
});

test('offers the same words once, with how many speak of exactly these', () => {
  expect(wordChoices(items, 'en')).toEqual([
    { language: 'en', start: 0, end: 4, count: 1 },
    { language: 'en', start: 10, end: 15, count: 1 },
    { language: 'en', start: 10, end: 20, count: 2 },
  ]);
  expect(wordChoices(items, 'id')).toEqual([
    { language: 'id', start: 0, end: 5, count: 1 },
    { language: 'id', start: 5, end: 8, count: 1 },
    { language: 'id', start: 30, end: 40, count: 2 },
  ]);
});

const LENGTH = 24;

function anyItems(seed: number): ClauseItem[] {
  const next = seededRandom(seed);
  const range = (): [number, number] => {
    const start = next(LENGTH - 1);
    return [start, start + 1 + next(LENGTH - start)];
  };
  return Array.from({ length: next(8) }, (_, index) =>
    speaking(`B0${index}`, ...Array.from({ length: next(4) }, () => ({ en: range(), id: range() }))),
  );
}

const SEEDS = Array.from({ length: 100 }, (_, index) => index + 1);

test('speaks of exactly the words that share a letter with it, counted letter by letter', () => {
  let found = 0;
  for (const seed of SEEDS) {
    for (const language of UI_LANGUAGES) {
      for (const item of anyItems(seed)) {
        const letters = new Set(item.words.flatMap(({ [language]: [from, to] }) => Array.from({ length: to - from }, (_, i) => from + i)));
        for (let start = 0; start < LENGTH; start += 3) {
          const isSpokenOf = [start, start + 1, start + 2].some((letter) => letters.has(letter));
          expect(speaksOf(item, { language, start, end: start + 3 })).toBe(isSpokenOf);
          if (isSpokenOf) found += 1;
        }
      }
    }
  }
  expect(found).toBeGreaterThan(1_000);
});

test('counts every range once: the choices differ, stand in order and add up to all of them', () => {
  for (const seed of SEEDS) {
    const some = anyItems(seed);
    for (const language of UI_LANGUAGES) {
      const choices = wordChoices(some, language);
      for (const { start, end, count } of choices) {
        const naive = some.flatMap(({ words }) => words).filter(({ [language]: [from, to] }) => from === start && to === end).length;
        expect(count).toBe(naive);
      }
      expect(choices.reduce((sum, { count }) => sum + count, 0)).toBe(some.flatMap(({ words }) => words).length);
      expect(new Set(choices.map(({ start, end }) => `${start}-${end}`)).size).toBe(choices.length);
      expect(choices).toEqual(choices.toSorted((a, b) => a.start - b.start || a.end - b.end));
    }
  }
});
