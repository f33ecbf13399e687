import type { Page } from '@playwright/test';
import { DOCUMENT_NOT_FOUND, expect, openApp, test } from '../support/browserTest.ts';
import { expectClause, inTurn } from '../support/siteBrowser.ts';
import { WORDS } from '../support/siteWords.ts';

// Addresses as people and programs write them: lenient on the way in, canonical on the way out, and never a way to do harm.

const path = (page: Page) => page.evaluate(() => location.href.slice(location.origin.length));

const lenient: Record<string, string> = {
  '/en/ru-kp-2024/article-4': '/en/ru-kp-2024/art_4',
  '/en/ru-kp-2024/art4': '/en/ru-kp-2024/art_4',
  '/en/ru-kp-2024/pasal-4': '/en/ru-kp-2024/art_4',
  '/id/ru-kp-2024/Pasal%204': '/id/ru-kp-2024/art_4',
  '/en/ru-kp-2024/4': '/en/ru-kp-2024/art_4',
  '/en/ru-kp-2024/004/': '/en/ru-kp-2024/art_4',
  '/en/ru-kp-2024/IV': '/en/ru-kp-2024/art_4',
  '/EN/RU-KP-2024/ART_4': '/en/ru-kp-2024/art_4',
  '/en//ru-kp-2024///art_4': '/en/ru-kp-2024/art_4',
  '/id/ru-kp-2024/pembukaan': '/id/ru-kp-2024/preamble',
  '/ru-kp-2024/4': '/en/ru-kp-2024/art_4',
  '/ru-kp-2024/preamble?text=id': '/en/ru-kp-2024/preamble?text=id',
  '/en/ru-kp-2024/art_3__para_2': '/en/ru-kp-2024/art_3#art_3__para_2',
};

for (const [address, canonical] of Object.entries(lenient)) {
  test(`reads ${address} as ${canonical}`, async ({ page, watch }) => {
    watch.expected.push(DOCUMENT_NOT_FOUND);
    await openApp(page, address);
    await expectClause(page, canonical.replace(/[?#].*/, ''));
    expect(await path(page)).toBe(canonical);
    await expect(page.locator('link[rel=canonical]')).toHaveAttribute('href', new RegExp(`${canonical.replace(/[?#].*/, '')}$`));
  });
}

test('leaves nothing of the page for unknown addresses in the head of the page that is shown', async ({ page, watch }) => {
  watch.expected.push(DOCUMENT_NOT_FOUND);
  await openApp(page, '/en/ru-kp-2024/article-4');
  await expectClause(page, '/en/ru-kp-2024/art_4');
  expect.soft(await page.locator('head > title').allTextContents()).toHaveLength(1);
  expect.soft(await page.locator('meta[name=robots]').count()).toBe(0);
  await openApp(page, '/en/ru-kp-2024/art_99');
  expect.soft(await page.locator('head > title').allTextContents()).toEqual(['No such clause · Pasal']);
  expect.soft(await page.locator('meta[name=robots]').count()).toBe(1);
});

test('reads an address without a language in the one that the reader prefers', async ({ openContext, watch }) => {
  watch.expected.push(DOCUMENT_NOT_FOUND);
  const page = await (await openContext({ locale: 'id-ID' })).newPage();
  await openApp(page, '/ru-kp-2024/4');
  await expectClause(page, '/id/ru-kp-2024/art_4');
});

test('opens the root in both languages for a browser that prefers Indonesian', async ({ openContext }) => {
  const page = await (await openContext({ locale: 'id-ID' })).newPage();
  await openApp(page, '/');
  await expect(page).toHaveURL('/');
  await expect(page.locator('main section[lang=en], main section[lang=id]')).toHaveCount(2);
});

for (const address of ['/en', '/id/about', '/en/ru-kp-2024', '/en/ru-kp-2024/text', '/id/ru-kp-2024/art_4']) {
  test(`opens one page at ${address} with and without a closing slash`, async ({ page, request }) => {
    const [without, withSlash] = await Promise.all([request.get(address), request.get(`${address}/`)]);
    expect([without.status(), withSlash.status()]).toEqual([200, 200]);
    expect(await withSlash.text()).toBe(await without.text());
    await openApp(page, `${address}/`);
    expect(await path(page)).toBe(address);
  });
}

const queries: Record<string, string> = {
  '?utm_source=x&fbclid=y': '',
  '?next=https://example.org': '',
  '?text=': '',
  '?text=xx': '',
  '?text=id,id,en': '?text=id,en',
  '?text=ID%2CEN&a=1': '?text=id,en',
  '?text=en&text=id': '?text=en',
  '?__proto__[x]=1&constructor=1': '',
};

test('drops from the query what says nothing', async ({ page }) => {
  await inTurn(Object.entries(queries), async ([query, kept]) => {
    await openApp(page, `/en/ru-kp-2024/art_4${query}`);
    await expectClause(page, '/en/ru-kp-2024/art_4');
    expect(await path(page)).toBe(`/en/ru-kp-2024/art_4${kept}`);
  });
});

test('leaves no step in the history for the canonical spelling', async ({ page }) => {
  await openApp(page, '/en');
  await openApp(page, '/en/ru-kp-2024/art_4/?utm_source=x');
  await expectClause(page, '/en/ru-kp-2024/art_4');
  await page.goBack();
  await expect(page).toHaveURL('/en');
});

// What a name that is not known must be shown as; undefined where the address as a whole names nothing.
const hostile: Record<string, string> = {
  '/en/nope': 'nope',
  '/en/ru-kp-2024/art_99': 'art_99',
  '/en/ru-kp-2024/%E0%A4%A': '%E0%A4%A',
  '/en/%E0%A4%A': '%E0%A4%A',
  '/en/ru-kp-2024/art_4%00': 'art_4⟨U+0000⟩',
  '/en/ru-kp-2024/..%2f..%2fetc%2fpasswd': '../../etc/passwd',
  '/en/..%2f..%2fpackage.json': '../../package.json',
  '/en/__proto__': '__proto__',
  '/en/constructor': 'constructor',
  '/en/ru-kp-2024/toString': 'toString',
  '/en/ru-kp-2024/__proto__': '__proto__',
  '/en/%E2%80%AEevil': '⟨U+202E⟩evil',
  '/en/ru-kp-2024/%E2%81%A6art_4%E2%81%A9': '⟨U+2066⟩art_4⟨U+2069⟩',
  '/en/cafe%CC%81': 'café',
  '/en/caf%C3%A9': 'café',
  '/en/%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E': '<img src=x onerror=alert(1)>',
  '/en/ru-kp-2024/javascript:alert(1)': 'javascript:alert(1)',
  '/en/ru-kp-2024/%22%3E%3Cscript%3Ealert(1)%3C%2Fscript%3E': '"><script>alert(1)</script>',
  [`/en/${'a'.repeat(8192)}`]: `${'a'.repeat(60)}…`,
  '/en/ru-kp-2024/art_4/art_5': 'ru-kp-2024/art_4/art_5',
  '//example.org/x': 'example.org',
};

for (const [address, name] of Object.entries(hostile)) {
  test(`names what is unknown in ${address.slice(0, 80)}, inertly`, async ({ page, baseURL, watch }) => {
    watch.expected.push(DOCUMENT_NOT_FOUND);
    page.on('dialog', (dialog) => void dialog.dismiss().then(() => watch.expected.push(/^never: a dialog was opened/)));
    await openApp(page, (baseURL ?? '') + address);
    const main = page.getByRole('main');
    await expect(main.locator('bdi')).toHaveText(name);
    await expect(main.locator('bdi > *')).toHaveCount(0);
    await expect(page).toHaveTitle(/^(?:No such|This address leads nowhere)/);
    await expect(page.locator('meta[name=robots]').first()).toHaveAttribute('content', 'noindex');
    await expect(page.locator('link[rel=canonical]')).toHaveCount(0);
    // The address is left as it came, on the site it came to; and the way on leads somewhere.
    expect(new URL(page.url()).origin).toBe(baseURL);
    const link = main.getByRole('link').first();
    await link.click();
    await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(/^(?:No such|This address leads nowhere)/);
    expect(await page.evaluate(() => Object.keys(Object.prototype))).toEqual([]);
  });
}

test('offers the nearest clause to one that does not exist, and the nearest treaty', async ({ page, watch }) => {
  watch.expected.push(DOCUMENT_NOT_FOUND);
  await openApp(page, '/en/ru-kp-2024/art_24');
  await expect(page.getByRole('main').getByRole('link').first()).toHaveAttribute('href', '/en/ru-kp-2024/art_23');
  await openApp(page, '/en/ru-kp-2025/art_4');
  await expect(page.getByRole('main').getByRole('link').first()).toHaveAttribute('href', '/en/ru-kp-2024');
});

test('bears any fragment and opens the part of a page that one names', async ({ page }) => {
  await inTurn(['#%E0%A4%A', '#"><img src=x>', '#__proto__', '#v=1&x=%00'], async (hash) => {
    await openApp(page, `/en/ru-kp-2024/art_4${hash}`);
    await expectClause(page, '/en/ru-kp-2024/art_4');
  });
  await openApp(page, '/en/about');
  await page.getByRole('main').getByRole('link').first().click();
  await expect(page).toHaveURL('/en/ru-kp-2024#sources');
  await expect(page.locator('#sources')).toHaveAttribute('open', '');
  await expect(page.locator('#sources')).toBeInViewport();
});

const allowed = test.extend({ permissions: ['clipboard-read', 'clipboard-write'] });

allowed('opens a copied link in another browser with JavaScript off, with the same words', async ({ page, openContext }) => {
  await openApp(page, '/id/ru-kp-2024/art_13');
  const words = await page.locator('[data-clause-text]').textContent();
  await page.getByRole('button', { name: WORDS.id.copyLink }).click();
  await expect(page.getByRole('status').filter({ hasText: WORDS.id.copiedLink })).toBeVisible();
  const link = await page.evaluate(() => navigator.clipboard.readText());

  const other = await (await openContext({ javaScriptEnabled: false })).newPage();
  await other.goto(link);
  await expect(other.locator('[data-clause-text]')).toBeVisible();
  expect(await other.locator('[data-clause-text]').textContent()).toBe(words);
  await expect(other).toHaveTitle(await page.title());
});
