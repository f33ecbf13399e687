import { parseStoredAnnotation } from '../../core/annotation/annotationSchema.ts';
import type { Transaction } from './migrations.ts';
import { freshState, readState, STATE_KEY, type StorageState } from './storageState.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
// How long a note stays in the bin, and on how many later days the app must have been opened meanwhile: a clock that jumps empties nothing
// at once.
const BIN_MS = 30 * DAY_MS;
const BIN_DAYS_OPENED = 3;
// Nobody is away for so long and finds the clock right.
const IMPLAUSIBLE_MS = 400 * DAY_MS;

/** A session that has begun. */
export interface Begun {
  readonly state: StorageState;
  /** The ids of what had been in the bin for long enough and is gone now. */
  readonly purged: readonly string[];
}

/** Begins a session: makes the state where there is none, counts the day, and deletes for good what has been in the bin for 30 days. */
export async function beginSession(transaction: Transaction<'readwrite'>, nowMs: number, newDatabaseId: () => string): Promise<Begun> {
  const meta = transaction.objectStore('meta');
  const known = readState(await meta.get(STATE_KEY));
  const before = known ?? (await makeState(transaction, nowMs, newDatabaseId()));
  const isNewDay = !known || Math.floor(nowMs / DAY_MS) !== Math.floor(before.lastSeenMs / DAY_MS);
  const state = { ...before, days: before.days + (isNewDay ? 1 : 0), lastSeenMs: nowMs };
  const aged = known ? await findAged(transaction, known, state) : [];
  const after = await deleteForGood(transaction, aged, state);
  await meta.put(after, STATE_KEY);
  return { state: after, purged: aged };
}

async function makeState(transaction: Transaction<'readwrite'>, nowMs: number, databaseId: string): Promise<StorageState> {
  const last = await transaction.objectStore('changes').index('sequence').openKeyCursor(null, 'prev');
  const count = await transaction.objectStore('annotations').count();
  return { ...freshState(databaseId, count, nowMs), sequence: typeof last?.key === 'number' ? last.key : 0 };
}

async function findAged(transaction: Transaction<'readwrite'>, before: StorageState, now: StorageState): Promise<string[]> {
  const away = now.lastSeenMs - before.lastSeenMs;
  if (away < 0 || away > IMPLAUSIBLE_MS) return beginBinAnew(transaction, now.days);
  const annotations = (await transaction.objectStore('annotations').getAll()).flatMap((row) => {
    const parsed = parseStoredAnnotation(row);
    return parsed.ok ? [parsed.value] : [];
  });
  // Written later than now: the clock went back.
  if (annotations.some(({ modifiedMs }) => modifiedMs > now.lastSeenMs)) return [];
  const changes = transaction.objectStore('changes');
  const old = annotations.filter(({ deletedMs }) => deletedMs !== undefined && now.lastSeenMs - deletedMs >= BIN_MS);
  const records = await Promise.all(old.map(({ id }) => changes.get(id)));
  return records.flatMap((record) => {
    const isAged = record?.binnedOnDay !== undefined && now.days - record.binnedOnDay >= BIN_DAYS_OPENED;
    return isAged ? [record.id] : [];
  });
}

// The days before count no more: a clock that is wrong for a day or two empties nothing at its second start either.
async function beginBinAnew(transaction: Transaction<'readwrite'>, today: number): Promise<string[]> {
  const changes = transaction.objectStore('changes');
  const binned = (await changes.getAll()).filter(({ binnedOnDay }) => binnedOnDay !== undefined);
  await Promise.all(binned.map((record) => changes.put({ ...record, binnedOnDay: today })));
  return [];
}

/** Deletes those of the annotations that are in the bin, and returns the ids of these. */
export async function purgeAnnotations(
  transaction: Transaction<'readwrite'>,
  ids: readonly string[],
): Promise<{ readonly purged: readonly string[]; readonly state: StorageState | undefined }> {
  const meta = transaction.objectStore('meta');
  const state = readState(await meta.get(STATE_KEY));
  if (!state) return { purged: [], state };
  const rows = await Promise.all(ids.map((id) => transaction.objectStore('annotations').get(id)));
  const purged = ids.filter((_, index) => {
    const parsed = parseStoredAnnotation(rows[index]);
    return parsed.ok && parsed.value.deletedMs !== undefined;
  });
  const after = await deleteForGood(transaction, purged, state);
  await meta.put(after, STATE_KEY);
  return { purged, state: after };
}

// That they are gone stays written down: other tabs tell it from loss by that, and nothing brings them back.
async function deleteForGood(transaction: Transaction<'readwrite'>, ids: readonly string[], state: StorageState): Promise<StorageState> {
  let { sequence } = state;
  const [rows, changes] = [transaction.objectStore('annotations'), transaction.objectStore('changes')];
  await Promise.all(ids.flatMap((id) => [rows.delete(id), changes.put({ id, sequence: ++sequence, isGone: true })]));
  return ids.length === 0 ? state : { ...state, sequence, count: await rows.count(), changesSinceSnapshot: state.changesSinceSnapshot + 1 };
}
