import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { makeFaulty, openRaw, putRaw, readRaw } from '../../support/faultyDatabases.ts';
import { makeAnnotation } from '../../support/annotationBuilders.ts';
import { makeBrowser, NAMES, noDatabases, openTab, openWith, pass, saved, settle, stored, until } from '../../support/keepingTabs.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  vi.useRealTimers();
});

test('one corrupt row is set aside, told in full, and never touched (F13, F43)', async () => {
  const browser = makeBrowser();
  await (await openWith(browser, 'a')).keeper.stop();
  const cyclic: Record<string, unknown> = { id: 'urn:test:bad', body: ['no text'] };
  cyclic.self = cyclic;
  await putRaw(browser.databases, NAMES.database, 'annotations', cyclic);
  const newer = { ...makeAnnotation('newer'), revision: 4, stars: 5, constructor: 'kept', deep: { $: ['¥'] } };
  await putRaw(browser.databases, NAMES.database, 'annotations', newer);
  const tab = openTab(browser);
  await until(() => tab.keeping().access === 'full');
  expect(tab.keeping()).toMatchObject({ setAside: 1, trouble: undefined });
  expect(Object.keys(tab.bodies())).toEqual(['a', 'newer']);
  const [row] = await tab.keeper.listSetAside();
  expect(row).toMatchObject({ key: 'urn:test:bad', text: expect.stringContaining('no text') as string });
  expect(row?.text).toContain('(circle)');
  tab.edit('newer', { body: 'edited' });
  tab.create('bad', { body: 'of the same id' });
  await saved(tab);
  await settle();
  const rows = (await readRaw(browser.databases, NAMES.database, 'annotations')) as Record<string, unknown>[];
  expect(rows.find(({ id }) => id === 'urn:test:bad')).toEqual(cyclic);
  expect(rows.find(({ id }) => id === 'urn:test:newer')).toMatchObject({ stars: 5, constructor: 'kept', deep: newer.deep, body: 'edited' });
  expect(Object.values(tab.bodies())).toContain('of the same id');
  expect(rows).toHaveLength(4);
});

test('where no row can be read nothing is written, and all of them can be downloaded (F14)', async () => {
  const browser = makeBrowser();
  await (await openWith(browser, 'a')).keeper.stop();
  await putRaw(browser.databases, NAMES.database, 'annotations', { id: 'urn:test:a', createdMs: Number.NaN });
  const before = await readRaw(browser.databases, NAMES.database, 'meta');
  const tab = openTab(browser);
  await until(() => tab.keeping().access === 'read');
  tab.create('b');
  await pass(1_000);
  expect(tab.keeping()).toMatchObject({ trouble: { kind: 'unreadable' }, setAside: 1, saving: 'failed' });
  expect(await tab.keeper.listSetAside()).toHaveLength(1);
  expect(tab.disk.writes()).toBe(0);
  expect(await readRaw(browser.databases, NAMES.database, 'meta')).toEqual(before);
});

test.each(['missing', 'denied'] as const)(
  'where storage is %s all is held until the page is closed, and that is said (F17, F18)',
  async (reason) => {
    const browser = makeBrowser();
    const tab = openTab(browser, { findDatabases: noDatabases(reason) });
    await settle();
    expect(tab.keeping()).toMatchObject({ access: 'memory', trouble: { kind: reason }, saving: 'idle' });
    tab.create('a', { body: 'held' });
    expect(tab.keeping().saving).toBe('failed');
    expect(tab.page.wouldAsk()).toBe(true);
    expect(await tab.keeper.flush()).toBe(false);
    expect(tab.bodies()).toEqual({ a: 'held' });
  },
);

test('a storage whose opening is refused is tried again, and takes up what was written meanwhile (F17)', async () => {
  const browser = makeBrowser();
  const disk = makeFaulty(browser.databases);
  disk.faults.open = new DOMException('Denied', 'UnknownError');
  const tab = openTab(browser, {}, disk);
  tab.create('a', { body: 'held' });
  await pass(3_000);
  expect(tab.keeping()).toMatchObject({ access: 'memory', trouble: { kind: 'denied' }, saving: 'failed' });
  disk.faults.open = undefined;
  expect(await tab.keeper.retry()).toBe(true);
  expect(tab.keeping()).toMatchObject({ access: 'full', trouble: undefined, saving: 'saved' });
  expect(await stored(browser)).toEqual({ a: 'held' });
});

test('a localStorage that throws costs only what it would have told (F16)', async () => {
  const browser = makeBrowser();
  const deny = () => {
    throw new DOMException('Denied', 'SecurityError');
  };
  const local = { length: 0, key: deny, getItem: deny, setItem: deny, removeItem: deny };
  const tab = openTab(browser, { local });
  tab.create('a');
  tab.page.hide();
  await saved(tab);
  expect(await stored(browser)).toEqual({ a: '' });
});

test('an older build reads what a newer one stored, and writes nothing (F42)', async () => {
  const browser = makeBrowser();
  await (await openWith(browser, 'a')).keeper.stop();
  (await openRaw(browser.databases, NAMES.database, 2)).close();
  const before = [await stored(browser), await readRaw(browser.databases, NAMES.database, 'meta'), new Map(browser.local)];
  const tab = openTab(browser);
  await until(() => tab.keeping().access === 'read');
  expect(tab.keeping().trouble).toEqual({ kind: 'newer-version' });
  expect(tab.bodies()).toEqual({ a: 'first a' });
  tab.edit('a', { body: 'not here' });
  await pass(5_000);
  expect(tab.keeping().saving).toBe('failed');
  expect(tab.page.wouldAsk()).toBe(true);
  expect(tab.disk.writes()).toBe(0);
  expect([await stored(browser), await readRaw(browser.databases, NAMES.database, 'meta'), new Map(browser.local)]).toEqual(before);
});

test('a newer build that comes while notes are open gets them whole; the old tab turns to reading (F37)', async () => {
  const browser = makeBrowser();
  const tab = await openWith(browser, 'a');
  tab.edit('a', { body: 'the first word' });
  await saved(tab);
  // Waits for the pause between two writings to pass, which it has no time for.
  tab.edit('a', { body: 'the last word' });
  const newer = await openRaw(browser.databases, NAMES.database, 2);
  await until(() => tab.keeping().access === 'read');
  expect(tab.keeping().trouble).toEqual({ kind: 'newer-version' });
  newer.close();
  expect(await stored(browser)).toEqual({ a: 'the last word' });
});
