import { valuesOf, type IdTable } from './idTable.ts';

const records = new WeakMap<IdTable<unknown>, Readonly<Record<string, unknown>>>();

/** A table as an object with its ids as keys, made the first time that it is asked for: for what looks through all of it anyway. */
export function recordOf<Value extends { readonly id: string }>(table: IdTable<Value>): Readonly<Record<string, Value>> {
  const known = records.get(table) as Readonly<Record<string, Value>> | undefined; // Put there below, from the same table.
  if (known) return known;
  const record = Object.fromEntries(valuesOf(table).map((value) => [value.id, value]));
  records.set(table, record);
  return record;
}
