import { expect, test } from 'vitest';
import { nearestWords, sentencesOf } from '../../../src/core/annotation/nearestWords.ts';

const text = 'The Parties shall consult at once.  They help each other by all means!\nA state of war is an armed attack.';
const wordsAt = (ranges: readonly { start: number; end: number }[], of = text) => ranges.map(({ start, end }) => of.slice(start, end));

test('tells the sentences of a text, without the space around them', () => {
  expect(wordsAt(sentencesOf(text, 'en'))).toEqual([
    'The Parties shall consult at once.',
    'They help each other by all means!',
    'A state of war is an armed attack.',
  ]);
});

test('tells sentences in any script, and whatever the language is called', () => {
  const chinese = '第一条。第二条。';
  expect(wordsAt(sentencesOf(chinese, 'zh'), chinese)).toEqual(['第一条。', '第二条。']);
  expect(sentencesOf('One. Two.', 'not a language!')).toHaveLength(2);
  expect(sentencesOf(' \n\n ', 'en')).toEqual([]);
});

test('finds the words that have the most in common with a quote', () => {
  expect(wordsAt(nearestWords(text, 'a State of War was an attack'))[0]).toBe('A state of war is an');
  expect(wordsAt(nearestWords(text, 'consult immediately'))[0]).toMatch(/consult/);
});

test('offers no words that overlap, and no more than are asked for', () => {
  const repeated = 'a b c a b c a b c a b c';
  expect(wordsAt(nearestWords(repeated, 'a b c', 2), repeated)).toEqual(['a b c', 'a b c']);
  expect(nearestWords(repeated, 'a b c', 2)[1]).toEqual({ start: 6, end: 11 });
});

test('offers nothing where nothing is near', () => {
  expect(nearestWords(text, 'zebra crossing ahead')).toEqual([]);
  expect(nearestWords(text, '')).toEqual([]);
  expect(nearestWords('', 'words')).toEqual([]);
  expect(nearestWords(text, '— …')).toEqual([]);
});

test('counts a word that a quote has once only once', () => {
  const twice = 'war war war. The state of peace';
  expect(wordsAt(nearestWords(twice, 'the state of war', 1), twice)).toEqual(['war. The state of']);
});
