import type { Page } from '@playwright/test';
import { expect, expectNoSidewaysScroll, expectNoViolations, openApp, test } from '../support/browserTest.ts';
import { withoutApp } from '../support/siteBrowser.ts';
import { UIS, type Ui } from '../support/siteWords.ts';

// The box in the bar, with a real worker and the keyboard alone: what is typed leads to the words with two keys more at most.

const NAME = { en: 'Find or go to', id: 'Cari atau buka' } as const;
const HEADING = { en: 'Article', id: 'Pasal' } as const;

const boxOf = (page: Page, ui: Ui) => page.getByRole('combobox', { name: NAME[ui] });

/** Types into the box, and waits until it offers what it is to offer. */
async function typeInBox(page: Page, ui: Ui, words: string, first: RegExp): Promise<void> {
  await page.keyboard.press('ControlOrMeta+k');
  await expect(boxOf(page, ui)).toBeFocused();
  await page.keyboard.type(words);
  await expect(page.getByRole('option').first()).toHaveText(first);
}

const LEADS = [
  {
    ui: 'en',
    words: 'militery assistence',
    first: /^Article 4, Russia/,
    keys: ['ArrowDown', 'Enter'],
    leads: /\/en\/ru-kp-2024\/art_4\?find=/,
    shows: 'military',
  },
  {
    ui: 'id',
    words: 'sanksi sepihak',
    first: /^Pasal 16/,
    keys: ['ArrowDown', 'Enter'],
    leads: /\/id\/ru-kp-2024\/art_16\?find=/,
    shows: 'sepihak',
  },
  {
    ui: 'en',
    words: 'by:"Jo Bee-yun"',
    first: /S11|S12/,
    keys: ['ArrowDown', 'Enter'],
    leads: /\/en\/ru-kp-2024\/commentary\/S1[12]\?find=/,
    shows: 'Jo Bee-yun',
  },
  { ui: 'id', words: 'NATO 5', first: /^Pasal 5, /, keys: ['Enter'], leads: /\/id\/nato\/art_5$/, shows: 'Eropa' },
] as const;

for (const { ui, words, first, keys, leads, shows } of LEADS) {
  for (const width of [1280, 390]) {
    test(`${words} leads to the words with ${keys.join(' and ')}, at ${width}`, async ({ page }) => {
      await page.setViewportSize({ width, height: 800 });
      await openApp(page, `/${ui}`);
      await typeInBox(page, ui, words, first);
      for (const key of keys) await page.keyboard.press(key);
      await page.waitForURL(leads);
      await expect(page.getByRole('main')).toContainText(shows);
      await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
      await expect(page.getByRole('listbox')).toBeHidden();
    });
  }
}

for (const ui of UIS) {
  test(`the open list breaks no rule of access and fits a narrow screen, in ${ui}`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await openApp(page, `/${ui}/ru-kp-2024/art_4`);
    await typeInBox(page, ui, ui === 'en' ? 'sanctions' : 'sanksi', /./);
    await expect(page.getByRole('option').nth(3)).toBeVisible();
    await expectNoViolations(page);
    await expectNoSidewaysScroll(page);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('listbox')).toBeHidden();
  });
}

test('fetches nothing of the search before the box is touched, and searches in a worker', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await openApp(page, '/en/ru-kp-2024/art_4');
  await page.waitForLoadState('networkidle');
  expect(asked.filter((path) => /search|FindParts/i.test(path))).toEqual([]);
  expect(page.workers()).toHaveLength(0);
  await typeInBox(page, 'en', 'state of war', /Article 4/);
  expect(asked.some((path) => /\/assets\/search-.*\.json$/.test(path))).toBe(true);
  expect(page.workers()).toHaveLength(1);
});

test('goes on searching without a network once the box was touched', async ({ page, context }) => {
  await openApp(page, '/en/ru-kp-2024/art_4');
  await typeInBox(page, 'en', 'war', /./);
  await context.setOffline(true);
  await boxOf(page, 'en').fill('extradition');
  await expect(page.getByRole('option').first()).toHaveText(/^Article 14/);
});

test('an option is a link: it opens in another tab with Control or Command held', async ({ page, context }) => {
  await openApp(page, '/en/ru-kp-2024/art_4');
  await typeInBox(page, 'en', 'extradition', /^Article 14.*in extradition and/);
  const opened = context.waitForEvent('page');
  await page
    .getByRole('option')
    .first()
    .click({ modifiers: ['ControlOrMeta'] });
  await expect((await opened).getByRole('heading', { level: 1 })).toHaveText('Article 14');
});

test('by touch: the button in a narrow bar opens the field over it', async ({ browser, baseURL }) => {
  const context = await browser.newContext({
    viewport: { width: 390, height: 800 },
    hasTouch: true,
    isMobile: true,
    ...(baseURL ? { baseURL } : {}),
  });
  const page = await context.newPage();
  await openApp(page, '/id/ru-kp-2024/art_4');
  await page.getByRole('button', { name: 'Cari' }).tap();
  await expect(boxOf(page, 'id')).toBeFocused();
  await page.keyboard.type('pasal 9');
  await page.getByRole('option').first().tap();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`${HEADING.id} 9`);
  await context.close();
});

test('is not there while the app is not, since it would do nothing', async ({ browser, baseURL, page }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL ? { baseURL } : {}) });
  const plain = await context.newPage();
  await plain.goto('/en/ru-kp-2024/art_4');
  await expect(boxOf(plain, 'en')).toBeHidden();
  await context.close();
  await withoutApp(page);
  await page.goto('/en/ru-kp-2024/art_4');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});
