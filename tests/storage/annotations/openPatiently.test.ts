import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { MIGRATIONS, type Migration } from '../../../src/storage/annotations/migrations.ts';
import { openDatabase } from '../../../src/storage/annotations/openDatabase.ts';
import { openPatiently, type Waiting } from '../../../src/storage/annotations/openPatiently.ts';
import { makeDatabases, makeFaulty, openRaw } from '../../support/faultyDatabases.ts';
import { settle } from '../../support/keepingTabs.ts';

const NAME = 'pasal:/:annotations';
const later: Migration = () => undefined;

let databases: IDBFactory;
beforeEach(() => {
  databases = makeDatabases();
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  vi.useRealTimers();
});

const options = (steps: readonly Migration[] = MIGRATIONS, factory = databases) => ({ factory, name: NAME, steps, nowMs: () => 0 });

/** A tab of the old build that does not let go, as one whose script hangs. */
async function holdOld(): Promise<IDBDatabase> {
  const { database } = await openDatabase({ ...options(), onBlocked: () => undefined });
  database.close();
  return openRaw(databases, NAME);
}

async function pass(ms: number): Promise<void> {
  await vi.advanceTimersByTimeAsync(ms);
  await settle();
}

test('an upgrade that another tab blocks is told of after 1.5 s, and goes on by itself (F38)', async () => {
  const old = await holdOld();
  const waitings: Waiting[] = [];
  const opening = openPatiently(options([...MIGRATIONS, later]), (waiting) => waitings.push(waiting));
  await settle();
  await pass(1_499);
  expect(waitings).toEqual([]);
  await pass(1);
  expect(waitings).toEqual(['blocked']);
  await pass(10_000);
  expect(waitings).toEqual(['blocked']);
  old.close();
  await pass(0);
  const { database } = await opening;
  expect(database.version).toBe(2);
  database.close();
});

test('a second upgrade that waits behind a blocked one, and hears of nothing, is told of too (F39)', async () => {
  const old = await holdOld();
  const first = databases.open(NAME, 2);
  await settle();
  const waitings: Waiting[] = [];
  const disk = makeFaulty(databases);
  const { open } = disk.factory;
  disk.factory.open = (...args) => {
    const request = open(...args);
    // As Chromium does: only the first of those that wait hears of it.
    request.addEventListener('blocked', (event) => event.stopImmediatePropagation());
    return request;
  };
  const opening = openPatiently(options([...MIGRATIONS, later, later], disk.factory), (waiting) => waitings.push(waiting));
  await settle();
  await pass(1_500);
  expect(waitings).toEqual(['blocked']);
  first.addEventListener('success', () => first.result.close());
  old.close();
  await pass(0);
  const { database } = await opening;
  expect(database.version).toBe(3);
  database.close();
});

test('a storage that does not answer is "hung", not "blocked", and is asked again (F07)', async () => {
  const disk = makeFaulty(databases);
  disk.faults.open = 'hang';
  const waitings: Waiting[] = [];
  const opening = openPatiently(options(MIGRATIONS, disk.factory), (waiting) => waitings.push(waiting));
  await pass(2_999);
  expect(waitings).toEqual([]);
  await pass(1);
  expect(waitings).toEqual(['hung']);
  disk.faults.open = undefined;
  await pass(6_000);
  const { database, access } = await opening;
  expect(access).toBe('full');
  database.close();
});
