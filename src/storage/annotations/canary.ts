import * as v from 'valibot';
import type { KeyValueStorage } from '../settingsStorage.ts';
import type { StorageState } from './storageState.ts';

const CanarySchema = v.looseObject({
  databaseId: v.string(),
  count: v.pipe(v.number(), v.integer(), v.minValue(0)),
  lastWriteMs: v.pipe(v.number(), v.finite()),
  version: v.number(),
});

/** What `localStorage` remembers of the database, so that notes which vanish are missed: a cleared database looks like a first visit. */
export type Canary = Readonly<v.InferOutput<typeof CanarySchema>>;

/** Reads the canary; undefined where there is none, or none that can be read. */
export function readCanary(storage: KeyValueStorage, key: string): Canary | undefined {
  try {
    const parsed = v.safeParse(CanarySchema, JSON.parse(storage.getItem(key) ?? 'null'));
    return parsed.success ? parsed.output : undefined;
  } catch {
    // Denied, or not JSON: nothing is known then.
    return undefined;
  }
}

/** Writes the canary; false where the browser refuses, and losses go unnoticed then. */
export function writeCanary(storage: KeyValueStorage, key: string, canary: Canary): boolean {
  try {
    storage.setItem(key, JSON.stringify(canary));
    return true;
  } catch {
    return false;
  }
}

/** Whether notes that were in a database are gone: it is another one now, or it is empty and does not know why. */
export function isWiped(canary: Canary | undefined, state: StorageState | undefined, rowCount: number): boolean {
  if (!canary || canary.count === 0) return false;
  // A state that cannot be read says nothing as long as there are rows.
  if (!state) return rowCount === 0;
  if (state.databaseId !== canary.databaseId) return true;
  return rowCount === 0 && state.count > 0;
}
