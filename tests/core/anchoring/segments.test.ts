import { expect, test } from 'vitest';
import { splitIntoSegments, type MarkedRange } from '../../../src/core/anchoring/segments.ts';
import { seededRandom } from '../../support/random.ts';

const TEXT = 'The Parties – 당사국 – shall consult 🤝 without delay.';

/** Ranges of every kind: inside, across an edge, outside, empty, reversed, and some alike. */
function randomRanges(random: (below: number) => number): MarkedRange<number>[] {
  return Array.from({ length: random(12) }, (_, mark) => {
    const start = random(TEXT.length + 20) - 10;
    return { start, end: start + random(20) - 3, mark };
  });
}

/** The marks that cover one code unit, found the slow and obvious way. */
const marksAt = (offset: number, ranges: readonly MarkedRange<number>[]): number[] =>
  ranges.filter(({ start, end }) => start <= offset && offset < end).map(({ mark }) => mark);

test('segments cover the text without gap or overlap, and each lists the marks that cover it', () => {
  for (let seed = 1; seed <= 500; seed++) {
    const random = seededRandom(seed);
    const ranges = randomRanges(random);
    const start = random(TEXT.length);
    const end = start + random(TEXT.length - start + 1);
    const segments = splitIntoSegments(start, end, ranges);
    const offsets = Array.from({ length: end - start }, (_, index) => start + index);

    // The seed stands in what is compared, so that a failure prints it.
    expect({ seed, text: segments.map((segment) => TEXT.slice(segment.start, segment.end)).join('') }).toEqual({
      seed,
      text: TEXT.slice(start, end),
    });
    expect({ seed, edges: [start, ...segments.map((segment) => segment.end)] }).toEqual({
      seed,
      edges: [...segments.map((segment) => segment.start), end],
    });
    expect({ seed, empty: segments.filter((segment) => segment.start >= segment.end) }).toEqual({ seed, empty: [] });
    expect({ seed, marks: offsets.map((offset) => segments.find((segment) => offset < segment.end)?.marks) }).toEqual({
      seed,
      marks: offsets.map((offset) => marksAt(offset, ranges)),
    });
  }
});

test('a text without marks is one bare segment', () => {
  expect(splitIntoSegments(3, 9, [])).toEqual([{ start: 3, end: 9, marks: [] }]);
});

test('an empty text has no segments, whatever is marked', () => {
  expect(splitIntoSegments(4, 4, [{ start: 0, end: 9, mark: 'a' }])).toEqual([]);
});

test('a text that ends before it starts is empty', () => {
  expect(splitIntoSegments(5, 3, [])).toEqual([]);
});

test.each([
  ['empty', { start: 5, end: 5 }],
  ['reversed', { start: 7, end: 5 }],
  ['before the text', { start: 0, end: 3 }],
  ['after the text', { start: 9, end: 12 }],
])('a range that is %s marks nothing and cuts nothing', (_what, range) => {
  expect(splitIntoSegments(3, 9, [{ ...range, mark: 'a' }])).toEqual([{ start: 3, end: 9, marks: [] }]);
});

test('a range that reaches over the edges marks what lies within', () => {
  expect(splitIntoSegments(3, 9, [{ start: -5, end: 50, mark: 'a' }])).toEqual([{ start: 3, end: 9, marks: ['a'] }]);
});

test('marks keep the order in which they were given, not that of their places', () => {
  const ranges = [
    { start: 4, end: 8, mark: 'later' },
    { start: 0, end: 8, mark: 'earlier' },
  ];
  expect(splitIntoSegments(0, 8, ranges)).toEqual([
    { start: 0, end: 4, marks: ['earlier'] },
    { start: 4, end: 8, marks: ['later', 'earlier'] },
  ]);
});

test('equal marks of different ranges are each listed', () => {
  const range = { start: 0, end: 2, mark: 'same' };
  expect(splitIntoSegments(0, 2, [range, { ...range }])).toEqual([{ start: 0, end: 2, marks: ['same', 'same'] }]);
});

test('5,000 ranges that overlap come back complete', () => {
  const overlap = 200;
  const ranges = Array.from({ length: 5000 }, (_, mark) => ({ start: mark, end: mark + overlap, mark }));
  const segments = splitIntoSegments(0, 5000 + overlap, ranges);

  const covered = new Map<number, number>();
  for (const { start, end, marks } of segments) for (const mark of marks) covered.set(mark, (covered.get(mark) ?? 0) + end - start);
  expect(covered.size).toBe(5000);
  expect(new Set(covered.values())).toEqual(new Set([overlap]));
  expect(Math.max(...segments.map(({ marks }) => marks.length))).toBe(overlap);
});
