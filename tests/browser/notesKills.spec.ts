import type { BrowserContext, Page } from '@playwright/test';
import { expect, test } from '../support/browserTest.ts';
import { makeRandom } from '../support/random.ts';
import { beginNote, noteField, openArticle, setFault, typeNote, watchStorage } from '../support/storageFaults.ts';
import { crash, withProfile } from '../support/storageFaultsBrowser.ts';
import { storedBodies, storedRows } from '../support/storageFaultsRaw.ts';

// Tabs and browsers that die while somebody writes. What the page called saved is there afterwards, always; of what was typed since,
// at most the last half second is missing.

const isSoak = process.env.SOAK === '1';
const SEEDS = [1, 2, 3, 4];
const KILLS = isSoak ? 200 : 9;
const BROWSER_KILLS = isSoak ? 200 : 4;
const LETTERS = 'Whoever writes loses nothing of it. ';
const MAY_BE_LOST_MS = 500;

interface Typed {
  readonly text: string;
  /** When the note was there to be written in. */
  readonly begunMs: number;
  /** When each letter was typed, and when the end came. */
  readonly ms: readonly number[];
  readonly endMs: number;
  /** The longest text that the page called saved. */
  readonly saved: string;
}

const WAYS = ['crash', 'close', 'leave', 'reload'] as const;
const END: Readonly<Record<(typeof WAYS)[number], (page: Page) => Promise<unknown>>> = {
  crash,
  close: (page) => page.close({ runBeforeUnload: false }),
  leave: (page) => page.goto('/robots.txt'),
  reload: (page) => page.reload({ waitUntil: 'commit' }),
};

/** Types a note, and ends the page a while after the last letter. */
async function typeAndEnd(page: Page, random: () => number, end: (page: Page) => Promise<unknown>): Promise<Typed> {
  await beginNote(page, 'state of war');
  const begunMs = Date.now();
  const ms: number[] = [];
  let text = '';
  for (const letter of LETTERS.slice(0, 4 + Math.floor(random() * 16))) {
    await page.keyboard.type(letter);
    text += letter;
    ms.push(Date.now());
    await page.waitForTimeout(random() * 40);
  }
  await page.waitForTimeout(random() * 600);
  const endMs = Date.now();
  await end(page);
  return { text, begunMs, ms, endMs, saved: saved.get(page.context()) ?? '' };
}

const saved = new WeakMap<BrowserContext, string>();

async function hearSaved(context: BrowserContext): Promise<void> {
  await context.exposeFunction('tellSaved', (text: string) => void saved.set(context, text));
}

async function openTab(context: BrowserContext): Promise<Page> {
  saved.delete(context);
  const page = await context.newPage();
  await watchStorage(page);
  await openArticle(page);
  return page;
}

const lost = { letters: 0, oldestMs: 0, acknowledged: 0, kills: 0 };

/** Fails when what a reader may count on is not stored, once, or what is stored was never written so. */
async function expectKept(page: Page, known: Set<unknown>, { text, begunMs, ms, endMs, saved: acknowledged }: Typed): Promise<void> {
  const owed = text.slice(0, ms.filter((at) => at <= endMs - MAY_BE_LOST_MS).length);
  const findNew = async () => (await storedRows(page)).filter(({ id }) => !known.has(id));
  const least = owed.length > acknowledged.length ? owed : acknowledged;
  // A note that was begun within the last half second may be missing as a whole.
  if (acknowledged !== '' || begunMs <= endMs - MAY_BE_LOST_MS) {
    const message = JSON.stringify({ owed, acknowledged, text, begun: begunMs - endMs, letters: ms.map((at) => at - endMs) });
    await expect.poll(async () => (await findNew()).map(({ body }) => (body?.startsWith(least) ? least : body)), message).toEqual([least]);
  }
  const [row, ...more] = await findNew();
  expect(more).toEqual([]);
  lost.kills++;
  const body = row?.body ?? '';
  if (row) known.add(row.id);
  expect(text.startsWith(body), `"${body}" was never written`).toBe(true);
  if (acknowledged !== '') lost.acknowledged++;
  lost.letters += text.length - body.length;
  lost.oldestMs = Math.max(lost.oldestMs, body.length < text.length ? endMs - (ms[body.length] ?? endMs) : 0);
}

/** What is written in one step is there as a whole or not at all. */
async function expectWhole(page: Page): Promise<void> {
  const [rows, changes, meta] = await Promise.all([storedRows(page), storedRows(page, 'changes'), storedRows(page, 'meta')]);
  expect(changes.map(({ id }) => id).toSorted()).toEqual(rows.map(({ id }) => id).toSorted());
  expect(meta.find(({ databaseId }) => databaseId !== undefined)).toMatchObject({ count: rows.length });
}

test.afterAll(() => {
  if (lost.kills > 0) console.log(`kills: ${JSON.stringify(lost)}`);
});

for (const seed of SEEDS) {
  test(`tabs that die at any moment lose nothing that was saved, and half a second of typing at most (seed ${seed})`, async ({
    context,
  }) => {
    test.setTimeout(KILLS * 20_000);
    const random = makeRandom(seed);
    await hearSaved(context);
    const known = new Set<unknown>();
    let page = await openTab(context);
    for (let kill = 0; kill < KILLS; kill++) {
      const way = WAYS[(kill + seed) % WAYS.length] ?? 'crash';
      const typed = await typeAndEnd(page, random, END[way]);
      const dead = page;
      page = await openTab(context);
      if (!dead.isClosed()) await dead.close();
      await expectKept(page, known, typed);
    }
    await expectWhole(page);
    await expect(page.locator('[data-note]')).toHaveCount(Math.min(known.size, 50));
  });
}

test('a browser that is killed has what it called saved, even at that very moment', async ({ baseURL }) => {
  test.setTimeout(BROWSER_KILLS * 20_000);
  const random = makeRandom(5);
  await withProfile(baseURL, async ({ start, kill, errors }) => {
    const known = new Set<unknown>();
    let context = await start();
    await hearSaved(context);
    let page = await openTab(context);
    for (let killed = 0; killed < BROWSER_KILLS; killed++) {
      const ending = async () => {
        if (killed % 2 === 0) await expect.poll(() => saved.get(page.context()) ?? '').not.toBe('');
        await kill();
      };
      const typed = await typeAndEnd(page, random, ending);
      context = await start();
      await hearSaved(context);
      page = await openTab(context);
      await expectKept(page, known, typed);
    }
    await expectWhole(page);
    expect(errors).toEqual([]);
  });
});

test('a tab that dies in the middle of a write leaves the note as it was, and the next tab can write', async ({ context }) => {
  const page = await openTab(context);
  await typeNote(page, 'state of war', 'Whole');
  await expect.poll(() => storedBodies(page)).toEqual(['Whole']);
  await setFault(page, { write: 'hang' });
  await noteField(page).pressSequentially(' and half');
  await page.waitForTimeout(300);
  expect((await page.evaluate(() => window.witness.fault.hits)) > 0).toBe(true);
  await crash(page);
  const next = await openTab(context);
  await page.close();
  expect(await storedBodies(next)).toEqual(['Whole']);
  await expectWhole(next);
  await typeNote(next, 'armed attack', 'After it');
  await expect.poll(async () => (await storedBodies(next)).toSorted()).toEqual(['After it', 'Whole']);
});

test('a tab that is closed right after the last letter has all of it when it is opened again', async ({ context }) => {
  let page = await openTab(context);
  for (const body of ['Closed at once', 'And again', 'And once more']) {
    await typeNote(page, 'state of war', body);
    await page.close({ runBeforeUnload: false });
    page = await openTab(context);
    await expect.poll(() => storedBodies(page)).toContain(body);
  }
  expect(await storedBodies(page)).toHaveLength(3);
});
