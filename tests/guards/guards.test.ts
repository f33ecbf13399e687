import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../../src/build/paths.ts';
import { GUARDS, UNPROVEN } from './guards.ts';

const range = (first: number, last: number): number[] => Array.from({ length: last - first + 1 }, (_, index) => first + index);
const FAULTS = [...range(1, 35), ...range(37, 47), ...range(55, 60), 62, 76, 77].map((number) => `F${String(number).padStart(2, '0')}`);

const read = (path: string): string => readFileSync(join(root, path), 'utf8');

test('every fault that is provoked has a guard that is proved, or says why not', () => {
  const told = new Set<string>([...GUARDS.map(({ fault }) => fault), ...Object.keys(UNPROVEN)]);
  expect(FAULTS.filter((fault) => !told.has(fault))).toEqual([]);
  expect(GUARDS.filter(({ fault }) => UNPROVEN[fault] !== undefined)).toEqual([]);
});

test.each(GUARDS)('the guard of $fault stands once in $file, and its test is there', ({ file, guard, without, test: path, name }) => {
  expect(read(file).split(guard)).toHaveLength(2);
  expect(without).not.toBe(guard);
  expect(read(path)).toContain(name);
});
