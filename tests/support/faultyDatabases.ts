import { IDBFactory as FakeFactory, forceCloseDatabase } from 'fake-indexeddb';

/** What goes wrong with the databases of one tab; changed while a test runs. */
export interface Faults {
  /** `hang`: opening never settles; an error: opening throws it. */
  open?: 'hang' | DOMException | undefined;
  /**
   * What happens to transactions that write: `abort` without a reason, `abort-late` when all was put and only the commit is missing,
   * `invalid-state` as of a dead handle, `hang` until it is let go, `quota` on disk.
   */
  write?: 'abort' | 'abort-late' | 'invalid-state' | 'hang' | 'quota' | undefined;
  /** How many further transactions the fault hits; all unless told otherwise. */
  times?: number | undefined;
}

/** The databases of one tab over a browser's, and a hand on their faults. */
export interface FaultyDatabases {
  readonly factory: IDBFactory;
  readonly faults: Faults;
  /** How many transactions that write were begun. */
  readonly writes: () => number;
  /** How many transactions were begun. */
  readonly transactions: () => number;
  /** Does something whenever a transaction is begun, once it is. */
  readonly onTransaction: (act: (mode: IDBTransactionMode) => void) => void;
  /** Lets go of what hangs. */
  readonly release: () => void;
  /** Closes every open connection as browsers do when they clear a site's data. */
  readonly forceClose: () => void;
  /** Closes every open connection without a word, as browsers do that have lost their storage process. */
  readonly closeSilently: () => void;
}

/** A browser's databases, as they are without faults. */
export const makeDatabases = (): IDBFactory => new FakeFactory();

/** Gives a tab its own way to a browser's databases, in which things can go wrong. */
export function makeFaulty(real: IDBFactory): FaultyDatabases {
  const faults: Faults = {};
  const open = new Set<IDBDatabase>();
  const hanging = new Set<() => void>();
  let writes = 0;
  let transactions = 0;
  let heed: (mode: IDBTransactionMode) => void = () => undefined;

  function sabotage(database: IDBDatabase): void {
    open.add(database);
    database.addEventListener('close', () => open.delete(database));
    const begin = database.transaction.bind(database);
    database.transaction = (stores, mode, options) => {
      transactions++;
      queueMicrotask(() => heed(mode ?? 'readonly'));
      if (mode !== 'readwrite') return begin(stores, mode, options);
      writes++;
      if (faults.write === undefined || faults.times === 0) return begin(stores, mode, options);
      if (faults.times !== undefined) faults.times--;
      if (faults.write === 'invalid-state') throw new DOMException('The connection is closing', 'InvalidStateError');
      if (faults.write === 'hang') holdStores(begin(stores, 'readwrite'), hanging);
      const transaction = begin(stores, mode, options);
      if (faults.write === 'abort') abortSoon(transaction);
      if (faults.write === 'abort-late') abortLate(transaction);
      if (faults.write === 'quota') abortSoon(transaction, new DOMException('Full', 'QuotaExceededError'));
      return transaction;
    };
  }

  const factory: Pick<IDBFactory, 'open' | 'databases' | 'deleteDatabase' | 'cmp'> = {
    open: (name, version) => {
      if (faults.open === 'hang') return new IDBOpenDBRequest();
      if (faults.open) throw faults.open;
      const request = real.open(name, version);
      request.addEventListener('success', () => sabotage(request.result));
      return request;
    },
    databases: () => real.databases(),
    deleteDatabase: (name) => real.deleteDatabase(name),
    cmp: (a, b) => real.cmp(a, b),
  };
  return {
    factory,
    faults,
    writes: () => writes,
    transactions: () => transactions,
    onTransaction: (act) => (heed = act),
    release: () => {
      for (const letGo of hanging) letGo();
      hanging.clear();
    },
    forceClose: () => {
      // The package's types name the class where an object of it is meant.
      for (const database of open) forceCloseDatabase(database as unknown as Parameters<typeof forceCloseDatabase>[0]);
      open.clear();
    },
    closeSilently: () => {
      for (const database of open) database.close();
      open.clear();
    },
  };
}

// A transaction over the same stores that asks again and again keeps all later ones waiting, as a browser that hangs does.
function holdStores(transaction: IDBTransaction, hanging: Set<() => void>): void {
  let isHeld = true;
  const [name = ''] = [...transaction.objectStoreNames];
  const ask = () => {
    if (isHeld) transaction.objectStore(name).count().addEventListener('success', ask);
  };
  ask();
  hanging.add(() => (isHeld = false));
}

// After its first request has been made, so that writing has begun.
function abortSoon(transaction: IDBTransaction, reason?: DOMException): void {
  queueMicrotask(() => {
    if (reason) Object.defineProperty(transaction, 'error', { value: reason });
    transaction.abort();
  });
}

// When the last thing was put, which is the state of the database.
function abortLate(transaction: IDBTransaction): void {
  const storeOf = transaction.objectStore.bind(transaction);
  transaction.objectStore = (name) => {
    const store = storeOf(name);
    if (name !== 'meta') return store;
    const put = store.put.bind(store);
    store.put = (...args) => {
      const request = put(...args);
      request.addEventListener('success', () => transaction.abort());
      return request;
    };
    return store;
  };
}

/** Puts something into a store past all that guards it, as another program of this origin could; rejects when it is not committed. */
export async function putRaw(factory: IDBFactory, database: string, store: string, value: unknown, key?: IDBValidKey): Promise<void> {
  await raw(factory, database, store, (rows) => rows.put(value, key));
}

/** Everything in a store, read past all that validates it. */
export function readRaw(factory: IDBFactory, database: string, store: string): Promise<unknown[]> {
  return raw(factory, database, store, (rows) => rows.getAll());
}

async function raw<T>(factory: IDBFactory, name: string, store: string, ask: (rows: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const database = await openRaw(factory, name);
  try {
    const transaction = database.transaction(store, 'readwrite');
    const request = ask(transaction.objectStore(store));
    await new Promise<void>((resolve, reject) => {
      transaction.addEventListener('complete', () => resolve());
      transaction.addEventListener('abort', () => reject(transaction.error ?? new Error('Aborted without a reason')));
    });
    return request.result;
  } finally {
    database.close();
  }
}

/** Opens a database as any program of this origin could. */
export function openRaw(factory: IDBFactory, name: string, version?: number): Promise<IDBDatabase> {
  const request = factory.open(name, version);
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('No reason')));
  });
}
