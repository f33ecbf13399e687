import { expect, openApp, test } from '../support/browserTest.ts';
import { notesReady, selectWords } from '../support/siteNotes.ts';

const WORDS = { en: 'state of war', id: 'keadaan perang' } as const;
const COPY = { en: 'Copy link', id: 'Salin tautan' } as const;
const TOOLBAR = { en: 'Selection', id: 'Pilihan' } as const;
const OPENED = { en: 'Opened by a link', id: 'Dibuka oleh tautan' } as const;
const ARTICLE_4 = (ui: string) => `/${ui}/ru-kp-2024/art_4`;

for (const ui of ['en', 'id'] as const) {
  for (const width of [1280, 390]) {
    test(`words that one reader links to are lit for another, in view and in focus (${ui}, ${width})`, async ({
      page,
      context,
      openContext,
    }) => {
      await page.setViewportSize({ width, height: 800 });
      await context.grantPermissions(['clipboard-read', 'clipboard-write']);
      await openApp(page, ARTICLE_4(ui));
      await notesReady(page);
      await selectWords(page, WORDS[ui]);
      await page.getByRole('toolbar', { name: TOOLBAR[ui] }).getByRole('button', { name: COPY[ui] }).click();
      await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toContain('#v=');
      const link = await page.evaluate(() => navigator.clipboard.readText());
      expect(decodeURIComponent(link)).toContain(`x=${WORDS[ui]}&p=`);

      const other = await (await openContext({ viewport: { width, height: 800 } })).newPage();
      await other.goto(link);
      const words = other.locator('mark[data-passage="sure"]').first();
      await expect(words).toBeInViewport();
      await expect(words).toBeFocused();
      expect((await other.locator('mark[data-passage]').allTextContents()).join('')).toBe(WORDS[ui]);
      await expect(other.getByRole('complementary', { name: OPENED[ui] })).toContainText(WORDS[ui]);
      expect(new URL(other.url()).hash).toContain('&x=');

      await other.reload();
      await expect(words).toBeVisible();
      await expect(words).not.toBeFocused();
    });
  }
}

test('a link that a mail program mangled opens its words all the same', async ({ page }) => {
  await openApp(page, `${ARTICLE_4('en')}#v=2026-11-22&amp;x=state+of+war&amp;o=1-2).`);
  await expect(page.locator('mark[data-passage="sure"]')).toHaveText(['state of war']);
});

test('a link to words that were never there shows them, and lights nothing', async ({ page }) => {
  await openApp(page, `${ARTICLE_4('en')}#v=2026-11-22&x=quite%20other%20words%20than%20these&p=which%20&s=%20nobody&o=3-40`);
  await expect(page.getByRole('complementary', { name: OPENED.en })).toContainText('quite other words than these');
  await expect(page.locator('mark[data-passage]')).toHaveCount(0);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the browser itself scrolls to the words of a link', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 300 });
    const directive = ':~:text=state%20of%20war';
    await page.goto(`${ARTICLE_4('en')}#v=2026-11-22&x=state%20of%20war${directive}`);
    await expect(page.locator('[data-clause-text] p').filter({ hasText: WORDS.en })).toBeInViewport();
  });
});
