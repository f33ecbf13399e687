import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import * as v from 'valibot';
import { UI_LANGUAGES, type UiLanguage } from '../../core/treaty/language.ts';
import { TreatySchema } from '../../core/treaty/treatySchema.ts';
import type { Clause, History, Treaty, TreatyId } from '../../core/treaty/treaty.ts';
import {
  AuthoredClauseSchema,
  AuthoredSourcesSchema,
  AuthoredTreatySchema,
  EditionsSchema,
  type AuthoredClause,
  type AuthoredTreaty,
  type Editions,
} from './authoredSchema.ts';
import { checkClause, checkSources } from './checkClause.ts';
import { compileClause, type UndatedClause } from './compileClause.ts';
import { lastChange } from './editions.ts';
import type { Problem } from './problem.ts';
import { readYamlFile, type YamlFile } from './yamlFile.ts';

/** A treaty's folder compiled as far as it could be, with every problem found on the way. */
export interface CompiledTreaty {
  readonly id: TreatyId;
  readonly treaty?: Treaty;
  readonly history?: History;
  readonly clauses: Readonly<Record<UiLanguage, readonly UndatedClause[]>>;
  readonly editions: Editions;
  readonly problems: readonly Problem[];
  readonly pointers: readonly Pointer[];
}

/** A reference from a clause to another (`treatyId/eId`), with what to say of it when that one does not ship. */
export interface Pointer {
  readonly to: string;
  readonly problem: Problem;
}

const NO_EDITIONS: Editions = { en: [], id: [] };

/** Reads, checks and compiles `data/treaties/<id>/`; `shownAs` is that folder's name in messages. */
export function compileTreaty(folder: string, shownAs: string): CompiledTreaty {
  const problems: Problem[] = [];
  const read = <S extends v.GenericSchema>(name: string, schema: S) => {
    const result = readYamlFile(join(folder, name), `${shownAs}/${name}`, schema);
    if ('problems' in result) problems.push(...result.problems);
    return 'file' in result ? result.file : undefined;
  };

  const instrument = read('treaty.yaml', AuthoredTreatySchema);
  const sources = read('sources.yaml', AuthoredSourcesSchema);
  const hasEditions = existsSync(join(folder, 'editions.yaml'));
  const editions = (hasEditions ? read('editions.yaml', EditionsSchema)?.value : undefined) ?? NO_EDITIONS;
  const nothing = { id: basename(folder), clauses: { en: [], id: [] }, editions, problems, pointers: [] };
  if (!instrument || !sources) return nothing;

  const known = new Set(Object.keys(sources.value));
  problems.push(...checkInstrument(instrument, folder, known));
  const files = instrument.value.clauses.flatMap((eId) => {
    const file = read(`clauses/${eId}.yaml`, AuthoredClauseSchema);
    if (!file) return [];
    if (file.value.eId !== eId) problems.push(file.problemAt(['eId'], `must be the file's name, "${eId}"`));
    problems.push(...checkClause(file, known));
    return [file];
  });
  const clauses = {
    en: files.map(({ value }) => compileClause(value, 'en')),
    id: files.map(({ value }) => compileClause(value, 'id')),
  };
  const compiled = { ...nothing, clauses, pointers: files.flatMap(findPointers) };
  if (problems.length > 0) return compiled;

  const dated = UI_LANGUAGES.map((language) => dateClauses(clauses[language], language, editions, `${shownAs}/editions.yaml`));
  problems.push(...dated.flatMap((expression) => expression.problems));
  if (problems.length > 0) return compiled;
  const { clauses: _order, facts, timeline, timelineNote, ...identity } = instrument.value;
  const expressions = Object.fromEntries(dated.map(({ expression }) => [expression.language, expression]));
  return {
    ...compiled,
    treaty: v.parse(TreatySchema, { ...identity, sources: sources.value, expressions }),
    history: { facts, timeline, ...(timelineNote === undefined ? {} : { timelineNote }) },
  };
}

function checkInstrument(file: YamlFile<AuthoredTreaty>, folder: string, known: ReadonlySet<string>): Problem[] {
  const { id, clauses, facts, timeline, officialTitles, series = [] } = file.value;
  const clauseFolder = join(folder, 'clauses');
  const present = existsSync(clauseFolder) ? readdirSync(clauseFolder) : [];
  const stray = present.filter((name) => !clauses.includes(name.replace(/\.yaml$/, '')));
  return [
    ...(id === basename(folder) ? [] : [file.problemAt(['id'], `must be the folder's name, "${basename(folder)}"`)]),
    ...stray.map((name) => file.problemAt(['clauses'], `do not name the file clauses/${name}`)),
    ...clauses.flatMap((eId, index) => (clauses.indexOf(eId) === index ? [] : [file.problemAt(['clauses', index], `names ${eId} twice`)])),
    ...Object.entries({ facts, timeline, officialTitles, series }).flatMap(([list, rows]) =>
      rows.flatMap((row, index) => checkSources(file, row.sources, [list, index, 'sources'], known)),
    ),
  ];
}

function findPointers(file: YamlFile<AuthoredClause>): Pointer[] {
  return file.value.references.flatMap((reference, index) => {
    if (!('to' in reference)) return [];
    const { to } = reference;
    return [{ to, problem: file.problemAt(['references', index, 'to'], `refers to ${to}, which does not ship`) }];
  });
}

function dateClauses(clauses: readonly UndatedClause[], language: UiLanguage, editions: Editions, file: string) {
  const problems: Problem[] = [];
  const dated = clauses.map(({ hash, ...clause }): Clause => {
    const change = lastChange(editions, language, clause.eId);
    if (change?.hash !== hash) {
      const reason = `${clause.eId} (${language}) ${change ? `changed since edition ${change.edition}` : 'stands in no edition'}: run "npm run edition"`;
      problems.push({ file, line: 1, column: 1, reason });
    }
    return { ...clause, since: change?.edition ?? '' };
  });
  return { problems, expression: { language, edition: editions[language].at(-1)?.edition ?? '', clauses: dated } };
}
