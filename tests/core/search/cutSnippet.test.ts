import { expect, test } from 'vitest';
import { cutSnippet } from '../../../src/core/search/cutSnippet.ts';
import type { TextRange } from '../../../src/core/search/matchedWords.ts';

const text = `${'before '.repeat(40)}armed attack ${'after '.repeat(40)}`;
const at = text.indexOf('armed');
const joined = (ranges: readonly TextRange[], most?: number) =>
  cutSnippet(text, ranges, most)
    .pieces.map((piece) => (piece.isMatch ? `[${piece.text}]` : piece.text))
    .join('');

test('shows a short text whole', () => {
  expect(cutSnippet('War and peace', [[0, 3]])).toEqual({
    pieces: [
      { text: 'War', isMatch: true },
      { text: ' and peace', isMatch: false },
    ],
    isCutBefore: false,
    isCutAfter: false,
  });
});

test('cuts a long text at words around what was found', () => {
  const shown = joined([
    [at, at + 5],
    [at + 6, at + 12],
  ]);
  expect(shown).toMatch(/^(?:before )+\[armed\] \[attack\](?: after)+$/);
  expect(shown.length).toBeLessThan(190);
  expect(cutSnippet(text, [[at, at + 5]])).toMatchObject({ isCutBefore: true, isCutAfter: true });
});

test('begins at the beginning where nothing was found', () => {
  expect(cutSnippet(text, [])).toMatchObject({ isCutBefore: false, isCutAfter: true });
});

test('shows a match that begins or ends the text, and one longer than the snippet', () => {
  expect(joined([[0, 6]])).toMatch(/^\[before\] before/);
  expect(joined([[text.length - 6, text.length - 1]])).toMatch(/\[after\] $/);
  expect(joined([[at, at + 200]], 50)).toContain('[armed attack');
});

test('loses no letter of the part that it shows', () => {
  for (let start = 0; start + 5 < text.length; start += 7) {
    const { pieces } = cutSnippet(text, [[start, start + 5]], 60);
    const part = pieces.map((piece) => piece.text).join('');
    expect(text).toContain(part);
    expect(pieces.filter(({ isMatch }) => isMatch).map((piece) => piece.text)).toEqual([text.slice(start, start + 5)]);
  }
});
