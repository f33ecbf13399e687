import { expect, test } from 'vitest';
import { findNeighbours } from '../../../src/core/treaty/clauseOrder.ts';
import { catalogueOf, makeClause, makeStipulation, makeTreaty } from '../../support/builders.ts';

const order = ['preamble', 'art_1', 'art_3', 'art_2'];
const [entry] = catalogueOf([{ treaty: makeTreaty(order.map((eId) => makeClause(eId, [[makeStipulation('Words.')]]))) }]);
if (!entry) throw new Error('The catalogue of this test has one treaty.');

test("neighbours follow the treaty's own order, not the numbers", () => {
  expect(findNeighbours(entry, 'art_1')).toEqual({ previous: 'preamble', next: 'art_3' });
  expect(findNeighbours(entry, 'art_3')).toEqual({ previous: 'art_1', next: 'art_2' });
});

test('the first clause has none before it and the last none after', () => {
  expect(findNeighbours(entry, 'preamble')).toEqual({ previous: undefined, next: 'art_1' });
  expect(findNeighbours(entry, 'art_2')).toEqual({ previous: 'art_3', next: undefined });
});

test('a clause that the treaty lacks has no neighbours', () => {
  for (const eId of ['art_99', '', '__proto__', 'art_1__para_1'])
    expect(findNeighbours(entry, eId)).toEqual({ previous: undefined, next: undefined });
});
