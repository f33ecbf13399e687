import { IDBFactory } from 'fake-indexeddb';
import { afterEach, expect, test, vi } from 'vitest';
import { browserDatabases, browserListedStorage } from '../../../src/storage/annotations/browserDatabases.ts';

afterEach(() => void vi.unstubAllGlobals());

const denied = () => {
  throw new DOMException('Denied', 'SecurityError');
};

test('hands out the databases that the browser has', () => {
  const databases = new IDBFactory();
  vi.stubGlobal('indexedDB', databases);
  expect(browserDatabases()).toEqual({ ok: true, value: databases });
});

test('says of a browser without databases that they are missing (F18)', () => {
  vi.stubGlobal('indexedDB', undefined);
  expect(browserDatabases()).toEqual({ ok: false, reason: 'missing' });
});

test('where merely touching the databases is refused they are denied, and localStorage is none (F16, F17)', () => {
  const before = Object.getOwnPropertyDescriptor(globalThis, 'indexedDB');
  Object.defineProperty(globalThis, 'indexedDB', { configurable: true, get: denied });
  vi.stubGlobal('window', Object.defineProperty({}, 'localStorage', { get: denied }));
  try {
    expect(browserDatabases()).toEqual({ ok: false, reason: 'denied' });
    expect(browserListedStorage()).toBeUndefined();
  } finally {
    if (before) Object.defineProperty(globalThis, 'indexedDB', before);
    else Reflect.deleteProperty(globalThis, 'indexedDB');
  }
});
