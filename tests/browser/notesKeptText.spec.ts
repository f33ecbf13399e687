import type { Page } from '@playwright/test';
import { expect, openApp, test } from '../support/browserTest.ts';
import { chooseStateOfWar, expectSaved, markedWords, NOTE_WORDS, notesReady, writeNote } from '../support/siteNotes.ts';
import { noteField, openArticle, typeNote } from '../support/storageFaults.ts';
import { toolsOf, withProfile } from '../support/storageFaultsBrowser.ts';
import { makeRow, putRows, storedBodies, storedRows } from '../support/storageFaultsRaw.ts';

// What becomes of notes when the text under them changes, and when there are very many of them.

const WORDS = 'state of war';

/** The text of Article 4 says something else from now on; its page is come to from another, whose own file does not hold it. */
async function openChanged(page: Page, from: RegExp, to: string): Promise<void> {
  await page.route(/\/ru-kp-2024-\w+\.json$/, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: (await response.text()).replaceAll(from, to) });
  });
  await openArticle(page, '/en/ru-kp-2024/art_7');
  await page
    .getByRole('link', { name: /^Article 4 / })
    .first()
    .click();
  await expect(page).toHaveURL(/art_4$/);
  await page.getByRole('tab', { name: /^Notes/ }).click();
}

async function writeAndLeave(page: Page): Promise<void> {
  await openArticle(page);
  await writeNote(page, 'en', WORDS, 'Declared by whom?');
  await page.goto('/robots.txt');
}

test('a note follows its words when the text around them changes', async ({ page }) => {
  await writeAndLeave(page);
  await openChanged(page, /finds itself in a state of war/g, 'is, as was found by its organs, brought into a state of war');
  await expect(page.locator('[data-clause-text]').first()).toContainText('as was found by its organs');
  await expect.poll(() => markedWords(page)).toBe(WORDS);
  await expect(page.locator('[data-note]')).not.toContainText('The text has changed');
});

test('a note made by keyboard alone outlives its browser, and follows its words when the text is edited meanwhile', async ({ baseURL }) => {
  await withProfile(baseURL, async ({ start, kill, errors }) => {
    const page = await (await start()).newPage();
    await openArticle(page);
    await notesReady(page);
    await chooseStateOfWar(page, 'en');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('toolbar', { name: NOTE_WORDS.en.toolbar }).getByRole('button').first()).toBeFocused();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('textbox', { name: NOTE_WORDS.en.body, exact: true })).toBeFocused();
    await page.keyboard.type('Declared by whom?');
    await expectSaved(page, 'en');
    await kill();
    const later = await (await start()).newPage();
    await openChanged(later, /finds itself in a state of war/g, 'is, as was found by its organs, brought into a state of war');
    await expect(later.locator('[data-clause-text]').first()).toContainText('as was found by its organs');
    await expect.poll(() => markedWords(later)).toBe(WORDS);
    await expect(later.locator('[data-note]')).toContainText('Declared by whom?');
    await expect(later.locator('[data-note]')).not.toContainText('The text has changed');
    expect(errors).toEqual([]);
  });
});

test('a note whose words were changed says so, and stands on the likely ones once the reader agrees', async ({ page }) => {
  await writeAndLeave(page);
  await openChanged(page, /state of war/g, 'state of open war');
  const note = page.locator('[data-note]');
  await expect(note).toContainText('The text has changed. These are most likely its words now: “state of open war”');
  await expect(note).toContainText('Declared by whom?');
  await note.getByRole('button', { name: 'Yes, these words' }).click();
  await expect(note).not.toContainText('The text has changed');
  expect(await markedWords(page)).toBe('state of open war');
});

test('notes whose words are gone from the text are listed as lost with the words they had, by keyboard too; none is deleted', async ({
  page,
}) => {
  await writeAndLeave(page);
  const rows = JSON.stringify(await storedRows(page));
  await openChanged(page, /finds itself in a state of war/g, 'asks for it');
  await expect(page.locator('[data-clause-text]').first()).not.toContainText(WORDS);
  expect(await markedWords(page)).toBe('');
  await openApp(page, '/en/notes');
  const found = page.getByRole('button', { name: '1 note has lost its words: show it' });
  await found.focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('main [data-note]')).toContainText(WORDS);
  await expect(page.locator('main [data-note]')).toContainText('Its words are not in the text any more.');
  expect(JSON.stringify(await storedRows(page))).toBe(rows);
});

const many = (count: number, change: (index: number) => object) =>
  Array.from({ length: count }, (_, index) => makeRow(`many-${index}`, WORDS, `Note number ${index}`, change(index)));

test('ten thousand notes on the same words open, say that not all are marked, and leave assistive technology a bounded page', async ({
  page,
}) => {
  test.slow();
  await openArticle(page);
  await page.goto('/robots.txt');
  await putRows(
    page,
    many(10_000, () => ({})),
  );
  const began = Date.now();
  await openArticle(page);
  const openedMs = Date.now() - began;
  await expect(page.getByRole('tab', { name: 'Notes 10000' })).toBeVisible();
  await page.getByRole('tab', { name: /^Notes/ }).click();
  await expect(page.getByText(/^Only the first \d+ of these notes are marked in the text; all are listed here\.$/)).toBeVisible();
  await expect(page.locator('[data-note]')).toHaveCount(50);
  const marked = await page.locator('[data-clause-text] mark[data-annotation]').first().getAttribute('data-annotation');
  expect(marked?.split(' ').length).toBeLessThanOrEqual(1_000);
  const { nodes } = await (await toolsOf(page)).send('Accessibility.getFullAXTree');
  expect(nodes.length).toBeLessThan(10_000);
  console.log(`an article with 10,000 notes on the same words: open after ${openedMs} ms`);
  expect(openedMs).toBeLessThan(10_000);
});

const LETTERS = 'Every letter of it stays, however slow the machine may be that it is typed on.';

// Run in the page: the time from each key to the frame that shows its letter.
function beginToWait(): void {
  const waits: number[] = Object.assign(window, { waits: [] }).waits;
  const hear = () => {
    const start = performance.now();
    requestAnimationFrame(() => setTimeout(() => waits.push(Math.round(performance.now() - start))));
  };
  document.addEventListener('keydown', hear, { capture: true });
}
const readWaits = () => (window as typeof window & { waits: number[] }).waits; // `as`: set just above

test('with 5,000 notes on a slow machine short of memory no letter is lost', async ({ page }) => {
  test.slow();
  await openArticle(page);
  await page.goto('/robots.txt');
  const clauses = [1, 2, 3, 5, 6, 7, 8, 9, 10];
  await putRows(
    page,
    many(5_000, (index) => ({ target: { treatyId: 'ru-kp-2024', eId: `art_${clauses[index % clauses.length]}` } })),
  );
  await openArticle(page);
  const tools = await toolsOf(page);
  await tools.send('Emulation.setCPUThrottlingRate', { rate: 6 });
  await typeNote(page, WORDS, '');
  await page.evaluate(beginToWait);
  await page.keyboard.type(LETTERS, { delay: 60 });
  await tools.send('Memory.simulatePressureNotification', { level: 'critical' });
  await expect(noteField(page)).toHaveValue(LETTERS);
  await expectSaved(page, 'en');
  const waits = (await page.evaluate(readWaits)).toSorted((a, b) => a - b);
  const [p50, p95] = [0.5, 0.95].map((share) => waits[Math.floor(share * waits.length)]);
  console.log(`a letter with 5,000 notes at 6x, to the frame that shows it: p50 ${p50} ms, p95 ${p95} ms`);
  await tools.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  expect(await storedBodies(page)).toContain(LETTERS);
});
