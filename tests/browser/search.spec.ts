import type { Page } from '@playwright/test';
import { expect, expectNoSidewaysScroll, expectNoViolations, openApp, PRELOAD_UNUSED, test } from '../support/browserTest.ts';
import { expectClause, inTurn, scrollTo, scrollTop } from '../support/siteBrowser.ts';
import { notesReady, writeNote } from '../support/siteNotes.ts';
import { UIS } from '../support/siteWords.ts';

// The page of a search, over the real worker and the data that ship.

const WORDS = {
  en: {
    query: 'militery assistence',
    first: 'Article 4: Military and other assistance Russia-DPRK treaty of 2024',
    text: 'Text of Article 4',
    count: /\d+ results,? under \d+ clauses$/,
    box: 'Find or go to',
    example: 'by:"Jo Bee-yun"',
    one: '2 results under 1 clause',
    item: 'Jo Bee-yun, S11',
  },
  id: {
    query: 'bantuan militer',
    first: /^Pasal 4: Bantuan militer/,
    text: 'Teks Pasal 4',
    count: /\d+ hasil,? pada \d+ pasal$/,
    box: 'Cari atau buka',
    example: 'oleh:"Jo Bee-yun"',
    one: '2 hasil pada 1 pasal',
    item: 'Jo Bee-yun, S11',
  },
} as const;

const searchAddress = (ui: string, query: string) => `/${ui}/search?${new URLSearchParams([['q', query]]).toString()}`;
const status = (page: Page) => page.getByRole('main').getByRole('status');

for (const ui of UIS) {
  const words = WORDS[ui];
  for (const width of [1280, 390]) {
    test(`is opened by its address, searches in a worker and can be walked by keyboard, in ${ui} at ${width}`, async ({ page }) => {
      await page.setViewportSize({ width, height: 800 });
      await openApp(page, searchAddress(ui, words.query));
      await expect(status(page)).toHaveText(words.count);
      expect(page.workers().map((worker) => new URL(worker.url()).pathname)).toEqual([
        expect.stringMatching(/^\/assets\/searchWorker-[^/]+\.js$/),
      ]);
      await expect(page).toHaveTitle(new RegExp(`^“${words.query}”: `));
      await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
      const [first] = await page.getByRole('main').getByRole('heading', { level: 2 }).all();
      await expect(first ?? page.locator('main')).toHaveText(words.first);
      await expectNoSidewaysScroll(page);
      await expectNoViolations(page);

      const text = page.getByRole('main').getByRole('link', { name: words.text, exact: true }).first();
      await page.keyboard.press('Tab');
      await page.keyboard.press('Tab');
      await expect(text).toBeFocused();
      await page.keyboard.press('Enter');
      await expectClause(page, `/${ui}/ru-kp-2024/art_4`);
      expect(new URL(page.url()).searchParams.get('find')).toBe(words.query);
      await page.goBack();
      await expect(text).toBeFocused();
    });
  }

  test(`shows how to search, with examples that find something, in ${ui}`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await openApp(page, `/${ui}/search`);
    await expectNoSidewaysScroll(page);
    await expectNoViolations(page);
    await page.getByRole('link', { name: words.example }).click();
    await expect(status(page)).toHaveText(words.one);
    await expect(page).toHaveURL(searchAddress(ui, words.example));
    await expect(page.getByRole('link', { name: words.item })).toBeVisible();
  });
}

test('returns by Back, and after a reload, to the place in the list and the link that was followed', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 500 });
  await openApp(page, searchAddress('en', 'sanctions'));
  await expect(status(page)).toHaveText(WORDS.en.count);
  const fold = page.locator('main details').first();
  await fold.locator('summary').click();
  const link = fold.getByRole('link').nth(3);
  await link.scrollIntoViewIfNeeded();
  await scrollTo(page, (await scrollTop(page)) + 60);
  const href = await link.getAttribute('href');
  const left = await scrollTop(page);
  await link.click();
  await expect(page.getByRole('heading', { level: 1, name: /sanctions/ })).toBeHidden();
  await page.goBack();
  const again = page.locator(`main a[href="${href ?? ''}"]`);
  await expect(again).toBeFocused();
  expect(Math.abs((await scrollTop(page)) - left)).toBeLessThan(3);
  await expect(again).toBeInViewport();

  await page.reload();
  await expect(status(page)).toHaveText(WORDS.en.count);
  await expect(again).toBeFocused();
  await expect(again).toBeInViewport();
});

test('makes an entry of history of each search, and keeps the words when the language is changed', async ({ page }) => {
  await openApp(page, searchAddress('en', 'NATO 5'));
  await expect(page.getByRole('main').getByRole('link', { name: /^Go to Article 5, North Atlantic/ })).toBeVisible();
  await page.getByRole('combobox', { name: WORDS.en.box }).fill('hostage');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(searchAddress('en', 'hostage'));
  await expect(page).toHaveTitle('“hostage”: search · Pasal');
  await expect(page.getByRole('heading', { level: 1, name: '“hostage”: search' })).toBeFocused();
  await expect(page.getByRole('main').getByRole('heading', { level: 2, name: /^Article 17/ })).toBeVisible();
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1, name: '“NATO 5”: search' })).toBeVisible();
  await page.goForward();
  await page.locator('header a[hreflang=id]').click();
  await expect(page).toHaveURL(searchAddress('id', 'hostage'));
  await expect(page.getByRole('heading', { level: 1, name: '“hostage”: pencarian' })).toBeVisible();
  await expect(status(page)).toHaveText(/hasil pada/);
});

test('finds a note once it is written, and leads to its card', async ({ page }) => {
  await openApp(page, '/en/ru-kp-2024/art_4');
  await notesReady(page);
  await writeNote(page, 'en', 'all the means', 'Compare the Pueblo affair');
  await openApp(page, searchAddress('en', 'in:notes pueblo'));
  await expect(status(page)).toHaveText('1 result under 1 clause');
  await page.getByRole('link', { name: 'My note: Compare the Pueblo affair' }).click();
  await expect(page).toHaveURL(/\/en\/notes\?find=in%3Anotes\+pueblo#note=/);
  await expect(page.getByRole('main').getByText('Compare the Pueblo affair').first()).toBeVisible();
});

test('goes on searching without the network once the box was touched', async ({ page, context }) => {
  const data = page.waitForResponse(/\/assets\/search-[^/]+\.json$/);
  await openApp(page, '/en/search');
  await data;
  await expect.poll(() => page.workers().length).toBe(1);
  await context.setOffline(true);
  await page.getByRole('link', { name: '"state of war"' }).click();
  await expect(status(page)).toHaveText(/^\d+ results/);
  await context.setOffline(false);
});

test('says what it could not fetch, and searches once it can', async ({ page, watch }) => {
  watch.expected.push(/^console error: Failed to load resource/);
  await inTurn(['search-*.json', 'searchWorker-*.js', 'FindParts-*.js'], async (file) => {
    await page.route(`**/assets/${file}`, (route) => route.abort());
    await openApp(page, searchAddress('en', 'hostage'));
    await expect(status(page)).toHaveText(/could not be fetched.* try again\.$/);
    await page.unroute(`**/assets/${file}`);
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect(status(page)).toHaveText(/^\d+ results?/);
  });
});

test('takes words of ten thousand letters, controls and other directions', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await inTurn(
    [`\u202e${'x'.repeat(9_900)}\u0007`, `مرحبا ${'ﷺ'.repeat(400)} שלום`, '"'.repeat(3_000), 'a:b '.repeat(500), '%00%2e'],
    async (query) => {
      await openApp(page, searchAddress('en', query));
      await expect(status(page)).not.toHaveText('Searching …');
      await expect(status(page)).not.toBeEmpty();
      await expectNoSidewaysScroll(page);
    },
  );
});

test.describe('without the script', () => {
  test.use({ javaScriptEnabled: false });
  test.beforeEach(({ watch }) => void watch.expected.push(PRELOAD_UNUSED));

  for (const ui of UIS) {
    test(`says that searching needs it, and holds the contents, in ${ui}`, async ({ page }) => {
      await page.goto(searchAddress(ui, 'war'));
      await expect(page.getByText(ui === 'en' ? 'Searching needs this site' : 'Pencarian memerlukan skrip situs ini')).toBeVisible();
      await expect(page.getByRole('table')).toBeHidden();
      await expect(page.locator('main li a[href*="/ru-kp-2024/art_"]')).toHaveCount(23);
      await inTurn(['commentary', 'themes', 'debates', 'authors', 'readings'], (name) =>
        expect(page.locator(`main a[href="/${ui}/ru-kp-2024/${name}"]`)).toBeVisible(),
      );
      await page.locator(`main a[href="/${ui}/nato/art_5"]`).click();
      await expectClause(page, `/${ui}/nato/art_5`);
    });
  }
});
