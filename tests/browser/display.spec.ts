import type { Locator, Page } from '@playwright/test';
import { expect, expectNoSidewaysScroll, openApp, test } from '../support/browserTest.ts';
import { expectClause, inTurn } from '../support/siteBrowser.ts';
import { UIS, WORDS } from '../support/siteWords.ts';

// How the page stands where a reader sees it otherwise: forced colours, four times as large, spaced out, without motion, on paper.

const pages = [
  '/en',
  '/en/about',
  '/en/notes',
  '/id/notes',
  '/en/ru-kp-2024',
  '/en/ru-kp-2024/art_18',
  '/id/ru-kp-2024/art_13',
  '/en/ru-kp-2024/text',
];

// How many different colours are painted there: one means that nothing is to be seen.
async function paintedColours(page: Page, locator: Locator): Promise<number> {
  const picture = (await locator.screenshot()).toString('base64');
  return page.evaluate(async (data) => {
    const image = new Image();
    image.src = `data:image/png;base64,${data}`;
    await image.decode();
    const context = new OffscreenCanvas(image.width, image.height).getContext('2d');
    context?.drawImage(image, 0, 0);
    const pixels = context?.getImageData(0, 0, image.width, image.height).data ?? new Uint8ClampedArray();
    return new Set(new Uint32Array(pixels.buffer)).size;
  }, picture);
}

// Sheets that a script adopts are the only ones that the site's policy lets a reader's own tools add.
const adopt = (page: Page, css: string) =>
  page.evaluate((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    document.adoptedStyleSheets.push(sheet);
  }, css);

// Elements whose own words do not fit into them and are cut.
const clippedText = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('body *')].flatMap((element) => {
      const hasWords = [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim());
      const { overflowX, overflowY, clipPath } = getComputedStyle(element);
      const isForScreenReaders = clipPath !== 'none';
      // A closed item of commentary is one line by design: all of its words stand there once it is opened.
      const isLineOfItem = element.closest('[data-commentary]:not([open]) > summary') !== null;
      const isCut =
        (overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1) ||
        (overflowY !== 'visible' && element.scrollHeight > element.clientHeight + 1);
      return hasWords && isCut && !isForScreenReaders && !isLineOfItem && element.checkVisibility()
        ? [element.textContent.slice(0, 40)]
        : [];
    }),
  );

test('shows marks, open words and the current clause in forced colours', async ({ page }) => {
  await inTurn(['light', 'dark'] as const, async (colorScheme) => {
    await page.emulateMedia({ forcedColors: 'active', colorScheme });
    await openApp(page, '/en/ru-kp-2024/art_18');
    const mark = page.locator('[data-clause-text] [data-evidence] button').first();
    expect(await paintedColours(page, mark)).toBeGreaterThan(1);
    const line = await page
      .locator('[data-clause-text] [data-evidence]')
      .first()
      .evaluate((run) => getComputedStyle(run).textDecorationLine);
    expect(line).toBe('underline');
    const [current, another] = await page.evaluate(() =>
      ['[aria-current=page]', ':not([aria-current])'].map((which) => {
        const { borderInlineStartColor, borderInlineStartStyle, fontWeight } = getComputedStyle(
          document.querySelector(`nav li a${which}`) ?? document.body,
        );
        return { borderInlineStartColor, borderInlineStartStyle, fontWeight };
      }),
    );
    expect(current).not.toEqual(another);
    await adopt(page, '[data-clause-text] [data-evidence] button::before { display: none }');
    expect(await paintedColours(page, mark)).toBe(1);
  });
});

for (const address of pages) {
  test(`can be read at four times the size on ${address}`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 256 });
    await openApp(page, address);
    await expectNoSidewaysScroll(page);
    const bar = await page.getByRole('banner').boundingBox();
    expect(bar?.height).toBeLessThan(256 / 3);
    await page.getByRole('button', { name: WORDS.en.menu }).click();
    const menu = page.getByRole('group', { name: WORDS.en.menu });
    await expect(menu).toBeInViewport({ ratio: 1 });
    await menu.getByRole('link').scrollIntoViewIfNeeded();
    await expect(menu.getByRole('link')).toBeInViewport({ ratio: 1 });
  });

  test(`cuts no words when a reader spaces the text out on ${address}`, async ({ page }) => {
    await inTurn([1280, 390, 320], async (width) => {
      await page.setViewportSize({ width, height: 800 });
      await openApp(page, address);
      // The spacing of WCAG 1.4.12.
      await adopt(
        page,
        '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }',
      );
      expect.soft(await clippedText(page), `at ${width}`).toEqual([]);
      await expectNoSidewaysScroll(page);
    });
  });
}

test('sees words that are cut', async ({ page }) => {
  await openApp(page, '/en/about');
  await adopt(page, 'main p { block-size: 1em; overflow: hidden }');
  expect(await clippedText(page)).not.toEqual([]);
});

test('moves nothing for a reader who asked for less motion', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await openApp(page, '/en/ru-kp-2024/art_18');
  const moving = () =>
    page.evaluate(() => [
      ...document.getAnimations().map((animation) => String(animation.effect?.getComputedTiming().activeDuration)),
      ...[...document.querySelectorAll('*')].map((element) => getComputedStyle(element).scrollBehavior).filter((value) => value !== 'auto'),
    ]);
  expect(await moving()).toEqual([]);
  await page.locator('[data-clause-text] [data-evidence] button').first().click();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Alt+ArrowDown');
  await expectClause(page, '/en/ru-kp-2024/art_19');
  expect(await moving()).toEqual([]);
});

for (const ui of UIS) {
  test(`prints the words with whose they are and without what belongs to the screen, in ${ui}`, async ({ page }) => {
    await inTurn([`/${ui}/ru-kp-2024/art_13`, `/${ui}/ru-kp-2024/text`], async (address) => {
      await openApp(page, address);
      await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
      const printed = await page.evaluate(() => document.body.innerText);
      expect(printed).toContain(WORDS[ui].rendering);
      expect(printed).toMatch(ui === 'en' ? /edition of \d/ : /edisi \d/);
      await expect(page.locator('[data-clause-text]').first()).toBeVisible();
      await inTurn(await page.locator('nav, header, aside, [data-needs-script], main > p > button').all(), (part) =>
        expect(part).toBeHidden(),
      );
      const [ink, paper] = await page
        .locator('html')
        .evaluate((root) => [getComputedStyle(root).color, getComputedStyle(root).backgroundColor]);
      expect([ink, paper]).toEqual(['rgb(0, 0, 0)', 'rgb(255, 255, 255)']);
      await expect(page.locator('[data-clause-text] [data-evidence] button').first()).toBeVisible();
      await page.emulateMedia({ media: 'screen' });
    });
  });
}
