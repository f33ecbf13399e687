import { expect, test } from 'vitest';
import { foldOffset, foldText, isSameFolded, unfoldRange } from '../../../src/core/anchoring/foldText.ts';

test.each([
  ['runs of spaces and lines', 'state\u00a0 of\n\twar', 'state of war'],
  ['quotes', '“all” ‘means’ «all» party’s', `"all" 'means' "all" party's`],
  ['dashes', 'Russia–DPRK — co‑operation − x', 'Russia-DPRK - co-operation - x'],
  ['soft hyphens, zero-width characters and marks of direction', 'co\u00adope\u200bration\u200e\ufeff', 'cooperation'],
  ['marks of their own', 'Pyo\u0306ngyang', 'Py\u014fngyang'],
  ['Korean letters', '\u1112\u1161\u11ab\u1100\u116e\u11a8', '한국'],
  ['an open Korean syllable and its last letter', '\ud558\u11ab', '한'],
  ['characters that are always written as others', '\u212b', '\u00c5'],
])('folds %s', (_what, text, folded) => {
  expect(foldText(text).text).toBe(folded);
});

test('keeps case, letters with and without marks apart, and plain text as it is', () => {
  expect(foldText('Party party é e ё е').text).toBe('Party party é e ё е');
  expect(foldText('plain - text\'s "own"')).toEqual({ text: `plain - text's "own"`, starts: undefined, ends: undefined });
});

test('leads back to whole characters of the text', () => {
  const text = 'a  “e\u0301”\u00adb';
  const folded = foldText(text);
  expect(folded.text).toBe('a "é"b');
  expect([...folded.text].map((_, at) => unfoldRange(folded, at, at + 1)).map(({ start, end }) => text.slice(start, end))).toEqual([
    'a',
    '  ',
    '“',
    'e\u0301',
    '”',
    'b',
  ]);
  expect(unfoldRange(folded, 2, 5)).toEqual({ start: 3, end: 7 });
  expect(foldOffset(folded, 3)).toBe(2);
  expect(foldOffset(folded, 99)).toBe(6);
});

test('texts are the same when they are equal once folded', () => {
  expect(isSameFolded('“all  means”', '"all means"')).toBe(true);
  expect(isSameFolded('All means', 'all means')).toBe(false);
});
