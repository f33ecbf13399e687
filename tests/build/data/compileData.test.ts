import { expect, test } from 'vitest';
import { compileData, makeCatalogue } from '../../../src/build/data/compileData.ts';
import { hashText } from '../../../src/build/data/compileClause.ts';
import { makeClause, makeStipulation, makeTreaty } from '../../support/builders.ts';
import { DEMO, DEMO_TEXTS, goodFiles, makeDataFolder, problemLines, swap } from '../../support/dataFolder.ts';

test('compiles a clause with the eIds of its paragraphs, its hash and the edition that brought it', () => {
  const { treaties } = compileData(makeDataFolder());
  expect(treaties[0]?.expressions.en).toEqual({
    language: 'en',
    edition: '2026-01-01',
    clauses: [
      {
        eId: 'art_1',
        heading: 'Trade',
        paragraphs: [
          {
            eId: 'art_1__para_1',
            division: 'printed',
            stipulations: [
              {
                text: 'The sides trade fairly with each other,',
                evidence: 'confirmed',
                sources: ['A', 'B'],
                notes: [{ kind: 'variant', text: 'One version says often.', sources: ['A'] }],
              },
              { text: 'and they keep the peace.', evidence: 'unconfirmed', sources: [], notes: [] },
            ],
          },
        ],
        notes: [{ kind: 'absence', text: 'No court is named.', sources: [] }],
        references: [
          { to: { treatyId: 'demo', eId: 'art_2' }, text: 'Ends it.' },
          { instrument: 'The old pact', text: 'Came before.' },
        ],
        since: '2026-01-01',
      },
      {
        eId: 'art_2',
        heading: 'The end',
        paragraphs: [
          {
            eId: 'art_2__para_1',
            division: 'ours',
            stipulations: [{ text: 'The end comes.', evidence: 'number-unconfirmed', sources: ['A'], notes: [] }],
          },
          {
            eId: 'art_2__para_2',
            division: 'ours',
            stipulations: [{ text: 'It is late.', evidence: 'unconfirmed', sources: [], notes: [] }],
          },
        ],
        notes: [],
        references: [],
        since: '2026-01-01',
      },
    ],
  });
});

test('compiles the other language beside it, with its own words and editions', () => {
  const { treaties } = compileData(makeDataFolder());
  const [first, second] = treaties[0]?.expressions.id.clauses ?? [];
  expect(first?.heading).toBe('Niaga');
  expect(first?.paragraphs[0]?.stipulations.map(({ text }) => text)).toEqual(['Kedua sisi berdagang adil,', 'dan menjaga damai.']);
  expect(first?.paragraphs[0]?.stipulations[0]?.notes[0]?.text).toBe('Satu versi berkata sering.');
  expect(first?.references).toEqual([
    { to: { treatyId: 'demo', eId: 'art_2' }, text: 'Mengakhirinya.' },
    { instrument: 'Pakta lama', text: 'Mendahuluinya.' },
  ]);
  expect([first?.since, second?.since]).toEqual(['2026-01-01', '2026-01-01']);
});

test('keeps the instrument, its sources and the comparison as they are written, without the order of the clauses', () => {
  const { treaties, histories, comparison } = compileData(makeDataFolder());
  const [treaty] = treaties;
  expect(treaty?.title).toEqual({ en: 'Demo treaty', id: 'Perjanjian contoh' });
  expect(histories.get('demo')?.timeline.map(({ when }) => when)).toEqual(['2020-01', '2020-01-02']);
  expect(treaty?.sources).toEqual({
    A: { title: { en: 'Source A', id: 'Sumber A' }, address: 'https://example.org/a' },
    B: { title: { en: 'Source B', id: 'Sumber B' }, addressNoted: 'example.org, page two' },
  });
  expect(treaty).not.toHaveProperty('clauses');
  expect(comparison.rows.map(({ clause }) => clause)).toEqual(['art_1', 'art_2']);
});

test('names the newest edition of a language, and for each clause the edition that last changed it', () => {
  const older = swap(
    `en:\n  - edition: 2026-01-01\n    clauses:\n      art_1: ${hashText(DEMO_TEXTS.art_1.en)}\n`,
    `en:\n  - edition: 2025-05-05\n    clauses:\n      art_1: ${hashText(DEMO_TEXTS.art_1.en)}\n  - edition: 2026-01-01\n    clauses:\n`,
  );
  const { treaties } = compileData(makeDataFolder({ [`${DEMO}/editions.yaml`]: older }));
  const expression = treaties[0]?.expressions.en;
  expect(expression?.edition).toBe('2026-01-01');
  expect(expression?.clauses.map(({ since }) => since)).toEqual(['2025-05-05', '2026-01-01']);
});

test('puts whole treaties before selections, and each kind in the order of signature', () => {
  const copyAs = (id: string, coverage: string, date: string) =>
    Object.fromEntries(
      Object.entries(goodFiles)
        .filter(([path]) => path.startsWith(DEMO))
        .map(([path, text]) => [
          path.replace(DEMO, `treaties/${id}`),
          text.replace('id: demo', `id: ${id}`).replace('coverage: whole', `coverage: ${coverage}`).replace('2020-01-02"', `${date}"`),
        ]),
    );
  const folder = makeDataFolder({
    ...copyAs('a-late-part', 'selection', '1999-01-01'),
    ...copyAs('b-early-part', 'selection', '1950-01-01'),
    ...copyAs('c-later-whole', 'whole', '2021-01-01'),
  });
  expect(compileData(folder).treaties.map(({ id }) => id)).toEqual(['demo', 'c-later-whole', 'b-early-part', 'a-late-part']);
});

test('makes a catalogue in the given order, each clause with its heading in both languages', () => {
  const first = makeTreaty([makeClause('art_2', [[makeStipulation('Two.')]]), makeClause('art_1', [[makeStipulation('One.')]])], {
    id: 'z',
  });
  const second = makeTreaty([], { id: 'a', coverage: 'selection' });
  expect(makeCatalogue([first, second])).toEqual([
    {
      id: 'z',
      coverage: 'whole',
      title: first.title,
      shortTitle: first.shortTitle,
      names: { en: [], id: [] },
      signed: '2020-02-03',
      clauses: [
        { eId: 'art_2', heading: { en: 'Heading of art_2', id: 'Heading of art_2 (id)' }, said: 0 },
        { eId: 'art_1', heading: { en: 'Heading of art_1', id: 'Heading of art_1 (id)' }, said: 0 },
      ],
    },
    {
      id: 'a',
      coverage: 'selection',
      title: second.title,
      shortTitle: second.shortTitle,
      names: { en: [], id: [] },
      signed: '2020-02-03',
      clauses: [],
    },
  ]);
});

test('reports every problem of every file at once, one line each', () => {
  const folder = makeDataFolder({
    [`${DEMO}/clauses/art_1.yaml`]: swap('evidence: confirmed', 'evidence: sure'),
    [`${DEMO}/clauses/art_2.yaml`]: (text) => `${swap('en: It is late.', 'en: "It is  late."')(text)}colour: red\n`,
    [`${DEMO}/treaty.yaml`]: swap('sources: [B]', 'sources: [C]'),
    'comparison.yaml': swap('title: { en: Area, id: Wilayah }', 'title: { en: Area }'),
  });
  const lines = problemLines(folder);
  expect(lines.map((line) => line.split(':').slice(0, 2).join(':')).toSorted()).toEqual([
    'data/comparison.yaml:6',
    'data/treaties/demo/clauses/art_1.yaml:8',
    'data/treaties/demo/clauses/art_2.yaml:12',
    'data/treaties/demo/clauses/art_2.yaml:16',
    'data/treaties/demo/treaty.yaml:22',
  ]);
  expect(lines.filter((line) => /[\r\n]/.test(line))).toEqual([]);
});
