import { expect, test } from 'vitest';
import { choiceRange, firstChoice, moveChoice, type ChoiceMove, type WordChoice } from '../../../src/core/annotation/wordChoice.ts';

const TEXT = 'One two, three. Four five!\nSix seven.';
const words = (choice: WordChoice) => {
  const { start, end } = choiceRange(choice);
  return TEXT.slice(start, end);
};
const move = (choice: WordChoice, by: ChoiceMove['by'], direction: ChoiceMove['direction'], isExtending = false) =>
  moveChoice(TEXT, choice, { by, direction, isExtending }, 'en');

test('begins with the first word', () => {
  expect(words(firstChoice(TEXT, 'en'))).toBe('One');
  expect(words(firstChoice(TEXT, 'en', 8))).toBe('three');
});

test('goes from word to word, past punctuation and line feeds, and back', () => {
  let choice = firstChoice(TEXT, 'en');
  const seen = [words(choice)];
  for (let i = 0; i < 6; i++) seen.push(words((choice = move(choice, 'word', 'forward'))));
  expect(seen).toEqual(['One', 'two', 'three', 'Four', 'five', 'Six', 'seven']);
  expect(words(move(choice, 'word', 'backward'))).toBe('Six');
});

test('goes from sentence to sentence', () => {
  const second = move({ anchor: 0, focus: 15 }, 'sentence', 'forward');
  expect(words(second)).toBe('Four five!');
  expect(words(move(second, 'sentence', 'backward'))).toBe('One two, three.');
});

test('grows and shrinks at the end that moves', () => {
  let choice = firstChoice(TEXT, 'en');
  choice = move(choice, 'word', 'forward', true);
  expect(words(choice)).toBe('One two');
  choice = move(choice, 'character', 'forward', true);
  expect(words(choice)).toBe('One two,');
  choice = move(choice, 'word', 'backward', true);
  expect(words(choice)).toBe('One ');
});

test('may grow backwards over its own beginning, and never becomes empty', () => {
  const two = { anchor: 4, focus: 7 };
  expect(words(move(two, 'sentence', 'backward', true))).toBe('One ');
  expect(move({ anchor: 4, focus: 5 }, 'character', 'backward', true)).toEqual({ anchor: 4, focus: 5 });
});

test('stays at the ends of the text', () => {
  const first = firstChoice(TEXT, 'en');
  expect(move(first, 'word', 'backward')).toBe(first);
  const last = { anchor: TEXT.length - 6, focus: TEXT.length };
  expect(move(last, 'word', 'forward')).toBe(last);
});

test('passes a character as a reader sees it whole', () => {
  const text = 'e\u0301 👨‍👩‍👧 x';
  const start = moveChoice(text, { anchor: 0, focus: 2 }, { by: 'character', direction: 'forward', isExtending: true }, 'en');
  const next = moveChoice(text, start, { by: 'character', direction: 'forward', isExtending: true }, 'en');
  expect(text.slice(0, next.focus)).toBe('e\u0301 👨‍👩‍👧');
});
