import { expect, test } from 'vitest';
import { parseEId } from '../../../src/core/reference/eid.ts';
import { parseClauseName } from '../../../src/core/reference/parseClauseName.ts';
import { REFUSED, UNDERSTOOD } from './parseClauseName.cases.ts';

test.each(UNDERSTOOD)('reads %j as %s', (name, eId) => {
  expect(parseClauseName(name)).toBe(eId);
});

test.each(REFUSED)('refuses %j', (name) => {
  expect(parseClauseName(name)).toBeUndefined();
});

test('what it gives is canonical: it parses as an eId and names the same clause again', () => {
  const eIds = UNDERSTOOD.map(([, eId]) => eId);
  expect(eIds.filter((eId) => parseEId(eId) === undefined)).toEqual([]);
  expect(eIds.map(parseClauseName)).toEqual(eIds);
});

test('reads every Roman number below 400 as it is written', () => {
  const digits = (number: number, one: string, five: string, ten: string): string =>
    ['', one, one + one, one + one + one, one + five, five, five + one, five + one + one, five + one + one + one, one + ten][number] ?? '';
  for (let number = 1; number < 400; number++) {
    const hundreds = 'c'.repeat(Math.floor(number / 100));
    const roman = hundreds + digits(Math.floor(number / 10) % 10, 'x', 'l', 'c') + digits(number % 10, 'i', 'v', 'x');
    expect([roman, parseClauseName(roman)]).toEqual([roman, `art_${number}`]);
  }
});

test('refuses a letter that a Roman number never repeats so often', () => {
  expect(parseClauseName('xxxx')).toBeUndefined();
  expect(parseClauseName('cccc')).toBeUndefined();
  expect(parseClauseName('c'.repeat(200))).toBeUndefined();
});

// Each of these would take a quadratic or exponential reader from minutes to for ever; the runner's own time-out is the judge.
test.each([
  ['letters', 'a'],
  ['zeros', '0'],
  ['digits', '4'],
  ['Roman ones', 'i'],
  ['spaces', ' '],
  ['separators', '_-.'],
  ['prefixes', 'art'],
  ['paragraphs', '__para_'],
  ['combining marks', '\u0301'],
])('refuses a million %s without delay', (_what, unit) => {
  const long = unit.repeat(Math.floor(1_000_000 / unit.length));
  expect(parseClauseName(long)).toBeUndefined();
  expect(parseClauseName(`art_${long}!`)).toBeUndefined();
});
