import { expect, test } from 'vitest';
import { describeLinkedWords } from '../../src/core/passage/linkedWords.ts';
import { findEmbeddedPassage } from '../../src/url/embeddedPassage.ts';
import { writePassage } from '../../src/url/writePassage.ts';

const text = 'The one party aids the other party.\nNeither party trades “arms”.';
const wordsOf = (hash: string) => {
  const passage = findEmbeddedPassage(text, hash, 'en');
  return passage?.status === 'found' ? `${passage.at.start}: ${text.slice(passage.at.start, passage.at.end)}` : passage;
};

test.each([
  ['words and where they stand', '#v=2026-01-01&x=party&o=29-34', '29: party'],
  ['words that stand once', '#x=aids%20the', '14: aids the'],
  ['words that moved, and stand once', '#x=aids&o=3-7', '14: aids'],
  ['words told apart by what is before', '#x=party&p=other%20', '29: party'],
  ['words told apart by what follows', '#x=party&s=%20trades', '44: party'],
  ['words across paragraphs', '#x=party.%0ANeither&o=29-43', '29: party.\nNeither'],
  ['words with marks', '#x=%E2%80%9Carms%E2%80%9D', '57: “arms”'],
  ['words at the very beginning', '#x=The&o=0-3', '0: The'],
])('finds %s', (_, hash, found) => {
  expect(wordsOf(hash)).toBe(found);
});

test.each([
  ['words that stand several times', '#x=party', 'party'],
  ['words that do not stand there', '#x=ships&o=4-9', 'ships'],
  ['what cannot be decoded', '#x=%E0%A4%A', '%E0%A4'],
  ['words of a link that was changed on its way', '#v=2026-01-01&x=aids&o=14-18&h=abc', 'aids'],
  ['words whose surroundings differ', '#x=arms&p=no%20', 'arms'],
])('guesses nothing for %s', (_, hash, words) => {
  expect(wordsOf(hash)).toEqual({ status: 'missing', words });
});

test.each(['', '#', '#art_4__para_1', '#v=2026-01-01&o=3-7', '#x=', '#n=1.abc'])('sees no words in the fragment "%s"', (hash) => {
  expect(wordsOf(hash)).toBeUndefined();
});

test('finds long words by their two ends, with and without their offsets', () => {
  const long = `${text} ${'It aids them again and again, as each sees fit. '.repeat(5)}`.trim();
  const hash = writePassage(describeLinkedWords(long, { start: 4, end: 200, language: 'en' }, '2026-01-01'));
  expect(findEmbeddedPassage(long, hash, 'en')).toEqual({ status: 'found', at: { start: 4, end: 200 } });
  expect(findEmbeddedPassage(long.replace('The one', 'One'), hash, 'en')).toMatchObject({ status: 'missing' });
});
