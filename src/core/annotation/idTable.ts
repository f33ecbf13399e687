/**
 * Values by their ids, in the order in which the ids came. A table never changes: putting something into it makes another, which shares
 * with it all but the few portions that were touched. So a letter typed in one note costs the same beside thousands of others.
 */
export interface IdTable<Value> {
  readonly portions: readonly (readonly (Value | undefined)[])[];
  readonly ids: Ids;
}

// Shared by all tables that came of one empty table, and only ever added to: an older table has no value at a place that came later.
interface Ids {
  readonly places: Map<string, number>;
  readonly inOrder: string[];
}

// With thousands of values a change copies one portion and the list of them, about as long as each other.
const PORTION = 64;

/** A table without values. */
export const emptyTable = <Value>(): IdTable<Value> => ({ portions: [], ids: { places: new Map(), inOrder: [] } });

/** The value under an id; undefined where there is none. */
export function valueAt<Value>({ portions, ids }: IdTable<Value>, id: string): Value | undefined {
  const place = ids.places.get(id);
  return place === undefined ? undefined : portions[Math.floor(place / PORTION)]?.[place % PORTION];
}

/** A table in which `added` stand under their ids, and under those in `gone` nothing; what is in both is there. The same table where that changes nothing. */
export function putInto<Value extends { readonly id: string }>(
  table: IdTable<Value>,
  added: readonly Value[],
  gone: readonly string[] = [],
): IdTable<Value> {
  const { ids } = table;
  const portions = [...table.portions];
  const touched = new Map<number, (Value | undefined)[]>();
  const set = (place: number, value: Value | undefined) => {
    const number = Math.floor(place / PORTION);
    const portion = touched.get(number) ?? [...(portions[number] ?? [])];
    if (portion[place % PORTION] === value) return;
    portion[place % PORTION] = value;
    portions[number] = portion;
    touched.set(number, portion);
  };
  for (const id of gone) {
    const place = ids.places.get(id);
    if (place !== undefined) set(place, undefined);
  }
  for (const value of added) set(placeOf(ids, value.id), value);
  return touched.size === 0 ? table : { portions, ids };
}

function placeOf({ places, inOrder }: Ids, id: string): number {
  const known = places.get(id);
  if (known !== undefined) return known;
  places.set(id, inOrder.length);
  return inOrder.push(id) - 1;
}

/** All values, in the order in which their ids first came. */
export const valuesOf = <Value>({ portions }: IdTable<Value>): readonly Value[] =>
  portions.flat().filter((value): value is Value => value !== undefined);

/** Whether a value is what is asked for; looks no further than the first that is. */
export const hasValue = <Value>({ portions }: IdTable<Value>, isSought: (value: Value) => boolean): boolean =>
  portions.some((portion) => portion.some((value) => value !== undefined && isSought(value)));

/** The ids under which two tables differ, those whose value is gone included. With tables that came of each other only portions that differ are looked through. */
export function changedIds<Value>(table: IdTable<Value>, before: IdTable<Value>): readonly string[] {
  if (table.ids !== before.ids) {
    const ids = new Set([...before.ids.inOrder, ...table.ids.inOrder]);
    return [...ids].filter((id) => valueAt(table, id) !== valueAt(before, id));
  }
  const changed: string[] = [];
  const count = Math.max(table.portions.length, before.portions.length);
  for (let number = 0; number < count; number++) {
    const [now = [], then = []] = [table.portions[number], before.portions[number]];
    for (let at = now === then ? PORTION : 0; at < PORTION; at++) {
      const id = table.ids.inOrder[number * PORTION + at];
      if (id !== undefined && now[at] !== then[at]) changed.push(id);
    }
  }
  return changed;
}
