import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { isMap, isNode, isScalar, LineCounter, parseDocument, visit } from 'yaml';
import type { Problem } from './problem.ts';

type Path = readonly (string | number)[];

/** A data file that was read: its validated value, and how to point at a place in it. */
export interface YamlFile<T> {
  readonly value: T;
  /** A problem at the node that `path` leads to, or at the nearest one above it. */
  readonly problemAt: (path: Path, reason: string) => Problem;
}

/**
 * Reads and validates one YAML file. Every problem is collected with its line and column, not only the first.
 * `shownAs` is the file's name in messages.
 */
export function readYamlFile<Schema extends v.GenericSchema>(
  path: string,
  shownAs: string,
  schema: Schema,
): { file: YamlFile<v.InferOutput<Schema>> } | { problems: Problem[] } {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    return { problems: [{ file: shownAs, line: 1, column: 1, reason: 'cannot be read: the file is missing or not readable' }] };
  }
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const at = (offset: number, reason: string): Problem => {
    const { line, col } = lines.linePos(offset);
    return { file: shownAs, line, column: col, reason };
  };
  const aliases: Problem[] = [];
  if (document.errors.length > 0) {
    return { problems: document.errors.map((error) => at(error.pos[0], `is not valid YAML: ${error.message}`)) };
  }
  const problemAt = (place: Path, reason: string): Problem => {
    for (let depth = place.length; depth >= 0; depth--) {
      const offset = offsetOf(document.contents, place.slice(0, depth));
      if (offset !== undefined) return at(offset, place.length > 0 ? `${place.join('.')} ${reason}` : reason);
    }
    return at(0, reason);
  };
  visit(document, {
    Alias: (_, alias) => {
      if (alias.resolve(document) === undefined)
        aliases.push(at(alias.range?.[0] ?? 0, `is not valid YAML: the alias *${alias.source} names nothing; put the text in quotes`));
    },
  });
  if (aliases.length > 0) return { problems: aliases };
  const parsed = v.safeParse(schema, document.toJS());
  if (!parsed.success) {
    const problems = v.flatten(parsed.issues).root?.map((reason) => problemAt([], reason)) ?? [];
    const nested = parsed.issues
      .filter((issue) => issue.path)
      .map((issue) =>
        problemAt(
          (issue.path ?? []).map((item) => item.key as string | number),
          sayIssue(issue),
        ),
      );
    return { problems: [...problems, ...nested] };
  }
  return { file: { value: parsed.output, problemAt } };
}

function sayIssue(issue: v.BaseIssue<unknown>): string {
  if (issue.type === 'strict_object') {
    if (issue.expected === 'never') return 'is not a key that this file knows';
    if (issue.received === 'undefined') return 'is missing';
  }
  return issue.message;
}

// The key's place when the value has none of its own (an empty value), so that the line is still the right one.
function offsetOf(root: unknown, path: Path): number | undefined {
  let node = root;
  let keyOffset: number | undefined;
  for (const key of path) {
    if (isMap(node)) {
      const pair = node.items.find((item) => (isScalar(item.key) ? item.key.value : item.key) === key);
      if (!pair) return undefined;
      keyOffset = isNode(pair.key) ? pair.key.range?.[0] : undefined;
      node = pair.value;
    } else if (isNode(node) && 'items' in node && typeof key === 'number') {
      node = (node.items as unknown[])[key];
      keyOffset = undefined;
      if (node === undefined) return undefined;
    } else {
      return undefined;
    }
  }
  return keyOffset ?? (isNode(node) ? node.range?.[0] : undefined);
}
