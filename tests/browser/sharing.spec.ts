import type { Page } from '@playwright/test';
import { expect, expectNoSidewaysScroll, expectNoViolations, openApp, test } from '../support/browserTest.ts';
import { makeAnnotation } from '../support/annotationBuilders.ts';
import { asUpload, noteFile } from '../support/noteFiles.ts';
import { makeRandom } from '../support/random.ts';
import { packAnnotations } from '../support/sharedLinks.ts';
import { inTurn } from '../support/siteBrowser.ts';
import { markedWords, notesReady, writeNote } from '../support/siteNotes.ts';

// Links that carry notes, from one reader's browser to another's.

const ARTICLE = '/en/ru-kp-2024/art_4';

async function openNotes(page: Page, address: string): Promise<void> {
  await openApp(page, address);
  await notesReady(page);
}

const stored = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const [{ name = '' } = {}] = await indexedDB.databases();
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open(name);
      request.addEventListener('success', () => resolve(request.result));
      request.addEventListener('error', () => reject(new Error('Not opened.')));
    });
    const rows = await new Promise<unknown[]>((resolve) => {
      const request = database.transaction('annotations').objectStore('annotations').getAll();
      request.addEventListener('success', () => resolve(request.result as unknown[]));
    });
    database.close();
    return JSON.stringify(rows);
  });

test('two notes travel in a link to another reader, who keeps one', async ({ page, openContext }) => {
  test.slow();
  await openNotes(page, ARTICLE);
  await writeNote(page, 'en', 'armed attack', 'What counts as one?');
  await page.keyboard.press('Escape');
  await writeNote(page, 'en', 'state of war', 'Declared by whom?');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Share with my notes' }).click();
  const dialog = page.getByRole('dialog', { name: 'Share with notes' });
  await expect(dialog.getByRole('checkbox', { checked: true })).toHaveCount(2);
  await dialog.getByRole('textbox').fill('Ani');
  await expect(dialog.getByText(/^The link has \d+ characters\.$/)).toBeVisible();
  await expectNoViolations(page);
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await dialog.getByRole('button', { name: 'Copy link' }).click();
  await expect(dialog.getByText('The link is copied.')).toBeVisible();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  await dialog.getByRole('button', { name: 'QR code' }).click();
  await expect(page.getByRole('img', { name: 'QR code of the link' })).toBeVisible();

  const other = await (await openContext()).newPage();
  await openNotes(other, link);
  const card = other.getByRole('region', { name: 'From this link, unverified' });
  await expect(card).toContainText('This link brought 2 notes. It names “Ani” as the sender');
  expect(await markedWords(other)).toBe('armed attackstate of war');
  expect(await stored(other)).toBe('[]');
  await expectNoViolations(other);
  await card.getByText('See and choose').click();
  await card.getByRole('checkbox', { name: /state of war/ }).uncheck();
  await card.getByRole('button', { name: 'Keep the chosen ones (1)' }).click();
  await expect(other.getByRole('region', { name: 'The notes of this link' })).toBeFocused();
  await expect(other).toHaveURL(ARTICLE);
  expect(await markedWords(other)).toBe('armed attack');
  await expect.poll(() => stored(other)).toContain('What counts as one?');
  await openNotes(other, ARTICLE);
  await expect.poll(() => markedWords(other)).toBe('armed attack');
});

test('a link that was cut says so in Indonesian on a phone, and changes nothing', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  const notes = [makeAnnotation('a', { target: { treatyId: 'ru-kp-2024', eId: 'art_4' }, body: 'Apa artinya?' })];
  const packed = await packAnnotations(notes, 'Budi');
  await openNotes(page, `/id/ru-kp-2024/art_4#n=${packed.slice(0, -9)}`);
  const refused = page.getByRole('region', { name: 'Catatan tautan ini' });
  await expect(refused).toContainText(/^Catatan tautan iniTautan ini tidak lengkap: terpotong pada kira-kira \d+ %\./);
  expect(await stored(page)).toBe('[]');
  await refused.getByRole('button', { name: 'Tutup' }).click();
  await expect(page).toHaveURL('/id/ru-kp-2024/art_4');
  await page.goto('about:blank');
  await openNotes(page, `/id/ru-kp-2024/text#n=${packed}`);
  await expect(page.getByRole('region', { name: 'Dari tautan ini, belum diverifikasi' })).toBeVisible();
  await inTurn(['light', 'dark'] as const, async (colorScheme) => {
    await page.emulateMedia({ colorScheme });
    await expectNoSidewaysScroll(page);
    await expectNoViolations(page);
  });
});

test('500 notes are offered as a file, whole', async ({ page }) => {
  await openApp(page, '/en/notes');
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Import' }).click();
  const random = makeRandom(5);
  const body = () => Array.from({ length: 40 }, () => Math.floor(random() * 36).toString(36)).join('');
  const notes = Array.from({ length: 500 }, (_, n) => ({ id: `n${n}`, eId: 'art_4', exact: 'armed attack', body: body() }));
  await (await chooser).setFiles([asUpload(noteFile(notes))]);
  await page.getByRole('dialog').getByRole('button', { name: 'Import' }).click();
  await page.getByRole('button', { name: 'Share with my notes' }).click();
  const dialog = page.getByRole('dialog', { name: 'Share with notes' });
  await expect(dialog.getByText(/a link holds at most 8000\. Nothing was left out/)).toBeVisible();
  const download = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Download as a file' }).click();
  expect((await download).suggestedFilename()).toMatch(/^pasal-notes-.*\.jsonld$/);
});
