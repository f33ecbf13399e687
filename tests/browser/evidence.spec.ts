import { expect, openApp, test } from '../support/browserTest.ts';
import { inTurn } from '../support/siteBrowser.ts';
import { UIS, WORDS } from '../support/siteWords.ts';

// Evidence marks: what is not confirmed is marked, and each mark says why.

const WIDE = { width: 1280, height: 800 };
const NARROW = { width: 390, height: 844 };
const onPhone = test.extend({ viewport: NARROW, hasTouch: true });

for (const ui of UIS) {
  test(`opens a mark by mouse and by key, and gives the focus back on Esc, in ${ui}`, async ({ page }) => {
    await inTurn([WIDE, NARROW], async (viewport) => {
      await page.setViewportSize(viewport);
      await openApp(page, `/${ui}/ru-kp-2024/art_13`);
      const mark = page.locator('[data-clause-text]').getByRole('button', { name: new RegExp(`^${WORDS[ui].open}`) });
      const said = page.getByRole('note', { name: WORDS[ui].open });
      await expect(said).toBeHidden();

      await mark.click();
      await expect(said).toBeVisible();
      await expect(said.locator('blockquote').first()).toBeVisible();
      await page.keyboard.press('Escape');
      await expect(said).toBeHidden();
      await expect(mark).toBeFocused();

      await page.keyboard.press('Enter');
      await expect(said).toBeVisible();
      await expect(said).toBeInViewport({ ratio: 1 });
      await page.keyboard.press('Escape');
      await expect(said).toBeHidden();
      await expect(mark).toBeFocused();
    });
  });

  onPhone(`opens a mark by touch in the lower part of the screen, in ${ui}`, async ({ page }) => {
    await openApp(page, `/${ui}/ru-kp-2024/art_16`);
    const mark = page.locator('[data-clause-text] [data-evidence] button').first();
    await mark.tap();
    const said = page.getByRole('note').locator('visible=true');
    await expect(said).toHaveCount(1);
    const box = await said.boundingBox();
    expect(box?.height).toBeLessThanOrEqual(0.4 * NARROW.height + 1);
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeCloseTo(NARROW.height, 0);
  });
}

test('gives every mark at least 24 by 24 pixels', async ({ page }) => {
  await inTurn([WIDE, NARROW, { width: 320, height: 640 }], async (viewport) => {
    await page.setViewportSize(viewport);
    await openApp(page, '/en/ru-kp-2024/text');
    const sizes = await page
      .locator('[data-clause-text] button')
      .evaluateAll((marks) => marks.map((mark) => [mark.getBoundingClientRect().width, mark.getBoundingClientRect().height]));
    expect(sizes.length).toBeGreaterThan(20);
    expect(sizes.filter(([width = 0, height = 0]) => width < 24 || height < 24)).toEqual([]);
  });
});

test('keeps every mark in the window and beside the words that it speaks of', async ({ page }) => {
  await inTurn([WIDE, NARROW, { width: 320, height: 640 }], async (viewport) => {
    await page.setViewportSize(viewport);
    await openApp(page, '/en/ru-kp-2024/art_18');
    const stray = await page.locator('[data-clause-text] button').evaluateAll((marks) =>
      marks.flatMap((mark) => {
        const box = mark.getBoundingClientRect();
        const words = mark.parentElement?.getBoundingClientRect();
        const isLevel = words !== undefined && box.top >= words.top - 12 && box.bottom <= words.bottom + 12;
        return isLevel && box.left >= 0 && box.right <= document.documentElement.clientWidth ? [] : [JSON.stringify(box)];
      }),
    );
    expect(stray).toEqual([]);
  });
});

test('tells the two kinds of mark apart without colour', async ({ page }) => {
  await openApp(page, '/en/ru-kp-2024/text');
  const looks = await page.evaluate(() =>
    ['unconfirmed', 'number-unconfirmed'].map((evidence) => {
      const run = document.querySelector(`[data-clause-text] [data-evidence=${evidence}]`);
      const mark = run?.querySelector('button');
      if (!run || !mark) return undefined;
      const { borderTopLeftRadius, rotate } = getComputedStyle(mark, '::before');
      const { textDecorationLine, textDecorationStyle } = getComputedStyle(run);
      return { borderTopLeftRadius, rotate, textDecorationLine, textDecorationStyle, name: mark.ariaLabel };
    }),
  );
  const [open, number] = looks;
  expect(open?.textDecorationLine).toBe('underline');
  expect(number?.textDecorationLine).toBe('underline');
  expect(open?.textDecorationStyle).not.toBe(number?.textDecorationStyle);
  expect([open?.borderTopLeftRadius, open?.rotate]).not.toEqual([number?.borderTopLeftRadius, number?.rotate]);
  expect(open?.name).not.toBe(number?.name);
});

test('opens the line under the text to every source of it', async ({ page }) => {
  await openApp(page, '/en/ru-kp-2024/art_4');
  await page.getByText('All of this is confirmed by 12 sources').click();
  const links = page.locator('#evidence').getByRole('link');
  await expect(links.first()).toBeVisible();
  expect(await links.evaluateAll((all) => all.filter((link) => !/^https?:/.test(link.getAttribute('href') ?? '')).length)).toBe(0);
});
