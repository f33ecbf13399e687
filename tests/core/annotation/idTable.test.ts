import { expect, test } from 'vitest';
import { changedIds, emptyTable, putInto, valueAt, valuesOf, type IdTable } from '../../../src/core/annotation/idTable.ts';
import { recordOf } from '../../../src/core/annotation/recordOf.ts';
import { makeRandom } from '../../support/random.ts';

interface Value {
  readonly id: string;
  readonly says: number;
}

const value = (id: string, says = 0): Value => ({ id, says });
const tableOf = (...values: readonly Value[]) => putInto(emptyTable<Value>(), values);

test('a table gives what was put under an id, and nothing under others, also those that objects inherit', () => {
  const table = tableOf(value('a', 1), value('b', 2), value('a', 3));
  expect(valueAt(table, 'a')).toEqual(value('a', 3));
  for (const id of ['c', 'constructor', '__proto__']) expect(valueAt(table, id)).toBeUndefined();
  expect(valueAt(tableOf(value('__proto__', 4)), '__proto__')?.says).toBe(4);
});

test('an older table stays as it was, whatever is put into it or into those that came of it', () => {
  const first = tableOf(value('a'));
  const one = putInto(first, [value('b')]);
  const other = putInto(first, [value('c')]);
  expect([first, one, other].map((table) => valuesOf(table).map(({ id }) => id))).toEqual([['a'], ['a', 'b'], ['a', 'c']]);
});

test('what is gone is there no more, unless it is put there in the same step', () => {
  const table = putInto(tableOf(value('a'), value('b')), [value('b', 1)], ['a', 'b', 'never there']);
  expect(valuesOf(table)).toEqual([value('b', 1)]);
});

test('putting what is there already changes nothing', () => {
  const a = value('a');
  const table = tableOf(a);
  expect(putInto(table, [a], ['never there'])).toBe(table);
});

test('tables of different origin differ in each id under which something else stands', () => {
  const a = value('a');
  expect(changedIds(tableOf(a, value('b'), value('c')), tableOf(a, value('b'), value('d')))).toEqual(['b', 'd', 'c']);
});

test('an object of all values is made once', () => {
  const table = tableOf(value('a', 1), value('b', 2));
  expect(recordOf(table)).toEqual({ a: value('a', 1), b: value('b', 2) });
  expect(recordOf(table)).toBe(recordOf(table));
});

// The model is the copy of an object that the table stands for.
test('two hundred random changes of a table leave what they leave of a plain object, and are found again', () => {
  const random = makeRandom(5);
  const pick = () => `id ${Math.floor(random() * 150)}`;
  let table: IdTable<Value> = emptyTable();
  let model: Readonly<Record<string, Value>> = {};
  for (let step = 0; step < 200; step++) {
    const added = Array.from({ length: Math.floor(random() * 4) }, () => value(pick(), step));
    const gone = Array.from({ length: Math.floor(random() * 2) }, pick);
    const [tableBefore, modelBefore] = [table, model];
    table = putInto(table, added, gone);
    const left = Object.entries(model).filter(([id]) => !gone.includes(id));
    model = Object.fromEntries([...left, ...added.map((one): [string, Value] => [one.id, one])]);
    expect(recordOf(table)).toEqual(model);
    const differing = [...new Set([...added.map(({ id }) => id), ...gone])].filter((id) => model[id] !== modelBefore[id]);
    expect(changedIds(table, tableBefore).toSorted()).toEqual(differing.toSorted());
  }
});
