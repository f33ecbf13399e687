import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import { expect, openApp, test } from '../support/browserTest.ts';
import { expectSaved, markedWords, writeNote } from '../support/siteNotes.ts';
import {
  ARTICLE_4,
  banner,
  beginNote,
  downloadedBodies,
  expectBanner,
  faultHits,
  noteField,
  openArticle,
  saidSaved,
  typeNote,
  watchStorage,
} from '../support/storageFaults.ts';
import { grantBytes, withProfile } from '../support/storageFaultsBrowser.ts';
import { makeRow, openVersion, putRows, storedBodies, storedRows, tryRawPut } from '../support/storageFaultsRaw.ts';

// What notes meet when the page opens: a full disk, a storage that is refused, that another build changed, or that was thrown away.

const WORDS = 'state of war';

async function seedProfile(context: BrowserContext): Promise<void> {
  const page = await context.newPage();
  await openArticle(page);
  await writeNote(page, 'en', WORDS, 'Before');
  await context.close();
}

async function expectFull(page: Page): Promise<void> {
  await typeNote(page, 'armed attack', 'No room for it');
  await expectBanner(page, 'full');
  await expect(noteField(page)).toHaveValue('No room for it');
  await expect(page.locator('[data-note]').getByText('Not saved')).toBeVisible();
  expect(await saidSaved(page)).not.toContain('No room for it');
  expect(await downloadedBodies(page)).toEqual(expect.arrayContaining(['Before', 'No room for it']));
  expect(await storedBodies(page)).toEqual(['Before']);
}

test('a storage without room for ten bytes: told, held, downloadable, and saved without a reload once there is room', async ({
  baseURL,
}) => {
  await withProfile(baseURL, async ({ start, errors }) => {
    await seedProfile(await start());
    const context = await start();
    const page = await context.newPage();
    const { origin } = new URL(baseURL ?? '');
    await grantBytes(page, origin, 1);
    await watchStorage(page);
    await openArticle(page);
    expect(await tryRawPut(page)).toBe('aborted: QuotaExceededError');
    await expect.poll(() => markedWords(page)).toBe(WORDS);
    await expectFull(page);
    await grantBytes(page, origin);
    await banner(page, 'full').getByRole('button', { name: 'Try again' }).click();
    await expectSaved(page, 'en');
    await expect(page.getByRole('alert')).toHaveCount(0);
    // Rows lie in the order of their ids, which are random.
    expect((await storedBodies(page)).toSorted()).toEqual(['Before', 'No room for it']);
    expect(errors).toEqual([]);
  });
});

// Only who may mount can make a disk that is really full.
const canMount = process.getuid?.() === 0 && process.platform === 'linux';

test('a disk that is full: told, held and downloadable', async ({ baseURL }, info) => {
  test.skip(!canMount, 'a small disk can be made only by root');
  const disk = info.outputPath('disk');
  mkdirSync(disk, { recursive: true });
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=60m', 'tmpfs', disk]);
  try {
    await withProfile(
      baseURL,
      async ({ start, folder }) => {
        await seedProfile(await start());
        const context = await start();
        const page = await context.newPage();
        await watchStorage(page);
        await openArticle(page);
        fill(join(folder, 'filling'));
        expect(await tryRawPut(page, 2_000_000)).not.toBe('committed');
        await beginNote(page, 'armed attack');
        const body = `No room for it${randomBytes(200_000).toString('base64')}`;
        await noteField(page).fill(body);
        await expect(page.locator('section[data-trouble]')).toBeVisible({ timeout: 5_000 });
        expect(await saidSaved(page)).not.toContain(body);
        await expect(noteField(page)).toHaveValue(body);
      },
      disk,
    );
  } finally {
    execFileSync('umount', ['-l', disk]);
  }
});

function fill(path: string): void {
  const block = Buffer.alloc(64 * 1024, 1);
  try {
    for (;;) writeFileSync(path, block, { flag: 'a' });
  } catch {
    // Full now.
  }
}

test('a database that the browser threw away because it was damaged is missed, and no first visit', async ({ baseURL }) => {
  await withProfile(baseURL, async ({ start, folder }) => {
    await seedProfile(await start());
    const damaged = damage(join(folder, 'Default/IndexedDB'));
    expect(damaged).toBeGreaterThan(0);
    const page = await (await start()).newPage();
    await openArticle(page);
    await expectBanner(page, 'wiped');
    await expect(page.getByRole('alert')).toContainText('are gone: 1, the last one saved on');
    expect(await storedRows(page)).toEqual([]);
  });
});

function damage(folder: string): number {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\.leveldb\/[^/]+$/.test(name));
  const hit = files.filter((name) => !/LOCK|LOG/.test(name));
  for (const name of hit) writeFileSync(join(folder, name), Buffer.alloc(4_096, 0x5a));
  return hit.length;
}

test('a browser that refuses all storage: notes are held for the visit, which is said, and can be downloaded', async ({ page }) => {
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('The user denied permission to access the database.', 'UnknownError');
    };
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('Access is denied for this document.', 'SecurityError');
      },
    });
  });
  await openArticle(page);
  expect(await tryRawPut(page)).toBe('refused: UnknownError');
  await expectBanner(page, 'denied');
  await typeNote(page, WORDS, 'For this visit');
  await expect(page.locator('[data-note]').getByText('Not saved')).toBeVisible();
  expect(await downloadedBodies(page)).toContain('For this visit');
});

test('without any database notes are held, said to be for this visit alone, and downloadable', async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(window, 'indexedDB', { value: undefined }));
  await openArticle(page);
  expect(await page.evaluate(() => typeof indexedDB)).toBe('undefined');
  await expectBanner(page, 'missing');
  await typeNote(page, WORDS, 'For this visit');
  await expect(page.locator('[data-note]').getByText('Not saved')).toBeVisible();
  expect(await downloadedBodies(page)).toContain('For this visit');
});

test('localStorage that throws takes nothing from the notes', async ({ page }) => {
  await page.addInitScript(() =>
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('Denied', 'SecurityError');
      },
    }),
  );
  await openArticle(page);
  await writeNote(page, 'en', WORDS, 'Without a canary');
  await page.reload();
  await expect.poll(() => markedWords(page)).toBe(WORDS);
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test('a newer build that takes the database over: this tab writes what it owes, lets go, and then only reads', async ({
  page,
  context,
}) => {
  await watchStorage(page);
  await openArticle(page);
  await writeNote(page, 'en', WORDS, 'Old tab');
  await noteField(page).pressSequentially(' to the end');
  const newer = await context.newPage();
  await newer.goto('/robots.txt');
  const began = Date.now();
  expect(await openVersion(newer, 2, false)).toBe(2);
  expect(Date.now() - began).toBeLessThan(2_000);
  await expectBanner(page, 'newer-version');
  expect(await storedBodies(newer)).toEqual(['Old tab to the end']);

  const older = await context.newPage();
  await openApp(older, ARTICLE_4);
  await expectBanner(older, 'newer-version');
  await expect.poll(() => markedWords(older)).toBe(WORDS);
  expect(await downloadedBodies(older)).toContain('Old tab to the end');
  await expect(older.getByRole('button', { name: 'Delete', exact: true })).toHaveCount(0);
});

test('an upgrade that an old tab stands in the way of is told, to whoever waits second too, and goes on by itself', async ({ context }) => {
  const old = await context.newPage();
  await openArticle(old);
  await writeNote(old, 'en', WORDS, 'Of the old version');
  await old.goto('/robots.txt');
  expect(await openVersion(old, undefined, true)).toBe(1);
  const waiting = await Promise.all([context.newPage(), context.newPage()]);
  for (const page of waiting) {
    await watchStorage(page, { open: 'newer' });
    await openApp(page, ARTICLE_4);
    await expectBanner(page, 'blocked', 5_000);
    await expect(page.locator('[data-clause-text]').first()).toContainText(WORDS);
  }
  await old.close();
  for (const page of waiting) {
    await expect(page.getByRole('alert')).toHaveCount(0, { timeout: 2_000 });
    await expect.poll(() => markedWords(page)).toBe(WORDS);
  }
  const [first] = waiting;
  await writeNote(first, 'en', 'armed attack', 'Went on by itself');
  expect(await openVersion(first, undefined, false)).toBe(2);
});

test('an upgrade that breaks in the middle leaves nothing behind, is told, and succeeds when it is tried again', async ({ page }) => {
  await watchStorage(page, { open: 'break-upgrade', times: 1 });
  await openArticle(page);
  expect(await faultHits(page)).toBe(1);
  await writeNote(page, 'en', WORDS, 'After the second try');
  expect(await storedBodies(page)).toEqual(['After the second try']);
});

test('when the app itself fails, the page that stands in for it hands out all stored notes, readable or not', async ({ page, watch }) => {
  watch.expected.push(/poison/);
  await openArticle(page);
  await writeNote(page, 'en', WORDS, 'Rescued');
  await putRows(page, [{ id: 'urn:test:unreadable', mood: 'sour' }, makeRow('zone', 'x', 'Too')]);
  await page.evaluate(() => {
    Object.defineProperty(document.documentElement, 'lang', {
      set: () => {
        throw new Error('poison');
      },
    });
  });
  await page.getByRole('link', { name: 'ID, Bahasa Indonesia' }).click();
  const main = page.getByRole('main');
  await expect(main.getByRole('alert')).toBeVisible();
  const downloading = page.waitForEvent('download');
  await main.getByRole('button').first().click();
  const text = readFileSync(await (await downloading).path(), 'utf8');
  for (const part of ['Rescued', 'urn:test:unreadable', 'sour', 'Too']) expect(text).toContain(part);
});
