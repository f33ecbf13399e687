import type { Page } from '@playwright/test';
import { expect, expectNoViolations, openApp, PRELOAD_UNUSED, test } from '../support/browserTest.ts';
import { UIS, type Ui } from '../support/siteWords.ts';

// The commentary beside the words, by keyboard and by touch, in both languages, on a clause with much, with little, and with none of its own.

const SAYS = {
  en: {
    margin: 'Commentary',
    all: 'All',
    theme: 'Theme',
    automaticity: /^Automaticity/,
    words: 'On these words',
    nobody: /^Nobody whom we found/,
  },
  id: {
    margin: 'Komentar',
    all: 'Semua',
    theme: 'Tema',
    automaticity: /^Keotomatisan/,
    words: 'Tentang kata-kata ini',
    nobody: /^Tidak ada yang kami temukan/,
  },
} as const;

const marginOf = (page: Page, ui: Ui) => page.getByRole('complementary', { name: SAYS[ui].margin });
const lit = (page: Page) => page.locator('[data-clause-text] [data-lit]');

for (const ui of UIS) {
  for (const eId of ['art_4', 'art_16']) {
    test(`opens an item, reaches its words and returns by keyboard alone on ${eId}, in ${ui}`, async ({ page }) => {
      await page.setViewportSize({ width: 1280, height: 800 });
      await openApp(page, `/${ui}/ru-kp-2024/${eId}`);
      const item = marginOf(page, ui).locator('[data-commentary]:has(a[href^="#art_"])').first();
      const group = item.locator('xpath=ancestor::details[1]');
      if (await group.count()) await group.evaluate((element: HTMLDetailsElement) => (element.open = true));
      await item.locator('summary').focus();
      await page.keyboard.press('Enter');
      await expect(item).toHaveAttribute('open', '');
      const words = item.locator('a[href^="#art_"]').first();
      const said = await words.innerText();
      await words.focus();
      await page.keyboard.press('Enter');
      const focused = page.locator('[data-clause-text] :focus');
      await expect(focused).toBeVisible();
      expect(said).toContain((await focused.innerText()).trim());
      await expect(lit(page).first()).toBeVisible();
      await page.keyboard.press('Escape');
      await expect(words).toBeFocused();
    });
  }

  test(`says on Article 13 that nobody wrote on it, and where the nearest commentary is, in ${ui}`, async ({ page }) => {
    await openApp(page, `/${ui}/ru-kp-2024/art_13`);
    await expect(marginOf(page, ui).getByText(SAYS[ui].nobody)).toBeVisible();
    await marginOf(page, ui).getByRole('navigation').getByRole('link').first().click();
    await expect(page).toHaveURL(new RegExp(`/${ui}/ru-kp-2024/art_1[124]$`));
  });

  test(`answers on a phone who says that Article 4 is not automatic, in ${ui}`, async ({ openContext }) => {
    const context = await openContext({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
    const page = await context.newPage();
    await openApp(page, `/${ui}/ru-kp-2024/art_4`);
    await expect(marginOf(page, ui).locator('[data-commentary]:visible')).toHaveCount(3);
    await page.locator('#disputed summary').tap();
    await page.locator('#disputed a[href$="is-it-automatic"]').tap();
    await expect(page).toHaveURL(`/${ui}/ru-kp-2024/debates/is-it-automatic`);
    await expect(
      page
        .locator('main')
        .getByText(/Lankov/)
        .first(),
    ).toBeVisible();
  });

  test(`opens a panel over the foot of a phone that leaves the pressed words in sight, in ${ui}`, async ({ openContext }) => {
    const context = await openContext({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
    const page = await context.newPage();
    await openApp(page, `/${ui}/ru-kp-2024/art_4`);
    const words = page.locator('[data-spoken-of]').last();
    await words.tap();
    const sheet = page.locator('aside[data-sheet=open]');
    await expect(sheet.getByText(SAYS[ui].words)).toBeInViewport();
    await expect(words).toBeInViewport();
    const [box, text] = [await sheet.boundingBox(), await words.boundingBox()];
    expect(box && box.y).toBeGreaterThanOrEqual(844 * 0.59);
    expect(text && box && text.y + text.height).toBeLessThanOrEqual(box?.y ?? 0);
    await expectNoViolations(page);
    await page.keyboard.press('Escape');
    await expect(sheet).toHaveCount(0);
  });
}

test('lights words in both languages while an item is pointed at, and marks the items of the words that are', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await openApp(page, '/en/ru-kp-2024/art_4?text=en,id');
  const item = marginOf(page, 'en').locator('[data-commentary]:has(a[href^="#art_"])').first();
  await page.getByText('All 62').click();
  await item.locator('summary').hover();
  await expect(page.locator('[data-clause-text][lang=en] [data-lit]').first()).toBeVisible();
  await expect(page.locator('[data-clause-text][lang=id] [data-lit]').first()).toBeVisible();
  await page.locator('[data-clause-text][lang=id] [data-spoken-of]').first().hover();
  await expect(lit(page)).toHaveCount(0);
  await expect(page.locator('[data-commentary][data-touched]').first()).toBeVisible();
});

test('brings items first for words that are selected, and keeps the filter of a list in its address', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await openApp(page, '/en/ru-kp-2024/art_4');
  await page.locator('[data-spoken-of]').nth(3).selectText();
  await expect(marginOf(page, 'en').getByRole('heading', { name: /^On these words/ })).toBeVisible();
  await openApp(page, '/en/ru-kp-2024/commentary?theme=automaticity&kind=official');
  const shown = page.locator('[data-commentary]:visible');
  const count = await shown.count();
  expect(count).toBeGreaterThan(0);
  expect(count).toBeLessThan(30);
  await page.getByRole('button', { name: 'Show all' }).click();
  await expect(page).toHaveURL('/en/ru-kp-2024/commentary');
  await expect(page.locator('[data-commentary]:not([hidden] *)')).toHaveCount(196);
});

test('shows what a reference leads to on focus, and Escape sends it away', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await openApp(page, '/en/ru-kp-2024/commentary/B03');
  const reference = page.locator('main a[data-preview][href="/en/un-charter/art_51"]').first();
  await page.keyboard.press('Tab');
  await reference.focus();
  const card = page.getByRole('note', { name: 'Preview' });
  await expect(card).toContainText('The right of self-defence');
  await expect(card).toContainText("Pasal's rendering, not an authentic text");
  await page.keyboard.press('Escape');
  await expect(card).toBeHidden();
  await expect(reference).toBeFocused();
});

const unscripted = test.extend({ javaScriptEnabled: false });
unscripted('holds every item of a clause without the script, folded', async ({ page, watch }) => {
  watch.expected.push(PRELOAD_UNUSED);
  await page.goto('/en/ru-kp-2024/art_4');
  await expect(page.locator('[data-commentary]')).toHaveCount(109);
  await page.locator('[data-commentary] summary').first().click();
  await expect(page.locator('[data-commentary][open] a[rel~=noreferrer]').first()).toBeVisible();
});
