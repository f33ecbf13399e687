import { wrap, type IDBPTransaction } from 'idb';
import type { Database, Migration, Transaction } from './migrations.ts';
import { migrate } from './migrations.ts';
import { snapshotBeforeMigration } from './snapshots.ts';

type AnyTransaction = IDBPTransaction<unknown, ArrayLike<string>, IDBTransactionMode>;

/** A connection that was opened. */
export interface Opened {
  readonly database: Database;
  /** `read`: a newer build made the database; nothing may be written. */
  readonly access: 'full' | 'read';
  /** The browser threw away what was there because it could not read it (Chromium says so, others do not). */
  readonly isReset: boolean;
}

/** What a connection needs to open. */
export interface OpenOptions {
  readonly factory: IDBFactory;
  readonly name: string;
  /** The steps that this build knows; as many as its version. */
  readonly steps: readonly Migration[];
  readonly nowMs: () => number;
  /** Another connection stands in the way; heard only from the browser, which does not always say so. */
  readonly onBlocked: () => void;
  /** Nobody stands in the way any more, and the database changes its form, which takes as long as there are notes. */
  readonly onUpgrading?: (() => void) | undefined;
}

/**
 * Opens the database at this build's version, and an already newer one at its own, to be read. Rejects with the browser's reason; may
 * never settle. An upgrade that fails leaves the old version as it was, and rejects.
 */
export async function openDatabase(options: OpenOptions): Promise<Opened> {
  let isReset = false;
  try {
    const database = await open(options, options.steps.length, (event) => {
      isReset = event.oldVersion === 0 && hasLostData(event);
      options.onUpgrading?.();
    });
    return { database, access: 'full', isReset };
  } catch (error) {
    if (!(error instanceof Error) || error.name !== 'VersionError') throw error;
    return { database: await open(options, undefined), access: 'read', isReset: false };
  }
}

/** Opens whatever version there is, to be read: for when an upgrade fails again and again. */
export async function openAsItIs(options: OpenOptions): Promise<Opened> {
  return { database: await open(options, undefined), access: 'read', isReset: false };
}

function open(options: OpenOptions, version: number | undefined, onUpgrade?: (event: IDBVersionChangeEvent) => void): Promise<Database> {
  const request = options.factory.open(options.name, version);
  const opening = wrap(request);
  request.addEventListener('blocked', options.onBlocked);
  request.addEventListener('upgradeneeded', (event) => {
    const { transaction } = request;
    // Without a version there is nothing to upgrade to: the database is not there, and must not come to be without its stores.
    if (!onUpgrade) transaction?.abort();
    if (!onUpgrade || !transaction) return;
    onUpgrade(event);
    // `as`: idb cannot know the stores of this database, nor in which mode a transaction is; `migrate` is what makes them.
    const database = wrap(request.result) as Database;
    const upgrade = wrap(transaction) as AnyTransaction as Transaction<'versionchange'>;
    // That the upgrade failed is told by the request.
    upgrade.done.catch(() => undefined);
    upgradeSafely(database, upgrade, event.oldVersion, options).catch(() => abortQuietly(transaction));
  });
  return opening as Promise<Database>; // `as`: the stores, as above
}

async function upgradeSafely(database: Database, upgrade: Transaction<'versionchange'>, oldVersion: number, options: OpenOptions) {
  if (oldVersion > 0) await snapshotBeforeMigration(upgrade, options.nowMs());
  await migrate(database, upgrade, oldVersion, options.steps);
}

/** Aborts a transaction, unless it has ended already. */
export function abortQuietly(transaction: Pick<IDBTransaction, 'abort'>): void {
  try {
    transaction.abort();
  } catch (error) {
    // It has ended by itself, which is what was wanted.
    if (!(error instanceof DOMException)) throw error;
  }
}

const hasLostData = (event: IDBVersionChangeEvent): boolean => 'dataLoss' in event && event.dataLoss === 'total';
