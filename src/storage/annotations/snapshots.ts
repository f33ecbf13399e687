import type { Annotation } from '../../core/annotation/annotation.ts';
import { parseStoredAnnotation } from '../../core/annotation/annotationSchema.ts';
import type { SnapshotCause, SnapshotInfo } from '../../core/annotation/keeper.ts';
import type { SnapshotRecord, Transaction } from './migrations.ts';
import { readState, STATE_KEY, type StorageState } from './storageState.ts';

// The newest are all kept; of older ones, one for each week of the last month or so. Chosen here: ten are promised.
const KEPT = 10;
const KEPT_WEEKLY = 4;
const WEEK_MS = 7 * 24 * 60 * 60 * 1000;

/** The key in `meta` of the list of snapshots, so that listing them reads none of their notes. */
export const SNAPSHOT_LIST_KEY = 'snapshots';

/** Copies all rows as they are; nothing if nothing was written since the last copy. Returns the state that is stored then. */
export async function takeSnapshot(
  transaction: Transaction<'readwrite'>,
  cause: SnapshotCause,
  nowMs: number,
): Promise<StorageState | undefined> {
  const meta = transaction.objectStore('meta');
  const state = readState(await meta.get(STATE_KEY));
  if (!state || state.changesSinceSnapshot === 0) return state;
  await addSnapshot(transaction, cause, nowMs);
  const after = { ...state, changesSinceSnapshot: 0 };
  await meta.put(after, STATE_KEY);
  return after;
}

/** Copies all rows before the database changes its form. */
export async function snapshotBeforeMigration(transaction: Transaction<'versionchange'>, nowMs: number): Promise<void> {
  if (transaction.objectStoreNames.contains('snapshots')) await addSnapshot(transaction, 'migration', nowMs);
}

async function addSnapshot(transaction: Transaction<'readwrite'> | Transaction<'versionchange'>, cause: SnapshotCause, takenMs: number) {
  const snapshots = transaction.objectStore('snapshots');
  const meta = transaction.objectStore('meta');
  const rows = await transaction.objectStore('annotations').getAll();
  const id = await snapshots.add({ takenMs, cause, rows });
  const listed = [{ id, takenMs, cause, count: rows.length }, ...readSnapshotList(await meta.get(SNAPSHOT_LIST_KEY))];
  const kept = thinSnapshots(listed);
  for (const snapshot of listed) if (!kept.includes(snapshot)) await snapshots.delete(snapshot.id);
  await meta.put(kept, SNAPSHOT_LIST_KEY);
}

/** Which of the snapshots stay, the newest first: by the order in which they were taken, and by the clock only for the oldest. */
export function thinSnapshots(newestFirst: readonly SnapshotInfo[]): SnapshotInfo[] {
  const kept = newestFirst.slice(0, KEPT);
  for (const snapshot of newestFirst.slice(KEPT)) {
    const last = kept.at(-1);
    const isWeekApart = last !== undefined && Math.abs(last.takenMs - snapshot.takenMs) >= WEEK_MS;
    if (isWeekApart && kept.length < KEPT + KEPT_WEEKLY) kept.push(snapshot);
  }
  return kept;
}

const CAUSES: readonly string[] = ['session', 'changes', 'import', 'migration'] satisfies SnapshotCause[];

/** The list of snapshots as stored; what is no entry of it is left out. */
export function readSnapshotList(stored: unknown): SnapshotInfo[] {
  return Array.isArray(stored) ? stored.filter(isSnapshotInfo) : [];
}

function isSnapshotInfo(entry: unknown): entry is SnapshotInfo {
  if (typeof entry !== 'object' || entry === null) return false;
  const { id, takenMs, cause, count } = entry as Readonly<Record<string, unknown>>;
  return [id, takenMs, count].every((number) => typeof number === 'number') && typeof cause === 'string' && CAUSES.includes(cause);
}

/** The notes of a stored snapshot that can be read. */
export function readSnapshotRows(record: SnapshotRecord | undefined): readonly Annotation[] | undefined {
  if (!Array.isArray(record?.rows)) return undefined;
  return record.rows.flatMap((row) => {
    const parsed = parseStoredAnnotation(row);
    return parsed.ok ? [parsed.value] : [];
  });
}
