import type { Page } from '@playwright/test';
import { expect, openApp, PRELOAD_UNUSED, test } from '../support/browserTest.ts';
import { expectClause, inTurn, layoutShift, openSlowly, watchLayoutShifts, withoutApp } from '../support/siteBrowser.ts';
import { UIS, WORDS } from '../support/siteWords.ts';

// What a reader chose holds at once, holds over a reload, and never flashes.

const clause = '/en/ru-kp-2024/art_18';

const choose = async (page: Page, name: string) => {
  await page.getByRole('button', { name: WORDS.en.menu }).click();
  const menu = page.getByRole('group', { name: WORDS.en.menu });
  await menu.getByRole('radio', { name, exact: true }).check();
  await page.keyboard.press('Escape');
  await expect(menu).toBeHidden();
};

const textSize = (page: Page) => page.locator('[data-clause-text]').evaluate((text) => Number.parseFloat(getComputedStyle(text).fontSize));
const colours = (page: Page) =>
  page.locator('html').evaluate((root) => [getComputedStyle(root).color, getComputedStyle(root).backgroundColor]);

test('applies the size of the text and keeps it', async ({ page }) => {
  await openApp(page, clause);
  const medium = await textSize(page);
  await choose(page, 'Small');
  const small = await textSize(page);
  await choose(page, 'Large');
  const large = await textSize(page);
  await choose(page, 'Largest');
  const largest = await textSize(page);
  expect([small, medium, large, largest]).toEqual([small, medium, large, largest].toSorted((a, b) => a - b));
  expect(new Set([small, medium, large, largest]).size).toBe(4);
  await page.reload();
  expect(await textSize(page)).toBe(largest);
});

test('applies the colours and keeps them, over what the system asks', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await openApp(page, clause);
  const light = await colours(page);
  await choose(page, WORDS.en.dark);
  const dark = await colours(page);
  expect(dark).not.toEqual(light);
  await page.reload();
  expect(await colours(page)).toEqual(dark);
  await choose(page, WORDS.en.contrast);
  expect(await colours(page)).toEqual(['rgb(0, 0, 0)', 'rgb(255, 255, 255)']);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await colours(page)).toEqual(['rgb(255, 255, 255)', 'rgb(0, 0, 0)']);
  await choose(page, 'Light');
  expect(await colours(page)).toEqual(light);
});

test('follows a system that asks for more contrast', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light', contrast: 'more' });
  await openApp(page, clause);
  expect(await colours(page)).toEqual(['rgb(0, 0, 0)', 'rgb(255, 255, 255)']);
});

test('shows what was chosen before the app has started', async ({ page, watch }) => {
  watch.expected.push(PRELOAD_UNUSED);
  await openApp(page, clause);
  await choose(page, WORDS.en.dark);
  await choose(page, WORDS.en.largest);
  const chosen = { colours: await colours(page), size: await textSize(page) };

  await withoutApp(page);
  await page.addInitScript(() =>
    document.addEventListener('DOMContentLoaded', () => Object.assign(window, { first: { ...document.documentElement.dataset } })),
  );
  await page.reload();
  expect(await page.evaluate(() => (window as unknown as { first: object }).first)).toEqual({
    script: '',
    scheme: 'dark',
    textSize: 'largest',
  });
  expect({ colours: await colours(page), size: await textSize(page) }).toEqual(chosen);
  // A script that did not hold the page back would come after the first paint.
  const first = page.locator('head > script[src]').first();
  expect(await first.evaluate((script: HTMLScriptElement) => [script.type, script.async, script.defer])).toEqual(['', false, false]);
});

test('shows no text of a language that was not chosen, and shows the page if the app never comes', async ({ page, watch }) => {
  watch.expected.push(PRELOAD_UNUSED);
  await openApp(page, clause);
  await page.getByRole('main').getByRole('radio', { name: WORDS.en.indonesian }).check();
  await withoutApp(page);
  await page.reload({ waitUntil: 'domcontentloaded' });
  expect(await page.evaluate(() => document.documentElement.dataset.pending)).toBe('');
  await expect(page.getByRole('heading', { level: 1 })).toBeHidden();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});

test('moves nothing while both languages take the place of one', async ({ page }) => {
  await openApp(page, clause);
  await page.getByRole('main').getByRole('radio', { name: WORDS.en.both }).check();
  await choose(page, WORDS.en.largest);
  await watchLayoutShifts(page);
  await inTurn([1280, 390], async (width) => {
    await page.setViewportSize({ width, height: 800 });
    await openSlowly(page, clause);
    await expect(page.locator('[data-clause-text]')).toHaveCount(2);
    expect(await layoutShift(page)).toBeLessThan(0.001);
  });
});

test('takes up a setting for another page and another tab', async ({ page, context }) => {
  await openApp(page, clause);
  await page.getByRole('main').getByRole('radio', { name: WORDS.en.both }).check();
  await page.keyboard.press('Alt+ArrowDown');
  await expect(page.locator('[data-clause-text]')).toHaveCount(2);
  const tab = await context.newPage();
  await openApp(tab, '/id/ru-kp-2024/art_1');
  await expect(tab.locator('[data-clause-text]')).toHaveCount(2);
});

for (const ui of UIS) {
  test(`offers to go on at the clause that was read last, in ${ui}`, async ({ page }) => {
    const start = page.getByRole('main').locator('h2 ~ p').getByRole('link').first();
    await openApp(page, `/${ui}`);
    await expect(start).toHaveAttribute('href', `/${ui}/ru-kp-2024/preamble`);
    await openApp(page, `/${ui}/ru-kp-2024/art_7`);
    await page.keyboard.press('Alt+ArrowDown');
    await expectClause(page, `/${ui}/ru-kp-2024/art_8`);
    await page.getByRole('link', { name: 'Pasal', exact: true }).click();
    const again = page.getByRole('link', { name: `${WORDS[ui].continueAt} ${WORDS[ui].article} 8` });
    await expect(again).toBeVisible();
    await page.reload();
    await again.click();
    await expectClause(page, `/${ui}/ru-kp-2024/art_8`);
  });
}

test('leads a reader who has chosen a language from the root straight on', async ({ page }) => {
  await openApp(page, '/');
  await page.locator('main a[hreflang=id]').click();
  await expect(page).toHaveURL('/id');
  await openApp(page, '/');
  await expect(page).toHaveURL('/id');
  await expect(page.getByRole('heading', { level: 1, name: 'Perjanjian' })).toBeVisible();
});

test('opens with the defaults where what was kept is damaged', async ({ page }) => {
  await openApp(page, clause);
  await choose(page, WORDS.en.dark);
  await page.evaluate(() => {
    for (const key of Object.keys(localStorage)) localStorage.setItem(key, '{"scheme":["dark"');
  });
  await page.emulateMedia({ colorScheme: 'light' });
  await openApp(page, clause);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.dataset.scheme)).toBe('system');
});
