import { expect, test } from 'vitest';
import { findLongFiles, findNamelessFolders, findOddExports, findUndocumented } from './sourceRules.ts';

const inFile = (...lines: string[]) => [{ path: 'core/a.ts', source: lines.join('\n') }];

test('reports a file of 301 lines and lets one of 300 be', () => {
  const lines = (count: number) => `${'x\n'.repeat(count)}`;
  expect(findLongFiles([{ path: 'a.css', source: lines(300) }])).toEqual([]);
  expect(findLongFiles([{ path: 'a.css', source: lines(301) }])).toEqual(['a.css has 301 lines']);
  expect(findLongFiles([{ path: 'a.css', source: `${lines(300)}x` }])).toEqual(['a.css has 301 lines']);
});

test.each(['ui/utils/a.ts', 'core/Helpers/a.ts', 'types/b/a.ts', 'core/util/a.ts'])('reports the folder of %s', (path) => {
  expect(findNamelessFolders([path])).toEqual([path]);
});

test('lets a file be called what a folder may not', () => {
  expect(findNamelessFolders(['core/types.ts', 'core/typesetting/a.ts'])).toEqual([]);
});

test.each([
  ['export default function a() {}', 'has a default export'],
  ['const a = 1; export { a as default };', 'has a default export'],
  ["export { default } from './b.ts';", 'has a default export'],
  ["export * from './b.ts';", 'exports everything of ./b.ts'],
  ["export * as b from './b.ts';", 'exports everything of ./b.ts'],
  ['const a = 1; export { a };', 'exports a away from its declaration'],
])('reports %s', (source, report) => {
  expect(findOddExports(inFile(source))).toEqual([`core/a.ts ${report}`]);
});

test('lets a file export by name, and pass on a name of another', () => {
  expect(findOddExports(inFile('export const a = 1;', 'export type B = 1;', "export { c } from './c.ts';"))).toEqual([]);
});

test.each([
  ['export function a() {}', 'a'],
  ['export const b = 1;', 'b'],
  ['export type C = 1;', 'C'],
  ['export interface D {}', 'D'],
  ['export class E {}', 'E'],
])('reports %s without a docstring', (source, name) => {
  const report = [`core/a.ts exports ${name} without a docstring`];
  expect(findUndocumented(inFile(source))).toEqual(report);
  expect(findUndocumented(inFile('// A comment.', source))).toEqual(report);
  expect(findUndocumented(inFile('/* A comment. */', source))).toEqual(report);
  expect(findUndocumented(inFile('/** */', source))).toEqual(report);
  expect(findUndocumented(inFile('/** Of another. */', 'const other = 1;', source))).toEqual(report);
  expect(findUndocumented(inFile('/** Says what it is. */', source))).toEqual([]);
  expect(findUndocumented(inFile('/**', ' * Says what it is,', ' * at length.', ' */', source))).toEqual([]);
});
