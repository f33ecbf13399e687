import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { wordRuns } from '../../src/build/data/checkClause.ts';
import { clauseTexts, shipped, textsBelow, type PlacedText } from './shippedData.ts';

const LONGEST_SHARED_RUN = 20;

const allTexts = [
  ...textsBelow(shipped.treaties, 'data'),
  ...textsBelow([...shipped.histories.values()], 'history'),
  ...textsBelow(shipped.comparison, 'comparison'),
  ...clauseTexts(shipped.treaties),
];
const seed = process.env.SEED;

/** The places whose words share a longer run with a published text than may be. */
function findCopied(texts: readonly PlacedText[], published: string): string[] {
  const runs = wordRuns(published, LONGEST_SHARED_RUN + 1);
  return texts.flatMap(({ place, text }) => {
    const run = [...wordRuns(text, LONGEST_SHARED_RUN + 1)].find((candidate) => runs.has(candidate));
    return run === undefined ? [] : [`${place}: "${run}"`];
  });
}

/** The texts of a folder, by their names. */
function readPublished(folder: string): [string, string][] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => [name, readFileSync(join(folder, name), 'utf8')]);
}

const numbers = (from: number, to: number): string => Array.from({ length: to - from }, (_, index) => `w${from + index}`).join(' ');

test('catches a passage of 21 words copied from a published text, across lines and whatever the punctuation', () => {
  const published = `Before it: ${numbers(0, 21)}. After it.`;
  const copied = `Ours, ${numbers(0, 10).toUpperCase()};\n${numbers(10, 21)} and ours.`;
  expect(findCopied([{ place: 'here', text: copied }], published)).toEqual([`here: "${numbers(0, 21)}"`]);
});

test('lets 20 words in a row be shared', () => {
  expect(findCopied([{ place: 'here', text: `Ours ${numbers(0, 20)} and ours.` }], `Before ${numbers(0, 20)} after`)).toEqual([]);
});

test('compares stipulations, notes, facts, timeline, introductions and the table, in both languages, and clauses across their runs', () => {
  const places = allTexts.map(({ place }) => place);
  const parts = [
    /^data\/\d+\/expressions\/en\/clauses\/\d+\/paragraphs\/\d+\/stipulations\/\d+\/text$/,
    /^data\/\d+\/expressions\/id\/clauses\/\d+\/paragraphs\/\d+\/stipulations\/\d+\/notes\/\d+\/text$/,
    /^history\/\d+\/facts\/\d+\/value\/id$/,
    /^history\/\d+\/timeline\/\d+\/text\/en$/,
    /^data\/\d+\/introduction\/id$/,
    /^comparison\/rows\/\d+\/cells\/help\/en$/,
    /^ru-kp-2024\/art_4 \(id\)$/,
  ];
  expect(parts.filter((part) => !places.some((place) => part.test(place)))).toEqual([]);
});

test.skipIf(!seed)('shares no run of over 20 words with SEED (skipped where SEED is not set: its texts are not ours to ship)', () => {
  const published = readPublished(seed ?? '');
  expect(published.length).toBeGreaterThan(0);
  expect(published.filter(([, text]) => wordRuns(text, LONGEST_SHARED_RUN + 1).size === 0)).toEqual([]);
  expect(published.flatMap(([name, text]) => findCopied(allTexts, text).map((found) => `${name}: ${found}`))).toEqual([]);
});
