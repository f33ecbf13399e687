import { expect, test } from 'vitest';
import { clauseOf, PACT, shipped, stipulationsOf, treatyOf } from './shippedData.ts';

const pact = treatyOf(PACT);

test('has the preamble and Articles 1 to 23, in order, in both languages', () => {
  const expected = ['preamble', ...Array.from({ length: 23 }, (_, index) => `art_${index + 1}`)];
  expect(pact.expressions.en.clauses.map(({ eId }) => eId)).toEqual(expected);
  expect(pact.expressions.id.clauses.map(({ eId }) => eId)).toEqual(expected);
  expect(pact.coverage).toBe('whole');
});

test.each(['art_13', 'art_19', 'art_21'])('marks every word of %s as unconfirmed and names no source for it', (eId) => {
  for (const { evidence, sources } of stipulationsOf(clauseOf(PACT, eId)))
    expect({ evidence, sources }).toEqual({ evidence: 'unconfirmed', sources: [] });
});

// Sources print the breaks of Articles 3 and 16, the one sentence of Article 6, and the recitals; elsewhere nothing shows them.
test('calls a division into paragraphs printed only where a source prints it', () => {
  const printed = pact.expressions.en.clauses.flatMap(({ eId, paragraphs }) => {
    const count = paragraphs.filter(({ division }) => division === 'printed').length;
    return count === 0 ? [] : [[eId, count]];
  });
  expect(printed).toEqual([
    ['preamble', 4],
    ['art_3', 2],
    ['art_6', 1],
    ['art_16', 4],
  ]);
  expect(['art_3', 'art_6', 'art_16'].map((eId) => clauseOf(PACT, eId).paragraphs.length)).toEqual([2, 1, 4]);
});

test('holds in Article 4 both triggers, the duty, the means and both legal limits, each confirmed', () => {
  const stipulations = stipulationsOf(clauseOf(PACT, 'art_4'));
  expect(new Set(stipulations.map(({ evidence }) => evidence))).toEqual(new Set(['confirmed']));
  const text = stipulations.map((stipulation) => stipulation.text).join(' ');
  for (const words of [
    'armed attack',
    'state of war',
    'without delay',
    'military and other assistance',
    'all the means',
    'Article 51',
    'laws of',
  ])
    expect(text).toContain(words);
});

test('was signed in Pyongyang on 19 June 2024 and has been in force since 4 December 2024', () => {
  expect(pact.signed).toMatchObject({ date: '2024-06-19', place: { en: 'Pyongyang' } });
  expect(pact.inForce).toBe('2024-12-04');
  expect(pact.ended).toBeUndefined();
  expect(pact.authentic.toSorted()).toEqual(['ko', 'ru']);
});

test('tells its history in the order of time', () => {
  const dates = (shipped.histories.get(PACT)?.timeline ?? []).map(({ when }) => when.split('/')[0] ?? '');
  expect(dates.length).toBeGreaterThan(0);
  expect(dates).toEqual(dates.toSorted());
});
