import type { BrowserContext, Page } from '@playwright/test';
import { expect, test } from '../support/browserTest.ts';
import { makeRandom } from '../support/random.ts';
import { expectSaved, writeNote } from '../support/siteNotes.ts';
import { alerts, DATABASE, noteField, openArticle, setFault, watchStorage } from '../support/storageFaults.ts';
import { toolsOf } from '../support/storageFaultsBrowser.ts';
import { storedBodies, storedRows } from '../support/storageFaultsRaw.ts';
import { doDeeds, type Deed, type Done } from '../support/storageFaultsTabs.ts';

// Several tabs of one browser: what is written in any of them is there in all, and nothing is written over.

const isSoak = process.env.SOAK === '1';
const SEEDS = isSoak ? 200 : 4;
const DEEDS = isSoak ? 500 : 30;

async function openTab(context: BrowserContext, prepare?: (page: Page) => Promise<unknown>): Promise<Page> {
  const page = await context.newPage();
  await watchStorage(page);
  await prepare?.(page);
  await openArticle(page);
  await page.getByRole('tab', { name: /^Notes/ }).click();
  return page;
}

const openTabs = (context: BrowserContext, count: number): Promise<Page[]> =>
  Promise.all(Array.from({ length: count }, () => openTab(context)));

const card = (page: Page) => page.locator('[data-notes-list] [data-note]');

/** Waits until all tabs have said all they have to say, and to each other. */
async function settled(pages: readonly Page[]): Promise<void> {
  for (const page of pages) await page.evaluate(() => window.dispatchEvent(new Event('blur')));
  const rows = async () => JSON.stringify((await storedRows(pages[0] as Page)).map(({ id, revision }) => [id, revision]));
  let before = '';
  await expect
    .poll(
      async () => {
        const now = await rows();
        const isSame = now === before;
        before = now;
        return isSame;
      },
      { intervals: [400], timeout: 20_000 },
    )
    .toBe(true);
}

/** Fails when anything that was done in any tab is nowhere to be found, or tabs show other notes than are stored. */
async function expectUnion(pages: readonly Page[], done: readonly Done[]): Promise<void> {
  await settled(pages);
  const [first] = pages;
  if (!first) throw new Error('There is no tab.');
  const rows = await storedRows(first);
  const tokensOf = (some: typeof rows) => new Set(some.flatMap(({ body }) => body?.split(' ') ?? []));
  const written = done.filter(({ kind }) => kind !== 'delete');
  expect(written.filter(({ token }) => !tokensOf(rows).has(token))).toEqual([]);
  expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
  // In the bin is only what somebody put there; a second note made of it goes with it.
  const deleted = new Set(done.filter(({ kind }) => kind === 'delete').map(({ id }) => id));
  const standing = tokensOf(rows.filter(({ id, deletedMs }) => deletedMs === undefined || deleted.has(id ?? '')));
  expect(written.filter(({ id, token }) => !deleted.has(id) && !standing.has(token))).toEqual([]);
  const stands = rows.filter(({ deletedMs }) => deletedMs === undefined).length;
  for (const page of pages) {
    await expect(page.getByRole('tab', { name: `Notes ${stands}`, exact: true })).toBeVisible();
    expect(await alerts(page)).toEqual([]);
  }
}

const deed = (kind: Deed['kind'], token: string, pick = 0, restMs = 0): Deed => ({ kind, token, pick, restMs });

test('two tabs that make notes at once keep all of them', async ({ context }) => {
  const pages = await openTabs(context, 2);
  const done = await Promise.all(
    pages.map((page, tab) =>
      doDeeds(
        page,
        Array.from({ length: 20 }, (_, index) => deed('create', `${tab}-${index}`)),
      ),
    ),
  );
  expect(done.flat()).toHaveLength(40);
  await expectUnion(pages, done.flat());
  expect(await storedRows(pages[0] as Page)).toHaveLength(40);
});

test('a note shows in the other tab at once; edited in both it is kept both ways; deleted in one and edited in the other it is restored', async ({
  context,
}) => {
  const [one, other] = await openTabs(context, 2);
  if (!one || !other) throw new Error('There are no tabs.');
  await doDeeds(one, [deed('create', 'begun')]);
  await expect(card(other)).toHaveCount(1, { timeout: 1_000 });
  const both = await Promise.all([doDeeds(one, [deed('edit', 'here')]), doDeeds(other, [deed('edit', 'there')])]);
  await expectUnion([one, other], both.flat());

  await doDeeds(one, [deed('create', 'contested')]);
  await expect(card(other).filter({ hasText: 'contested' })).toHaveCount(1);
  const id = (await storedRows(one)).find(({ body }) => body === 'contested')?.id;
  const at = async (page: Page) => card(page).evaluateAll((cards, sought) => cards.findIndex(({ dataset }) => dataset.note === sought), id);
  const count = await card(other).count();
  // The other tab's writing is on its way for so long that a busy machine has pressed Delete meanwhile, and meets the deletion when it arrives.
  await setFault(other, { write: 2_000 });
  const [edited, binned] = await Promise.all([
    doDeeds(other, [deed('edit', 'saved-by-edit', (await at(other)) / count + 0.001)]),
    doDeeds(one, [deed('delete', '', (await at(one)) / count + 0.001, 100)]),
  ]);
  expect([edited[0]?.id, binned[0]?.id]).toEqual([id, id]);
  await expect.poll(async () => (await storedRows(one)).find((row) => row.id === id)?.body, { timeout: 10_000 }).toContain('saved-by-edit');
  expect((await storedRows(one)).find((row) => row.id === id)?.deletedMs).toBeUndefined();
});

test('without a channel between tabs a stale one writes nothing over, and looks again when it is come back to', async ({ context }) => {
  await context.addInitScript(() => Object.defineProperty(window, 'BroadcastChannel', { value: undefined }));
  const [one, other] = await openTabs(context, 2);
  if (!one || !other) throw new Error('There are no tabs.');
  await doDeeds(one, [deed('create', 'first')]);
  await expect.poll(() => storedBodies(one)).toEqual(['first']);
  await other.waitForTimeout(500);
  await expect(card(other)).toHaveCount(0);
  await other.evaluate(() => window.dispatchEvent(new Event('focus')));
  await expect(card(other)).toHaveCount(1);
  await doDeeds(one, [deed('edit', 'newer')]);
  await expect.poll(() => storedBodies(one)).toEqual(['first newer']);
  // Has not heard of it.
  const stale = await doDeeds(other, [deed('edit', 'stale')]);
  await settled([one, other]);
  const bodies = await storedBodies(one);
  expect(bodies).toContain('first newer');
  expect(bodies.join(' ')).toContain(stale[0]?.token);
});

test('what another tab writes while this one loads is not missed', async ({ context }) => {
  const one = await openTab(context);
  await doDeeds(one, [deed('create', 'before')]);
  await expect.poll(() => storedBodies(one)).toEqual(['before']);
  const loading = openTab(context, (page) => watchStorage(page, { write: 800, times: 1 }));
  for (let index = 0; index < 12; index++) await doDeeds(one, [deed('edit', `while-${index}`, 0, 100)]);
  const other = await loading;
  await expect(card(other)).toContainText('while-11');
  await expect.poll(async () => (await storedBodies(one)).join()).toContain('while-0 while-1 while-2');
});

test('what others say on the channel is taken for nothing but "something changed"', async ({ context }) => {
  const page = await openTab(context);
  await writeNote(page, 'en', 'state of war', 'Unmoved');
  const stranger = await context.newPage();
  await stranger.goto('/robots.txt');
  await stranger.evaluate((name) => {
    const channel = new BroadcastChannel(name);
    const hostile = JSON.parse('{"__proto__":{"polluted":1},"annotations":[],"version":99}') as object;
    for (const message of [null, 0, 'changed', 'CHANGED', '', hostile, { type: 'changed' }, [], new Map(), new ArrayBuffer(10_000_000)])
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- it is a channel's, which has none.
      channel.postMessage(message);
  }, DATABASE);
  await noteField(page).pressSequentially(' by it');
  await expectSaved(page, 'en');
  expect(await storedBodies(page)).toEqual(['Unmoved by it']);
  expect(await page.evaluate(() => 'polluted' in {})).toBe(false);
  expect(await alerts(page)).toEqual([]);
});

test('a frozen tab keeps no other from working, and has all of it when it thaws', async ({ context }) => {
  const frozen = await openTab(context);
  await writeNote(frozen, 'en', 'state of war', 'Before the frost');
  const tools = await toolsOf(frozen);
  await tools.send('Page.setWebLifecycleState', { state: 'frozen' });
  const began = Date.now();
  const page = await openTab(context);
  await expect(card(page)).toHaveCount(1);
  expect(Date.now() - began).toBeLessThan(5_000);
  await doDeeds(page, [deed('create', 'meanwhile')]);
  await expect.poll(async () => (await storedBodies(page)).length).toBe(2);
  await tools.send('Page.setWebLifecycleState', { state: 'active' });
  await expect(card(frozen)).toHaveCount(2);
});

for (let seed = 1; seed <= SEEDS; seed++) {
  test(`tabs that make, change and delete notes at random end with the union of it (seed ${seed})`, async ({ context }) => {
    test.setTimeout(60_000 + DEEDS * 1_000);
    const random = makeRandom(seed);
    const tabs = 2 + ((seed - 1) % 4);
    const pages = await openTabs(context, tabs);
    const planned: Deed[][] = pages.map(() => []);
    for (let index = 0; index < DEEDS; index++) {
      const kind = index < tabs || random() < 0.3 ? 'create' : random() < 0.85 ? 'edit' : 'delete';
      planned[Math.floor(random() * tabs)]?.push(deed(kind, `t${seed}-${index}`, random(), random() * 120));
    }
    const done = (await Promise.all(pages.map((page, tab) => doDeeds(page, planned[tab] ?? [])))).flat();
    expect(done.length).toBeGreaterThan(DEEDS / 2);
    await expectUnion(pages, done);
  });
}
