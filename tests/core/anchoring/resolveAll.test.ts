import { expect, test } from 'vitest';
import { indexClauses } from '../../../src/core/anchoring/clauseIndex.ts';
import { describeAnchor } from '../../../src/core/anchoring/describeAnchor.ts';
import { prepareIndex, resolveAll } from '../../../src/core/anchoring/resolveAll.ts';
import { resolveAnchor } from '../../../src/core/anchoring/resolveAnchor.ts';
import { describeChoices } from '../../support/anchoringScenarios.ts';
import { chooseWords, editWords } from '../../support/editedClauses.ts';
import { seededRandom } from '../../support/random.ts';

const NUMBERS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth'];
const clauses = NUMBERS.map((number, at) => ({
  eId: `art_${at + 1}`,
  text: `The ${number} rule binds both Parties.\nIt concerns the ${number} field of their work, and ${number} matters beside it.`,
}));

test('yields every key once, in portions, those that stand unchanged first', () => {
  const random = seededRandom(5);
  const edited = editWords(clauses, 10, random);
  const queries = describeChoices(clauses, chooseWords(clauses, 600, random), 'clause').map((query, key) => ({ key, query }));
  const portions = [...resolveAll(indexClauses(edited.clauses), queries)];
  const keys = portions.flat().map(({ key }) => key);
  expect(keys.toSorted((a, b) => a - b)).toEqual(queries.map(({ key }) => key));
  expect(portions.length).toBeGreaterThan(50);
  expect(Math.max(...portions.map(({ length }) => length))).toBeLessThanOrEqual(250);
});

test('may be stopped between two portions', () => {
  const queries = describeChoices(clauses, chooseWords(clauses, 600, seededRandom(6)), 'clause').map((query, key) => ({ key, query }));
  for (const portion of resolveAll(indexClauses(clauses), queries)) {
    expect(portion.length).toBeGreaterThan(0);
    break;
  }
});

test('nothing to seek yields nothing', () => {
  expect([...resolveAll(indexClauses(clauses), [])].flat()).toEqual([]);
  expect([...resolveAll(indexClauses([]), [{ key: 1, query: { quote: { exact: 'war' } } }])].flat()).toEqual([
    { key: 1, placement: { status: 'lost', reason: 'no-such-words' } },
  ]);
});

test('an index that was made ready gives the same answers', () => {
  const ready = indexClauses(clauses);
  expect([...prepareIndex(ready)].length).toBeGreaterThan(0);
  const query = { quote: { exact: 'the third field of work' } };
  expect(resolveAnchor(ready, query)).toEqual(resolveAnchor(indexClauses(clauses), query));
});

// Two treaties end alike; the closing article of one is taken out.
const CLOSING = 'The present Treaty is subject to ratification and enters into force on the date of the exchange of the instruments.';
const twins = [...clauses.slice(0, 4), { eId: 'end_1', text: CLOSING }, ...clauses.slice(4), { eId: 'end_2', text: CLOSING }];
const withoutFirst = indexClauses(twins.filter(({ eId }) => eId !== 'end_1'));

test('words of a clause that is gone are not taken for those of its twin where that is known to have been there', () => {
  const words = { start: 23, end: 46 };
  const orphan = { eId: 'end_1', ...describeAnchor(CLOSING, words) };
  const own = { eId: 'end_2', ...describeAnchor(CLOSING, words) };
  // Alone it is a clause that moved: nothing says that the twin was there before.
  expect(resolveAnchor(withoutFirst, orphan)).toMatchObject({ status: 'moved', eId: 'end_2' });
  const found = new Map(
    [
      ...resolveAll(
        withoutFirst,
        [orphan, own].map((query, key) => ({ key, query })),
      ),
    ]
      .flat()
      .map(({ key, placement }) => [key, placement]),
  );
  expect(found.get(0)).toMatchObject({ status: 'lost', reason: 'no-such-clause', elsewhere: [{ eId: 'end_2' }] });
  expect(found.get(1)).toMatchObject({ status: 'exact', eId: 'end_2' });
});

test('without clauses, the notes around tell how far words were pushed', () => {
  const long = clauses.map((clause) => ({
    ...clause,
    text: Array.from({ length: 12 }, (_, at) => clause.text.replaceAll('rule', `rule ${at}`)).join('\n'),
  }));
  const before = indexClauses(long);
  const inserted = { eId: 'art_0', text: 'A new article was put before all others. '.repeat(120) };
  const now = indexClauses([
    inserted,
    ...long.map((clause) => ({ ...clause, text: clause.text.replace('fourth rule 3 binds', 'fourth rule 3 obliges') })),
  ]);
  const at = (words: string) => {
    const start = before.text.indexOf(words);
    return describeAnchor(before.text, { start, end: start + words.length });
  };
  const changed = at('fourth rule 3 binds both');
  const queries = [at('fourth rule 2 binds both'), changed, at('fourth rule 4 binds both')].map((query, key) => ({ key, query }));
  // Alone it is taken for words like it that stand nearer to where it stood.
  expect(resolveAnchor(now, changed)).not.toMatchObject({ candidates: [{ eId: 'art_4' }] });
  const found = new Map([...resolveAll(now, queries)].flat().map(({ key, placement }) => [key, placement]));
  expect([0, 2].map((key) => found.get(key)?.status)).toEqual(['exact', 'exact']);
  expect(found.get(1)).toMatchObject({ status: 'likely', reason: 'changed', candidates: [{ eId: 'art_4' }] });
});

/** The placements of words of a text, by what they are, known by quote and position alone. */
function placedByPosition(before: typeof clauses, now: typeof clauses, words: readonly string[]) {
  const { text } = indexClauses(before);
  const queries = words.map((exact) => {
    const start = text.indexOf(exact);
    return { key: exact, query: describeAnchor(text, { start, end: start + exact.length }) };
  });
  return new Map([...resolveAll(indexClauses(now), queries)].flat().map(({ key, placement }) => [key, placement]));
}

const OTHERS = ['second field', 'fourth field', 'fifth field', 'sixth field', 'seventh field', 'eighth field'];
const COPIED = ['to ratification and enters into force', 'and enters into force on the date', 'force on the date of the exchange'];

test('without clauses, words of a clause that is gone are offered at its twin, however many quote the same letters', () => {
  const annex = { eId: 'annex', text: 'Maps, lists and tables annexed hereto name quarries, lighthouses, orchards and mills.' };
  const before = [...twins.slice(0, 2), annex, ...twins.slice(2)];
  const now = twins.filter(({ eId }) => eId !== 'end_1');
  const found = placedByPosition(before, now, [...OTHERS, ...COPIED, 'Maps, lists and tables', 'lighthouses, orchards']);
  for (const words of COPIED)
    expect(found.get(words)).toMatchObject({ status: 'lost', elsewhere: [expect.objectContaining({ eId: 'end_2' })] });
  for (const words of OTHERS) expect({ words, ...found.get(words) }).toMatchObject({ status: 'exact' });
});

test('without clauses, notes far apart keep their places where much went between them', () => {
  const long = clauses.flatMap((clause, at) => [
    clause,
    { eId: `gone_${at}`, text: Array.from({ length: 90 }, (_, line) => `Annex ${at}, line ${line}, lists what is agreed.`).join('\n') },
  ]);
  const found = placedByPosition(long, clauses, [...OTHERS, 'Annex 3, line 7, lists', 'Annex 5, line 40, lists']);
  for (const words of OTHERS) expect(['exact', 'moved']).toContain(found.get(words)?.status);
  for (const words of ['Annex 3, line 7, lists', 'Annex 5, line 40, lists']) expect(found.get(words)?.status).toBe('lost');
});
