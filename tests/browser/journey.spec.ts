import { expect, openApp, test } from '../support/browserTest.ts';
import { readPdfPages } from '../support/pdfText.ts';
import { markedWords, notesReady, writeNote } from '../support/siteNotes.ts';

// From one reader who marks words to another, who has never seen the site: what all of this is for.

const ARTICLE = '/en/ru-kp-2024/art_4';
const WORDS = 'using all the means at its disposal';
const NOTE = 'Who decides which means those are?';

test('words and a note go by mail to a colleague, who keeps the note, cites the article and prints it with the note', async ({
  page,
  openContext,
}) => {
  test.slow();
  const permissions = ['clipboard-read', 'clipboard-write'];
  await page.context().grantPermissions(permissions);
  await openApp(page, ARTICLE);
  await notesReady(page);
  await writeNote(page, 'en', WORDS, NOTE);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Share with my notes' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Copy link' }).click();
  await expect(page.getByRole('dialog').getByText('The link is copied.')).toBeVisible();
  const link = await page.evaluate(() => navigator.clipboard.readText());

  const colleague = await (await openContext({ viewport: { width: 390, height: 844 }, permissions })).newPage();
  // As a mail program leaves it: the bracket that the sentence ends in belongs to the link.
  await openApp(colleague, `${link}).`);
  await notesReady(colleague);
  await colleague.getByRole('region', { name: 'From this link, unverified' }).getByRole('button', { name: 'Keep all' }).click();
  await expect(colleague).toHaveURL(ARTICLE);
  expect(await markedWords(colleague)).toBe(WORDS);

  await colleague.getByRole('button', { name: 'Close', exact: true }).first().click();
  await colleague.getByRole('main').getByRole('button', { name: 'Cite', exact: true }).click();
  const cite = colleague.getByRole('dialog', { name: 'Cite Article 4' });
  await expect(cite.getByRole('radio', { name: 'OSCOLA 4' })).toBeChecked();
  await cite.getByRole('button', { name: 'Copy', exact: true }).click();
  await expect(cite.getByRole('status')).toHaveText('The citation is copied.');
  expect(await colleague.evaluate(() => navigator.clipboard.readText())).toMatch(/^Treaty on Comprehensive Strategic .* art 4$/);
  await colleague.keyboard.press('Escape');

  await colleague.evaluate(() => Object.assign(window, { print: () => undefined }));
  await colleague.getByRole('main').getByRole('button', { name: 'Print', exact: true }).click();
  await colleague.getByRole('radio', { name: /footnotes/ }).check();
  await colleague.getByRole('dialog').getByRole('button', { name: 'Print', exact: true }).click();
  const pages = await readPdfPages(await colleague.pdf({ format: 'A4' }));
  expect(pages.join(' ').replaceAll(/\s+/g, ' ')).toContain(NOTE);
  expect(pages.filter((printed) => !printed.replaceAll(/\s+/g, ' ').includes("Pasal's rendering, not an authentic text"))).toEqual([]);
});
