import { expect, test } from 'vitest';
import { readModule, type Module } from '../support/architecture.ts';
import { findBarrelFiles, findCycles, findForeignPackages, findTogether, findVagueImports, findWrongDirections } from './importRules.ts';

const moduleOf = (path: string, ...specifiers: string[]): Module =>
  readModule({ path, source: specifiers.map((specifier) => `import '${specifier}';`).join('\n') });

test('reads static, type-only, re-exported, nested and dynamic imports', () => {
  const source = `
    import { a } from './a.ts';
    import type { B } from '../b.ts';
    import { type C } from './c.ts';
    import './d.css';
    export { e } from './e.ts';
    export type { F } from './f.ts';
    export * from './g.ts';
    type H = import('./h.ts').H;
    const i = () => import('./i.ts');
    const j = (name: string) => import(name);
    import k from 'k/sub';
    declare module 'x' { import type { L } from './l.ts'; }
  `;
  expect(readModule({ path: 'ui/reader/x.ts', source }).imports).toEqual([
    { specifier: './a.ts', file: 'ui/reader/a.ts', isTypeOnly: false },
    { specifier: '../b.ts', file: 'ui/b.ts', isTypeOnly: true },
    { specifier: './c.ts', file: 'ui/reader/c.ts', isTypeOnly: false },
    { specifier: './d.css', file: 'ui/reader/d.css', isTypeOnly: false },
    { specifier: './e.ts', file: 'ui/reader/e.ts', isTypeOnly: false },
    { specifier: './f.ts', file: 'ui/reader/f.ts', isTypeOnly: true },
    { specifier: './g.ts', file: 'ui/reader/g.ts', isTypeOnly: false },
    { specifier: './h.ts', file: 'ui/reader/h.ts', isTypeOnly: true },
    { specifier: './i.ts', file: 'ui/reader/i.ts', isTypeOnly: false, isDynamic: true },
    { specifier: undefined, file: undefined, isTypeOnly: false, isDynamic: true },
    { specifier: 'k/sub', file: undefined, isTypeOnly: false },
    { specifier: './l.ts', file: 'ui/reader/l.ts', isTypeOnly: true },
  ]);
});

test('does not read on in a file that does not parse', () => {
  expect(() => readModule({ path: 'core/a.ts', source: 'import {' })).toThrow('core/a.ts does not parse');
});

test.each([
  ['core/a.ts', '../url/site.ts', 'url/site.ts'],
  ['url/a.ts', '../store/b.ts', 'store/b.ts'],
  ['storage/a.ts', '../url/b.ts', 'url/b.ts'],
  ['storage/a.ts', '../library/b.ts', 'library/b.ts'],
  ['library/a.ts', '../storage/b.ts', 'storage/b.ts'],
  ['dom/a.ts', '../url/b.ts', 'url/b.ts'],
  ['store/a.ts', '../storage/b.ts', 'storage/b.ts'],
  ['messages/a.ts', '../core/b.ts', 'core/b.ts'],
  ['ui/reader/a.ts', '../../storage/b.ts', 'storage/b.ts'],
  ['ui/reader/a.ts', '../../library/b.ts', 'library/b.ts'],
  ['ui/reader/a.ts', '../../app/b.ts', 'app/b.ts'],
  ['ui/reader/a.ts', '../shelf/b.ts', 'ui/shelf/b.ts'],
  ['ui/unknown/a.ts', '../head/b.ts', 'ui/head/b.ts'],
  ['ui/shared/a.ts', '../reader/b.ts', 'ui/reader/b.ts'],
  ['ui/reader/a.ts', '../b.ts', 'ui/b.ts'],
  ['app/a.ts', '../build/b.ts', 'build/b.ts'],
  ['app/a.ts', '../main.tsx', 'main.tsx'],
  ['app/a.ts', '../../tests/b.ts', '../tests/b.ts'],
  ['app/firstPaint.ts', '../url/address.ts', 'url/address.ts'],
  ['app/firstPaint.ts', './preferredUi.ts', 'app/preferredUi.ts'],
  ['main.tsx', './core/b.ts', 'core/b.ts'],
  ['other.ts', './core/b.ts', 'core/b.ts'],
  ['cellar/a.ts', './b.ts', 'cellar/b.ts'],
])('reports that %s imports %s', (path, specifier, file) => {
  expect(findWrongDirections([moduleOf(path, specifier)])).toEqual([`${path} imports ${file}`]);
});

test('lets rooms import themselves and what stands below them', () => {
  expect(
    findWrongDirections([
      moduleOf('main.tsx', './app/startApp.tsx'),
      moduleOf('app/firstPaint.ts', '../url/textLanguages.ts', '../storage/settingsKey.ts'),
      moduleOf('app/a.ts', './b.ts', '../ui/shelf/b.ts', '../storage/b.ts', '../messages/compiled/messages.js'),
      moduleOf('ui/head/a.ts', '../shared/b.ts', './b.ts', '../../store/b.ts', '../../dom/b.ts', '../../url/b.ts'),
      moduleOf('build/a.ts', '../app/b.ts', './data/b.ts'),
    ]),
  ).toEqual([]);
});

test('reports a wrong direction of types and of dynamic imports too', () => {
  const source = "import type { A } from '../url/a.ts';\nexport const b = () => import('../store/b.ts');";
  expect(findWrongDirections([readModule({ path: 'core/a.ts', source })])).toEqual([
    'core/a.ts imports url/a.ts',
    'core/a.ts imports store/b.ts',
  ]);
});

test.each([
  ['core/a.ts', 'zustand'],
  ['core/a.ts', 'node:fs'],
  ['url/a.ts', 'react'],
  ['dom/a.ts', 'valibot'],
  ['store/a.ts', 'react'],
  ['ui/reader/a.ts', 'react-router'],
  ['ui/reader/a.ts', 'react-dom/client'],
  ['ui/reader/a.ts', 'virtual:catalogue'],
  ['app/a.ts', 'valibot'],
  ['app/a.ts', 'node:path'],
  ['app/firstPaint.ts', 'react'],
  ['build/a.ts', 'virtual:catalogue'],
  ['build/a.ts', 'fs'],
  ['build/a.ts', '@scope/name/part'],
  ['main.tsx', 'react'],
  ['cellar/a.ts', 'react'],
])('reports that %s imports the package %s', (path, specifier) => {
  expect(findForeignPackages([moduleOf(path, specifier)])).toEqual([`${path} imports ${specifier}`]);
});

test('lets rooms use their packages, and parts of them', () => {
  expect(
    findForeignPackages([
      moduleOf('core/a.ts', 'valibot'),
      moduleOf('store/a.ts', 'zustand/vanilla'),
      moduleOf('ui/reader/a.ts', 'react', 'react/jsx-runtime'),
      moduleOf('app/a.ts', 'react-dom/client', 'react-router', 'virtual:catalogue'),
      moduleOf('build/a.ts', 'node:fs', 'node:fs/promises', 'vite', 'yaml', 'react-dom/server'),
    ]),
  ).toEqual([]);
});

test('lets the build alone compute what it imports', () => {
  const source = 'export const load = (name: string) => import(name);';
  expect(findForeignPackages([readModule({ path: 'app/a.ts', source }), readModule({ path: 'build/a.ts', source })])).toEqual([
    'app/a.ts computes what it imports',
  ]);
});

test('reports an import without its extension and one that leads nowhere', () => {
  const modules = [moduleOf('core/a.ts', './b', './c.module', './d.ts', './e.ts')];
  expect(findVagueImports(modules, (path) => path === 'core/d.ts')).toEqual([
    'core/a.ts imports core/b without its extension',
    'core/a.ts imports core/c.module without its extension',
    'core/a.ts imports core/e.ts, which is not there',
  ]);
});

test('reports a circle of imports once, however long, and a file that imports itself', () => {
  expect(
    findCycles([
      moduleOf('core/a.ts', './b.ts'),
      moduleOf('core/b.ts', './c.ts'),
      moduleOf('core/c.ts', './a.ts'),
      moduleOf('core/d.ts', './d.ts', './a.ts'),
    ]),
  ).toEqual(['core/a.ts -> core/b.ts -> core/c.ts -> core/a.ts', 'core/d.ts -> core/d.ts']);
});

test('sees a circle through a re-export and a dynamic import, and none through types or where roads meet again', () => {
  const through = [
    readModule({ path: 'core/a.ts', source: "export { b } from './b.ts';" }),
    readModule({ path: 'core/b.ts', source: "export const b = () => import('./a.ts');" }),
  ];
  expect(findCycles(through)).toEqual(['core/a.ts -> core/b.ts -> core/a.ts']);
  const types = readModule({ path: 'core/b.ts', source: "import type { A } from './a.ts';" });
  expect(findCycles([moduleOf('core/a.ts', './b.ts', './c.ts'), types, moduleOf('core/c.ts', './b.ts')])).toEqual([]);
});

test('tells what comes with a file at once from what comes later and from what vanishes', () => {
  const modules = [
    readModule({
      path: 'main.tsx',
      source: "import './app/a.ts'; import type { C } from './app/c.ts'; const d = () => import('./app/d.ts');",
    }),
    moduleOf('app/a.ts', './b.ts'),
    moduleOf('app/b.ts'),
    moduleOf('app/c.ts'),
    moduleOf('app/d.ts', './c.ts'),
  ];
  expect(findTogether(modules, 'main.tsx')).toEqual(['main.tsx', 'app/a.ts', 'app/b.ts']);
  expect(findTogether(modules, 'app/d.ts')).toEqual(['app/d.ts', 'app/c.ts']);
});

test('reports a file named index', () => {
  expect(findBarrelFiles(['ui/index.ts', 'ui/reader/index.tsx', 'core/indexes.ts', 'messages/index.json'])).toEqual([
    'ui/index.ts',
    'ui/reader/index.tsx',
  ]);
});
