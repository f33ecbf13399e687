import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { makeFaulty } from '../../support/faultyDatabases.ts';
import { makeBrowser, NAMES, openTab, saved, settle, stored, until, type Browser, type Tab } from '../../support/keepingTabs.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  vi.useRealTimers();
});

async function openTwo(browser: Browser, change: Parameters<typeof openTab>[1] = {}): Promise<[Tab, Tab]> {
  const tabs: [Tab, Tab] = [openTab(browser, change), openTab(browser, change)];
  await Promise.all(tabs.map((tab) => until(() => tab.keeping().access === 'full')));
  return tabs;
}

async function quiet(...tabs: readonly Tab[]): Promise<void> {
  for (let round = 0; round < 4; round++) {
    await vi.advanceTimersByTimeAsync(300);
    await settle(200);
  }
  for (const tab of tabs) expect(tab.keeping().saving).not.toBe('saving');
}

test('what two tabs make at once is in both (F28)', async () => {
  const browser = makeBrowser();
  const [one, two] = await openTwo(browser);
  for (let index = 0; index < 50; index++) {
    one.create(`one${index}`);
    two.create(`two${index}`);
  }
  await quiet(one, two);
  expect(Object.keys(await stored(browser))).toHaveLength(100);
  expect(one.bodies()).toEqual(two.bodies());
  expect(Object.keys(one.bodies())).toHaveLength(100);
});

test('two tabs that change different parts of a note both have their way (F29)', async () => {
  const browser = makeBrowser();
  const [one, two] = await openTwo(browser);
  one.create('a', { body: 'first', tags: ['x'] });
  await quiet(one, two);
  one.edit('a', { body: 'second', tags: ['x', 'y'] });
  two.edit('a', { colour: 'blue', tags: ['z'] });
  await quiet(one, two);
  expect(two.note('a')).toMatchObject({ body: 'second', colour: 'blue', tags: ['y', 'z'] });
  expect(one.note('a')).toEqual(two.note('a'));
  expect(Object.keys(await stored(browser))).toEqual(['a']);
});

test('two tabs that change the same part leave two notes, one for each (F29)', async () => {
  const browser = makeBrowser();
  const [one, two] = await openTwo(browser);
  one.create('a', { body: 'first' });
  await quiet(one, two);
  one.edit('a', { body: 'of one' });
  two.edit('a', { body: 'of two' });
  await quiet(one, two);
  expect(Object.values(await stored(browser)).toSorted()).toEqual(['of one', 'of two']);
  expect(one.bodies()).toEqual(two.bodies());
});

test('a note that is deleted here and changed there is restored with the change (F30)', async () => {
  const browser = makeBrowser();
  const [one, two] = await openTwo(browser);
  one.create('a', { body: 'first' });
  one.create('b', { body: 'first' });
  await quiet(one, two);
  one.bin('a');
  two.edit('a', { body: 'changed' });
  two.edit('b', { body: 'changed' });
  one.bin('b');
  await quiet(one, two);
  expect(await stored(browser)).toEqual({ a: 'changed', b: 'changed' });
  expect(one.bodies()).toEqual(two.bodies());
});

test('what is deleted for good is gone in the other tab too, unless it is changed there', async () => {
  const browser = makeBrowser();
  const [one, two] = await openTwo(browser, { makeChannel: undefined });
  for (const id of ['a', 'b']) one.create(id, { body: 'first' });
  await quiet(one);
  two.page.show();
  await quiet(two);
  one.bin('a');
  one.bin('b');
  await one.keeper.purge(['urn:test:a', 'urn:test:b']);
  two.edit('b', { body: 'still wanted' });
  await quiet(two);
  two.page.show();
  await quiet(two);
  expect(two.bodies()).toEqual({ b: 'still wanted' });
  expect(await stored(browser)).toEqual({ b: 'still wanted' });
  one.page.show();
  await quiet(one);
  expect(one.bodies()).toEqual({ b: 'still wanted' });
});

test('a tab that has heard nothing merges before it writes (F31, F33)', async () => {
  const browser = makeBrowser();
  const [one, two] = await openTwo(browser, { makeChannel: undefined });
  one.create('a', { body: 'first' });
  await quiet(one);
  two.page.show();
  await quiet(two);
  one.edit('a', { body: 'second' });
  await quiet(one);
  expect(two.bodies()).toEqual({ a: 'first' });
  two.edit('a', { tags: ['stale'] });
  await quiet(two);
  expect(two.note('a')).toMatchObject({ body: 'second', tags: ['stale'] });
  expect(await stored(browser)).toEqual({ a: 'second' });
});

test('without a channel a tab looks for changes when it is come back to (F33)', async () => {
  const browser = makeBrowser();
  const blocked = () => {
    throw new DOMException('Blocked', 'SecurityError');
  };
  const [one, two] = await openTwo(browser, { makeChannel: blocked });
  one.create('a');
  await quiet(one);
  expect(two.bodies()).toEqual({});
  two.page.dispatchEvent(new Event('focus'));
  await quiet(two);
  expect(two.bodies()).toEqual({ a: '' });
});

test('a change that comes while a tab still loads is not lost (F32)', async () => {
  const browser = makeBrowser();
  const one = openTab(browser);
  one.create('a', { body: 'first' });
  await saved(one);
  await quiet(one);
  for (let delay = 0; delay < 40; delay++) {
    const two = openTab(browser);
    await settle(delay);
    one.edit('a', { body: `edit ${delay}` });
    one.create(`n${delay}`);
    await quiet(one, two);
    expect(two.bodies()).toEqual(one.bodies());
    await two.keeper.stop();
  }
});

test('a change that comes between reading and beginning is not lost where tabs cannot hear each other (F32)', async () => {
  const browser = makeBrowser();
  const change = { makeChannel: undefined };
  const one = openTab(browser, change);
  one.create('a', { body: 'first' });
  await saved(one);
  await quiet(one);
  const disk = makeFaulty(browser.databases);
  disk.onTransaction((mode) => mode === 'readonly' && one.note('a')?.body === 'first' && one.edit('a', { body: 'in between' }));
  const two = openTab(browser, change, disk);
  await quiet(one, two);
  expect(two.bodies()).toEqual({ a: 'in between' });
});

test('messages that are not ours change nothing and read nothing (F34)', async () => {
  const browser = makeBrowser();
  const [one] = await openTwo(browser);
  one.create('a');
  await quiet(one);
  const tab = openTab(browser);
  await until(() => tab.keeping().access === 'full');
  await quiet(tab);
  const before = [tab.store.getState(), tab.disk.transactions()];
  const junk = ['x'.repeat(1_000_000), { type: 'changed' }, null, 7, ['changed'], { gone: ['urn:test:a'] }];
  const send = (data: unknown) => [...browser.channels].filter(({ name }) => name === NAMES.database).forEach(({ hear }) => hear(data));
  for (const data of junk) send(data);
  await quiet(tab);
  expect([tab.store.getState(), tab.disk.transactions()]).toEqual(before);
  send('changed');
  await quiet(tab);
  expect(tab.disk.transactions()).toBeGreaterThan(Number(before[1]));
});

test('a tab that slept through much finds it all when it is shown again (F76)', async () => {
  const browser = makeBrowser();
  const [one, two] = await openTwo(browser, { makeChannel: undefined });
  two.page.hide();
  for (let index = 0; index < 20; index++) one.create(`n${index}`);
  await quiet(one);
  one.bin('n0');
  await quiet(one);
  two.page.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }));
  await quiet(two);
  expect(two.bodies()).toEqual(one.bodies());
});

test('a tab that was frozen keeps no other from writing, and finds it all when it is shown again (F35)', async () => {
  const browser = makeBrowser();
  const [frozen, other] = await openTwo(browser, { makeChannel: undefined });
  frozen.create('a', { body: 'before the frost' });
  await quiet(frozen);
  frozen.page.hide();
  const third = openTab(browser);
  await until(() => third.keeping().access === 'full');
  third.edit('a', { body: 'meanwhile' });
  await quiet(third, other);
  expect(await stored(browser)).toEqual({ a: 'meanwhile' });
  frozen.page.show();
  await quiet(frozen);
  expect(frozen.bodies()).toEqual({ a: 'meanwhile' });
});

test('ids and order do not depend on the clock (F45)', async () => {
  const browser = makeBrowser();
  const [one, two] = await openTwo(browser);
  one.create('a', { body: '1' });
  await quiet(one, two);
  browser.clock.nowMs -= 10 * 365 * 24 * 3_600_000;
  two.edit('a', { body: '2' });
  await quiet(one, two);
  browser.clock.nowMs += 110 * 365 * 24 * 3_600_000;
  one.edit('a', { body: '3' });
  await quiet(one, two);
  expect(await stored(browser)).toEqual({ a: '3' });
  expect(two.bodies()).toEqual({ a: '3' });
  expect(one.note('a')?.revision).toBe(3);
});
