import 'fake-indexeddb/auto';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { beforeEach, expect, test } from 'vitest';
import type { Annotation } from '../../../src/core/annotation/annotation.ts';
import { createAnnotationStorage } from '../../../src/storage/annotations/annotationStorage.ts';
import { MIGRATIONS, type Migration } from '../../../src/storage/annotations/migrations.ts';
import { makeDatabases, openRaw, putRaw, readRaw } from '../../support/faultyDatabases.ts';
import { makeAnnotation } from '../../support/annotationBuilders.ts';

const NAME = 'pasal:/:annotations';

// What was released, and what it must come to in every later version. A fixture is never edited, and these never change.
const RELEASED = [{ version: 1, count: 4, hash: '1b36987ea276cfbff2dfd072004a2fb1d92e0e19885db3669247dd4da9d38fcb' }] as const;

let databases: IDBFactory;
beforeEach(() => {
  databases = makeDatabases();
});

const openStorage = (steps: readonly Migration[] = MIGRATIONS) =>
  createAnnotationStorage(
    { factory: databases, name: NAME, nowMs: () => 1_795_400_000_000, steps },
    { onWaiting: () => undefined, onLost: () => undefined, onSuperseded: () => Promise.resolve() },
  );

interface Fixture {
  readonly annotations: readonly Annotation[];
  readonly changes: readonly unknown[];
  readonly meta: Readonly<Record<string, unknown>>;
  readonly snapshots: readonly unknown[];
}

const readFixture = (version: number): Fixture =>
  JSON.parse(readFileSync(new URL(`../../fixtures/stored/v${version}.json`, import.meta.url), 'utf8')) as Fixture;

async function store(version: number): Promise<Fixture> {
  const before = openStorage(MIGRATIONS.slice(0, version));
  await before.load();
  before.close();
  const fixture = readFixture(version);
  for (const name of ['annotations', 'changes', 'snapshots'] as const) {
    for (const row of fixture[name]) await putRaw(databases, NAME, name, row);
  }
  for (const [key, value] of Object.entries(fixture.meta)) await putRaw(databases, NAME, 'meta', value, key);
  return fixture;
}

const hashOf = (annotations: readonly Annotation[]): string =>
  createHash('sha256')
    .update(JSON.stringify(annotations.toSorted((a, b) => (a.id < b.id ? -1 : 1))))
    .digest('hex');

test.each(RELEASED)('what version $version stored is all there in the current one (F44)', async ({ version, count, hash }) => {
  const fixture = await store(version);
  const storage = openStorage();
  const { annotations, setAside, state, access } = await storage.load();
  expect(annotations).toHaveLength(count);
  expect(setAside).toEqual([]);
  expect(hashOf(annotations)).toBe(hash);
  expect(access).toBe('full');
  expect(state).toMatchObject({ sequence: 5, count: 4 });
  expect(await storage.listSnapshots()).toEqual(fixture.meta.snapshots);
  expect(await storage.readSnapshot(1)).toEqual([fixture.annotations[0]]);
  storage.close();
});

test('every version that was released has its fixture', () => {
  expect(RELEASED.map(({ version }) => version)).toEqual(MIGRATIONS.map((_, index) => index + 1));
});

// Made up: what later versions could do.
const renameBody: Migration = async (_, transaction) => {
  const rows = transaction.objectStore('annotations');
  const all = (await rows.getAll()) as Annotation[];
  await Promise.all(all.map((row) => rows.put({ ...row, body: `${row.body} (2)` })));
};
const addThird: Migration = async (_, transaction) => {
  await transaction.objectStore('annotations').put(makeAnnotation('third'));
};
const fail: Migration = async (_, transaction) => {
  await transaction.objectStore('annotations').clear();
  throw new Error('Halfway');
};

test('steps are taken one by one, in order, from whatever version there is', async () => {
  await store(1);
  const storage = openStorage([...MIGRATIONS, renameBody, addThird]);
  const { annotations } = await storage.load();
  expect(annotations.map(({ body }) => body).filter((body) => body.endsWith(' (2)'))).toHaveLength(4);
  expect(annotations).toHaveLength(5);
  const [newest] = await storage.listSnapshots();
  expect(newest).toMatchObject({ cause: 'migration', count: 4 });
  expect(hashOf((await storage.readSnapshot(newest?.id ?? 0)) ?? [])).toBe(RELEASED[0].hash);
  storage.close();
});

test('an upgrade that fails halfway leaves everything as it was, and works when it is run again (F40)', async () => {
  const fixture = await store(1);
  const failing = openStorage([...MIGRATIONS, renameBody, fail]);
  await expect(failing.load()).rejects.toMatchObject({ name: 'AbortError' });
  expect(await readRaw(databases, NAME, 'annotations')).toHaveLength(fixture.annotations.length);
  expect((await databases.databases()).find(({ name }) => name === NAME)?.version).toBe(1);
  const fixed = openStorage([...MIGRATIONS, renameBody, addThird]);
  expect((await fixed.load()).annotations).toHaveLength(5);
  fixed.close();
});

test('an upgrade that fails again and again still lets the old version be read (F40)', async () => {
  await store(1);
  const failing = openStorage([...MIGRATIONS, fail]);
  await expect(failing.load()).rejects.toMatchObject({ name: 'AbortError' });
  const { annotations, access, version } = await failing.load();
  expect(hashOf(annotations)).toBe(RELEASED[0].hash);
  expect({ access, version }).toEqual({ access: 'read', version: 1 });
  await expect(failing.begin('urn:x:y')).rejects.toMatchObject({ name: 'ReadOnlyError' });
  failing.close();
});

test('a newer database is read at its own version, and writing to it is refused (F42)', async () => {
  await store(1);
  (await openRaw(databases, NAME, 7)).close();
  const older = openStorage();
  expect(await older.load()).toMatchObject({ access: 'read', version: 7 });
  await expect(older.purge(['urn:x:y'])).rejects.toMatchObject({ name: 'ReadOnlyError' });
  older.close();
});
