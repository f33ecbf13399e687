import { expect, test } from 'vitest';
import { PACT, shipped } from './shippedData.ts';

const pact = shipped.commentary.get(PACT);
if (!pact) throw new Error('The pact has no commentary.');
const { items, themes, debates, readings, authors } = pact;

test('holds every item of the collection: the source article, the analysts and the officials', () => {
  const count = (letter: string) => items.filter(({ id }) => id.startsWith(letter)).length;
  expect([count('S'), count('B'), count('O')]).toEqual([22, 119, 55]);
  expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
});

test('speaks of every clause of the pact, and most of Article 4', () => {
  const about = (eId: string) => items.filter(({ clauses }) => clauses.some((clause) => clause.eId === eId)).length;
  const eIds = ['preamble', ...Array.from({ length: 23 }, (_, index) => `art_${index + 1}`)];
  expect(eIds.filter((eId) => about(eId) === 0)).toEqual([]);
  expect(about('art_4')).toBe(109);
});

test('targets the words of the rendering in at least a hundred items', () => {
  expect(items.filter(({ targets }) => targets.length > 0).length).toBeGreaterThanOrEqual(100);
});

test('keeps background apart, and targets no words with it', () => {
  const background = items.filter(({ kind }) => kind === 'background');
  expect(background.length).toBeGreaterThan(0);
  expect(background.filter(({ kindFound }) => !kindFound.startsWith('context'))).toEqual([]);
  expect(background.filter(({ targets }) => targets.length > 0)).toEqual([]);
});

test('has the themes, the disagreements, the open questions and the six readings', () => {
  expect(themes).toHaveLength(38);
  expect(debates).toHaveLength(15);
  expect(debates.map(({ id }) => id)).toContain('open-questions');
  expect(readings.map(({ id, steps }) => [id, steps.length])).toEqual([['six-readings', 6]]);
});

test('lists for each author exactly the items that name the author', () => {
  const named = (key: string) =>
    items.filter(({ authorKey, moreAuthorKeys = [] }) => [authorKey, ...moreAuthorKeys].includes(key)).map(({ id }) => id);
  const wrong = authors.filter(({ key, items: listed }) => listed.toSorted().join() !== named(key).toSorted().join());
  expect(wrong.map(({ key }) => key)).toEqual([]);
});

test('quotes at most 25 words of anybody', () => {
  const words = (text: string) => text.trim().split(/\s+/).length;
  expect(items.filter(({ quote }) => quote && words(quote.text) > 25).map(({ id }) => id)).toEqual([]);
});
