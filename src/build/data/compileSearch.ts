import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { itemDocuments, treatyDocuments } from '../../core/search/makeDocuments.ts';
import { SynonymsSchema, type NamedThing, type SearchData, type Synonyms } from '../../core/search/searchDocument.ts';
import type { CompiledCommentary } from './compileCommentary.ts';
import type { CompiledData } from './compileData.ts';
import type { Problem } from './problem.ts';
import { readYamlFile } from './yamlFile.ts';

const NONE: Synonyms = { synonyms: [], treatyNames: {} };

/** Reads and checks `search/synonyms.yaml` below `folder` (that is `data/`); a folder without it has no synonyms. */
export function readSynonyms(folder: string, treatyIds: readonly string[]): { synonyms: Synonyms; problems: readonly Problem[] } {
  const path = join(folder, 'search', 'synonyms.yaml');
  if (!existsSync(path)) return { synonyms: NONE, problems: [] };
  const read = readYamlFile(path, 'data/search/synonyms.yaml', SynonymsSchema);
  if ('problems' in read) return { synonyms: NONE, problems: read.problems };
  const { value, problemAt } = read.file;
  const problems = Object.keys(value.treatyNames)
    .filter((id) => !treatyIds.includes(id))
    .map((id) => problemAt(['treatyNames', id], 'names a treaty that does not ship'));
  const seen = new Map<string, number>();
  for (const [line, words] of value.synonyms.entries()) {
    for (const [place, word] of words.entries()) {
      const folded = word.toLowerCase();
      if (seen.has(folded))
        problems.push(problemAt(['synonyms', line, place], `stands in two places: "${word}" can have one meaning only`));
      seen.set(folded, line);
    }
  }
  return { synonyms: value, problems };
}

/** Everything that the search needs of what ships, in one piece. */
export function compileSearch({ treaties, commentary, synonyms }: CompiledData): SearchData {
  const said = treaties.flatMap(({ id }) => {
    const of = commentary.get(id);
    return of ? [{ id, of }] : [];
  });
  const items = said.flatMap(({ id, of }) => {
    const names = new Map(of.themes.map(({ key, name }) => [key, name]));
    return of.items.flatMap((item) => itemDocuments(item, id, names));
  });
  return {
    documents: [...treaties.flatMap(treatyDocuments), ...items],
    named: said.flatMap(({ id, of }) => namedThings(id, of)),
    synonyms,
  };
}

function namedThings(treatyId: string, { authors, themes, debates, readings }: CompiledCommentary): NamedThing[] {
  const thing = (view: NamedThing['view'], id: string, { en, id: indonesian }: { en: string; id: string }): NamedThing => ({
    view,
    treatyId,
    id,
    names: { en: [en], id: [indonesian] },
  });
  return [
    ...authors.map(({ key, name }) => thing('author', key, name)),
    ...themes.map(({ key, name }) => thing('theme', key, name)),
    ...debates.map(({ id, question }) => thing('debate', id, question)),
    ...readings.map(({ id, title }) => thing('reading', id, title)),
  ];
}
