import type { Page } from '@playwright/test';
import { expect, expectNoSidewaysScroll, expectNoViolations, openApp, test } from '../support/browserTest.ts';
import { inTurn, nextFrames } from '../support/siteBrowser.ts';
import { markedWords, notesReady, writeNote } from '../support/siteNotes.ts';
import { UIS } from '../support/siteWords.ts';

// The words of a search where a result opens: lit by the browser, without an element or a letter more.

const SAID = {
  en: {
    box: 'Find or go to',
    query: 'militery assistence',
    words: /^(military|assistance)$/i,
    bar: 'Words of the search',
    of: 'of',
    next: 'Next',
    results: 'All results',
  },
  id: {
    box: 'Cari atau buka',
    query: 'bantuan militer',
    words: /^(militer|bantuan)$/i,
    bar: 'Kata-kata pencarian',
    of: 'dari',
    next: 'Berikutnya',
    results: 'Semua hasil',
  },
} as const;

const lit = (page: Page, name = 'found') => page.evaluate((key) => CSS.highlights.get(key)?.size ?? 0, name);
const textOf = (page: Page) => page.locator('[data-clause-text]').first().textContent();
const barOf = (page: Page, ui: 'en' | 'id' = 'en') => page.getByRole('region', { name: SAID[ui].bar });

// The search's script, its worker and its data come first.
const expectLit = (page: Page, more = 0) => expect.poll(() => lit(page), { timeout: 20_000 }).toBeGreaterThan(more);

async function openFound(page: Page, address: string): Promise<void> {
  await openApp(page, address);
  await expectLit(page);
}

/** Where the place that the reader is at stands in the window, and what of the window is free. */
const placeInWindow = (page: Page) =>
  page.evaluate(() => {
    const [range] = CSS.highlights.get('found-here') ?? [];
    if (!range) return undefined;
    const live = document.createRange();
    live.setStart(range.startContainer, range.startOffset);
    live.setEnd(range.endContainer, range.endOffset);
    const { top, bottom } = live.getBoundingClientRect();
    const bars = [...document.querySelectorAll('[data-docked], [data-sheet=open]')].map((bar) => bar.getBoundingClientRect().top);
    const free = { top: document.querySelector('header')?.getBoundingClientRect().bottom ?? 0, bottom: Math.min(...bars) };
    return { isFree: top >= free.top && bottom <= free.bottom, words: live.toString() };
  });

for (const ui of UIS) {
  test(`lights the words where a result opens, and puts them out, by keyboard alone, in ${ui}`, async ({ page }) => {
    const { box, query, words, of, next } = SAID[ui];
    await page.setViewportSize(ui === 'en' ? { width: 1280, height: 720 } : { width: 390, height: 700 });
    await openApp(page, `/${ui}/ru-kp-2024/art_4`);
    const before = await textOf(page);
    await openApp(page, `/${ui}/ru-kp-2024/art_13`);
    await page.keyboard.press('Control+k');
    await page.keyboard.type(query);
    // What was found stands after the places that the words may lead to.
    const found = page.locator('[role=option][href*="/art_4?find="]').first();
    await expect(found).toBeVisible();
    const id = await found.getAttribute('id');
    await expect(async () => {
      await page.keyboard.press('ArrowDown');
      await expect(page.getByRole('combobox', { name: box })).toHaveAttribute('aria-activedescendant', id ?? '', { timeout: 500 });
    }).toPass();
    await page.keyboard.press('Enter');

    await expectLit(page, 2);
    await expect(page).toHaveURL(/\/art_4\?find=/);
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
    expect(await textOf(page)).toBe(before);
    const bar = barOf(page, ui);
    await expect(bar).toContainText(`1 ${of} `);
    await expectNoViolations(page);
    await expectNoSidewaysScroll(page);

    await page.keyboard.press('Alt+Shift+ArrowDown');
    await expect(bar.getByRole('status')).toContainText(`2 ${of} `);
    await page.keyboard.press('Alt+Shift+ArrowUp');
    await page.keyboard.press('Alt+Shift+ArrowUp');
    const count = await lit(page);
    await expect(bar.getByRole('status')).toContainText(`${count} ${of} ${count}`);
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
    expect((await placeInWindow(page))?.isFree).toBe(true);

    await bar.getByRole('button', { name: next, exact: true }).focus();
    await page.keyboard.press('Enter');
    await expect(bar.getByRole('status')).toContainText(`1 ${of} ${count}`);
    expect((await placeInWindow(page))?.words).toMatch(words);
    await page.keyboard.press('Escape');
    await expect(bar).toHaveCount(0);
    expect(await lit(page)).toBe(0);
    await expect(page).toHaveURL(new RegExp(`/${ui}/ru-kp-2024/art_4$`));
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  });
}

test('never hides the words it leads to, under the bars of a low and narrow window', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 480 });
  await openFound(page, '/en/ru-kp-2024/art_4?find=attack+war+state+charter&text=en,id');
  const count = await lit(page);
  expect(count).toBeGreaterThan(6);
  await inTurn(Array.from({ length: Math.min(count, 12) }), async () => {
    await page.keyboard.press('Alt+Shift+ArrowDown');
    await nextFrames(page);
    expect((await placeInWindow(page))?.isFree).toBe(true);
  });
  // The panel with the commentary takes its part of the window too.
  await page
    .getByRole('region', { name: 'Beside the words' })
    .getByRole('button', { name: /^Commentary/ })
    .click();
  await page.keyboard.press('Alt+Shift+ArrowDown');
  expect((await placeInWindow(page))?.isFree).toBe(true);
});

test('follows the reader: other clauses, what is opened, both languages, until the words are put out', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  await openFound(page, '/en/ru-kp-2024/art_4?find=war');
  const here = await lit(page);
  await page.locator('aside [data-commentary] summary').filter({ hasText: 'war' }).first().click();
  await expect.poll(() => lit(page)).toBeGreaterThan(here);
  await page.keyboard.press('Alt+ArrowDown');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Article 5');
  await expect(barOf(page)).toContainText(/not on this page|\d place/);
  await page.keyboard.press('Alt+ArrowUp');
  await expect.poll(() => lit(page)).toBeGreaterThanOrEqual(here);
  await expect(page).toHaveURL(/\/art_4$/);
  expect(await lit(page, 'found-here')).toBe(0);
  await page.keyboard.press('Alt+Shift+ArrowDown');
  await expect.poll(() => lit(page, 'found-here')).toBe(1);
  await page.emulateMedia({ media: 'print' });
  await expect(barOf(page)).toBeHidden();
});

test('leads from a page of results and back to it, where the place in the list is kept', async ({ page }) => {
  await openApp(page, '/en/search?q=state+of+war');
  const result = page.locator('[data-result] a[href*="/en/ru-kp-2024/art_4?find="]').first();
  await result.click({ timeout: 20_000 });
  const entries = await page.evaluate(() => history.length);
  await expectLit(page);
  await page.keyboard.press('Alt+ArrowDown');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Article 5');
  await barOf(page).getByRole('link', { name: 'All results' }).click();
  await expect(page).toHaveURL(/\/en\/search\?q=state\+of\+war$/);
  await expect(barOf(page)).toHaveCount(0);
  const focused = await page.evaluate(() => document.activeElement?.getAttribute('href'));
  expect(focused).toBe(await result.getAttribute('href'));
  // Nothing was added: what was read lies ahead.
  expect(await page.evaluate(() => history.length)).toBe(entries + 1);
  await page.goForward();
  await expectLit(page);
});

test('stands beside the marks of notes, and changes none of them', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  await openFound(page, '/en/ru-kp-2024/art_4?find=military');
  const [before, count] = [await textOf(page), await lit(page)];
  await notesReady(page);
  await writeNote(page, 'en', 'with military and other', 'a military note');
  await page.keyboard.press('Escape');
  await expect.poll(() => markedWords(page)).toBe('with military and other');
  await expect.poll(() => lit(page)).toBeGreaterThan(count); // the note says it too, in the margin
  expect(await textOf(page)).toBe(before);
  await page.locator('mark[data-annotation]').first().hover();
  await barOf(page).getByRole('button', { name: 'Put out the words' }).click();
  expect(await markedWords(page)).toBe('with military and other');
});

test('moves nobody whom the address or Back leads elsewhere', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 400 });
  await openFound(page, '/en/ru-kp-2024/art_4?find=Federation');
  const there = await page.evaluate(() => scrollY);
  expect((await placeInWindow(page))?.isFree).toBe(true);
  await page.evaluate(() => scrollTo(0, 90));
  await page.reload();
  await expectLit(page);
  await nextFrames(page);
  expect(await page.evaluate(() => scrollY)).toBe(90);
  expect(there).not.toBe(90);
  await expect(barOf(page)).toContainText(/\d places?/);
});

test('steps where the browser lights no words', async ({ page }) => {
  await page.addInitScript(() => Reflect.deleteProperty(CSS, 'highlights'));
  await openApp(page, '/en/ru-kp-2024/art_4?find=military+assistance');
  const bar = barOf(page);
  await expect(bar).toContainText('1 of ');
  await page.keyboard.press('Alt+Shift+ArrowDown');
  await expect(bar.getByRole('status')).toContainText('2 of ');
});
