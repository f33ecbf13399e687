import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import type { Annotation } from '../../../src/core/annotation/annotation.ts';
import { createAnnotationStorage, type AnnotationStorage } from '../../../src/storage/annotations/annotationStorage.ts';
import type { PendingChange } from '../../../src/storage/annotations/writeAnnotations.ts';
import { makeAnnotation } from '../../support/annotationBuilders.ts';
import { makeDatabases, openRaw } from '../../support/faultyDatabases.ts';
import { DAY_MS, NOW } from '../../support/keepingTabs.ts';

let databases: IDBFactory;
let nowMs = NOW;
beforeEach(() => {
  databases = makeDatabases();
  nowMs = NOW;
});

const open = (): AnnotationStorage =>
  createAnnotationStorage(
    { factory: databases, name: 'bin', nowMs: () => nowMs },
    { onWaiting: () => undefined, onLost: () => undefined, onSuperseded: () => Promise.resolve() },
  );

const changeOf = (mine: Annotation, number = 1): PendingChange => ({
  mine,
  base: undefined,
  tried: [],
  copyId: 'urn:test:copy',
  writing: { tab: 't', of: mine.id, number },
});

async function write(storage: AnnotationStorage, ...notes: readonly Annotation[]): Promise<void> {
  const { state } = await storage.begin('urn:test:db');
  await storage.write(
    notes.map((note) => changeOf(note)),
    { databaseId: state.databaseId, steps: 1, newId: () => 'urn:test:new' },
  );
}

/** Opens the app once on each of some days, and says what was deleted for good. */
async function visit(...days: readonly number[]): Promise<string[]> {
  const purged: string[] = [];
  for (const day of days) {
    nowMs = NOW + day * DAY_MS;
    const storage = open();
    purged.push(...(await storage.begin('urn:test:other')).purged);
    storage.close();
  }
  return purged;
}

const binned = (id: string): Annotation => makeAnnotation(id, { modifiedMs: NOW, deletedMs: NOW });

test('what has been in the bin for 30 days is deleted for good, and nothing younger or outside of it (F77)', async () => {
  const storage = open();
  await write(storage, binned('a'), makeAnnotation('b'));
  storage.close();
  expect(await visit(1, 10, 20, 29)).toEqual([]);
  expect(await visit(30)).toEqual(['urn:test:a']);
  const after = open();
  expect((await after.load()).annotations.map(({ id }) => id)).toEqual(['urn:test:b']);
  after.close();
});

test('a reader who comes back after long is given some days to look into the bin', async () => {
  const storage = open();
  await write(storage, binned('a'));
  storage.close();
  expect(await visit(200, 200, 200)).toEqual([]);
  expect(await visit(201, 202)).toEqual(['urn:test:a']);
});

test('a clock that jumps a hundred years forward empties nothing (F45)', async () => {
  const storage = open();
  await write(storage, binned('a'));
  storage.close();
  // Opened on days enough: only the date keeps what is in the bin.
  expect(await visit(1, 2, 3, 36_500)).toEqual([]);
  expect(await visit(36_500, 36_501)).toEqual([]);
  expect(await visit(4, 5, 6, 7)).toEqual([]);
});

test('a clock that went back empties nothing, however often the app is opened (F45)', async () => {
  const storage = open();
  await write(storage, binned('a'), makeAnnotation('future', { modifiedMs: NOW + 1_000 * DAY_MS }));
  storage.close();
  expect(await visit(40, 41, 42, 43, 44)).toEqual([]);
});

test('what was taken out of the bin and put back begins anew', async () => {
  const storage = open();
  await write(storage, binned('a'));
  nowMs = NOW + 10 * DAY_MS;
  const { state } = await storage.begin('urn:test:db');
  const options = { databaseId: state.databaseId, steps: 1, newId: () => 'urn:test:new' };
  const [row] = (await storage.load()).annotations;
  const restored = { ...makeAnnotation('a'), revision: 1 };
  await storage.write([{ ...changeOf(restored, 2), base: row }], options);
  const again = { ...restored, deletedMs: nowMs, revision: 2 };
  await storage.write([{ ...changeOf(again, 3), base: { ...restored, revision: 2 } }], options);
  storage.close();
  expect(await visit(11, 20, 30, 39)).toEqual([]);
  expect(await visit(40)).toEqual(['urn:test:a']);
});

test('what is deleted for good stays known to be', async () => {
  const storage = open();
  await write(storage, binned('a'));
  const before = await storage.refresh({ databaseId: 'urn:test:db', sequence: 0 });
  expect(before).toMatchObject({ annotations: [{ id: 'urn:test:a' }], gone: [] });
  expect((await storage.purge(['urn:test:a', 'urn:test:b'])).purged).toEqual(['urn:test:a']);
  expect(await storage.refresh({ databaseId: 'urn:test:db', sequence: 1 })).toMatchObject({ annotations: [], gone: ['urn:test:a'] });
  expect(await storage.refresh({ databaseId: 'urn:test:other', sequence: 0 })).toEqual({ status: 'other-database' });
  storage.close();
});

test('a row that is merely absent is not taken for deleted', async () => {
  const storage = open();
  await write(storage, makeAnnotation('a'));
  await removeRaw('urn:test:a');
  expect(await storage.refresh({ databaseId: 'urn:test:db', sequence: 0 })).toMatchObject({ annotations: [], gone: [] });
  storage.close();
});

test('nothing is written into a database that was cleared and made anew meanwhile', async () => {
  const storage = open();
  await write(storage, makeAnnotation('a'));
  const options = { databaseId: 'urn:test:before', steps: 1, newId: () => 'urn:test:new' };
  expect(await storage.write([changeOf(makeAnnotation('b'))], options)).toEqual({ status: 'other-database' });
  expect((await storage.load()).annotations.map(({ id }) => id)).toEqual(['urn:test:a']);
  storage.close();
});

test('writes thousands without asking for all of them in one task, so that the page answers and the storage does not seem to hang', async () => {
  let waiting = 0;
  let most = 0;
  for (const name of ['get', 'put'] as const) {
    const ask = IDBObjectStore.prototype[name] as (this: IDBObjectStore, ...what: unknown[]) => IDBRequest;
    vi.spyOn(IDBObjectStore.prototype, name).mockImplementation(function (this: IDBObjectStore, ...what: unknown[]) {
      const request = ask.apply(this, what);
      most = Math.max(most, ++waiting);
      request.addEventListener('success', () => waiting--);
      return request;
    });
  }
  const storage = open();
  const notes = Array.from({ length: 1_000 }, (_, at) => makeAnnotation(`n${at}`));
  await write(storage, ...notes);
  vi.restoreAllMocks();
  expect((await storage.load()).annotations).toHaveLength(1_000);
  expect(most).toBeGreaterThan(100);
  expect(most).toBeLessThanOrEqual(250);
  storage.close();
});

async function removeRaw(key: string): Promise<void> {
  const database = await openRaw(databases, 'bin');
  const transaction = database.transaction('annotations', 'readwrite');
  transaction.objectStore('annotations').delete(key);
  await new Promise((resolve) => transaction.addEventListener('complete', resolve));
  database.close();
}
