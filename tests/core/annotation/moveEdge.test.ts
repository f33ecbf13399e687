import { expect, test } from 'vitest';
import { moveEdge, type EdgeMove } from '../../../src/core/annotation/moveEdge.ts';

const text = 'The Parties, in a state of war, help.';
const range = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });

test.each<[string, EdgeMove['edge'], EdgeMove['direction'], string]>([
  ['state of war', 'start', 'backward', 'a state of war'],
  ['state of war', 'start', 'forward', 'of war'],
  ['state of war', 'end', 'forward', 'state of war, help'],
  ['state of war', 'end', 'backward', 'state of'],
  ['state of war,', 'end', 'backward', 'state of'],
  ['in a', 'start', 'backward', 'Parties, in a'],
  ['war', 'start', 'forward', 'war'],
  ['war', 'end', 'backward', 'war'],
  ['The', 'start', 'backward', 'The'],
  ['help.', 'end', 'forward', 'help.'],
])('moves from "%s" its %s %s to "%s"', (from, edge, direction, to) => {
  const { start, end } = moveEdge(text, range(from), { edge, direction }, 'en');
  expect(text.slice(start, end)).toBe(to);
});

test('goes through a whole text and ends', () => {
  let words = { start: 0, end: 3 };
  for (let step = 0; step < 20; step++) words = moveEdge(text, words, { edge: 'end', direction: 'forward' }, 'en');
  expect(words).toEqual({ start: 0, end: text.length });
  for (let step = 0; step < 20; step++) words = moveEdge(text, words, { edge: 'start', direction: 'forward' }, 'en');
  expect(text.slice(words.start, words.end)).toMatch(/^help/);
});
