import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { countCommentary } from '../../core/commentary/filter.ts';
import type { Synonyms } from '../../core/search/searchDocument.ts';
import { ComparisonSchema } from '../../core/treaty/treatySchema.ts';
import type { CatalogueEntry, CommentaryIds, Comparison, History, Treaty, TreatyId } from '../../core/treaty/treaty.ts';
import { compileCommentary, type CompiledCommentary } from './compileCommentary.ts';
import { readSynonyms } from './compileSearch.ts';
import { checkLinks, linkClauses } from './linkClauses.ts';
import { compileTreaty, type CompiledTreaty } from './compileTreaty.ts';
import { DataError, type Problem } from './problem.ts';
import { referenceFinder } from './referenceFinder.ts';
import { readYamlFile } from './yamlFile.ts';

/** Everything that `data/` holds, compiled. */
export interface CompiledData {
  readonly treaties: readonly Treaty[];
  readonly histories: ReadonlyMap<TreatyId, History>;
  readonly comparison: Comparison;
  /** The commentary on each treaty that has any, by the treaty's id. */
  readonly commentary: ReadonlyMap<TreatyId, CompiledCommentary>;
  /** Words that mean nearly the same, for the search. */
  readonly synonyms: Synonyms;
}

/** Compiles every treaty below `folder` (that is `data/`), the first of the shelf first; throws a DataError that lists every problem. */
export function compileData(folder: string): CompiledData {
  const compiled = readTreatyFolders(folder);
  const problems: Problem[] = compiled.flatMap((treaty) => treaty.problems);
  const comparison = readYamlFile(join(folder, 'comparison.yaml'), 'data/comparison.yaml', ComparisonSchema);
  if ('problems' in comparison) problems.push(...comparison.problems);
  const treaties = withLinks(compiled.flatMap(({ treaty }) => treaty ?? []));
  const commentary = readCommentary(folder, treaties);
  for (const { problems: found } of commentary.values()) problems.push(...found);
  const { synonyms, problems: wrongWords } = readSynonyms(
    folder,
    compiled.map(({ id }) => id),
  );
  problems.push(...wrongWords);
  if (problems.length === 0) {
    problems.push(...checkReferences(compiled, treaties), ...treaties.flatMap(checkLinks));
    if ('file' in comparison) problems.push(...checkComparison(comparison.file, treaties));
  }
  if (problems.length > 0 || !('file' in comparison)) throw new DataError(problems);
  const shelf = treaties.toSorted((a, b) => shelfRank(a) - shelfRank(b) || a.signed.date.localeCompare(b.signed.date));
  const histories = new Map(compiled.flatMap(({ id, history }) => (history ? [[id, history] as const] : [])));
  return { treaties: shelf, histories, comparison: comparison.file.value, commentary, synonyms };
}

function withLinks(treaties: readonly Treaty[]): Treaty[] {
  const find = referenceFinder(makeCatalogue(treaties));
  return treaties.map((treaty) => linkClauses(treaty, find));
}

// Whole treaties stand before those of which only some clauses ship.
const shelfRank = (treaty: Treaty): number => (treaty.coverage === 'whole' ? 0 : 1);

function readCommentary(folder: string, treaties: readonly Treaty[]): ReadonlyMap<TreatyId, CompiledCommentary> {
  const all = treaties.map((treaty) => {
    const place = `treaties/${treaty.id}/commentary`;
    return [treaty.id, compileCommentary(join(folder, place), `data/${place}`, treaty)] as const;
  });
  return new Map(all.flatMap(([id, commentary]) => (commentary ? [[id, commentary]] : [])));
}

/** Compiles each treaty folder by itself, without the checks between treaties. */
export function readTreatyFolders(folder: string): CompiledTreaty[] {
  return readdirSync(join(folder, 'treaties'))
    .toSorted()
    .map((id) => compileTreaty(join(folder, 'treaties', id), `data/treaties/${id}`));
}

/** What every page needs to know of every treaty. */
export function makeCatalogue(treaties: readonly Treaty[], commentary: CompiledData['commentary'] = new Map()): CatalogueEntry[] {
  return treaties.map(({ id, coverage, title, shortTitle, names, signed, expressions }) => {
    const said = commentary.get(id);
    return {
      id,
      coverage,
      title,
      shortTitle,
      names,
      signed: signed.date,
      clauses: expressions.en.clauses.map(({ eId, heading }, index) => ({
        eId,
        heading: { en: heading, id: expressions.id.clauses[index]?.heading ?? heading },
        said: countCommentary(said?.items.filter(({ clauses }) => clauses.some((clause) => clause.eId === eId)) ?? []),
      })),
      ...(said ? { commentary: idsOf(said) } : {}),
    };
  });
}

const idsOf = ({ items, themes, debates, authors, readings }: CompiledCommentary): CommentaryIds => ({
  items: items.map(({ id }) => id),
  themes: themes.map(({ key }) => key),
  debates: debates.map(({ id }) => id),
  authors: authors.map(({ key }) => key),
  readings: readings.map(({ id, steps }) => ({ id, steps: steps.length })),
});

const hasClause = (treaties: readonly Treaty[], treatyId: string, eId: string): boolean =>
  treaties.some(({ id, expressions }) => id === treatyId && expressions.en.clauses.some((clause) => clause.eId === eId));

function checkReferences(compiled: readonly CompiledTreaty[], treaties: readonly Treaty[]): Problem[] {
  return compiled.flatMap(({ pointers }) =>
    pointers.flatMap(({ to, problem }) => {
      const [treatyId = '', eId = ''] = to.split('/');
      return hasClause(treaties, treatyId, eId) ? [] : [problem];
    }),
  );
}

function checkComparison(
  file: { value: Comparison; problemAt: (path: (string | number)[], reason: string) => Problem },
  treaties: readonly Treaty[],
): Problem[] {
  const keys = file.value.dimensions.map(({ key }) => key);
  return file.value.rows.flatMap((row, index) => {
    const problems: Problem[] = [];
    if (!hasClause(treaties, row.treaty, row.clause))
      problems.push(file.problemAt(['rows', index], `is about ${row.treaty}/${row.clause}, which does not ship`));
    for (const key of keys.filter((dimension) => !Object.hasOwn(row.cells, dimension)))
      problems.push(file.problemAt(['rows', index, 'cells'], `lack the dimension "${key}"`));
    for (const key of Object.keys(row.cells).filter((cell) => !keys.includes(cell)))
      problems.push(file.problemAt(['rows', index, 'cells', key], 'is not a dimension'));
    return problems;
  });
}
