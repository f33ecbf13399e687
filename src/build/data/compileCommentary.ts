import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type * as v from 'valibot';
import {
  AuthorsSchema,
  CommentaryItemSchema,
  DebatesSchema,
  KindMapSchema,
  ReadingsSchema,
  ThemesSchema,
  type CommentaryItem,
} from '../../core/commentary/commentarySchema.ts';
import { clauseText } from '../../core/treaty/clauseText.ts';
import { UI_LANGUAGES } from '../../core/treaty/language.ts';
import { findClause, type Treaty } from '../../core/treaty/treaty.ts';
import type { Problem } from './problem.ts';
import { readYamlFile, type YamlFile } from './yamlFile.ts';

/** The commentary on one treaty, compiled as far as it could be, with every problem found on the way. */
export interface CompiledCommentary {
  readonly items: readonly CommentaryItem[];
  readonly themes: v.InferOutput<typeof ThemesSchema>;
  readonly debates: v.InferOutput<typeof DebatesSchema>;
  readonly authors: v.InferOutput<typeof AuthorsSchema>;
  readonly readings: v.InferOutput<typeof ReadingsSchema>;
  readonly problems: readonly Problem[];
}

/** Reads and checks `commentary/` below a treaty's folder; undefined when the treaty has none. `shownAs` is its name in messages. */
export function compileCommentary(folder: string, shownAs: string, treaty: Treaty): CompiledCommentary | undefined {
  if (!existsSync(folder)) return undefined;
  const problems: Problem[] = [];
  const read = <S extends v.GenericSchema>(name: string, schema: S) => {
    const result = readYamlFile(join(folder, name), `${shownAs}/${name}`, schema);
    if ('problems' in result) problems.push(...result.problems);
    return 'file' in result ? result.file : undefined;
  };
  const kinds = read('kinds.yaml', KindMapSchema);
  const themes = read('themes.yaml', ThemesSchema);
  const debates = read('debates.yaml', DebatesSchema);
  const authors = read('authors.yaml', AuthorsSchema);
  const readings = read('readings.yaml', ReadingsSchema);
  const files = readdirSync(join(folder, 'items'))
    .toSorted((a, b) => a.localeCompare(b, 'en', { numeric: true }))
    .flatMap((name) => {
      const file = read(`items/${name}`, CommentaryItemSchema);
      if (file && `${file.value.id}.yaml` !== name)
        problems.push(file.problemAt(['id'], `must be the file's name, "${name.replace(/\.yaml$/, '')}"`));
      return file ? [file] : [];
    });

  const kindOf = new Map(kinds?.value.map(({ found, kind }) => [found, kind]));
  const themeKeys = new Set(themes?.value.map((theme) => theme.key));
  const authorKeys = new Set(authors?.value.map((author) => author.key));
  for (const file of files) problems.push(...checkItem(file, treaty, kindOf, themeKeys, authorKeys), ...checkTargets(file, treaty));

  const ids = new Set(files.map(({ value }) => value.id));
  if (debates)
    problems.push(
      ...checkLists(
        debates,
        debates.value.map(({ sides }) => sides.flatMap(({ items }) => items)),
        ids,
      ),
    );
  if (authors)
    problems.push(
      ...checkLists(
        authors,
        authors.value.map(({ items }) => items),
        ids,
      ),
    );
  if (readings)
    problems.push(
      ...checkLists(
        readings,
        readings.value.map(({ steps, source }) => [...source.items, ...steps.flatMap(({ items }) => items)]),
        ids,
      ),
    );
  return {
    items: files.map(({ value }) => value),
    themes: themes?.value ?? [],
    debates: debates?.value ?? [],
    authors: authors?.value ?? [],
    readings: readings?.value ?? [],
    problems,
  };
}

function checkItem(
  file: YamlFile<CommentaryItem>,
  treaty: Treaty,
  kindOf: ReadonlyMap<string, string>,
  themes: ReadonlySet<string>,
  authors: ReadonlySet<string>,
): Problem[] {
  const { kind, kindFound, clauses, themes: named, authorKey, moreAuthorKeys = [], address, addressNoted } = file.value;
  const keys = [...(authorKey === undefined ? [] : [authorKey]), ...moreAuthorKeys];
  return [
    ...(kindOf.get(kindFound) === kind ? [] : [file.problemAt(['kind'], `is not what kinds.yaml makes of "${kindFound}"`)]),
    ...(address !== undefined && addressNoted !== undefined ? [file.problemAt(['addressNoted'], 'stands beside a whole address')] : []),
    ...clauses.flatMap(({ eId }, index) =>
      findClause(treaty.expressions.en, eId)
        ? []
        : [file.problemAt(['clauses', index, 'eId'], `names ${eId}, which the treaty does not have`)],
    ),
    ...named.flatMap((theme, index) =>
      themes.has(theme) ? [] : [file.problemAt(['themes', index], `names the theme "${theme}", which themes.yaml does not have`)],
    ),
    ...keys.flatMap((author) =>
      authors.has(author) ? [] : [file.problemAt(['authorKey'], `names the author "${author}", which authors.yaml does not have`)],
    ),
  ];
}

// Found exactly once, or a reader would be shown words that the item does not speak of.
function checkTargets(file: YamlFile<CommentaryItem>, treaty: Treaty): Problem[] {
  return file.value.targets.flatMap((target, index) =>
    UI_LANGUAGES.flatMap((language) => {
      const clause = findClause(treaty.expressions[language], target.eId);
      const times = clause ? clauseText(clause).split(target[language]).length - 1 : 0;
      if (times === 1) return [];
      return [
        file.problemAt(
          ['targets', index, language],
          `stands ${times === 0 ? 'nowhere' : `${times} times`} in ${target.eId}: quote words that stand there once`,
        ),
      ];
    }),
  );
}

function checkLists(file: YamlFile<unknown>, lists: readonly (readonly string[])[], ids: ReadonlySet<string>): Problem[] {
  return lists.flatMap((items, index) =>
    items.filter((id) => !ids.has(id)).map((id) => file.problemAt([index], `names the item ${id}, which does not exist`)),
  );
}
