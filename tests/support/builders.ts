import type { Clause, Expression, Stipulation, Treaty, TreatyFile } from '../../src/core/treaty/treaty.ts';
import { makeCatalogue, type CompiledData } from '../../src/build/data/compileData.ts';
import { compilePages } from '../../src/build/data/compilePages.ts';
import type { PageData } from '../../src/core/commentary/pageSchema.ts';

/** A stipulation that is confirmed by one source, unless told otherwise. */
export function makeStipulation(text: string, change: Partial<Stipulation> = {}): Stipulation {
  return { text, evidence: 'confirmed', sources: ['A'], notes: [], ...change };
}

/** A clause of one paragraph for each list of stipulations. */
export function makeClause(eId: string, paragraphs: readonly (readonly Stipulation[])[], change: Partial<Clause> = {}): Clause {
  return {
    eId,
    heading: `Heading of ${eId}`,
    paragraphs: paragraphs.map((stipulations, index) => ({
      eId: `${eId}__para_${index + 1}`,
      division: 'ours',
      stipulations: [...stipulations],
    })),
    notes: [],
    references: [],
    since: '2026-01-01',
    ...change,
  };
}

const expression = (language: string, clauses: Clause[]): Expression => ({ language, edition: '2026-01-01', clauses });

/** A treaty with the given clauses in English and, with each text marked by "(id)", in Indonesian. */
export function makeTreaty(clauses: readonly Clause[], change: Partial<Treaty> = {}): Treaty {
  const inIndonesian = clauses.map((clause) => ({
    ...clause,
    heading: `${clause.heading} (id)`,
    paragraphs: clause.paragraphs.map((paragraph) => ({
      ...paragraph,
      stipulations: paragraph.stipulations.map((stipulation) => ({ ...stipulation, text: `${stipulation.text} (id)` })),
    })),
  }));
  return {
    id: 'test-treaty',
    kind: 'bilateral',
    coverage: 'whole',
    title: { en: 'Test treaty', id: 'Perjanjian uji' },
    shortTitle: { en: 'Test treaty', id: 'Perjanjian uji' },
    names: { en: [], id: [] },
    parties: [],
    signed: { date: '2020-02-03' },
    authentic: ['ko', 'ru'],
    officialTitles: [],
    introduction: { en: 'An introduction.', id: 'Sebuah pengantar.' },
    sources: { A: { title: { en: 'Source A', id: 'Sumber A' }, address: 'https://example.org/a' } },
    expressions: { en: expression('en', [...clauses]), id: expression('id', inIndonesian) },
    ...change,
  };
}

/** A treaty of three articles, of which the second has words that are not confirmed. */
export function makeFile(): TreatyFile {
  return {
    treaty: makeTreaty([
      makeClause('art_1', [[makeStipulation('The first rule.')]]),
      makeClause('art_2', [
        [makeStipulation('Words that are known,'), makeStipulation('words that are not.', { evidence: 'unconfirmed', sources: [] })],
        [makeStipulation('A second paragraph.', { evidence: 'number-unconfirmed' })],
      ]),
      makeClause('art_3', [[makeStipulation('The last rule.')]]),
    ]),
  };
}

/** What can be compiled beside some treaties; nothing unless told otherwise. */
export type Beside = Partial<Omit<CompiledData, 'treaties'>>;

/** The catalogue of some treaties. */
export const catalogueOf = (files: readonly TreatyFile[], { commentary }: Beside = {}) =>
  makeCatalogue(
    files.map(({ treaty }) => treaty),
    commentary,
  );

/** The data of every page of some treaties, by path. */
export function pagesOf(files: readonly TreatyFile[], beside: Beside = {}): Record<string, PageData> {
  const data: CompiledData = {
    treaties: files.map(({ treaty }) => treaty),
    histories: new Map(),
    comparison: { title: { en: 'None', id: 'Tidak ada' }, dimensions: [], rows: [] },
    commentary: new Map(),
    synonyms: { synonyms: [], treatyNames: {} },
    ...beside,
  };
  return Object.fromEntries(compilePages(data, catalogueOf(files, beside)));
}
