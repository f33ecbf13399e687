import type { Page } from '@playwright/test';
import { expect, openApp, test } from '../support/browserTest.ts';
import { expectSaved, writeNote } from '../support/siteNotes.ts';
import {
  alerts,
  ARTICLE_4,
  banner,
  downloadedBodies,
  expectBanner,
  faultHits,
  noteField,
  openArticle,
  saidSaved,
  setFault,
  typeNote,
  watchStorage,
} from '../support/storageFaults.ts';
import { clearDatabases } from '../support/storageFaultsBrowser.ts';
import { storedBodies, tryRawPut } from '../support/storageFaultsRaw.ts';

// What the storage of a browser does to notes while they are written: said at once, nothing claimed that is not so, nothing lost.

const WORDS = 'state of war';

// Held in the page, downloadable, and never claimed to be kept.
async function expectHeld(page: Page, body: string): Promise<void> {
  await expect(noteField(page)).toHaveValue(body);
  expect(await saidSaved(page)).not.toContain(body);
  expect(await storedBodies(page)).not.toContain(body);
  expect(await downloadedBodies(page)).toContain(body);
}

for (const write of ['abort', 'abort-late', 'invalid-state'] as const) {
  test(`writing that always fails (${write}) is told within 2 s, once, and heals by itself`, async ({ page }) => {
    await watchStorage(page);
    await openArticle(page);
    await setFault(page, { write });
    expect(await tryRawPut(page)).toBe(write === 'invalid-state' ? 'refused: InvalidStateError' : 'aborted: null');
    await typeNote(page, WORDS, 'Held fast');
    await expectBanner(page, 'failed');
    await expectHeld(page, 'Held fast');
    await noteField(page).pressSequentially(', and on');
    await page.waitForTimeout(3_000);
    expect((await faultHits(page)) - 1).toBeLessThanOrEqual(10);
    expect(await alerts(page)).toHaveLength(1);
    await expectHeld(page, 'Held fast, and on');
    // Pressed while it still fails: once it heals, the banner may go before any hand gets there.
    await banner(page, 'failed').getByRole('button', { name: 'Try again' }).click();
    await expectHeld(page, 'Held fast, and on');
    await setFault(page, {});
    await expect(page.getByRole('alert')).toHaveCount(0, { timeout: 15_000 });
    await expectSaved(page, 'en');
    expect(await storedBodies(page)).toEqual(['Held fast, and on']);
  });
}

test('a connection that died once is opened anew and what it owed is written once, without a word', async ({ page }) => {
  await watchStorage(page);
  await openArticle(page);
  await writeNote(page, 'en', WORDS, 'Before');
  await setFault(page, { write: 'invalid-state', times: 1 });
  await noteField(page).pressSequentially(' and after');
  await expect.poll(() => storedBodies(page), { timeout: 1_000 }).toEqual(['Before and after']);
  expect(await faultHits(page)).toBe(1);
  expect(await alerts(page)).toEqual([]);
});

test('a storage that never opens is told within 5 s; reading and writing go on, and it is kept once it opens', async ({ page }) => {
  await watchStorage(page, { open: 'hang' });
  await openApp(page, ARTICLE_4);
  await expectBanner(page, 'hung', 5_000);
  await expect(page.locator('[data-clause-text]')).toContainText(WORDS);
  await typeNote(page, WORDS, 'While it hangs');
  await expect(noteField(page)).toHaveValue('While it hangs');
  expect(await saidSaved(page)).toEqual([]);
  expect(await downloadedBodies(page)).toContain('While it hangs');
  expect(await faultHits(page)).toBeGreaterThan(0);
  await setFault(page, {});
  await expect(page.getByRole('alert')).toHaveCount(0, { timeout: 15_000 });
  await expect.poll(() => storedBodies(page)).toEqual(['While it hangs']);
});

test('a write that never ends is "still saving" by 5 s and "not saved" by 15 s, and leaving warns', async ({ page }) => {
  await watchStorage(page);
  await openArticle(page);
  await setFault(page, { write: 'hang' });
  expect(await tryRawPut(page)).toBe('no answer');
  await typeNote(page, WORDS, 'Never ends');
  await expectBanner(page, 'slow', 6_000);
  await expectBanner(page, 'failed', 11_000);
  await expect(noteField(page)).toHaveValue('Never ends');
  expect(await saidSaved(page)).toEqual([]);
  expect(await downloadedBodies(page)).toContain('Never ends');
  const asked = page.waitForEvent('dialog');
  void page.close({ runBeforeUnload: true });
  const dialog = await asked;
  expect(dialog.type()).toBe('beforeunload');
  await dialog.dismiss();
  await setFault(page, {});
  await expect.poll(() => storedBodies(page), { timeout: 15_000 }).toEqual(['Never ends']);
});

test('writes that take 2 s each: the status stays honest, and the last of many edits is what is stored', async ({ page }) => {
  await watchStorage(page);
  await openArticle(page);
  await setFault(page, { write: 2_000 });
  const body = 'Ten quick edits and more';
  await typeNote(page, WORDS, body);
  expect(await saidSaved(page)).toEqual([]);
  await expect(page.locator('[data-note]').getByText('Saving…')).toBeVisible();
  await expectSaved(page, 'en');
  expect(await storedBodies(page)).toEqual([body]);
  expect(await faultHits(page)).toBeLessThanOrEqual(4);
  expect((await saidSaved(page)).at(-1)).toBe(body);
});

test('site data cleared while the page is open: what it holds is offered, never overwritten with nothing, and saved again', async ({
  page,
}) => {
  await watchStorage(page);
  await openArticle(page);
  await writeNote(page, 'en', WORDS, 'Cleared away');
  await clearDatabases(page);
  await expectBanner(page, 'wiped');
  await expect(page.getByRole('alert')).toContainText('This page still holds them');
  expect(await storedBodies(page)).toEqual([]);
  expect(await downloadedBodies(page)).toContain('Cleared away');
  await page.getByRole('button', { name: 'Save them again' }).click();
  await expect(page.getByRole('alert')).toHaveCount(0);
  expect(await storedBodies(page)).toEqual(['Cleared away']);
});

test('notes evicted between visits are missed, and where nothing is known of them it is an ordinary first visit', async ({ page }) => {
  await openArticle(page);
  await writeNote(page, 'en', WORDS, 'Evicted');
  for (const kinds of ['indexeddb', 'indexeddb,local_storage']) {
    await page.goto('/robots.txt');
    await clearDatabases(page, kinds);
    await openArticle(page);
    if (kinds === 'indexeddb') {
      await expectBanner(page, 'wiped');
      await expect(page.getByRole('alert')).toContainText(/are gone: 1, the last one saved on .*\d/);
    } else await expect(page.getByRole('alert')).toHaveCount(0);
  }
});
