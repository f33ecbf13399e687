import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { readRawRows } from '../../../src/storage/annotations/readRawRows.ts';

beforeEach(() => vi.stubGlobal('indexedDB', new IDBFactory()));
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const fill = (rows: readonly unknown[]): Promise<void> =>
  new Promise((resolve) => {
    const request = indexedDB.open('notes', 7);
    request.onupgradeneeded = () => rows.forEach((row) => request.result.createObjectStore(`store-${rows.indexOf(row)}`).put(row, 'key'));
    request.onsuccess = () => {
      request.result.close();
      resolve();
    };
  });

test('hands out every row of every store, of any version and any form', async () => {
  await fill([{ id: 'a', odd: [1, null] }, 'not even a row']);
  expect(JSON.parse((await readRawRows('notes')) ?? '')).toEqual({
    'store-0': [{ id: 'a', odd: [1, null] }],
    'store-1': ['not even a row'],
  });
});

test('leaves no database behind where there was none', async () => {
  expect(await readRawRows('notes')).toBeUndefined();
  expect(await indexedDB.databases()).toEqual([]);
});

test('a browser without storage, and one whose storage never answers, hand out nothing', async () => {
  vi.useFakeTimers();
  vi.stubGlobal('indexedDB', undefined);
  expect(await readRawRows('notes')).toBeUndefined();
  vi.stubGlobal('indexedDB', { open: () => ({ addEventListener: () => undefined }) });
  const hung = readRawRows('notes');
  await vi.advanceTimersByTimeAsync(5_000);
  expect(await hung).toBeUndefined();
});
