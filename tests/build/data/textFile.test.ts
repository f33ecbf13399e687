import { expect, test } from 'vitest';
import * as v from 'valibot';
import { textFile } from '../../../src/build/data/textFile.ts';
import { TreatyFileSchema } from '../../../src/core/treaty/treatySchema.ts';
import { makeClause, makeStipulation, makeTreaty } from '../../support/builders.ts';

const source = (key: string) => ({ title: { en: `Source ${key}`, id: `Sumber ${key}` } });
const sources = Object.fromEntries(['S', 'N', 'C', 'I', 'Unused', 'Title'].map((key) => [key, source(key)]));
const note = (...keys: string[]) => ({ kind: 'reading' as const, text: 'A note.', sources: keys });

const treaty = makeTreaty(
  [
    makeClause('art_1', [[makeStipulation('One.', { sources: [] }), makeStipulation('Two.', { sources: ['S'] })]]),
    makeClause('art_2', [[makeStipulation('Three.', { sources: [], notes: [note('N')] })]], { notes: [note('C', 'S')] }),
  ],
  { sources, officialTitles: [{ language: 'ko', text: '조약', sources: ['Title'] }] },
);

test('keeps the sources that stipulations, their notes and the notes of clauses name, in their order, and no others', () => {
  expect(Object.keys(textFile(treaty).treaty.sources)).toEqual(['S', 'N', 'C']);
});

test('keeps a source that only one language names', () => {
  const { en, id } = treaty.expressions;
  const clauses = id.clauses.map((clause) => ({ ...clause, notes: [note('I')] }));
  const file = textFile({ ...treaty, expressions: { en, id: { ...id, clauses } } });
  expect(Object.keys(file.treaty.sources)).toEqual(['S', 'N', 'C', 'I']);
});

test('changes nothing else of the treaty, and nothing of what it was given', () => {
  const before = structuredClone(treaty);
  expect({ ...textFile(treaty).treaty, sources }).toEqual(treaty);
  expect(treaty).toEqual(before);
});

test('is a data file as the browser takes it in', () => {
  expect(v.safeParse(TreatyFileSchema, JSON.parse(JSON.stringify(textFile(treaty)))).success).toBe(true);
});
