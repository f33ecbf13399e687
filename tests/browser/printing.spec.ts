import type { Locator, Page } from '@playwright/test';
import { expect, expectNoSidewaysScroll, expectNoViolations, openApp, test } from '../support/browserTest.ts';
import { readPdfPages } from '../support/pdfText.ts';
import { expectSaved, NOTE_WORDS, notesReady, writeNote } from '../support/siteNotes.ts';
import { WORDS, type Ui } from '../support/siteWords.ts';

// Print as it comes out of the printer: real pages, read back from the PDF.

const PRINT = {
  en: { print: 'Print', footnotes: /footnotes/, appendix: /appendix/, commentary: /commentary/, edition: /edition of \d+ \w+ \d{4}/ },
  id: { print: 'Cetak', footnotes: /catatan kaki/, appendix: /lampiran/, commentary: /komentar/, edition: /edisi \d+ \w+ \d{4}/ },
} as const;

// Two notes whose words overlap, and one on a paragraph as a whole.
async function writeNotes(page: Page): Promise<void> {
  await openApp(page, '/en/ru-kp-2024/art_4');
  await notesReady(page);
  await writeNote(page, 'en', 'in a state of war', 'Declared by whom?');
  await page.keyboard.press('Escape');
  await writeNote(page, 'en', 'state of war, the other Party', 'Without delay');
  await page.keyboard.press('Escape');
  await page.locator('[data-note-on="art_4__para_1"]').click({ force: true });
  await page.getByRole('textbox', { name: NOTE_WORDS.en.body, exact: true }).fill('On the whole paragraph');
  await expectSaved(page, 'en');
  await page.keyboard.press('Escape');
}

async function askToPrint(page: Page, ui: Ui): Promise<Locator> {
  await page.getByRole('main').getByRole('button', { name: PRINT[ui].print, exact: true }).click();
  return page.getByRole('dialog');
}

async function printAs(page: Page, ui: Ui, way: 'footnotes' | 'appendix'): Promise<string[]> {
  const dialog = await askToPrint(page, ui);
  await dialog.getByRole('radio', { name: PRINT[ui][way] }).check();
  await dialog.getByRole('button', { name: PRINT[ui].print, exact: true }).click();
  await expect(dialog).toHaveCount(0);
  return readPdfPages(await page.pdf({ format: 'A4' }));
}

const sheet = (page: Page) => page.locator('[data-print-sheet]');
const numbersIn = (page: Page, selector: string) =>
  sheet(page)
    .locator(selector)
    .evaluateAll((all) => all.map((each) => each.getAttribute('data-note-number') ?? each.getAttribute('data-printed-note')));

test('prints the notes of a clause as footnotes, as an appendix of the whole text, and leaves the page as it was', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await writeNotes(page);
  const before = await page.evaluate(() => document.body.innerText);
  const [clause = '', ...more] = await printAs(page, 'en', 'footnotes');
  expect(more).toEqual([]);
  // Each number stands after its words, and again before its note.
  expect(clause).toMatch(/in a state of war1, the other Party2 provides/);
  expect(clause).toMatch(/Russian Federation\.3\s*1Question“in a state of war”Declared by whom\?2Question“state of war, the other Party”/);
  expect(clause).toMatch(/3Question.*On the whole paragraph/);
  expect(await numbersIn(page, '[data-note-number]')).toEqual(['1', '2', '3']);
  expect(await numbersIn(page, '[data-printed-note]')).toEqual(['1', '2', '3']);

  await expect(sheet(page)).toBeHidden();
  const line = await sheet(page)
    .locator('p mark')
    .first()
    .evaluate((mark) => getComputedStyle(mark).textDecorationLine);
  expect(line).toBe('underline');
  await page.mouse.move(5, 5);
  await expect(sheet(page)).toHaveCount(0);
  expect(await page.evaluate(() => document.body.innerText)).toBe(before);

  await openApp(page, '/en/ru-kp-2024/text');
  await notesReady(page);
  const pages = await printAs(page, 'en', 'appendix');
  expect(pages.length).toBeGreaterThan(4);
  expect(pages.filter((each) => !each.includes(WORDS.en.rendering) || !PRINT.en.edition.test(each))).toEqual([]);
  expect(pages.at(-1)).toMatch(/NotesArticle 41Question“in a state of war”.*2Question.*3Question/);
});

test('says on every page whose words they are, with the commentary and without the dialog, in Indonesian', async ({ page }) => {
  await openApp(page, '/id/ru-kp-2024/text?text=id,en');
  await notesReady(page);
  const plain = readPdfPages(await page.pdf({ format: 'A4' }));
  expect(plain.filter((each) => !each.includes(WORDS.id.rendering) || !PRINT.id.edition.test(each))).toEqual([]);
  const dialog = await askToPrint(page, 'id');
  await dialog.getByRole('checkbox', { name: PRINT.id.commentary }).check();
  await dialog.getByRole('button', { name: PRINT.id.print, exact: true }).click();
  await expect(dialog).toHaveCount(0);
  const pages = readPdfPages(await page.pdf({ format: 'A4' }));
  expect(pages.length).toBeGreaterThan(plain.length);
  expect(pages.filter((each) => !each.includes(WORDS.id.rendering) || !PRINT.id.edition.test(each))).toEqual([]);
  await expect(sheet(page).locator('[data-printed-item]')).toHaveCount(196);
});

test('asks in a dialog that everybody can use, and gives the focus back', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.emulateMedia({ colorScheme: 'dark' });
  await openApp(page, '/id/ru-kp-2024/art_4');
  await notesReady(page);
  await askToPrint(page, 'id');
  await expectNoViolations(page);
  await expectNoSidewaysScroll(page);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('main').getByRole('button', { name: PRINT.id.print, exact: true })).toBeFocused();
});

test('prints the notes that this page holds where the browser has no storage', async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(window, 'indexedDB', { value: undefined }));
  await openApp(page, '/en/ru-kp-2024/art_4');
  await notesReady(page);
  await page.locator('[data-note-on="art_4__para_1"]').click({ force: true });
  await page.getByRole('textbox', { name: NOTE_WORDS.en.body, exact: true }).fill('Held in memory');
  await page.keyboard.press('Escape');
  const [clause] = await printAs(page, 'en', 'footnotes');
  expect(clause).toMatch(/Federation\.1\s*1.*Held in memory/);
});

test('prints the whole text as it stands with the notes marked that are far from the screen too', async ({ page }) => {
  await openApp(page, '/en/ru-kp-2024/art_4');
  await notesReady(page);
  await writeNote(page, 'en', 'state of war', 'Far down');
  await page.setViewportSize({ width: 1280, height: 300 });
  await openApp(page, '/en/ru-kp-2024/text');
  await notesReady(page);
  await page.waitForTimeout(500);
  await expect(page.locator('mark[data-annotation]')).toHaveCount(0);
  const marked = await page.evaluate(() => {
    window.dispatchEvent(new Event('beforeprint'));
    return document.querySelector('mark[data-annotation]')?.textContent;
  });
  expect(marked).toBe('state of war');
});
