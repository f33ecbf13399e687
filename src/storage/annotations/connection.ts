import type { Database, StoreName, Transaction } from './migrations.ts';
import { abortQuietly, openAsItIs, type OpenOptions, type Opened } from './openDatabase.ts';
import { openPatiently, type Waiting } from './openPatiently.ts';

/** Who is told what happens to a connection. */
export interface ConnectionEvents {
  /** Opening takes long, and why. */
  readonly onWaiting: (waiting: Waiting) => void;
  /** The browser closed it, or somebody deletes the database: the next use opens it anew. */
  readonly onLost: () => void;
  /** A newer build wants to change the database: what is unsaved is to be written before the promise settles, then it is let go. */
  readonly onSuperseded: () => Promise<unknown>;
}

/** Work in one transaction over all stores; `beat` tells that it gets on, and it awaits nothing but requests of the transaction. */
export type Work<T, Mode extends IDBTransactionMode> = (transaction: Transaction<Mode>, beat: () => void, opened: Opened) => Promise<T>;

/** A connection that heals itself: no handle is used after it died, and what died with it is done once more. */
export interface Connection {
  readonly read: <T>(work: Work<T, 'readonly'>) => Promise<T>;
  /** Settles only after the commit, which the browser is asked to have written through to the disk. */
  readonly write: <T>(work: Work<T, 'readwrite'>) => Promise<T>;
  readonly close: () => void;
}

/** Without a sign of life for so long, a transaction is given up. From the reader's view: after 15 s they must know. */
export const STALLED_MS = 15_000;

// A newer build's tab waits for us meanwhile.
const LONGEST_FAREWELL_MS = 1_000;

// What a dead connection, or a transaction that died with it, answers in one browser or another. An abort without a reason is one too.
const DEAD: ReadonlySet<string> = new Set(['InvalidStateError', 'AbortError', 'UnknownError']);

/** Makes a connection; nothing is opened before the first use. */
export function createConnection(options: Omit<OpenOptions, 'onBlocked'>, events: ConnectionEvents): Connection {
  let current: Promise<Opened> | undefined;
  let failedUpgrades = 0;
  let isClosed = false;

  const drop = (opening: Promise<Opened>) => {
    if (current === opening) current = undefined;
    void opening.then(({ database }) => database.close()).catch(() => undefined);
  };

  function connect(): Promise<Opened> {
    if (current) return current;
    const opening = open();
    current = opening;
    opening.then(
      ({ database }) => watch(database, opening),
      () => drop(opening),
    );
    return opening;
  }

  async function open(): Promise<Opened> {
    if (isClosed) throw new DOMException('The keeper has stopped', 'AbortError');
    try {
      return await openPatiently(options, events.onWaiting);
    } catch (error) {
      // An upgrade that failed left the old version as it was. Once more, and then it is at least read.
      const isUpgrade = error instanceof Error && error.name === 'AbortError';
      if (!isUpgrade || ++failedUpgrades < 2) throw error;
      return openAsItIs({ ...options, onBlocked: () => undefined });
    }
  }

  function watch(database: Database, opening: Promise<Opened>) {
    const lose = () => {
      drop(opening);
      events.onLost();
    };
    database.addEventListener('close', lose);
    database.addEventListener('versionchange', (event) => {
      // Somebody deletes the database: whoever holds it open only keeps them waiting.
      if (event.newVersion === null) return lose();
      const farewell = new Promise((resolve) => setTimeout(resolve, LONGEST_FAREWELL_MS));
      void Promise.race([events.onSuperseded(), farewell])
        .catch(() => undefined)
        .then(lose);
    });
  }

  async function run<T, Mode extends 'readonly' | 'readwrite'>(mode: Mode, work: Work<T, Mode>, isReplay = false): Promise<T> {
    const opening = connect();
    const opened = await opening;
    try {
      return await inTransaction(opened, mode, work);
    } catch (error) {
      const name = error instanceof Error ? error.name : '';
      if (DEAD.has(name) || name === 'TimeoutError') drop(opening);
      if (isReplay || !DEAD.has(name)) throw error;
    }
    return run(mode, work, true);
  }

  return {
    read: (work) => run('readonly', work),
    write: (work) => run('readwrite', work),
    close: () => {
      isClosed = true;
      if (current) drop(current);
    },
  };
}

async function inTransaction<T, Mode extends 'readonly' | 'readwrite'>(opened: Opened, mode: Mode, work: Work<T, Mode>): Promise<T> {
  const { database, access } = opened;
  if (mode === 'readwrite' && access === 'read') throw new DOMException('This build may only read', 'ReadOnlyError');
  const stores: StoreName[] = [...database.objectStoreNames];
  const transaction = database.transaction(stores, mode, { durability: 'strict' });
  // Told below; a second rejection that nobody hears would only alarm.
  transaction.done.catch(() => undefined);
  const life = watchLife();
  try {
    const value = await Promise.race([work(transaction, life.beat, opened), life.stalled]);
    await Promise.race([transaction.done, life.stalled]);
    return value;
  } catch (error) {
    // Requests that die with their transaction only say so; the transaction says why.
    const reason = transaction.error ?? error;
    abortQuietly(transaction);
    throw reason;
  } finally {
    life.end();
  }
}

function watchLife(): { readonly beat: () => void; readonly stalled: Promise<never>; readonly end: () => void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stop: (error: Error) => void = () => undefined;
  const stalled = new Promise<never>((_, reject) => (stop = reject));
  stalled.catch(() => undefined);
  const end = () => clearTimeout(timer);
  const beat = () => {
    end();
    timer = setTimeout(() => stop(new DOMException('The storage does not answer', 'TimeoutError')), STALLED_MS);
  };
  beat();
  return { beat, stalled, end };
}
