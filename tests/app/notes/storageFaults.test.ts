import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { changeAnnotations } from '../../../src/store/annotationHistory.ts';
import { makeAnnotation } from '../../support/annotationBuilders.ts';
import { makeFaulty, putRaw, readRaw } from '../../support/faultyDatabases.ts';
import { makeBrowser, NAMES, openTab, openWith, pass, saved, settle, stored } from '../../support/keepingTabs.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  vi.useRealTimers();
});

test('the injected faults really break what is written raw', async () => {
  const browser = makeBrowser();
  await openWith(browser, 'a');
  const { factory, faults } = makeFaulty(browser.databases);
  const put = () => putRaw(factory, NAMES.database, 'annotations', makeAnnotation('b'));
  faults.write = 'abort';
  await expect(put()).rejects.toThrow('Aborted without a reason');
  faults.write = 'quota';
  await expect(put()).rejects.toMatchObject({ name: 'QuotaExceededError' });
  faults.write = 'invalid-state';
  await expect(put()).rejects.toMatchObject({ name: 'InvalidStateError' });
  expect(await stored(browser)).toEqual({ a: 'first a' });
});

test('a full storage is told at once, reading goes on, and it is written when there is room again (F01, F03)', async () => {
  const browser = makeBrowser();
  const tab = await openWith(browser, 'a');
  tab.disk.faults.write = 'quota';
  tab.edit('a', { body: 'too much' });
  await settle();
  expect(tab.keeping()).toMatchObject({ saving: 'failed', trouble: { kind: 'full' }, access: 'full' });
  expect(tab.page.wouldAsk()).toBe(true);
  expect(await tab.keeper.retry()).toBe(false);
  expect(tab.bodies()).toEqual({ a: 'too much' });
  tab.disk.faults.write = undefined;
  expect(await tab.keeper.retry()).toBe(true);
  expect(tab.keeping()).toMatchObject({ saving: 'saved', trouble: undefined });
  expect(tab.page.wouldAsk()).toBe(false);
  expect(await stored(browser)).toEqual({ a: 'too much' });
});

test('a disk too full to open the storage at all is told as full, holds what is written, and is tried again (F03)', async () => {
  const browser = makeBrowser();
  const disk = makeFaulty(browser.databases);
  disk.faults.open = new DOMException('Full', 'QuotaExceededError');
  const tab = openTab(browser, {}, disk);
  tab.create('a', { body: 'held' });
  await settle();
  expect(tab.keeping()).toMatchObject({ access: 'memory', saving: 'failed', trouble: { kind: 'full' } });
  expect(tab.page.wouldAsk()).toBe(true);
  disk.faults.open = undefined;
  await pass(2_000);
  expect(tab.keeping()).toMatchObject({ access: 'full', saving: 'saved', trouble: undefined });
  expect(await stored(browser)).toEqual({ a: 'held' });
});

test('room that is made by deleting for good is used without being asked (F01)', async () => {
  const browser = makeBrowser();
  const tab = await openWith(browser, 'a', 'b');
  tab.bin('b');
  await settle();
  await pass(500);
  tab.disk.faults.write = 'quota';
  tab.edit('a', { body: 'more' });
  await settle();
  expect(tab.keeping().trouble).toEqual({ kind: 'full' });
  // What is pending is tried once more before the bin is emptied; only that makes the room.
  tab.disk.faults.times = 1;
  await tab.keeper.purge(['urn:test:b']);
  await saved(tab);
  expect(await stored(browser)).toEqual({ a: 'more' });
});

test('an import that does not fit leaves what was stored as it was, and keeps nothing else from being written (F02)', async () => {
  const browser = makeBrowser();
  const tab = await openWith(browser, 'a');
  const edits = Array.from({ length: 500 }, (_, index) => ({ before: undefined, after: makeAnnotation(`i${index}`) }));
  tab.disk.faults.write = 'quota';
  tab.disk.faults.times = 2;
  changeAnnotations(tab.store, { kind: 'import', edits });
  await settle(400);
  expect(tab.keeping()).toMatchObject({ saving: 'failed', trouble: { kind: 'full' } });
  expect(await stored(browser)).toEqual({ a: 'first a' });
  tab.disk.faults.times = 1;
  tab.edit('a', { body: 'still written' });
  await pass(250);
  await settle(400);
  expect(await stored(browser)).toEqual({ a: 'still written' });
  await pass(10_000);
  await settle(3_000);
  expect(Object.keys(await stored(browser))).toHaveLength(501);
});

test.each(['abort', 'abort-late'] as const)('an abort without a reason (%s) is a failure, never "saved" (F04)', async (write) => {
  const browser = makeBrowser();
  const tab = await openWith(browser, 'a');
  const seen: string[] = [];
  tab.store.subscribe(({ keeping }) => seen.push(keeping.saving));
  tab.disk.faults.write = write;
  tab.edit('a', { body: 'lost?' });
  await pass(2_000);
  expect(tab.keeping()).toMatchObject({ saving: 'failed', trouble: { kind: 'failed' } });
  expect(seen).not.toContain('saved');
  tab.disk.faults.write = undefined;
  await pass(10_000);
  expect(tab.keeping()).toMatchObject({ saving: 'saved', trouble: undefined });
  expect(await stored(browser)).toEqual({ a: 'lost?' });
});

test('a connection that the browser closed is opened once more and the write replayed, unseen (F05)', async () => {
  const browser = makeBrowser();
  const tab = await openWith(browser, 'a');
  const seen: unknown[] = [];
  tab.store.subscribe(({ keeping }) => seen.push(keeping.trouble, keeping.saving === 'failed'));
  const before = tab.disk.writes();
  tab.disk.faults.write = 'invalid-state';
  tab.disk.faults.times = 1;
  tab.edit('a', { body: 'healed' });
  await saved(tab);
  expect(tab.disk.writes() - before).toBe(2);
  expect(await stored(browser)).toEqual({ a: 'healed' });
  tab.disk.forceClose();
  tab.edit('a', { body: 'healed again' });
  await pass(500);
  expect(await stored(browser)).toEqual({ a: 'healed again' });
  expect(seen.filter((one) => one !== undefined && one !== false)).toEqual([]);
});

test('a handle that died without a word is not used again (F05)', async () => {
  const browser = makeBrowser();
  const tab = await openWith(browser, 'a');
  for (const body of ['one', 'two']) {
    tab.disk.closeSilently();
    tab.edit('a', { body });
    await pass(500);
    expect(tab.keeping()).toMatchObject({ saving: 'saved', trouble: undefined });
    expect(await stored(browser)).toEqual({ a: body });
  }
});

test('a connection that is lost again and again is told of once, and nothing is lost or doubled (F06)', async () => {
  const browser = makeBrowser();
  const tab = await openWith(browser, 'a');
  const told: string[] = [];
  tab.store.subscribe(({ keeping }, before) => {
    if (keeping.trouble !== before.keeping.trouble) told.push(keeping.trouble?.kind ?? 'none');
  });
  tab.disk.faults.write = 'invalid-state';
  tab.disk.faults.times = 20;
  tab.edit('a', { body: 'patient' });
  tab.create('b', { body: 'too' });
  const before = tab.disk.writes();
  await pass(5_000);
  // Each attempt asks twice, and each waits longer than the one before.
  expect(tab.disk.writes() - before).toBeLessThanOrEqual(10);
  await pass(75_000);
  expect(told).toEqual(['failed', 'none']);
  expect(await stored(browser)).toEqual({ a: 'patient', b: 'too' });
});

test('a storage that does not open is told of within 3 s, and taken up whenever it does (F07)', async () => {
  const browser = makeBrowser();
  await (await openWith(browser, 'a')).keeper.stop();
  const disk = makeFaulty(browser.databases);
  disk.faults.open = 'hang';
  const tab = openTab(browser, {}, disk);
  tab.create('b', { body: 'meanwhile' });
  await pass(2_999);
  expect(tab.keeping().trouble).toBeUndefined();
  await pass(1);
  expect(tab.keeping()).toMatchObject({ access: 'opening', trouble: { kind: 'hung' } });
  await pass(20_000);
  expect(tab.keeping().saving).toBe('failed');
  disk.faults.open = undefined;
  await pass(30_000);
  expect(tab.keeping()).toMatchObject({ access: 'full', saving: 'saved', trouble: undefined });
  expect(tab.bodies()).toEqual({ a: 'first a', b: 'meanwhile' });
  expect(await stored(browser)).toEqual(tab.bodies());
});

test('a write that does not settle is "slow" after 5 s and failed after 15 s, and leaving warns (F08)', async () => {
  const browser = makeBrowser();
  const tab = await openWith(browser, 'a');
  tab.disk.faults.write = 'hang';
  tab.disk.faults.times = 1;
  tab.edit('a', { body: 'slow' });
  await pass(4_999);
  expect(tab.keeping()).toMatchObject({ saving: 'saving', trouble: undefined });
  expect(tab.page.wouldAsk()).toBe(false);
  await pass(1);
  expect(tab.keeping()).toMatchObject({ saving: 'saving', trouble: { kind: 'slow' } });
  await pass(10_000);
  expect(tab.keeping()).toMatchObject({ saving: 'failed', trouble: { kind: 'failed' } });
  expect(tab.page.wouldAsk()).toBe(true);
  tab.edit('a', { body: 'slow, then more' });
  tab.disk.release();
  await pass(20_000);
  expect(tab.keeping()).toMatchObject({ saving: 'saved', trouble: undefined });
  expect(await stored(browser)).toEqual({ a: 'slow, then more' });
});

test('ten edits while a write is slow come to one, and the last holds (F09)', async () => {
  const browser = makeBrowser();
  const tab = await openWith(browser, 'a');
  const before = tab.disk.writes();
  const saidSaved: (string | undefined)[] = [];
  tab.store.subscribe(({ keeping }, { keeping: last }) => {
    if (keeping.saving === 'saved' && last.saving !== 'saved') saidSaved.push(tab.note('a')?.body);
  });
  tab.disk.faults.write = 'hang';
  tab.disk.faults.times = 1;
  tab.edit('a', { body: '0' }, 's');
  await pass(250);
  for (let digit = 1; digit <= 10; digit++) tab.edit('a', { body: `${digit}` }, 's');
  await pass(1_750);
  tab.disk.release();
  await pass(1_000);
  expect(await stored(browser)).toEqual({ a: '10' });
  expect(tab.disk.writes() - before).toBeLessThanOrEqual(3);
  // Once: the first of the two writes was not all of it.
  expect(saidSaved).toEqual(['10']);
});

test('a write that was given up and committed all the same makes no second note (F08)', async () => {
  const browser = makeBrowser();
  const tab = await openWith(browser, 'a');
  tab.disk.faults.write = 'invalid-state';
  tab.edit('a', { body: 'once' }, 's');
  await pass(300);
  // As if that first write had come through after all.
  const [row] = (await readRaw(browser.databases, NAMES.database, 'annotations')) as { revision: number }[];
  await putRaw(browser.databases, NAMES.database, 'annotations', { ...row, body: 'once', revision: (row?.revision ?? 0) + 1 });
  tab.edit('a', { body: 'once upon' }, 's');
  tab.disk.faults.write = undefined;
  await pass(5_000);
  expect(await stored(browser)).toEqual({ a: 'once upon' });
});
