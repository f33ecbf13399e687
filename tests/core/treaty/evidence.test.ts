import { expect, test } from 'vitest';
import { clauseText } from '../../../src/core/treaty/clauseText.ts';
import { evidenceRuns, haveSameSources, haveSameStatus, summariseEvidence } from '../../../src/core/treaty/evidence.ts';
import type { Stipulation } from '../../../src/core/treaty/treaty.ts';
import { makeClause, makeStipulation } from '../../support/builders.ts';

const unconfirmed: Partial<Stipulation> = { evidence: 'unconfirmed', sources: [] };
const placed = (sources: string[], evidence: Stipulation['evidence'] = 'confirmed') => ({
  start: 0,
  end: 1,
  stipulation: makeStipulation('x', { sources, evidence }),
});

const clause = makeClause('art_1', [
  [
    makeStipulation('Known,', { sources: ['A'] }),
    makeStipulation('known too,', { sources: ['A', 'B'] }),
    makeStipulation('not known.', unconfirmed),
  ],
  [makeStipulation('Not known either.', unconfirmed), makeStipulation('Seen.', { evidence: 'number-unconfirmed', sources: ['C'] })],
]);

test('a run ends where the evidence changes and at each paragraph', () => {
  const text = clauseText(clause);
  const runs = evidenceRuns(clause).map(({ evidence, start, end, paragraph }) => [paragraph.eId, evidence, text.slice(start, end)]);
  expect(runs).toEqual([
    ['art_1__para_1', 'confirmed', 'Known, known too,'],
    ['art_1__para_1', 'unconfirmed', 'not known.'],
    ['art_1__para_2', 'unconfirmed', 'Not known either.'],
    ['art_1__para_2', 'number-unconfirmed', 'Seen.'],
  ]);
});

test('a run ends where the sources change when that is asked for', () => {
  const text = clauseText(clause);
  const runs = evidenceRuns(clause, haveSameSources).map(({ start, end }) => text.slice(start, end));
  expect(runs.slice(0, 3)).toEqual(['Known,', 'known too,', 'not known.']);
});

test('the runs hold every stipulation once, in order', () => {
  for (const isAlike of [haveSameStatus, haveSameSources, () => true, () => false]) {
    const held = evidenceRuns(clause, isAlike).flatMap(({ stipulations }) => stipulations.map(({ stipulation }) => stipulation));
    expect(held).toEqual(clause.paragraphs.flatMap(({ stipulations }) => stipulations));
  }
});

test('the same status is enough to be alike, whatever the sources', () => {
  expect(haveSameStatus(placed(['A']), placed(['B']))).toBe(true);
  expect(haveSameStatus(placed(['A']), placed(['A'], 'unconfirmed'))).toBe(false);
});

test('sources are compared as a set, under the same status', () => {
  expect(haveSameSources(placed(['A', 'B']), placed(['B', 'A']))).toBe(true);
  expect(haveSameSources(placed(['A']), placed(['A', 'B']))).toBe(false);
  expect(haveSameSources(placed([]), placed(['A']))).toBe(false);
  expect(haveSameSources(placed(['A']), placed(['A'], 'unconfirmed'))).toBe(false);
});

test('a source whose key holds a comma is not taken for two', () => {
  expect(haveSameSources(placed(['A', 'B']), placed(['A,B']))).toBe(false);
});

test('counts stipulations by evidence, and each source once', () => {
  expect(summariseEvidence(clause)).toEqual({
    stipulations: 5,
    counts: { confirmed: 2, 'number-unconfirmed': 1, unconfirmed: 2 },
    sources: 3,
  });
});
