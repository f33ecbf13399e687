import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from '@playwright/test';
import { embedSnippet } from '../../src/ui/reader/embedSnippet.ts';
import { expect, expectNoSidewaysScroll, expectNoViolations, openApp, test } from '../support/browserTest.ts';
import { inTurn } from '../support/siteBrowser.ts';
import { headingAt } from '../support/siteWords.ts';

// Pages for other sites to frame: shown in a frame of another origin, where every other page is refused.

const embed = '/en/embed/ru-kp-2024/art_4';
const PASSAGE = '#v=2026-11-22&x=all%20the%20means';

// A course's page on another origin, which holds what its address carries. A real server: Chromium lets no page that a test made up frame
// one of this machine.
let course: Server;
let courseUrl = '';
test.beforeAll(async () => {
  course = createServer((request, response) => {
    response.setHeader('Content-Type', 'text/html');
    response.end(`<!doctype html><html lang="en"><title>Course</title>${decodeURIComponent(request.url?.slice(1) ?? '')}`);
  });
  await new Promise<void>((ready) => course.listen(0, '127.0.0.1', ready));
  courseUrl = `http://127.0.0.1:${(course.address() as AddressInfo).port}/`; // as it listens on a port
});
test.afterAll(() => new Promise((done) => course.close(done)));

const openCourse = (page: Page, html: string) => page.goto(courseUrl + encodeURIComponent(html));
const FROM_COURSE = /^request to http:\/\/127\.0\.0\.1/;

test('shows the clause in the frame of another site, with the passage lit, and opens the full page beside it', async ({
  page,
  context,
  baseURL,
  watch,
}) => {
  watch.expected.push(FROM_COURSE);
  await openCourse(page, embedSnippet(baseURL + embed + PASSAGE, 'Article 4'));
  const frame = page.frameLocator('iframe');
  await expect(frame.getByRole('heading', { level: 1, name: 'Article 4' })).toBeVisible();
  await expect(frame.locator('mark[data-passage]')).toHaveText('all the means');
  await expect(frame.locator('mark[data-passage]')).toBeInViewport();
  // Its own style has come: in a sandbox without an origin it would have been refused.
  await expect(frame.locator('mark[data-passage]')).toHaveCSS('border-block-end-width', '2px');
  await expect(frame.getByText("Pasal's rendering, not an authentic text")).toBeVisible();

  const opened = context.waitForEvent('page');
  await frame.getByRole('link', { name: 'Read with commentary on Pasal' }).click();
  const full = await opened;
  await expect(full).toHaveURL(`${String(baseURL)}/en/ru-kp-2024/art_4${PASSAGE}`);
  await expect(full.getByRole('navigation', { name: 'Clauses' })).toBeVisible();
  expect(await full.evaluate(() => window.opener === null)).toBe(true);
});

test('refuses to be framed everywhere else, and starts no app in a frame where there is no such page', async ({ page, baseURL, watch }) => {
  watch.expected.push(FROM_COURSE, /^console error: .*(?:X-Frame-Options|frame|404)/i);
  await openCourse(
    page,
    ['/en/ru-kp-2024/art_4', '/en/notes', '/', `${embed}9`].map((path) => `<iframe src="${String(baseURL)}${path}"></iframe>`).join(''),
  );
  await page.waitForLoadState('load');
  const frames = page.frames().slice(1);
  expect(frames).toHaveLength(4);
  await inTurn(frames.slice(0, 3), async (frame) => expect(await frame.locator('main').count()).toBe(0));
  const last = frames[3];
  await expect(last?.locator('main section') ?? page.locator('main section')).toHaveCount(2);
  expect(await last?.evaluate(() => document.documentElement.dataset.app)).toBeUndefined();
});

test('reads without the script and keeps nothing of anybody', async ({ openContext }) => {
  const context = await openContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto('/id/embed/ru-kp-2024/art_13');
  await expect(page.getByRole('heading', { level: 1, name: headingAt('/id/ru-kp-2024/art_13') })).toBeVisible();
  await expect(page.locator('[data-clause-text][lang=id]')).toBeVisible();
  await expect(page.getByText('Sajian Pasal, bukan teks autentik')).toBeVisible();
  await page.locator('[data-clause-text] [data-evidence] button').first().click();
  await expect(page.getByRole('note')).toBeVisible();
  expect(await context.storageState()).toEqual({ cookies: [], origins: [] });
});

test('says which words of a link do not stand there, and shows the text all the same', async ({ page }) => {
  await page.goto(`${embed}#x=${encodeURIComponent('<b>no such words</b>')}`);
  await expect(page.getByRole('status')).toContainText('<b>no such words</b>');
  await expect(page.locator('mark')).toHaveCount(0);
  await expect(page.locator('[data-clause-text]')).toBeVisible();
});

for (const address of [`${embed}${PASSAGE}`, '/id/embed/ru-kp-2024/art_13']) {
  test(`shows ${address} soundly, narrow and wide, light and dark`, async ({ page }) => {
    await inTurn(['light', 'dark'] as const, async (colorScheme) => {
      await page.setViewportSize({ width: colorScheme === 'dark' ? 320 : 1280, height: 480 });
      await page.emulateMedia({ colorScheme });
      await page.goto(address);
      await expectNoSidewaysScroll(page);
      await expectNoViolations(page);
    });
  });
}

test('offers the snippet at the foot of a clause, and copies it', async ({ page, context, baseURL }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openApp(page, '/en/ru-kp-2024/art_4');
  await page.getByRole('button', { name: 'Embed' }).click();
  const dialog = page.getByRole('dialog', { name: 'Embed' });
  await dialog.getByRole('button', { name: 'Copy' }).click();
  await expect(dialog.getByRole('status')).toHaveText(/Copied/);
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(`src="${String(baseURL)}${embed}"`);
});
