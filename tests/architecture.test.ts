import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../src/build/paths.ts';
import {
  findBarrelFiles,
  findCycles,
  findForeignPackages,
  findTogether,
  findVagueImports,
  findWrongDirections,
} from './architecture/importRules.ts';
import { findUneven, findUnused, type Messages } from './architecture/messageRules.ts';
import { findUnpinned, findUnverified, type LockFile, type PackageFile } from './architecture/packageRules.ts';
import { findLongFiles, findNamelessFolders, findOddExports, findUndocumented } from './architecture/sourceRules.ts';
import { isCode, readModule, readSources } from './support/architecture.ts';

// Each rule is shown to fail in tests/architecture/.

const srcFolder = join(root, 'src');
const readJson = (path: string): unknown => JSON.parse(readFileSync(join(root, path), 'utf8'));

const src = readSources(srcFolder, (path) => !path.startsWith('messages/compiled/') && !path.includes('.inlang/'));
const code = src.filter(({ path }) => isCode(path));
const modules = code.map(readModule);
const tests = readSources(join(root, 'tests'), (path) => !path.includes('node_modules/') && /\.(?:[jt]sx?|css)$/.test(path));

test('reads the whole of src', () => {
  expect(modules.map(({ path }) => path)).toEqual(
    expect.arrayContaining(['main.tsx', 'app/App.tsx', 'core/treaty/treaty.ts', 'build/serve.ts']),
  );
  expect(modules.find(({ path }) => path === 'main.tsx')?.imports).toEqual([
    { specifier: './app/startApp.tsx', file: 'app/startApp.tsx', isTypeOnly: false },
  ]);
});

test('imports from room to room in one direction', () => {
  expect(findWrongDirections(modules)).toEqual([]);
});

test('uses in each room only the packages that it may', () => {
  expect(findForeignPackages(modules)).toEqual([]);
});

test('has no circle of imports', () => {
  expect(findCycles(modules)).toEqual([]);
});

test('finds references in what readers write, and never in the first script', () => {
  const first = findTogether(modules, 'main.tsx');
  expect(first).toEqual(expect.arrayContaining(['app/startApp.tsx', 'ui/shared/LinkedText.tsx']));
  expect(first.filter((path) => /findReferences|referenceWords/.test(path))).toEqual([]);
  expect(findTogether(modules, 'app/notes/NotesParts.tsx')).toContain('core/reference/findReferences.ts');
});

test('names the extension of every file that it imports', () => {
  expect(findVagueImports(modules, (path) => existsSync(join(srcFolder, path)))).toEqual([]);
});

test('has no file and no star that only gathers what others export', () => {
  expect(findBarrelFiles(src.map(({ path }) => path))).toEqual([]);
  expect(findOddExports(code)).toEqual([]);
});

test('documents everything that it exports', () => {
  expect(findUndocumented(code)).toEqual([]);
});

test('names folders by what they hold', () => {
  expect(findNamelessFolders([...src, ...tests].map(({ path }) => path))).toEqual([]);
});

test('has no file over 300 lines', () => {
  expect(findLongFiles(src.filter(({ path }) => isCode(path) || path.endsWith('.css')))).toEqual([]);
  expect(findLongFiles(tests)).toEqual([]);
});

test.each(['package.json', 'tests/bench/package.json'])('pins every dependency of %s to one version', (path) => {
  expect(findUnpinned(readJson(path) as PackageFile)).toEqual([]);
});

test.each(['package-lock.json', 'tests/bench/package-lock.json'])('can verify every package of %s', (path) => {
  expect(findUnverified(readJson(path) as LockFile)).toEqual([]);
});

const messages = (language: string) => readJson(`src/messages/${language}.json`) as Messages;

test('has every message in both languages, with the same things to fill in', () => {
  expect(findUneven(messages('en'), messages('id'))).toEqual([]);
});

test('shows every message somewhere', () => {
  expect(findUnused(messages('en'), code)).toEqual([]);
});
