import * as v from 'valibot';

/** The key of the state in `meta`. */
export const STATE_KEY = 'state';

const Count = v.pipe(v.number(), v.integer(), v.minValue(0));

const StateSchema = v.looseObject({
  /** Tells one database from another of the same name, made after the first was cleared. */
  databaseId: v.pipe(v.string(), v.minLength(1)),
  /** How many writes there were, of anything; `ChangeRecord.sequence`. */
  sequence: Count,
  /** How many annotations are stored, those in the bin included. */
  count: Count,
  changesSinceBackup: Count,
  lastBackupMs: v.optional(v.pipe(v.number(), v.finite())),
  changesSinceSnapshot: Count,
  /** On how many days the app was opened, counted here and not by the distance of dates, so that a clock that jumps ages nothing. */
  days: Count,
  /** When the app was last opened, milliseconds since 1970 UTC. */
  lastSeenMs: v.pipe(v.number(), v.finite()),
});

/** What the database knows of itself. */
export type StorageState = Readonly<v.InferOutput<typeof StateSchema>>;

/** The state as stored; undefined where there is none that can be read. */
export function readState(stored: unknown): StorageState | undefined {
  const parsed = v.safeParse(StateSchema, stored);
  return parsed.success ? parsed.output : undefined;
}

/** The state of a database in which nothing was written, or whose state cannot be read; `count` annotations are in it. */
export const freshState = (databaseId: string, count: number, nowMs: number): StorageState => ({
  databaseId,
  sequence: 0,
  count,
  changesSinceBackup: 0,
  changesSinceSnapshot: count,
  days: 0,
  lastSeenMs: nowMs,
});
