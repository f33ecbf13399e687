import { expect, test } from 'vitest';
import { clauseText, locateParagraphs, paragraphText } from '../../../src/core/treaty/clauseText.ts';
import type { Clause } from '../../../src/core/treaty/treaty.ts';
import { dataFolder } from '../../../src/build/paths.ts';
import { compileData } from '../../../src/build/data/compileData.ts';
import { makeClause, makeStipulation } from '../../support/builders.ts';

/** What the ranges of a clause cut out of its text, paragraph by paragraph, in the shape of `authored`. */
function cut(clause: Clause) {
  const text = clauseText(clause);
  return locateParagraphs(clause).map(({ start, end, paragraph, stipulations }) => ({
    paragraph,
    text: text.slice(start, end),
    stipulations: stipulations.map((range) => ({ stipulation: range.stipulation, text: text.slice(range.start, range.end) })),
  }));
}

/** What those ranges have to cut out. */
const authored = (clause: Clause) =>
  clause.paragraphs.map((paragraph) => ({
    paragraph,
    text: paragraphText(paragraph),
    stipulations: paragraph.stipulations.map((stipulation) => ({ stipulation, text: stipulation.text })),
  }));

const twoParagraphs = makeClause('art_1', [[makeStipulation('One,'), makeStipulation('two.')], [makeStipulation('Three.')]]);

test('joins stipulations by a space and paragraphs by a line feed', () => {
  expect(clauseText(twoParagraphs)).toBe('One, two.\nThree.');
});

test('offsets are half-open and leave out the space and the line feed between', () => {
  const [first, second] = locateParagraphs(twoParagraphs);
  expect(first).toMatchObject({ start: 0, end: 9 });
  expect(first?.stipulations).toMatchObject([
    { start: 0, end: 4 },
    { start: 5, end: 9 },
  ]);
  expect(second).toMatchObject({ start: 10, end: 16 });
});

test.each([
  ['characters beyond the first plane', '🤝 peace 🕊️,', '𐍈 last.'],
  ['combining marks', 'pre\u0301ambule,', 'a\u0301\u0302\u0303.'],
  ['Korean and Russian', '전쟁상태에 처하게 되는 경우', 'в состоянии войны.'],
  ['spaces and line ends of their own', ' a ', 'b\nc'],
])('slices equal each stipulation over %s', (_what, first, second) => {
  const clause = makeClause('art_1', [[makeStipulation(first), makeStipulation(second)], [makeStipulation(second)]]);
  expect(cut(clause)).toEqual(authored(clause));
});

test('offsets count UTF-16 code units, not characters', () => {
  const clause = makeClause('art_1', [[makeStipulation('🤝'), makeStipulation('e\u0301')], [makeStipulation('x')]]);
  const offsets = locateParagraphs(clause).flatMap(({ stipulations }) => stipulations.map(({ start, end }) => [start, end]));
  expect(offsets).toEqual([
    [0, 2],
    [3, 5],
    [6, 7],
  ]);
});

test('slices equal each stipulation of every clause that ships', () => {
  const clauses = compileData(dataFolder).treaties.flatMap(({ expressions }) => [...expressions.en.clauses, ...expressions.id.clauses]);
  expect(clauses.length).toBeGreaterThan(0);
  expect(clauses.map(cut)).toEqual(clauses.map(authored));
});
