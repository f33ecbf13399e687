import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import * as v from 'valibot';
import { UI_LANGUAGES, type UiLanguage } from '../../core/treaty/language.ts';
import { TreatySchema } from '../../core/treaty/treatySchema.ts';
import type { Clause, Treaty } from '../../core/treaty/treaty.ts';
import { AuthoredClauseSchema, AuthoredSourcesSchema, AuthoredTreatySchema, EditionsSchema, type Editions } from './authoredSchema.ts';
import { checkClause } from './checkClause.ts';
import { compileClause, type UndatedClause } from './compileClause.ts';
import { lastChange } from './editions.ts';
import type { Problem } from './problem.ts';
import { readYamlFile } from './yamlFile.ts';

/** A treaty's folder compiled as far as it could be, with every problem found on the way. */
export interface CompiledTreaty {
  readonly treaty?: Treaty;
  readonly clauses: Readonly<Record<UiLanguage, readonly UndatedClause[]>>;
  readonly editions: Editions;
  readonly problems: readonly Problem[];
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

  const treaty = read('treaty.yaml', AuthoredTreatySchema);
  const sources = read('sources.yaml', AuthoredSourcesSchema);
  const editions = existsSync(join(folder, 'editions.yaml')) ? read('editions.yaml', EditionsSchema)?.value : NO_EDITIONS;
  const none = { clauses: { en: [], id: [] }, editions: editions ?? NO_EDITIONS, problems };
  if (!treaty || !sources) return none;

  const known = new Set(Object.keys(sources.value));
  const { clauses: order, ...instrument } = treaty.value;
  if (instrument.id !== basename(folder)) problems.push(treaty.problemAt(['id'], `must be the folder's name, "${basename(folder)}"`));
  for (const stray of readdirSync(join(folder, 'clauses')).filter((name) => !order.includes(name.replace(/\.yaml$/, '')))) {
    problems.push(treaty.problemAt(['clauses'], `do not name the file clauses/${stray}`));
  }
  order.forEach((eId, index) => {
    if (order.indexOf(eId) !== index) problems.push(treaty.problemAt(['clauses', index], `names ${eId} twice`));
  });
  const cited = [
    ...instrument.facts.map((fact, i) => ({ keys: fact.sources, path: ['facts', i] })),
    ...instrument.timeline.map((event, i) => ({ keys: event.sources, path: ['timeline', i] })),
    ...instrument.officialTitles.map((title, i) => ({ keys: title.sources, path: ['officialTitles', i] })),
  ];
  for (const { keys, path } of cited) {
    for (const key of keys.filter((name) => !known.has(name)))
      problems.push(treaty.problemAt(path, `names the source "${key}", which sources.yaml does not have`));
  }

  const files = order.map((eId) => ({ eId, file: read(`clauses/${eId}.yaml`, AuthoredClauseSchema) }));
  for (const { eId, file } of files) {
    if (!file) continue;
    if (file.value.eId !== eId) problems.push(file.problemAt(['eId'], `must be the file's name, "${eId}"`));
    problems.push(...checkClause(file, known));
  }
  const authored = files.flatMap(({ file }) => (file ? [file.value] : []));
  const clauses = {
    en: authored.map((clause) => compileClause(clause, 'en')),
    id: authored.map((clause) => compileClause(clause, 'id')),
  };
  if (problems.length > 0 || !editions) return { ...none, clauses };

  const expressions = Object.fromEntries(
    UI_LANGUAGES.map((language) => {
      const dated = clauses[language].map((clause) => dateClause(clause, language, editions, `${shownAs}/editions.yaml`, problems));
      return [language, { language, edition: editions[language].at(-1)?.edition ?? '', clauses: dated }];
    }),
  );
  if (problems.length > 0) return { ...none, clauses };
  const compiled = v.parse(TreatySchema, { ...instrument, sources: sources.value, expressions });
  return { treaty: compiled, clauses, editions, problems };
}

function dateClause(clause: UndatedClause, language: UiLanguage, editions: Editions, file: string, problems: Problem[]): Clause {
  const change = lastChange(editions, language, clause.eId);
  if (change?.hash !== clause.hash) {
    const reason = `${clause.eId} (${language}) ${change ? `changed since edition ${change.edition}` : 'stands in no edition'}: run "npm run edition"`;
    problems.push({ file, line: 1, column: 1, reason });
  }
  return { ...clause, since: change?.edition ?? '' };
}
