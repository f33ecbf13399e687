import { readdirSync, readFileSync } from 'node:fs';
import { dirname, extname, join, posix, relative, sep } from 'node:path';
import { parseSync, Visitor, type ESTree } from 'vite';

/** A file of the repository: its path below the folder that was read, with `/`, and what it holds. */
export interface Source {
  readonly path: string;
  readonly source: string;
}

/** One import, re-export or dynamic import of a file. */
export interface Import {
  /** As it is written; undefined where it is computed. */
  readonly specifier: string | undefined;
  /** The file below the same folder that a relative specifier leads to; undefined for packages. */
  readonly file: string | undefined;
  /** Whether it vanishes when types are stripped. */
  readonly isTypeOnly: boolean;
  /** Whether it comes only when the line is reached. */
  readonly isDynamic?: true;
}

/** A file with what it imports. */
export interface Module {
  readonly path: string;
  readonly imports: readonly Import[];
}

/** Reads every file below a folder whose path `isWanted`. */
export function readSources(folder: string, isWanted: (path: string) => boolean): Source[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter(isWanted)
    .toSorted()
    .map((path) => ({ path, source: readFileSync(join(folder, path), 'utf8') }));
}

/** Tells a module from a style sheet or a list of messages. */
export const isCode = (path: string): boolean => ['.ts', '.tsx', '.js', '.jsx', '.mts'].includes(extname(path));

/** Parses a source; one that does not parse is a mistake of whoever asks. */
export function parse({ path, source }: Source): {
  program: ESTree.Program;
  comments: readonly { start: number; end: number; type: string; value: string }[];
} {
  const { program, comments, errors } = parseSync(path, source);
  const [error] = errors;
  if (error) throw new Error(`${path} does not parse: ${error.message}`);
  return { program, comments };
}

/** Finds everything a file imports, nested and dynamic imports and types by `import()` included. */
export function readModule(source: Source): Module {
  const imports: Import[] = [];
  const add = (specifier: string | undefined, isTypeOnly: boolean, when: Pick<Import, 'isDynamic'> = {}) =>
    imports.push({ specifier, file: specifier?.startsWith('.') ? resolveFrom(source.path, specifier) : undefined, isTypeOnly, ...when });
  new Visitor({
    ImportDeclaration: (node) => add(node.source.value, node.importKind === 'type'),
    ExportNamedDeclaration: (node) => {
      if (node.source) add(node.source.value, node.exportKind === 'type');
    },
    ExportAllDeclaration: (node) => add(node.source.value, node.exportKind === 'type'),
    ImportExpression: (node) =>
      add(node.source.type === 'Literal' && typeof node.source.value === 'string' ? node.source.value : undefined, false, {
        isDynamic: true,
      }),
    TSImportType: (node) => add(node.source.value, true),
  }).visit(parse(source).program);
  return { path: source.path, imports };
}

// What stands behind `?` says what to make of the file, not which it is (`./worker.ts?worker&url`).
const resolveFrom = (path: string, specifier: string): string => posix.join(dirname(path), specifier.replace(/\?.*$/, ''));
