import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { readStorageFacts } from '../../src/dom/storageFacts.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

async function factsOf(storage: object | undefined) {
  vi.stubGlobal('navigator', storage ? { storage } : {});
  const facts = readStorageFacts();
  await vi.advanceTimersByTimeAsync(2000);
  return facts;
}

const estimate = () => Promise.resolve({ usage: 5, quota: 50 });

test('tells how much is used and granted', async () => {
  const getDirectory = () => Promise.resolve({});
  expect(await factsOf({ estimate, getDirectory })).toEqual({ usedBytes: 5, grantedBytes: 50, isPrivate: undefined });
});

test('takes the refusal of the file system for a private window', async () => {
  const getDirectory = () => Promise.reject(new DOMException('Security error', 'SecurityError'));
  expect(await factsOf({ estimate, getDirectory })).toMatchObject({ isPrivate: true });
});

test.each([
  ['has no storage manager', undefined],
  ['cannot estimate', { estimate: () => Promise.reject(new TypeError('no')) }],
  ['never answers', { estimate: () => new Promise(() => undefined), getDirectory: () => new Promise(() => undefined) }],
])('tells nothing within two seconds where the browser %s', async (_what, storage) => {
  expect(await factsOf(storage)).toEqual({ usedBytes: undefined, grantedBytes: undefined, isPrivate: undefined });
});
