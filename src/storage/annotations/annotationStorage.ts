import type { Annotation } from '../../core/annotation/annotation.ts';
import type { SnapshotCause, SnapshotInfo } from '../../core/annotation/keeper.ts';
import { createConnection, type ConnectionEvents } from './connection.ts';
import { MIGRATIONS } from './migrations.ts';
import type { OpenOptions } from './openDatabase.ts';
import { readAnnotations, readChanges, type Refreshed, type Stored } from './readAnnotations.ts';
import { beginSession, purgeAnnotations, type Begun } from './session.ts';
import { readSnapshotList, readSnapshotRows, SNAPSHOT_LIST_KEY, takeSnapshot } from './snapshots.ts';
import { readState, STATE_KEY, type StorageState } from './storageState.ts';
import { writeAnnotations, type PendingChange, type WriteOptions, type Written } from './writeAnnotations.ts';

/** The database of annotations. Every promise rejects with the browser's reason, and what writes settles only after its commit. */
export interface AnnotationStorage {
  readonly version: number;
  readonly load: () => Promise<Stored>;
  /** Reads what was written after `sequence`. */
  readonly refresh: (known: { readonly databaseId: string; readonly sequence: number }) => Promise<Refreshed>;
  /** Begins a session; the state is made under a new id where there is none. */
  readonly begin: (newDatabaseId: string) => Promise<Begun>;
  /** Writes all of the changes, or none. */
  readonly write: (changes: readonly PendingChange[], options: WriteOptions) => Promise<Written>;
  readonly purge: (ids: readonly string[]) => Promise<Awaited<ReturnType<typeof purgeAnnotations>>>;
  readonly takeSnapshot: (cause: SnapshotCause) => Promise<StorageState | undefined>;
  readonly listSnapshots: () => Promise<readonly SnapshotInfo[]>;
  readonly readSnapshot: (id: number) => Promise<readonly Annotation[] | undefined>;
  /** Notes that a backup was handed out. */
  readonly markBackup: () => Promise<StorageState | undefined>;
  readonly close: () => void;
}

/** What the storage works with; `steps` are the migrations unless told otherwise. */
export interface StorageOptions extends Pick<OpenOptions, 'factory' | 'name' | 'nowMs'> {
  readonly steps?: OpenOptions['steps'] | undefined;
}

/** Makes the storage; it opens the database at its first use. */
export function createAnnotationStorage(options: StorageOptions, events: ConnectionEvents): AnnotationStorage {
  const { nowMs, steps = MIGRATIONS } = options;
  const connection = createConnection({ ...options, steps }, events);
  return {
    version: steps.length,
    load: () => readAnnotations(connection),
    refresh: (known) => connection.read((transaction, _, opened) => readChanges(transaction, known, opened)),
    begin: (newDatabaseId) => connection.write((transaction) => beginSession(transaction, nowMs(), () => newDatabaseId)),
    write: (changes, how) => connection.write((transaction, beat) => writeAnnotations(transaction, changes, how, beat)),
    purge: (ids) => connection.write((transaction) => purgeAnnotations(transaction, ids)),
    takeSnapshot: (cause) => connection.write((transaction) => takeSnapshot(transaction, cause, nowMs())),
    listSnapshots: () =>
      connection.read(async (transaction) => readSnapshotList(await transaction.objectStore('meta').get(SNAPSHOT_LIST_KEY))),
    readSnapshot: (id) => connection.read(async (transaction) => readSnapshotRows(await transaction.objectStore('snapshots').get(id))),
    markBackup: () =>
      connection.write(async (transaction) => {
        const meta = transaction.objectStore('meta');
        const state = readState(await meta.get(STATE_KEY));
        const after = state && { ...state, changesSinceBackup: 0, lastBackupMs: nowMs() };
        if (after) await meta.put(after, STATE_KEY);
        return after;
      }),
    close: connection.close,
  };
}
