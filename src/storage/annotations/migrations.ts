import type { DBSchema, IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';
import type { SnapshotCause } from '../../core/annotation/keeper.ts';

/** What is written beside each annotation whenever it is: so tabs find what changed, and what is gone for good stays known. */
export interface ChangeRecord {
  readonly id: string;
  /** Counts writes of the whole database; never by the clock. */
  readonly sequence: number;
  /** The annotation was deleted for good. */
  readonly isGone?: boolean | undefined;
  /** The day, by our own count of days on which the app was opened, on which it was put into the bin. */
  readonly binnedOnDay?: number | undefined;
  /** Which of the last tabs' writings are in the annotation. */
  readonly writings?: readonly StoredWriting[] | undefined;
}

/** A writing of one tab; a later one of the same tab and annotation has a higher number. */
export interface Writing {
  readonly tab: string;
  /** The id of the annotation that was written; it may have gone into a copy, which bears another. */
  readonly of: string;
  readonly number: number;
}

/** A writing that was stored: in the annotation itself, or in a copy of it, whose id it names. */
export interface StoredWriting extends Writing {
  readonly into?: string | undefined;
}

/** A snapshot as it is stored. Its rows are whatever rows there were, readable or not. */
export interface SnapshotRecord {
  readonly id?: number;
  readonly takenMs: number;
  readonly cause: SnapshotCause;
  readonly rows: readonly unknown[];
}

/** The stores of the database. Rows of `annotations` and `meta` are unknown: whatever is read is validated. */
export interface AnnotationDatabase extends DBSchema {
  annotations: { key: string; value: unknown };
  meta: { key: string; value: unknown };
  changes: { key: string; value: ChangeRecord; indexes: { sequence: number } };
  snapshots: { key: number; value: SnapshotRecord };
}

/** The names of the stores. */
export type StoreName = StoreNames<AnnotationDatabase>;

/** A connection to the database. */
export type Database = IDBPDatabase<AnnotationDatabase>;

/** A transaction over some stores. */
export type Transaction<Mode extends IDBTransactionMode = IDBTransactionMode> = IDBPTransaction<AnnotationDatabase, StoreName[], Mode>;

/** Takes the database one version up; it awaits nothing but requests of the transaction. */
export type Migration = (database: Database, transaction: Transaction<'versionchange'>) => Promise<void> | void;

/** The steps from nothing to the current version; a released step is never changed. */
export const MIGRATIONS: readonly Migration[] = [
  (database) => {
    database.createObjectStore('annotations', { keyPath: 'id' });
    database.createObjectStore('meta');
    database.createObjectStore('changes', { keyPath: 'id' }).createIndex('sequence', 'sequence');
    database.createObjectStore('snapshots', { keyPath: 'id', autoIncrement: true });
  },
];

/** Runs the steps above `fromVersion` in order, one by one. */
export async function migrate(
  database: Database,
  transaction: Transaction<'versionchange'>,
  fromVersion: number,
  steps: readonly Migration[],
): Promise<void> {
  const [step, ...later] = steps.slice(fromVersion);
  await step?.(database, transaction);
  if (later.length > 0) await migrate(database, transaction, fromVersion + 1, steps);
}
