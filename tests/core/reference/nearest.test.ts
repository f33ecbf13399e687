import { expect, test } from 'vitest';
import { nearestClauses, nearestTreaties } from '../../../src/core/reference/nearest.ts';
import { catalogueOf, makeClause, makeStipulation, makeTreaty } from '../../support/builders.ts';

const treatyOf = (id: string, ...eIds: string[]) => ({
  treaty: makeTreaty(
    eIds.map((eId) => makeClause(eId, [[makeStipulation('Words.')]])),
    { id },
  ),
});

const catalogue = catalogueOf([
  treatyOf('ru-kp-2024', 'preamble', 'art_1', 'art_2', 'art_3', 'art_4', 'art_5', 'art_6'),
  treatyOf('ru-kp-2000', 'art_2'),
  treatyOf('un-charter', 'art_51'),
]);
const [pact, , charter] = catalogue;
if (!pact || !charter) throw new Error('The catalogue of this test has three treaties.');

test('offers the treaty that is most alike first', () => {
  expect(nearestTreaties(catalogue, 'ru-kp-2023')[0]).toBe('ru-kp-2024');
  expect(nearestTreaties(catalogue, 'RU-KP-20000')[0]).toBe('ru-kp-2000');
  expect(nearestTreaties(catalogue, 'uncharter')).toEqual(['un-charter']);
});

test('offers no treaty for a name that is like none', () => {
  const names = ['', 'x', 'zzz', '__proto__', '\u202e', '/', 'q'.repeat(8192)];
  expect(names.flatMap((name) => nearestTreaties(catalogue, name))).toEqual([]);
});

test('offers no more treaties than asked for', () => {
  expect(nearestTreaties(catalogue, 'ru-kp-2024', 1)).toEqual(['ru-kp-2024']);
  expect(nearestTreaties(catalogue, 'ru-kp-2024', 0)).toEqual([]);
});

test('a name of megabytes is compared by its start alone', () => {
  const letters = Array.from('abcdefghijklmnopqrstuvwxyz');
  const everyPair = letters.flatMap((a) => letters.map((b) => a + b)).join('');
  const name = `ru-kp-2024${'x'.repeat(54)}`;
  expect(nearestTreaties(catalogue, name + everyPair.repeat(1500))).toEqual(nearestTreaties(catalogue, name));
  expect(nearestTreaties(catalogue, name)[0]).toBe('ru-kp-2024');
});

test('offers the clauses whose numbers are nearest', () => {
  expect(nearestClauses(pact, 'art_99')).toEqual(['art_6', 'art_5', 'art_4']);
  expect(nearestClauses(pact, 'art_99', 1)).toEqual(['art_6']);
  expect(nearestClauses(charter, 'art_4')).toEqual(['art_51']);
});

test('offers the number itself for a variant that the treaty lacks', () => {
  expect(nearestClauses(pact, 'art_4bis')[0]).toBe('art_4');
});

test('offers the first clauses for a name that is no article', () => {
  for (const eId of [undefined, 'preamble', '__proto__', 'art_']) {
    expect(nearestClauses(pact, eId)).toEqual(['preamble', 'art_1', 'art_2']);
  }
});
