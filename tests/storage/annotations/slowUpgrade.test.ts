import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { MIGRATIONS, type Migration } from '../../../src/storage/annotations/migrations.ts';
import { makeAnnotation } from '../../support/annotationBuilders.ts';
import { makeFaulty, openRaw, readRaw } from '../../support/faultyDatabases.ts';
import { makeBrowser, NAMES, openTab, openWith, pass, type Browser } from '../../support/keepingTabs.ts';

// As many as the issue asks for, or enough to see that nothing depends on how many there are.
const ROWS = process.env.SOAK === '1' ? 50_000 : 1_000;
const AT_ONCE = 200;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  vi.useRealTimers();
});

async function fill(browser: Browser): Promise<void> {
  const database = await openRaw(browser.databases, NAMES.database);
  const transaction = database.transaction('annotations', 'readwrite');
  for (let index = 0; index < ROWS; index++) transaction.objectStore('annotations').put(makeAnnotation(`n${index}`, { body: 'old' }));
  await new Promise((resolve) => transaction.addEventListener('complete', resolve));
  database.close();
}

/** A step that writes every row anew, some at a time, and says when it begins and ends. */
function rewriteAll(tell: (what: 'begun' | 'done') => void): Migration {
  return async (_, transaction) => {
    tell('begun');
    const rows = transaction.objectStore('annotations');
    const keys = await rows.getAllKeys();
    for (let at = 0; at < keys.length; at += AT_ONCE) {
      const some = await Promise.all(keys.slice(at, at + AT_ONCE).map((key) => rows.get(key)));
      await Promise.all(some.map((row) => rows.put({ ...(row as object), stars: 1 })));
    }
    tell('done');
  };
}

const turn = () => new Promise((resolve) => setImmediate(resolve));

test('an upgrade that takes long is told of, leaves the page to its reader, and loses nothing (F41)', { timeout: 120_000 }, async () => {
  const browser = makeBrowser();
  await (await openWith(browser, 'a')).keeper.stop();
  await fill(browser);
  let upgrade: 'ahead' | 'begun' | 'done' = 'ahead';
  const isAt = (what: typeof upgrade) => upgrade === what;
  const disk = makeFaulty(browser.databases);
  // Chromium names the old version until the new one is committed.
  disk.factory.databases = async () => [{ name: NAMES.database, version: 1 }];
  const tab = openTab(browser, { steps: [...MIGRATIONS, rewriteAll((what) => (upgrade = what))] }, disk);
  while (isAt('ahead')) await turn();
  await vi.advanceTimersByTimeAsync(2_999);
  expect(tab.keeping()).toMatchObject({ access: 'opening', trouble: undefined });
  await vi.advanceTimersByTimeAsync(1);
  expect(tab.keeping()).toMatchObject({ access: 'opening', trouble: { kind: 'hung' } });
  tab.create('b', { body: 'meanwhile' });
  let turns = 0;
  let longestMs = 0;
  for (let before = performance.now(); isAt('begun'); before = performance.now()) {
    await turn();
    turns++;
    longestMs = Math.max(longestMs, performance.now() - before);
  }
  console.log(`an upgrade of ${ROWS} notes: ${turns} turns for the page, the longest after ${Math.round(longestMs)} ms`);
  expect(turns).toBeGreaterThan(ROWS / AT_ONCE);
  while (tab.keeping().access !== 'full') await turn();
  await pass(500);
  expect(tab.keeping()).toMatchObject({ access: 'full', saving: 'saved', trouble: undefined });
  expect(Object.keys(tab.bodies())).toHaveLength(ROWS + 2);
  const rows = (await readRaw(browser.databases, NAMES.database, 'annotations')) as { id: string; stars?: number }[];
  expect(rows.filter(({ stars }) => stars === undefined).map(({ id }) => id)).toEqual(['urn:test:b']);
  expect(rows).toHaveLength(ROWS + 2);
  expect((await tab.keeper.listSnapshots()).find(({ cause }) => cause === 'migration')).toMatchObject({ count: ROWS + 1 });
});
