// Raw on purpose: it must work when everything else that reads notes has failed, and so shares nothing with it.

// A storage that hangs must not keep a reader from the rest of the recovery page.
const PATIENCE_MS = 5_000;

/**
 * Everything that a database holds, as JSON text by object store, whatever its form and version: no schema, no migration, nothing
 * written. Undefined when the browser has no such database, refuses it, or does not answer within five seconds.
 */
export function readRawRows(databaseName: string): Promise<string | undefined> {
  return new Promise((resolve) => {
    const giveUp = () => resolve(undefined);
    setTimeout(giveUp, PATIENCE_MS);
    try {
      const request = indexedDB.open(databaseName);
      request.addEventListener('error', giveUp);
      // There was none: leave none behind.
      request.addEventListener('upgradeneeded', () => request.transaction?.abort());
      request.addEventListener('success', () => void readStores(request.result).then(resolve, giveUp));
    } catch {
      giveUp();
    }
  });
}

async function readStores(database: IDBDatabase): Promise<string | undefined> {
  const names = [...database.objectStoreNames];
  if (names.length === 0) return undefined;
  const transaction = database.transaction(names, 'readonly');
  const stores = await Promise.all(names.map(async (name) => [name, await rowsOf(transaction.objectStore(name))] as const));
  database.close();
  return JSON.stringify(Object.fromEntries(stores), undefined, 2);
}

const rowsOf = (store: IDBObjectStore): Promise<unknown[]> =>
  new Promise((resolve, reject) => {
    const request = store.getAll();
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error(`The rows of ${store.name} could not be read.`)));
  });
