import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, expectNoSidewaysScroll, expectNoViolations, openApp, test } from '../support/browserTest.ts';
import { asUpload, noteFile, type FileNote } from '../support/noteFiles.ts';
import { inTurn } from '../support/siteBrowser.ts';

// The notebook in a real browser: what comes in by a file, is found again, and goes out by a file.

const placed: FileNote = { id: 'placed', eId: 'art_4', exact: 'armed attack', body: 'What counts as **one**?', tags: ['war'] };
const other: FileNote = { id: 'other', eId: 'art_18', exact: 'information', body: 'On information' };
const lost: FileNote = { id: 'lost', eId: 'art_4', exact: 'words that no edition ever had', body: 'Where is it?' };
const all = [placed, other, lost];

const cards = (page: Page) => page.locator('main [data-note]');

async function openNotebook(page: Page, address = '/en/notes'): Promise<void> {
  await openApp(page, address);
  await page.getByRole('button', { name: /^(?:Export|Ekspor)$/ }).waitFor();
}

/** Chooses a file with the button that readers press. */
async function chooseFile(page: Page, text: string, name?: string): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: /^(?:Import|Impor)$/ }).click();
  await (await chooser).setFiles([asUpload(text, name)]);
}

async function importNotes(page: Page, notes: readonly FileNote[] = all): Promise<void> {
  await chooseFile(page, noteFile(notes));
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^(?:Import|Impor)$/ })
    .click();
  await expect(page.getByRole('dialog')).toBeHidden();
}

test('teaches how to make a note while there is none', async ({ page }) => {
  await openNotebook(page);
  await expect(page.getByText('Choose any words, or press Note on a paragraph.')).toBeVisible();
  await expect(page.getByRole('region', { name: 'Where your notes are kept' })).toContainText('In this browser, on this device');
  await expectNoViolations(page);
});

for (const ui of ['en', 'id'] as const) {
  test(`shows notes, the report of an import and the search for lost words soundly, in ${ui}`, async ({ page }) => {
    test.slow();
    await openNotebook(page, `/${ui}/notes`);
    await chooseFile(page, noteFile([...all, { ...placed, eId: 'art_5' }]));
    await page.getByRole('dialog').getByRole('radio').last().check();
    await expectNoViolations(page);
    await page.keyboard.press('Escape');
    await importNotes(page);
    await page.getByRole('button', { name: ui === 'en' ? 'Find its words' : 'Cari kata-katanya' }).click();
    await inTurn([320, 1280], (width) =>
      inTurn(['light', 'dark'] as const, async (colorScheme) => {
        await page.setViewportSize({ width, height: 800 });
        await page.emulateMedia({ colorScheme });
        // What the bar happens to lie over half is not too small to be pressed.
        await page.evaluate(() => scrollTo(0, 0));
        await expectNoSidewaysScroll(page);
        await expectNoViolations(page);
      }),
    );
  });
}

test('keeps what was imported, in the order of the text, and finds it again', async ({ page }) => {
  await openNotebook(page);
  await importNotes(page);
  await expect(page.getByRole('status').filter({ hasText: 'Imported: 3. Refused: 0.' })).toBeVisible();
  await expect(cards(page)).toHaveCount(3);
  await expect(page.getByRole('status').filter({ hasText: /^3 notes$/ })).toBeVisible();
  await expect(page.getByRole('button', { name: '1 note has lost its words: show it' })).toBeVisible();
  await page.getByRole('searchbox').fill('WHAT war');
  await expect(cards(page)).toHaveCount(1);
  await page.getByRole('button', { name: 'Show all' }).click();
  await expect(cards(page)).toHaveCount(3);
  await page.waitForTimeout(500); // the writing itself is tested elsewhere; here it must only have happened
  await openNotebook(page);
  await expect(cards(page)).toHaveCount(3);
});

test('takes an import back with one undo, and the same file twice adds nothing', async ({ page }) => {
  await openNotebook(page);
  await importNotes(page);
  await chooseFile(page, noteFile(all));
  await expect(page.getByRole('dialog').getByText('All of it is here already. Nothing needs to be done.')).toBeVisible();
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
  await expect(cards(page)).toHaveCount(3);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(cards(page)).toHaveCount(0);
});

test('changes nothing where an import is cancelled', async ({ page }) => {
  await openNotebook(page);
  await chooseFile(page, noteFile(all));
  await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Nothing was imported.' })).toBeVisible();
  await expect(cards(page)).toHaveCount(0);
});

test('reports files that hold no notes in one sentence each', async ({ page }) => {
  await openNotebook(page);
  await chooseFile(page, 'PK\u0003\u0004', 'notes.zip');
  await expect(page.getByRole('dialog').getByRole('alert')).toHaveText(
    'notes.zip was not imported. It is no file of notes; it looks like ZIP.',
  );
  await expect(page.getByRole('dialog').getByRole('button', { name: 'Import' })).toHaveCount(0);
});

test('takes a file that is dropped on the page, and never leaves for it', async ({ page }) => {
  await openNotebook(page);
  const data = await page.evaluateHandle(
    (text) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([text], 'dropped.jsonld', { type: 'application/ld+json' }));
      return transfer;
    },
    noteFile([placed]),
  );
  await page.locator('h1').dispatchEvent('dragover', { dataTransfer: data });
  await page.locator('h1').dispatchEvent('drop', { dataTransfer: data });
  await expect(page.getByRole('dialog').getByText('New: 1')).toBeVisible();
  await expect(page).toHaveURL('/en/notes');
});

test('exports all notes as a file, which brings them back elsewhere; a backup counts once it has arrived', async ({
  page,
  openContext,
}) => {
  await openNotebook(page);
  await importNotes(page);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export' }).click();
  const file = await download;
  expect(file.suggestedFilename()).toMatch(/^pasal-notes-\d{4}-\d\d-\d\d\.jsonld$/);
  const status = page.getByRole('region', { name: 'Where your notes are kept' });
  await expect(status).toContainText('Last backupNone yet.');
  await page.getByRole('button', { name: 'Yes, the backup is there' }).click();
  await expect(status).not.toContainText('None yet.');

  const elsewhere = await (await openContext()).newPage();
  await openNotebook(elsewhere);
  await chooseFile(elsewhere, readFileSync(await file.path(), 'utf8'));
  await elsewhere.getByRole('dialog').getByRole('button', { name: 'Import' }).click();
  await expect(cards(elsewhere)).toHaveCount(3);
});

test('a link to a lost note opens its card with the words it had and why', async ({ page }) => {
  await openNotebook(page);
  await importNotes(page);
  await page.waitForTimeout(500); // as above
  await openNotebook(page, '/en/notes#note=urn%3Aexample%3Alost');
  const section = page.getByRole('region', { name: 'The note that the link names' });
  await expect(section.locator('[data-note="urn:example:lost"]')).toBeFocused();
  await expect(section).toContainText('words that no edition ever had');
  await expect(section).toContainText('Its words are not in the text any more.');
  await section.getByRole('link', { name: 'All notes' }).click();
  await expect(section).toBeHidden();
  await expect(cards(page)).toHaveCount(3);
});

test('gives a lost note words again by keyboard alone', async ({ page }) => {
  await openNotebook(page);
  await importNotes(page, [lost]);
  await page.getByRole('button', { name: 'Find its words' }).focus();
  await page.keyboard.press('Enter');
  const finder = page.getByRole('region', { name: 'Find its words' });
  await finder.getByRole('radio').first().focus();
  await page.keyboard.press('Space');
  await expect(finder.getByRole('status')).toContainText('Chosen: “');
  await finder.getByRole('button', { name: 'Attach to these words' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status').filter({ hasText: 'The note stands on these words now.' })).toBeVisible();
  await expect(cards(page)).toBeFocused();
  await expect(page.getByText('Its words are not in the text any more.')).toHaveCount(0);
});

test('gives a lost note words that a pointer selects in the clause', async ({ page }) => {
  await openNotebook(page);
  await importNotes(page, [lost]);
  await page.getByRole('button', { name: 'Find its words' }).click();
  const finder = page.getByRole('region', { name: 'Find its words' });
  await finder.locator('[data-choose-words]').dblclick({ position: { x: 40, y: 12 } });
  await expect(finder.getByRole('status')).toContainText(/Chosen: “\S+”/);
  await finder.getByRole('button', { name: 'Attach to these words' }).click();
  await expect(page.getByText('Its words are not in the text any more.')).toHaveCount(0);
});

test('keeps deleted notes in the bin until they are restored or deleted for good', async ({ page }) => {
  await openNotebook(page);
  await importNotes(page, [placed, other]);
  await cards(page).first().getByRole('button', { name: 'Delete' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'The note is in the bin.' })).toBeVisible();
  await expect(cards(page)).toHaveCount(1);
  await expect(cards(page)).toBeFocused();
  await page.getByRole('combobox', { name: 'State' }).selectOption({ label: 'In the bin (1)' });
  await expect(cards(page)).toContainText('30 days left');
  await cards(page).getByRole('button', { name: 'Restore' }).click();
  await expect(page.getByText('The bin is empty.')).toBeVisible();
  await page.getByRole('button', { name: 'Show all' }).click();
  await cards(page).first().getByRole('button', { name: 'Delete' }).click();
  await page.getByRole('combobox', { name: 'State' }).selectOption({ label: 'In the bin (1)' });
  await page.getByRole('button', { name: 'Empty the bin' }).click();
  const dialog = page.getByRole('alertdialog', { name: 'Empty the bin' });
  await expect(dialog.getByRole('button', { name: 'Cancel' })).toBeFocused();
  await dialog.getByRole('button', { name: 'Empty the bin' }).click();
  await expect(page.getByRole('status').filter({ hasText: '1 note was deleted for good.' })).toBeVisible();
});

test('lists thousands of notes a hundred at a time and still searches all of them', async ({ page }) => {
  test.slow();
  await openNotebook(page);
  await importNotes(
    page,
    Array.from({ length: 5000 }, (_, index) => ({ ...placed, id: String(index), body: `Note number ${index}.` })),
  );
  await expect(cards(page)).toHaveCount(100);
  await page.getByRole('button', { name: 'Show 100 more' }).click();
  await expect(cards(page)).toHaveCount(200);
  await expect(cards(page).nth(100)).toBeFocused();
  await page.getByRole('searchbox').fill('number 4321');
  await expect(cards(page)).toHaveCount(1);
  await expect(page.getByRole('status').filter({ hasText: 'Notes shown: 1 of 5000' })).toBeVisible();
});
