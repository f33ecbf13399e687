import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { DAY_MS, makeBrowser, openTab, saved, settle, stored, until } from '../../support/keepingTabs.ts';
import { changeAnnotations, turnHistory } from '../../../src/store/annotationHistory.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  vi.useRealTimers();
});

test('a note is there in the next session as it was written', async () => {
  const browser = makeBrowser();
  const first = openTab(browser);
  first.create('a', { body: 'My note', tags: ['war'], colour: 'green' });
  expect(first.keeping()).toMatchObject({ access: 'opening', saving: 'saving' });
  await saved(first);
  const written = first.note('a');
  await first.keeper.stop();
  const second = openTab(browser);
  await until(() => second.keeping().access === 'full');
  expect(second.note('a')).toEqual(written);
  expect(second.keeping()).toMatchObject({ saving: 'idle', trouble: undefined, changesSinceBackup: 1 });
});

test('says "saved" only after the commit', async () => {
  const browser = makeBrowser();
  const tab = openTab(browser);
  await until(() => tab.keeping().access === 'full');
  tab.disk.faults.write = 'hang';
  tab.create('a');
  await settle();
  expect(tab.keeping().saving).toBe('saving');
  expect(await Promise.race([stored(browser), settle().then(() => 'waits')])).toBe('waits');
  tab.disk.faults.write = undefined;
  tab.disk.release();
  await saved(tab);
  expect(await stored(browser)).toEqual({ a: '' });
});

test('the first keystroke is written at once, and those that follow within half a second (F22)', async () => {
  const browser = makeBrowser();
  const tab = openTab(browser);
  tab.create('a');
  await saved(tab);
  await vi.advanceTimersByTimeAsync(1_000);
  tab.edit('a', { body: 'w' }, 's');
  await settle();
  expect(await stored(browser)).toEqual({ a: 'w' });
  for (const body of ['wo', 'wor', 'word']) tab.edit('a', { body }, 's');
  expect(await stored(browser)).toEqual({ a: 'w' });
  await vi.advanceTimersByTimeAsync(200);
  await settle();
  expect(await stored(browser)).toEqual({ a: 'word' });
  expect(tab.note('a')?.revision).toBe(3);
});

test('what a tab was typing when it was closed is taken up by the next, once (F25)', async () => {
  const browser = makeBrowser();
  const tab = openTab(browser);
  tab.create('a', { body: 'first' });
  await saved(tab);
  tab.disk.faults.write = 'abort';
  tab.edit('a', { body: 'first and more' });
  tab.page.dispatchEvent(new Event('pagehide'));
  tab.kill();
  await settle();
  expect(await stored(browser)).toEqual({ a: 'first' });
  const [second, third] = [openTab(browser), openTab(browser)];
  await Promise.all([second, third].map((one) => until(() => one.keeping().saving !== 'saving' && one.keeping().access === 'full')));
  await settle();
  expect(await stored(browser)).toEqual({ a: 'first and more' });
  expect(third.bodies()).toEqual({ a: 'first and more' });
  expect([...browser.local.keys()].filter((key) => key.includes(':unsaved:'))).toEqual([]);
});

test('a hidden tab that the browser throws away to free memory loses nothing (F60)', async () => {
  const browser = makeBrowser();
  const tab = openTab(browser);
  tab.create('a', { body: 'first' });
  await saved(tab);
  tab.edit('a', { body: 'not written yet' });
  tab.page.hide();
  tab.kill();
  const next = openTab(browser);
  await until(() => next.keeping().access === 'full' && next.keeping().saving === 'saved');
  expect(await stored(browser)).toEqual({ a: 'not written yet' });
});

test('what was left behind and stored after all is not doubled', async () => {
  const browser = makeBrowser();
  const tab = openTab(browser);
  tab.create('a', { body: 'first' });
  await saved(tab);
  tab.edit('a', { body: 'second' });
  tab.page.hide();
  const left = new Map(browser.local);
  await saved(tab);
  for (const [key, value] of left) browser.local.set(key, value);
  const next = openTab(browser);
  await until(() => next.keeping().access === 'full');
  await settle();
  expect(await stored(browser)).toEqual({ a: 'second' });
  expect([...browser.local.keys()].filter((key) => key.includes(':unsaved:'))).toEqual([]);
});

test('what was left behind is kept as a second note where the first was changed otherwise since', async () => {
  const browser = makeBrowser();
  const tab = openTab(browser);
  tab.create('a', { body: 'first' });
  await saved(tab);
  tab.disk.faults.write = 'abort';
  tab.edit('a', { body: 'mine' });
  tab.page.hide();
  const left = new Map(browser.local);
  tab.kill();
  for (const key of left.keys()) if (key.includes(':unsaved:')) browser.local.delete(key);
  const other = openTab(browser);
  await until(() => other.note('a') !== undefined);
  other.edit('a', { body: 'theirs' });
  await saved(other);
  await other.keeper.stop();
  for (const [key, value] of left) if (key.includes(':unsaved:')) browser.local.set(key, value);
  const tabs = [openTab(browser), openTab(browser)];
  await Promise.all(tabs.map((one) => until(() => one.keeping().access === 'full')));
  await settle(300);
  const bodies = Object.values(await stored(browser)).toSorted();
  expect(bodies).toEqual(['mine', 'theirs']);
});

test('a layer that a link brought is never kept', async () => {
  const browser = makeBrowser();
  const tab = openTab(browser);
  tab.create('a', { layer: 'link:1' });
  tab.create('b', { layer: 'file:1' });
  await saved(tab);
  expect(await stored(browser)).toEqual({ b: '' });
});

test('a note that leaves the layers that are kept goes to the bin', async () => {
  const browser = makeBrowser();
  const tab = openTab(browser);
  tab.create('a', { layer: 'link:1', body: 'shared' });
  const before = tab.note('a');
  if (!before) throw new Error('It was just made');
  changeAnnotations(tab.store, { kind: 'edit', edits: [{ before, after: { ...before, layer: 'mine' } }] });
  await saved(tab);
  expect(await stored(browser)).toEqual({ a: 'shared' });
  turnHistory(tab.store, 'undo', browser.clock.nowMs);
  await settle();
  await vi.advanceTimersByTimeAsync(300);
  await settle();
  expect(await stored(browser)).toEqual({ a: '(bin) shared' });
  expect(tab.note('a')?.layer).toBe('link:1');
});

test('counts what was changed since the last backup, a session of typing as one', async () => {
  const browser = makeBrowser();
  const tab = openTab(browser);
  tab.create('a');
  for (const body of ['a', 'ab', 'abc']) tab.edit('a', { body }, 's');
  await saved(tab);
  expect(tab.keeping().changesSinceBackup).toBe(2);
  await tab.keeper.markBackup();
  expect(tab.keeping()).toMatchObject({ changesSinceBackup: 0, lastBackupMs: browser.clock.nowMs });
  await vi.advanceTimersByTimeAsync(300);
  tab.bin('a');
  await settle();
  expect(tab.keeping().changesSinceBackup).toBe(1);
});

test('asks for protection once, after the first save (F20)', async () => {
  const browser = makeBrowser();
  const ask = vi.fn<() => Promise<boolean>>(() => Promise.resolve(true));
  const tab = openTab(browser, { protection: { isGranted: () => Promise.resolve(false), ask } });
  await until(() => tab.keeping().access === 'full');
  await settle();
  expect(ask).not.toHaveBeenCalled();
  expect(tab.keeping().isProtected).toBeUndefined();
  tab.create('a');
  await saved(tab);
  await vi.advanceTimersByTimeAsync(300);
  tab.create('b');
  await settle();
  expect(ask).toHaveBeenCalledOnce();
  expect(tab.keeping().isProtected).toBe(true);
});

test('a note is in the bin after a reload, and can be taken out', async () => {
  const browser = makeBrowser();
  const tab = openTab(browser);
  tab.create('a', { body: 'kept' });
  tab.bin('a');
  await saved(tab);
  await tab.keeper.stop();
  browser.clock.nowMs += 29 * DAY_MS;
  const later = openTab(browser);
  await until(() => later.keeping().access === 'full');
  expect(later.bodies()).toEqual({ a: '(bin) kept' });
  later.restore('a');
  await saved(later);
  expect(await stored(browser)).toEqual({ a: 'kept' });
});

test('deletes for good only what is in the bin', async () => {
  const browser = makeBrowser();
  const tab = openTab(browser);
  tab.create('a');
  tab.create('b');
  tab.bin('b');
  expect(await tab.keeper.purge(['urn:test:a', 'urn:test:b', 'urn:test:none'])).toEqual(['urn:test:b']);
  expect(tab.bodies()).toEqual({ a: '' });
  expect(await stored(browser)).toEqual({ a: '' });
});
