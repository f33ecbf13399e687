import { DOCUMENT_NOT_FOUND, expect, expectNoViolations, openApp, test } from '../support/browserTest.ts';
import { inTurn, scrollTo, scrollTop } from '../support/siteBrowser.ts';
import { WORDS } from '../support/siteWords.ts';

// The same site under a sub-path of a host (BASE_PATH), with another origin in its metadata (SITE_URL).

const BASE = '/pasal';
const PUBLIC = 'https://example.org/pasal';

test('opens every kind of page under the sub-path, with its files and its metadata', async ({ page, baseURL }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await inTurn(['/en', '/id/about', '/en/ru-kp-2024', '/id/ru-kp-2024/text', '/en/ru-kp-2024/art_4', '/id/nato/art_5'], async (address) => {
    await openApp(page, BASE + address);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    expect(page.url()).toBe(`${baseURL ?? ''}${BASE}${address}`);
    await expect(page.locator('link[rel=canonical]')).toHaveAttribute('href', PUBLIC + address);
    await expect(page.locator('link[hreflang=id]')).toHaveAttribute('href', PUBLIC + address.replace('/en', '/id'));
    const strays = await page
      .locator('a[href^="/"]')
      .evaluateAll((links) => links.filter((link) => !link.getAttribute('href')?.startsWith('/pasal')).length);
    expect(strays).toBe(0);
  });
  expect(asked.filter((url) => !url.startsWith(`${baseURL ?? ''}${BASE}/`))).toEqual([]);
  expect(asked.some((url) => /\/pasal\/assets\/ru-kp-2024-\w+\.json$/.test(url))).toBe(true);
  await expectNoViolations(page);
});

test('opens the root with and without its closing slash', async ({ openContext }) => {
  await inTurn([BASE, `${BASE}/`], async (root) => {
    const page = await (await openContext()).newPage(); // A reader who has chosen no language yet.
    await openApp(page, root);
    await expect(page.getByRole('heading', { level: 1, name: 'Pasal' })).toBeVisible();
    await expect(page.locator('link[rel=canonical]')).toHaveAttribute('href', `${PUBLIC}/`);
    await page.locator('main a[hreflang=en]').click();
    await expect(page).toHaveURL(`${BASE}/en`);
    await expect(page.getByRole('heading', { level: 1, name: 'Treaties' })).toBeVisible();
  });
});

test('moves, goes Back and comes forward under the sub-path', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 500 });
  await openApp(page, `${BASE}/en/ru-kp-2024/art_16`);
  await scrollTo(page, 400);
  const next = page.getByRole('navigation', { name: WORDS.en.steps }).locator('[rel=next]');
  await next.click();
  await expect(page).toHaveURL(`${BASE}/en/ru-kp-2024/art_17`);
  await expect(page.getByRole('heading', { level: 1, name: 'Article 17' })).toBeFocused();
  await expect(page.locator('meta[name=citation_public_url]')).toHaveAttribute('content', `${PUBLIC}/en/ru-kp-2024/art_17`);
  await page.keyboard.press('Alt+ArrowDown');
  await expect(page).toHaveURL(`${BASE}/en/ru-kp-2024/art_18`);
  await page.goBack();
  await page.goBack();
  await expect(page).toHaveURL(`${BASE}/en/ru-kp-2024/art_16`);
  await expect(next).toBeFocused();
  expect(await scrollTop(page)).toBeGreaterThan(0);
  await page.goForward();
  await expect(page.getByRole('heading', { level: 1, name: 'Article 17' })).toBeVisible();
});

test('brings the text of another treaty from under the sub-path', async ({ page, baseURL }) => {
  await openApp(page, `${BASE}/en/ru-kp-2024/art_4`);
  const fetched = page.waitForRequest(/un-charter-[^/]*\.json$/);
  await page.getByText('Cross references').click();
  await page.locator('#cross-references').getByRole('link').first().click();
  expect((await fetched).url()).toContain(`${baseURL ?? ''}${BASE}/assets/un-charter-`);
  await expect(page).toHaveURL(`${BASE}/en/un-charter/art_51`);
  await expect(page.locator('[data-clause-text]')).toBeVisible();
});

test('reads lenient and unknown addresses under the sub-path', async ({ page, watch }) => {
  watch.expected.push(DOCUMENT_NOT_FOUND);
  await openApp(page, `${BASE}/ru-kp-2024/article-4`);
  await expect(page).toHaveURL(`${BASE}/en/ru-kp-2024/art_4`);
  await openApp(page, `${BASE}/en/ru-kp-2024/art_4/`);
  await expect(page).toHaveURL(`${BASE}/en/ru-kp-2024/art_4`);
  await openApp(page, `${BASE}/en/ru-kp-2024/art_99`);
  await expect(page.getByRole('main').locator('bdi')).toHaveText('art_99');
  await page.getByRole('main').getByRole('link').first().click();
  await expect(page).toHaveURL(`${BASE}/en/ru-kp-2024/art_23`);
});

test('keeps its settings apart from those of another site of the same host', async ({ page }) => {
  await openApp(page, `${BASE}/en/ru-kp-2024/art_4`);
  await page.getByRole('main').getByRole('radio', { name: WORDS.en.both }).check();
  const keys = await page.evaluate(() => Object.keys(localStorage));
  expect(keys).toContain('pasal:/pasal/:settings');
  expect(keys.filter((key) => !key.startsWith('pasal:/pasal/:'))).toEqual([]);
  const databases = () => page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name));
  await expect.poll(databases).toEqual(['pasal:/pasal/:annotations']);
  await page.reload();
  await expect(page.locator('[data-clause-text]')).toHaveCount(2);
});

test('searches with the worker and the data from under the sub-path', async ({ page, baseURL }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await openApp(page, `${BASE}/en/search?q=hostage`);
  await expect(page.getByRole('main').getByRole('status')).toHaveText('1 result under 1 clause');
  expect(page.workers().map((worker) => worker.url())).toEqual([
    expect.stringMatching(new RegExp(`^${baseURL ?? ''}${BASE}/assets/searchWorker-`)),
  ]);
  expect(asked.some((url) => url.startsWith(`${baseURL ?? ''}${BASE}/assets/search-`))).toBe(true);
  await page.getByRole('link', { name: 'Text of Article 17' }).click();
  await expect(page).toHaveURL(`${BASE}/en/ru-kp-2024/art_17?find=hostage`);
});

test('can be read under the sub-path with JavaScript off', async ({ openContext }) => {
  const page = await (await openContext({ javaScriptEnabled: false })).newPage();
  await page.goto(`${BASE}/`);
  await page.locator('main a[hreflang=id]').click();
  await page.locator('main a[href$="/ru-kp-2024/preamble"]').click();
  await expect(page).toHaveURL(`${BASE}/id/ru-kp-2024/preamble`);
  await expect(page.locator('[data-clause-text][lang=id]')).toBeVisible();
  expect(await page.locator('h1').evaluate((heading) => getComputedStyle(heading).fontFamily)).toContain('Source Serif');
});

test('names the sub-path in the sitemap, the robots file and the headers', async ({ request }) => {
  const text = async (file: string) => (await request.get(`${BASE}/${file}`)).text();
  const urls = [...(await text('sitemap.xml')).matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, url = '']) => url);
  expect(urls.length).toBeGreaterThan(50);
  expect(urls.filter((url) => url !== PUBLIC && !url.startsWith(`${PUBLIC}/`))).toEqual([]);
  expect(await text('robots.txt')).toContain(`Sitemap: ${PUBLIC}/sitemap.xml`);
  expect(await text('_headers')).toContain(`\n${BASE}/assets/*\n`);
});
