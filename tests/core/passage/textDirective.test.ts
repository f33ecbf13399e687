import { expect, test } from 'vitest';
import { textDirective } from '../../../src/core/passage/textDirective.ts';

const TEXT =
  'The Parties shall consult. The Parties shall then act, each with all the means that are at its hand.\nNeither may leave the other.';
const directive = (words: string, from = 0) => {
  const start = TEXT.indexOf(words, from);
  return textDirective(TEXT, { start, end: start + words.length });
};

test('few words are named with those around them', () => {
  expect(directive('then act')).toEqual({ prefix: 'The Parties shall', start: 'then act', suffix: ', each with' });
});

test('words that stand but once, and are enough, stand alone', () => {
  expect(directive('each with all the means that')).toEqual({ start: 'each with all the means that' });
});

test('long words are named by their ends', () => {
  expect(directive('then act, each with all the means that are at its hand')).toEqual({
    start: 'then act, each with',
    end: 'are at its hand',
  });
});

test('words of two paragraphs are named by their ends, each within its own', () => {
  expect(directive('hand.\nNeither may')).toEqual({ prefix: 'are at its', start: 'hand.', end: 'Neither may', suffix: 'leave the other.' });
});

test('words that end within a word are not named: a browser would not find them', () => {
  expect(directive('the mean')).toBeUndefined();
  expect(directive('ach with')).toBeUndefined();
  expect(textDirective(TEXT, { start: 3, end: 4 })).toBeUndefined();
});
