import { basename, extname } from 'node:path';
import type { Module } from '../support/architecture.ts';

interface Room {
  /** The rooms it may import, besides itself. */
  readonly rooms: readonly string[];
  readonly packages: readonly string[];
}

const EVERY_ROOM_BUT_BUILD = ['core', 'url', 'library', 'storage', 'dom', 'store', 'messages', 'ui', 'app'];

const ROOMS: Readonly<Record<string, Room>> = {
  core: { rooms: [], packages: ['valibot', 'approx-string-match'] },
  url: { rooms: ['core'], packages: ['react-router'] },
  library: { rooms: ['core'], packages: ['valibot'] },
  storage: { rooms: ['core'], packages: ['valibot', 'idb'] },
  dom: { rooms: ['core'], packages: [] },
  store: { rooms: ['core'], packages: ['zustand'] },
  messages: { rooms: [], packages: [] },
  ui: { rooms: ['core', 'url', 'dom', 'store', 'messages'], packages: ['react', 'zustand', 'uqr'] },
  app: { rooms: EVERY_ROOM_BUT_BUILD, packages: ['react', 'react-dom', 'react-router', 'zustand', 'virtual:catalogue'] },
  build: {
    rooms: EVERY_ROOM_BUT_BUILD,
    packages: ['node:', 'vite', 'valibot', 'yaml', 'sirv', 'react', 'react-dom', 'react-router'],
  },
};

// Files that stand in no room, and the one that must stay small enough to block the first paint.
const FILES: Readonly<Record<string, readonly string[]>> = {
  'main.tsx': ['app/'],
  'globals.d.ts': ['core/'],
  'app/firstPaint.ts': ['url/textLanguages.ts', 'storage/settingsKey.ts'],
};

const roomOf = (path: string): string | undefined => (path.includes('/') ? path.slice(0, path.indexOf('/')) : undefined);
const uiFolderOf = (path: string): string | undefined => /^ui\/([^/]+)\//.exec(path)?.[1];

/** The package that a specifier names: `react-dom/client` is of `react-dom`; all of Node's own are `node:`. */
function packageOf(specifier: string): string {
  if (specifier.startsWith('node:')) return 'node:';
  return specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
}

/** Imports of files of ours that go against the direction between rooms. */
export function findWrongDirections(modules: readonly Module[]): string[] {
  return modules.flatMap(({ path, imports }) =>
    imports.flatMap(({ file }) => (file === undefined || mayImport(path, file) ? [] : [`${path} imports ${file}`])),
  );
}

function mayImport(path: string, file: string): boolean {
  const allowed = FILES[path];
  if (allowed) return allowed.some((start) => file.startsWith(start));
  const [room, target] = [roomOf(path), roomOf(file)];
  if (room === undefined || target === undefined || !ROOMS[room]) return false;
  if (room !== target) return ROOMS[room].rooms.includes(target);
  if (room !== 'ui') return true;
  const [from, to] = [uiFolderOf(path), uiFolderOf(file)];
  if (from === undefined || to === undefined) return false;
  return from === to || to === 'shared';
}

/** Packages that a room may not use, and imports whose target cannot be known. */
export function findForeignPackages(modules: readonly Module[]): string[] {
  return modules.flatMap(({ path, imports }) => {
    const room = roomOf(path);
    const packages = FILES[path] || room === undefined ? [] : (ROOMS[room]?.packages ?? []);
    return imports.flatMap(({ specifier, file }) => {
      // The build imports what it has just built, whose name it must compute.
      if (specifier === undefined) return room === 'build' ? [] : [`${path} computes what it imports`];
      return file !== undefined || packages.includes(packageOf(specifier)) ? [] : [`${path} imports ${specifier}`];
    });
  });
}

/** The files that come with a file at once: what it imports, what these import, without types and without what is imported later. */
export function findTogether(modules: readonly Module[], path: string): string[] {
  const byPath = new Map(modules.map((module) => [module.path, module]));
  const together = new Set([path]);
  for (const file of together) {
    for (const { file: next, isTypeOnly, isDynamic } of byPath.get(file)?.imports ?? [])
      if (next !== undefined && !isTypeOnly && !isDynamic) together.add(next);
  }
  return [...together];
}

const EXTENSIONS: ReadonlySet<string> = new Set(['.ts', '.tsx', '.js', '.css', '.json', '.svg']);

/** Imports of files of ours that leave the extension to be guessed, or lead to no file. */
export function findVagueImports(modules: readonly Module[], isThere: (path: string) => boolean): string[] {
  return modules.flatMap(({ path, imports }) =>
    imports.flatMap(({ file }) => {
      if (file === undefined) return [];
      if (!EXTENSIONS.has(extname(file))) return [`${path} imports ${file} without its extension`];
      return isThere(file) ? [] : [`${path} imports ${file}, which is not there`];
    }),
  );
}

/** Circles of imports, each told once from its first file on. Types are left out: they are gone when the files are loaded. */
export function findCycles(modules: readonly Module[]): string[] {
  const targets = new Map(
    modules.map(({ path, imports }) => [path, imports.flatMap(({ file, isTypeOnly }) => (file === undefined || isTypeOnly ? [] : [file]))]),
  );
  const done = new Set<string>();
  const cycles: string[] = [];
  const visit = (path: string, trail: readonly string[]) => {
    const seenAt = trail.indexOf(path);
    if (seenAt !== -1) cycles.push([...trail.slice(seenAt), path].join(' -> '));
    if (seenAt !== -1 || done.has(path)) return;
    for (const target of targets.get(path) ?? []) visit(target, [...trail, path]);
    done.add(path);
  };
  for (const { path } of modules) visit(path, []);
  return cycles;
}

/** Files whose name says that they only gather others. */
export function findBarrelFiles(paths: readonly string[]): string[] {
  return paths.filter((path) => /^index\.[cm]?[jt]sx?$/.test(basename(path)));
}
