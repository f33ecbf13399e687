import * as v from 'valibot';
import { expect, test } from 'vitest';
import * as schema from '../../../src/core/treaty/treatySchema.ts';
import { makeFile } from '../../support/builders.ts';

const file = makeFile();

/** The test treaty as JSON, with one piece of it replaced. */
function change(piece: string, replacement: string): unknown {
  const json = JSON.stringify(file);
  if (!json.includes(piece)) throw new Error(`The test treaty has no ${piece} to replace.`);
  return JSON.parse(json.replace(piece, replacement));
}

const isTreaty = (value: unknown): boolean => v.is(schema.TreatyFileSchema, value);

test('a treaty comes back as it went in', () => {
  expect(v.parse(schema.TreatyFileSchema, JSON.parse(JSON.stringify(file)))).toEqual(file);
});

test.each([
  ['an unknown kind of evidence', '"evidence":"confirmed"', '"evidence":"certain"'],
  ['words that are only spaces', '"The first rule."', '" \\n"'],
  ['words that are no text', '"The first rule."', '7'],
  ['an eId in capitals', '"eId":"art_1"', '"eId":"ART_1"'],
  ['an eId that leaves the folder', '"eId":"art_1"', '"eId":"../art_1"'],
  ['a clause whose edition is no date', '"since":"2026-01-01"', '"since":"once"'],
  ['an edition that is no date', '"edition":"2026-01-01"', '"edition":"2026"'],
  ['a link that is no web address', '"https://example.org/a"', '"javascript:alert(1)"'],
  ['an unknown key', '"kind":"bilateral"', '"kind":"bilateral","extra":1'],
  ['a key of the prototype', '"kind":"bilateral"', '"kind":"bilateral","__proto__":{"polluted":1}'],
  ['a key that every object inherits', '"kind":"bilateral"', '"kind":"bilateral","constructor":1'],
  ['a missing language', '{"en":"An introduction.","id":"Sebuah pengantar."}', '{"en":"An introduction."}'],
])('refuses a treaty with %s', (_what, piece, replacement) => {
  expect(isTreaty(change(piece, replacement))).toBe(false);
});

test('refuses a paragraph without stipulations and a clause without paragraphs', () => {
  expect(v.is(schema.ParagraphSchema, { eId: 'art_1__para_1', division: 'ours', stipulations: [] })).toBe(false);
  expect(v.is(schema.ClauseSchema, { ...file.treaty.expressions.en.clauses[0], paragraphs: [] })).toBe(false);
});

test('a source named like the prototype changes no prototype', () => {
  const parsed = v.safeParse(schema.TreatyFileSchema, change('"sources":{"A"', '"sources":{"__proto__":{"polluted":1},"A"'));
  expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  const sources = parsed.success ? parsed.output.treaty.sources : {};
  expect(Object.getPrototypeOf(sources)).toBe(Object.prototype);
});

test('every word that addresses reserve is refused as a treaty id', () => {
  for (const word of ['notes', 'search', 'compare', 'embed', 'about', 'en', 'id']) expect(schema.RESERVED_IDS).toContain(word);
  expect([...schema.RESERVED_IDS].filter((word) => v.is(schema.TreatyIdSchema, word))).toEqual([]);
});

test.each(['ru-kp-2024', 'nato', 'un-charter', 'notes-2024', 'a'])('accepts the treaty id %s', (id) => {
  expect(v.is(schema.TreatyIdSchema, id)).toBe(true);
});

test.each(['', 'RU-KP', 'ru_kp', 'ru--kp', '-ru', 'ru-', 'ru/kp', '..', 'ru kp', '__proto__', 'рф', 'nato\n'])(
  'refuses the treaty id %j',
  (id) => {
    expect(v.is(schema.TreatyIdSchema, id)).toBe(false);
  },
);

test.each(['2024', '2024-06', '2024-06-19', '2024/2025', '2024-10/2024-12-31'])('accepts the date %s', (date) => {
  expect(v.is(schema.EdtfSchema, date)).toBe(true);
});

test.each([
  '',
  '24',
  '2024-6',
  '2024-06-',
  '19-06-2024',
  '2024-06-19T00:00',
  '2024/',
  '/2024',
  '2024/2025/2026',
  '2024?',
  ' 2024',
  '2024\n',
])('refuses the date %j', (date) => {
  expect(v.is(schema.EdtfSchema, date)).toBe(false);
});

test.each(['2024-00', '2024-13', '2024-06-00', '2024-06-32', '2024/2025-13'])('refuses %s, which no calendar has', (date) => {
  expect(v.is(schema.EdtfSchema, date)).toBe(false);
});

test('a cross reference names a clause that ships or an instrument that does not, never both', () => {
  const to = { treatyId: 'nato', eId: 'art_5' };
  expect(v.is(schema.CrossReferenceSchema, { to, text: 'See.' })).toBe(true);
  expect(v.is(schema.CrossReferenceSchema, { instrument: 'A protocol', text: 'See.' })).toBe(true);
  expect(v.is(schema.CrossReferenceSchema, { to, instrument: 'A protocol', text: 'See.' })).toBe(false);
  expect(v.is(schema.CrossReferenceSchema, { text: 'See.' })).toBe(false);
});

test('a comparison needs a clause and both languages in each cell', () => {
  const cell = { en: 'Armed attack.', id: 'Serangan bersenjata.', evidence: 'confirmed' };
  const title = { en: 'Title', id: 'Judul' };
  const comparison = (changed: object) => ({
    title,
    dimensions: [{ key: 'trigger', title }],
    rows: [{ treaty: 'nato', clause: 'art_5', cells: { trigger: { ...cell, ...changed } } }],
  });
  expect(v.is(schema.ComparisonSchema, comparison({}))).toBe(true);
  expect(v.is(schema.ComparisonSchema, comparison({ id: '' }))).toBe(false);
  expect(v.is(schema.ComparisonSchema, comparison({ evidence: 'certain' }))).toBe(false);
});
