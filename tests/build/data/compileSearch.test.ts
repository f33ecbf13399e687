import * as v from 'valibot';
import { expect, test } from 'vitest';
import { compileSearch } from '../../../src/build/data/compileSearch.ts';
import { SearchDataSchema } from '../../../src/core/search/searchDocument.ts';
import { shipped } from '../../data/shippedData.ts';
import { makeDataFolder, problemLines } from '../../support/dataFolder.ts';

const synonyms = (text: string) => problemLines(makeDataFolder({ 'search/synonyms.yaml': text }));

test('makes what the schema says, and names every clause and item in both languages', () => {
  const data = compileSearch(shipped);
  expect(v.safeParse(SearchDataSchema, JSON.parse(JSON.stringify(data))).success).toBe(true);
  for (const kind of ['clause', 'commentary'] as const) {
    const ids = (language: string) => data.documents.filter((each) => each.kind === kind && each.language === language).map(({ id }) => id);
    expect(ids('id')).toHaveLength(new Set(ids('en')).size);
  }
});

test('takes a folder of data without synonyms', () => {
  expect(problemLines(makeDataFolder())).toEqual([]);
});

test.each([
  ['a line of one word', 'synonyms: [[war]]\ntreatyNames: {}\n', /synonyms\.yaml:1:12 synonyms\.0 must hold at least two words/],
  [
    'a word of two meanings',
    'synonyms:\n  - [war, fight]\n  - [battle, War]\ntreatyNames: {}\n',
    /synonyms\.yaml:3:14 .*stands in two places/,
  ],
  [
    'a treaty that does not ship',
    'synonyms: []\ntreatyNames: { nowhere: [No] }\n',
    /synonyms\.yaml:2:\d+ .*names a treaty that does not ship/,
  ],
])('reports %s', (_, text, line) => {
  expect(synonyms(text)).toEqual([expect.stringMatching(line)]);
});
