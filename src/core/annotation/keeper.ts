import type { Annotation } from './annotation.ts';

/** A stored row that cannot be read: it stays where it is, untouched. */
export interface SetAsideRow {
  /** The key it is stored under, as text. */
  readonly key: string;
  /** What is wrong with it, in the schema's words (English, for whoever repairs it). */
  readonly reason: string;
  /** The row as JSON, indented; what JSON cannot say (a cycle, a date, a file) stands there by name. */
  readonly text: string;
}

/** Why a snapshot was taken: a session began, many changes were made, a file was about to be imported, the storage was about to change its form. */
export type SnapshotCause = 'session' | 'changes' | 'import' | 'migration';

/** A copy of all notes as they once were, without the notes. */
export interface SnapshotInfo {
  readonly id: number;
  /** When it was taken, milliseconds since 1970 UTC. */
  readonly takenMs: number;
  readonly cause: SnapshotCause;
  /** How many notes it holds, those in the bin included. */
  readonly count: number;
}

/**
 * What can be asked of whoever keeps the reader's notes. Every call is safe in every state of the storage: none throws, and where the
 * storage does not answer, promises settle within seconds. How things stand is in the store (`keeping`); a reader's changes are written
 * by themselves, nobody needs to ask for that.
 */
export interface Keeper {
  /** Writes what is not written yet, now (on blur, before leaving); true once all of it is committed. */
  readonly flush: () => Promise<boolean>;
  /** Tries again what failed: opening, reading, writing; true once everything is committed. */
  readonly retry: () => Promise<boolean>;
  /** Trouble `wiped`, `isHeld`: writes the notes that this tab still holds into the storage anew; true once they are committed. */
  readonly restoreFromMemory: () => Promise<boolean>;
  /** Trouble `wiped`: the reader accepts the loss. What only this tab still held leaves the store too, so offer the download first. */
  readonly discardWiped: () => Promise<void>;
  /** The rows that cannot be read, as `keeping.setAside` counts them; empty when the storage does not answer. */
  readonly listSetAside: () => Promise<readonly SetAsideRow[]>;
  /** The snapshots, the newest first; empty when the storage does not answer. */
  readonly listSnapshots: () => Promise<readonly SnapshotInfo[]>;
  /** The notes of a snapshot that can be read; undefined when it is gone or the storage does not answer. */
  readonly readSnapshot: (id: number) => Promise<readonly Annotation[] | undefined>;
  /** Takes a snapshot if anything changed since the last; an import (`Change.kind`) does so by itself. True unless it failed. */
  readonly takeSnapshot: (cause: SnapshotCause) => Promise<boolean>;
  /** Deletes notes for good that are in the bin, and takes them out of the store; the ids that were deleted. No step to undo. */
  readonly purge: (ids: readonly string[]) => Promise<readonly string[]>;
  /** Call it once a backup has been handed to the reader: the reminder's counters begin anew. */
  readonly markBackup: () => Promise<void>;
  /** Stops keeping and lets go of the storage; what was not yet committed is written first. */
  readonly stop: () => Promise<void>;
}
