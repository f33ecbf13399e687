import { expect, test } from 'vitest';
import { wordRuns } from '../../../src/build/data/checkClause.ts';

test('gives every run of words, whatever their case and what stands between them', () => {
  expect([...wordRuns('One, two\nTHREE; four.', 3)]).toEqual(['one two three', 'two three four']);
});

test('gives one run for a text of exactly that many words and none for a shorter one', () => {
  expect([...wordRuns('One two', 2)]).toEqual(['one two']);
  expect([...wordRuns('One', 2)]).toEqual([]);
  expect([...wordRuns('', 2)]).toEqual([]);
});

test('counts letters of every script and digits as words', () => {
  expect([...wordRuns('Статья 4 제사조', 3)]).toEqual(['статья 4 제사조']);
});
