import 'fake-indexeddb/auto';
import { afterEach, expect, test, vi } from 'vitest';
import { createAnnotationStorage, type AnnotationStorage } from '../../../src/storage/annotations/annotationStorage.ts';
import { makeAnnotation } from '../../support/annotationBuilders.ts';
import { makeDatabases, readRaw } from '../../support/faultyDatabases.ts';

afterEach(() => void vi.restoreAllMocks());

const NAME = 'connection';

async function begin(databases: IDBFactory): Promise<AnnotationStorage> {
  const storage = createAnnotationStorage(
    { factory: databases, name: NAME, nowMs: () => 0 },
    { onWaiting: () => undefined, onLost: () => undefined, onSuperseded: () => Promise.resolve() },
  );
  await storage.begin('urn:test:db');
  return storage;
}

const write = (storage: AnnotationStorage) => {
  const mine = makeAnnotation('a');
  const change = { mine, base: undefined, tried: [], copyId: 'urn:test:copy', writing: { tab: 't', of: mine.id, number: 1 } };
  return storage.write([change], { databaseId: 'urn:test:db', steps: 1, newId: () => 'urn:test:new' });
};

test('a write that breaks between a note and what is written beside it leaves neither (F23)', async () => {
  const databases = makeDatabases();
  const storage = await begin(databases);
  const { put } = IDBObjectStore.prototype;
  let wasPut = false;
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...row) {
    if (this.name === 'changes') throw new DOMException('Died here', 'DataError');
    wasPut ||= this.name === 'annotations';
    return put.apply(this, row);
  });
  await expect(write(storage)).rejects.toThrow('Died here');
  vi.restoreAllMocks();
  expect(wasPut).toBe(true);
  expect(await readRaw(databases, NAME, 'annotations')).toEqual([]);
  expect(await write(storage)).toMatchObject({ status: 'committed', state: { count: 1, sequence: 1 } });
  expect(await readRaw(databases, NAME, 'changes')).toMatchObject([{ id: 'urn:test:a', sequence: 1 }]);
  storage.close();
});

test('what is written is asked to be on the disk before it counts as committed (F24)', async () => {
  const begun = vi.spyOn(IDBDatabase.prototype, 'transaction');
  const storage = await begin(makeDatabases());
  await write(storage);
  const writing = begun.mock.calls.filter(([, mode]) => mode === 'readwrite');
  expect(writing.length).toBeGreaterThanOrEqual(2);
  for (const [, , options] of writing) expect(options).toEqual({ durability: 'strict' });
  storage.close();
});
