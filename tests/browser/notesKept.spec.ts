import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, openApp, test } from '../support/browserTest.ts';
import { markedWords, writeNote } from '../support/siteNotes.ts';
import { banner, downloadedBodies, expectBanner, noteField, openArticle, typeNote, watchStorage } from '../support/storageFaults.ts';
import { toolsOf } from '../support/storageFaultsBrowser.ts';
import { makeRow, openVersion, putRows, storedBodies, storedRows, type Row } from '../support/storageFaultsRaw.ts';

// What is kept stays as it was written: beside rows that cannot be read, under clocks that jump, when the page is left in the middle.

const WORDS = 'state of war';

/** Opens the site once, so that its database is there, and puts rows into it. */
async function seedRows(page: Page, rows: readonly object[]): Promise<void> {
  await openArticle(page);
  await page.goto('/robots.txt');
  await putRows(page, rows);
}

const status = (page: Page) => page.getByRole('region', { name: 'Where your notes are kept' });

async function openNotebook(page: Page): Promise<void> {
  await openApp(page, '/en/notes');
  await status(page).waitFor();
}

const CORRUPT: readonly object[] = [
  { id: 'urn:test:bare' },
  makeRow('date', 'x', 'A date that is none', { createdMs: 'NaN' }),
  makeRow('tags', 'x', 'Tags as one word', { tags: 'war' }),
  makeRow('body', 'x', '', { body: ['no text'] }),
  makeRow('colour', 'x', 'x', { colour: 'infrared', layer: 'commentary' }),
  makeRow('circle', 'x', 'Round and round', { circle: true }),
];

async function downloadSetAside(page: Page): Promise<string> {
  const downloading = page.waitForEvent('download');
  await status(page)
    .getByRole('button', { name: /download/i })
    .click();
  return readFile(await (await downloading).path(), 'utf8');
}

test('rows that cannot be read are set aside, counted, handed out as they are, and left alone; the others show', async ({ page }) => {
  await seedRows(page, [...CORRUPT, makeRow('good', WORDS, 'Still here')]);
  await openArticle(page);
  await expect.poll(() => markedWords(page)).toBe(WORDS);
  await expect(page.getByRole('alert')).toHaveCount(0);
  await writeNote(page, 'en', 'armed attack', 'And a new one');
  await openNotebook(page);
  await expect(status(page)).toContainText('6');
  const text = await downloadSetAside(page);
  for (const { id } of CORRUPT as readonly Row[]) expect(text).toContain(id);
  expect(text).toContain('Round and round');
  const ids = (await storedRows(page)).map(({ id }) => id);
  expect(ids).toHaveLength(8);
});

test('where no row can be read nothing is written, and all are handed out as they are', async ({ page }) => {
  await seedRows(page, CORRUPT);
  await openApp(page, '/en/ru-kp-2024/art_4');
  await expectBanner(page, 'unreadable');
  const before = JSON.stringify((await storedRows(page)).map(({ id, revision }) => [id, revision]));
  await openNotebook(page);
  expect(await downloadSetAside(page)).toContain('Round and round');
  expect(JSON.stringify((await storedRows(page)).map(({ id, revision }) => [id, revision]))).toBe(before);
});

test('a note that cannot be shown says so in its place, is handed out as it is, and takes no other with it', async ({ page, watch }) => {
  watch.expected.push(/poison/);
  // Whatever it is that rendering a note stumbles over.
  await page.addInitScript(() => {
    const format = Object.getOwnPropertyDescriptor(Intl.DateTimeFormat.prototype, 'format');
    Object.defineProperty(Intl.DateTimeFormat.prototype, 'format', {
      get(this: Intl.DateTimeFormat) {
        const real = format?.get?.call(this) as Intl.DateTimeFormat['format'];
        return (date: Date) => {
          if (Number(date) === 1_234_567_890_123) throw new Error('poison');
          return real(date);
        };
      },
    });
  });
  await seedRows(page, [
    makeRow('poison', 'armed attack', 'Of no day', { modifiedMs: 1_234_567_890_123 }),
    makeRow('good', WORDS, 'Of a day'),
  ]);
  await openArticle(page);
  await page.getByRole('tab', { name: /^Notes/ }).click();
  await expect(page.locator('[data-notes-list]')).toContainText('Of a day');
  await expect(page.locator('[data-notes-list]')).toContainText('This note cannot be shown. It is kept as it is.');
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download it' }).click();
  expect(await readFile(await (await downloading).path(), 'utf8')).toContain('Of no day');
});

test('what lies in localStorage in place of ours changes nothing for the notes', async ({ page }) => {
  await openArticle(page);
  await writeNote(page, 'en', WORDS, 'Untouched');
  for (const junk of ['{', '"__proto__"', '{"__proto__":{"polluted":1},"databaseId":5}', '[[[]]]', 'null']) {
    await page.goto('/robots.txt');
    await page.evaluate((text) => {
      for (const key of ['settings', 'canary', 'unsaved:junk']) localStorage.setItem(`pasal:/:${key}`, text);
    }, junk);
    await openArticle(page);
    await expect.poll(() => markedWords(page)).toBe(WORDS);
    expect(await page.evaluate(() => 'polluted' in {})).toBe(false);
    await expect(page.getByRole('alert')).toHaveCount(0);
    expect(await storedBodies(page)).toEqual(['Untouched']);
  }
});

test('the browser is asked to protect the notes after the first save, not before, and its answer is told', async ({
  page,
  context,
  baseURL,
}) => {
  await page.addInitScript(() => {
    const { persist } = StorageManager.prototype;
    Object.assign(window, { asked: 0 });
    StorageManager.prototype.persist = function (this: StorageManager) {
      (window as unknown as { asked: number }).asked++;
      return persist.call(this);
    };
  });
  const asked = () => page.evaluate(() => (window as unknown as { asked: number }).asked);
  await openArticle(page);
  await page.waitForTimeout(500);
  expect(await asked()).toBe(0);
  await writeNote(page, 'en', WORDS, 'Protect me');
  await expect.poll(asked).toBe(1);
  const isPersisted = () => page.evaluate(() => navigator.storage.persisted());
  expect(await isPersisted()).toBe(false);
  await openNotebook(page);
  await expect(status(page)).toContainText('The browser has made no promise');

  const browser = context.browser();
  if (!browser) throw new Error('There is no browser.');
  const { targetInfo } = await (await toolsOf(page)).send('Target.getTargetInfo');
  await (
    await browser.newBrowserCDPSession()
  ).send('Browser.setPermission', {
    permission: { name: 'persistent-storage' },
    setting: 'granted',
    ...(baseURL === undefined ? {} : { origin: new URL(baseURL).origin }),
    ...(targetInfo.browserContextId === undefined ? {} : { browserContextId: targetInfo.browserContextId }),
  });
  await openArticle(page);
  await writeNote(page, 'en', 'armed attack', 'And me');
  await expect.poll(isPersisted).toBe(true);
  await openNotebook(page);
  await expect(status(page)).toContainText('The browser has promised not to clear them by itself. That is no backup');
});

test('what a newer build added to a note survives an edit here', async ({ page }) => {
  const extra = { mood: { of: ['the', 'reader'], at: 1.5 }, 'x-order': 7 };
  await seedRows(page, [makeRow('newer', WORDS, 'From the future', extra)]);
  await openArticle(page);
  await page.getByRole('tab', { name: /^Notes/ }).click();
  await page.getByRole('button', { name: 'Write', exact: true }).click();
  await noteField(page).press('End');
  await noteField(page).pressSequentially(', edited');
  await expect.poll(() => storedBodies(page)).toEqual(['From the future, edited']);
  expect((await storedRows(page))[0]).toMatchObject(extra);
});

test('a clock that jumps back ten years and on a hundred changes no order, loses no note and empties no bin', async ({ page }) => {
  await openArticle(page);
  await writeNote(page, 'en', WORDS, 'Now');
  await writeNote(page, 'en', 'armed attack', 'Binned');
  await page
    .locator('[data-note]', { has: noteField(page) })
    .getByRole('button', { name: 'Delete', exact: true })
    .click();
  await expect.poll(async () => (await storedRows(page)).filter(({ deletedMs }) => deletedMs).length).toBe(1);
  for (const [year, body] of [
    ['2016', ' then'],
    ['2126', ' ever'],
  ] as const) {
    await page.clock.setFixedTime(`${year}-11-22T12:00:00Z`);
    await openArticle(page);
    expect(await page.evaluate(() => new Date().getFullYear())).toBe(Number(year));
    await page.getByRole('tab', { name: /^Notes/ }).click();
    await page.getByRole('button', { name: 'Write', exact: true }).first().click();
    await noteField(page).press('End');
    await noteField(page).pressSequentially(body);
    await expect.poll(async () => (await storedBodies(page)).join()).toContain(body);
  }
  const rows = await storedRows(page);
  expect(rows.map(({ body }) => body).toSorted()).toEqual(['Binned', 'Now then ever']);
});

test('another time zone and digits change what is shown of a date, never what is stored, numbered or addressed', async ({
  openContext,
}) => {
  for (const [locale, timezoneId] of [
    ['ar-EG', 'Pacific/Kiritimati'],
    ['fa-IR', 'America/St_Johns'],
  ] as const) {
    const page = await (await openContext({ locale, timezoneId })).newPage();
    await seedRows(page, [makeRow('zone', WORDS, 'Dated')]);
    await openArticle(page);
    await expect.poll(() => markedWords(page)).toBe(WORDS);
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Article 4');
    await expect(page).toHaveURL(/\/en\/ru-kp-2024\/art_4$/);
    await expect(page.locator('main')).not.toContainText(/[٠-٩۰-۹]/);
    expect((await storedRows(page))[0]).toMatchObject({ createdMs: 1_700_000_000_000, modifiedMs: 1_700_000_000_000 });
  }
});

test('leaving in the middle of a word, by a link, by Back or by a fragment, keeps it', async ({ page }) => {
  await openArticle(page);
  await typeNote(page, WORDS, 'By a link');
  await page
    .getByRole('link', { name: /^Article 5/ })
    .first()
    .click();
  await expect(page).toHaveURL(/art_5$/);
  await expect.poll(() => storedBodies(page)).toEqual(['By a link']);
  await page.goBack();
  await expect.poll(() => markedWords(page)).toBe(WORDS);
  await page.getByRole('tab', { name: /^Notes/ }).click();
  await page.getByRole('button', { name: 'Write', exact: true }).click();
  await expect(noteField(page)).toHaveValue('By a link');
  await noteField(page).press('End');
  await noteField(page).pressSequentially(', by a fragment');
  await page.evaluate(() => (window.location.hash = 'art_4__para_1'));
  await expect.poll(() => storedBodies(page)).toEqual(['By a link, by a fragment']);
});

test('what was deleted is in the bin after a reload, and comes back', async ({ page }) => {
  await openArticle(page);
  await writeNote(page, 'en', WORDS, 'Not for good');
  await page.getByRole('button', { name: 'Delete', exact: true }).click();
  await expect.poll(async () => (await storedRows(page))[0]?.deletedMs).toBeDefined();
  await openNotebook(page);
  await page.getByRole('combobox', { name: 'State' }).selectOption({ label: 'In the bin (1)' });
  await page.locator('main [data-note]').getByRole('button', { name: 'Restore' }).click();
  await expect.poll(async () => (await storedRows(page))[0]?.deletedMs).toBeUndefined();
  await openArticle(page);
  await expect.poll(() => markedWords(page)).toBe(WORDS);
});

test('a page that comes back from the cache after a newer build took over says so and writes nothing', async ({ page }) => {
  await watchStorage(page);
  await openArticle(page);
  await writeNote(page, 'en', WORDS, 'Before the update');
  expect(await openVersion(page, 2, false)).toBe(2);
  await page.evaluate(() => window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })));
  await expectBanner(page, 'newer-version');
  await expect(banner(page, 'newer-version')).toContainText('reload the page');
  expect(await downloadedBodies(page)).toContain('Before the update');
  await expect(noteField(page)).toHaveCount(0);
  expect(await storedBodies(page)).toEqual(['Before the update']);
});
