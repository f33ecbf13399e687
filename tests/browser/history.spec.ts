import { expect, openApp, test } from '../support/browserTest.ts';
import { expectClause, inTurn, scrollTo, scrollTop } from '../support/siteBrowser.ts';
import { headingAt, WORDS } from '../support/siteWords.ts';

// Back, forward and reload: where the reader was on a page is where they are again; and no frame shows one clause at another's address.

const at = (eId: string) => `/en/ru-kp-2024/${eId}`;
const SMALL = { width: 390, height: 400 };

test('returns by Back and forward to the scroll and the link that a reader left', async ({ page }) => {
  await page.setViewportSize(SMALL);
  await openApp(page, at('art_18'));
  const next = page.getByRole('navigation', { name: WORDS.en.steps }).locator('[rel=next]');
  const left = await scrollTo(page, 700);
  expect(left).toBeGreaterThan(300);
  await next.focus();
  const before = await scrollTop(page);
  await page.keyboard.press('Enter');
  await expectClause(page, at('art_19'));
  expect(await scrollTop(page)).toBe(0);
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();

  const further = await scrollTo(page, 200);
  expect(further).toBe(200);
  await page.goBack();
  await expectClause(page, at('art_18'));
  expect(await scrollTop(page)).toBe(before);
  await expect(next).toBeFocused();

  await page.goForward();
  await expectClause(page, at('art_19'));
  expect(await scrollTop(page)).toBe(further);
});

test('returns by Back to the scroll that a reader left by the arrow keys', async ({ page }) => {
  await page.setViewportSize(SMALL);
  await openApp(page, at('art_18'));
  const left = await scrollTo(page, 500);
  await page.keyboard.press('Alt+ArrowDown');
  await expectClause(page, at('art_19'));
  expect(await scrollTop(page)).toBe(0);
  await page.goBack();
  await expectClause(page, at('art_18'));
  expect(await scrollTop(page)).toBe(left);
});

test('returns by Back to the link that a reader left by the arrow keys', async ({ page }) => {
  await page.setViewportSize(SMALL);
  await openApp(page, at('art_18'));
  const about = page.getByRole('contentinfo').getByRole('link');
  await about.focus();
  await page.keyboard.press('Alt+ArrowDown');
  await expectClause(page, at('art_19'));
  await page.goBack();
  await expectClause(page, at('art_18'));
  await expect(about).toBeFocused();
});

test('keeps the scroll over a reload', async ({ page }) => {
  await page.setViewportSize(SMALL);
  await openApp(page, at('art_18'));
  const left = await scrollTo(page, 600);
  await page.reload();
  await page.waitForFunction(() => document.documentElement.dataset.app === 'running');
  await expect.poll(() => scrollTop(page)).toBe(left);
});

test('opens a page that is visited anew at its top', async ({ page }) => {
  await page.setViewportSize(SMALL);
  await openApp(page, at('art_18'));
  await scrollTo(page, 600);
  await openApp(page, at('art_17'));
  expect(await scrollTop(page)).toBe(0);
});

interface Frame {
  readonly path: string;
  readonly heading: string;
}

const outOfStep = (frames: readonly Frame[]): Frame[] => frames.filter(({ path, heading }) => headingAt(path) !== heading);

test('shows no frame of the old clause at the new address', async ({ page }) => {
  await openApp(page, at('art_1'));
  await page.evaluate(() => {
    const frames: Frame[] = [];
    const sample = () => {
      frames.push({ path: location.pathname, heading: document.querySelector('h1')?.textContent ?? '' });
      requestAnimationFrame(sample);
    };
    sample();
    Object.assign(window, { frames });
  });
  const frames = () => page.evaluate(() => (window as unknown as { frames: Frame[] }).frames);

  const numbers = [2, 3, 4, 5, 6, 7, 8, 9, 10, 11];
  await inTurn(numbers, (number) => page.keyboard.press('Alt+ArrowDown').then(() => expectClause(page, at(`art_${number}`))));
  const list = page.getByRole('navigation', { name: WORDS.en.clauses, exact: true });
  await inTurn([20, 12, 3, 17], async (number) => {
    await list.getByRole('link', { name: `Article ${number} ` }).click();
    await expectClause(page, at(`art_${number}`));
  });
  await inTurn([3, 12, 20, 11], (number) => page.goBack().then(() => expectClause(page, at(`art_${number}`))));
  await inTurn([20, 12], (number) => page.goForward().then(() => expectClause(page, at(`art_${number}`))));

  const seen = await frames();
  expect(new Set(seen.map(({ path }) => path)).size).toBeGreaterThan(10);
  expect(outOfStep(seen)).toEqual([]);

  // An address that changes by itself is what the sampling must see.
  await page.evaluate(() => history.replaceState(history.state, '', '/en/ru-kp-2024/art_1'));
  await expect.poll(async () => outOfStep(await frames()).length).toBeGreaterThan(0);
});
