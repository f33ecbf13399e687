import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { forceCloseDatabase } from 'fake-indexeddb';
import { makeDatabases, makeFaulty, openRaw, putRaw, readRaw } from '../../support/faultyDatabases.ts';
import {
  makeBrowser,
  NAMES,
  NOW,
  openTab,
  openWith,
  saved,
  settle,
  stored,
  until,
  type Browser,
  type Tab,
} from '../../support/keepingTabs.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  vi.useRealTimers();
});

/** Clears a site's data as a browser does while tabs are open. */
async function clear(browser: Browser, ...tabs: readonly Tab[]): Promise<void> {
  // Asked for first, so that no tab opens it anew before it is gone.
  const gone = new Promise((resolve) => {
    browser.databases.deleteDatabase(NAMES.database).addEventListener('success', resolve);
  });
  for (const { disk } of tabs) disk.forceClose();
  await gone;
  await settle();
}

const canary = (browser: Browser): unknown => JSON.parse(browser.local.get(NAMES.canary) ?? 'null');

test('notes that are gone at the next visit are missed, and nothing is written over what is known of them (F11)', async () => {
  const browser = makeBrowser();
  await (await openWith(browser, 'a', 'b')).keeper.stop();
  const before = canary(browser);
  await clear(browser);
  const tab = openTab(browser);
  await until(() => tab.keeping().access === 'full');
  expect(tab.keeping().trouble).toEqual({ kind: 'wiped', count: 2, lastWriteMs: NOW, isHeld: false });
  expect(await tab.keeper.restoreFromMemory()).toBe(false);
  tab.create('c', { body: 'new' });
  await saved(tab);
  expect(tab.keeping().trouble).toMatchObject({ kind: 'wiped', count: 2 });
  expect(canary(browser)).toEqual(before);
  await tab.keeper.stop();
  const next = openTab(browser);
  await until(() => next.keeping().access === 'full');
  expect(next.keeping().trouble).toMatchObject({ kind: 'wiped', count: 2 });
  await next.keeper.discardWiped();
  expect(next.keeping().trouble).toBeUndefined();
  expect(next.bodies()).toEqual({ c: 'new' });
  await next.keeper.stop();
  const last = openTab(browser);
  await until(() => last.keeping().access === 'full');
  expect(last.keeping().trouble).toBeUndefined();
});

test('without the canary an empty storage is a first visit (F11)', async () => {
  const browser = makeBrowser();
  await (await openWith(browser, 'a')).keeper.stop();
  await clear(browser);
  browser.local.clear();
  const tab = openTab(browser);
  await until(() => tab.keeping().access === 'full');
  expect(tab.keeping().trouble).toBeUndefined();
});

test('a canary that is no canary is none', async () => {
  const browser = makeBrowser();
  browser.local.set(NAMES.canary, '{"__proto__":{"count":5},"count":"many"}');
  const tab = openTab(browser);
  await until(() => tab.keeping().access === 'full');
  expect(tab.keeping().trouble).toBeUndefined();
});

test('a storage that the browser reset because it was corrupt is told of as a loss (F12)', async () => {
  const browser = makeBrowser();
  await (await openWith(browser, 'a')).keeper.stop();
  await clear(browser);
  const tell = (event: Event) => Object.assign(event, { dataLoss: 'total' });
  const disk = makeFaulty(browser.databases);
  const { open } = disk.factory;
  disk.factory.open = (...args) => {
    const request = open(...args);
    request.addEventListener('upgradeneeded', tell);
    return request;
  };
  const tab = openTab(browser, {}, disk);
  await until(() => tab.keeping().access === 'full');
  expect(tab.keeping().trouble).toMatchObject({ kind: 'wiped', count: 1 });
  browser.local.clear();
  await tab.keeper.stop();
  await clear(browser);
  const unknowing = openTab(browser, {}, disk);
  await until(() => unknowing.keeping().access === 'full');
  expect(unknowing.keeping().trouble).toEqual({ kind: 'wiped', count: 0, lastWriteMs: 0, isHeld: false });
});

test('data that is cleared while a tab is open can be restored from what the tab holds (F10)', async () => {
  const browser = makeBrowser();
  const tab = await openWith(browser, 'a', 'b');
  await clear(browser, tab);
  await until(() => tab.keeping().trouble !== undefined);
  expect(tab.keeping().trouble).toEqual({ kind: 'wiped', count: 2, lastWriteMs: NOW, isHeld: true });
  expect(tab.page.wouldAsk()).toBe(true);
  expect(tab.bodies()).toEqual({ a: 'first a', b: 'first b' });
  await vi.advanceTimersByTimeAsync(5_000);
  expect(await stored(browser)).toEqual({});
  expect(canary(browser)).toMatchObject({ count: 2 });
  expect(await tab.keeper.restoreFromMemory()).toBe(true);
  expect(tab.keeping()).toMatchObject({ trouble: undefined, saving: 'saved' });
  expect(await stored(browser)).toEqual({ a: 'first a', b: 'first b' });
  expect(canary(browser)).toMatchObject({ count: 2 });
  expect(tab.page.wouldAsk()).toBe(false);
});

test('localStorage that was cleared too does not hide the loss from a tab that is open (F10)', async () => {
  const browser = makeBrowser();
  const tab = await openWith(browser, 'a');
  browser.local.clear();
  await clear(browser, tab);
  await until(() => tab.keeping().trouble !== undefined);
  expect(tab.keeping().trouble).toMatchObject({ kind: 'wiped', count: 1, isHeld: true });
});

test('what is written after the data was cleared is kept, and only that (F10)', async () => {
  const browser = makeBrowser();
  const tab = await openWith(browser, 'a', 'b');
  await clear(browser, tab);
  tab.edit('a', { body: 'second a' });
  await saved(tab);
  await vi.advanceTimersByTimeAsync(500);
  await settle();
  expect(await stored(browser)).toEqual({ a: 'second a' });
  expect(tab.keeping().trouble).toMatchObject({ kind: 'wiped', isHeld: true });
  await tab.keeper.discardWiped();
  expect(tab.bodies()).toEqual({ a: 'second a' });
  expect(tab.keeping().trouble).toBeUndefined();
});

test('what one tab restores the other takes up, and no note is doubled (F10)', async () => {
  const browser = makeBrowser();
  const one = await openWith(browser, 'a', 'b');
  const two = openTab(browser);
  await until(() => two.keeping().access === 'full');
  await clear(browser, one, two);
  await until(() => [one, two].every((tab) => tab.keeping().trouble?.kind === 'wiped'));
  await one.keeper.restoreFromMemory();
  await until(() => two.keeping().trouble === undefined);
  await vi.advanceTimersByTimeAsync(1_000);
  await settle();
  expect(await stored(browser)).toEqual({ a: 'first a', b: 'first b' });
  expect(two.bodies()).toEqual({ a: 'first a', b: 'first b' });
  two.edit('a', { body: 'second a' });
  await saved(two);
  await until(() => one.bodies().a === 'second a');
  expect(Object.keys(await stored(browser))).toEqual(['urn:test:a', 'urn:test:b'].map((id) => id.replace('urn:test:', '')));
});

test('a backup that brings back as many notes ends the warning', async () => {
  const browser = makeBrowser();
  await (await openWith(browser, 'a', 'b')).keeper.stop();
  await clear(browser);
  const tab = openTab(browser);
  await until(() => tab.keeping().trouble !== undefined);
  tab.create('a');
  tab.create('b');
  await saved(tab);
  expect(tab.keeping().trouble).toBeUndefined();
  expect(canary(browser)).toMatchObject({ count: 2 });
});

test('deleting the last note for good is no loss', async () => {
  const browser = makeBrowser();
  const tab = await openWith(browser, 'a');
  tab.bin('a');
  await tab.keeper.purge(['urn:test:a']);
  await tab.keeper.stop();
  const next = openTab(browser);
  await until(() => next.keeping().access === 'full');
  expect(next.keeping().trouble).toBeUndefined();
});

test('a state that cannot be read is made anew, and the notes stay', async () => {
  const browser = makeBrowser();
  await (await openWith(browser, 'a')).keeper.stop();
  await putRaw(browser.databases, NAMES.database, 'meta', 'junk', 'state');
  const tab = openTab(browser);
  await until(() => tab.keeping().access === 'full');
  await settle();
  expect(tab.keeping().trouble).toBeUndefined();
  tab.edit('a', { body: 'second' });
  await saved(tab);
  expect(await stored(browser)).toEqual({ a: 'second' });
  expect(await readRaw(browser.databases, NAMES.database, 'changes')).toMatchObject([{ id: 'urn:test:a', sequence: 2 }]);
});

test('forced closes in these tests are the browser’s own', async () => {
  const databases = makeDatabases();
  const database = await openRaw(databases, 'x');
  const closed = vi.fn<() => void>();
  database.addEventListener('close', closed);
  forceCloseDatabase(database as unknown as Parameters<typeof forceCloseDatabase>[0]);
  await settle();
  expect(closed).toHaveBeenCalledOnce();
});
