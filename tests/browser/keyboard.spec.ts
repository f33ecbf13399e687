import { expect, expectNoSidewaysScroll, expectNoViolations, openApp, test } from '../support/browserTest.ts';
import { expectClause, inTurn } from '../support/siteBrowser.ts';
import { currentStop, focusStops, landmarksOf } from '../support/siteFocus.ts';
import { UIS, WORDS } from '../support/siteWords.ts';

// Everything by keyboard alone: in a sane order, always seen, never under the bar that stays at the top.

const pages = ['/en', '/en/about', '/en/ru-kp-2024', '/en/ru-kp-2024/art_18', '/en/ru-kp-2024/text'];
const windows = [
  { width: 1280, height: 720 },
  { width: 390, height: 500 },
  { width: 320, height: 256 },
];

// Backwards the bar covers other places; that shows in the lowest window, and asking costs as much again. Through the long pages the focus
// goes once forwards, in the highest window, and once backwards.
const long = new Set(['/en/ru-kp-2024', '/en/ru-kp-2024/text']);
function waysThrough(address: string, height: number): readonly ('Tab' | 'Shift+Tab')[] {
  const isShort = process.env.SOAK === '1' || !long.has(address);
  const [forwards, backwards] = [isShort || height === 720, height === 256];
  return [...(forwards ? (['Tab'] as const) : []), ...(backwards ? (['Shift+Tab'] as const) : [])];
}

for (const ui of UIS) {
  test(`offers the way past the navigation first, in ${ui}`, async ({ page }) => {
    await openApp(page, `/${ui}/ru-kp-2024/art_18`);
    await page.keyboard.press('Tab');
    const skip = page.getByRole('link', { name: WORDS[ui].skip });
    await expect(skip).toBeFocused();
    await expect(skip).toBeInViewport({ ratio: 1 });
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect((await currentStop(page))?.landmark).toBe('main');
    await expectClause(page, `/${ui}/ru-kp-2024/art_18`);
  });
}

test('leads the focus through the page in the order in which it is read', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  await openApp(page, '/en/ru-kp-2024/art_18');
  const stops = await focusStops(page, 'Tab');
  expect(landmarksOf(stops)).toEqual(['page', 'header', 'nav', 'main', 'aside', 'nav', 'footer']);
  expect(stops.filter(({ landmark }) => landmark === 'header').map(({ name }) => name)).toEqual([
    'a "Pasal"',
    'input "Find or go to"',
    'button "Find"',
    'a "EN, English"',
    'a "ID, Bahasa Indonesia"',
    'a "Notes"',
    'button "Menu"',
  ]);
  const back = await focusStops(page, 'Shift+Tab');
  expect(back.map(({ name }) => name).toReversed()).toEqual(stops.map(({ name }) => name));
});

for (const address of pages) {
  test(`shows the focus wherever it goes on ${address}, and hides it under nothing`, async ({ page }) => {
    test.slow(); // the overview alone has hundreds of stops, each asked for twice in every window
    await inTurn(windows, async (viewport) => {
      await page.setViewportSize(viewport);
      await openApp(page, address);
      await inTurn(waysThrough(address, viewport.height), async (key) => {
        const stops = await focusStops(page, key);
        const where = `${key} at ${viewport.width}x${viewport.height}`;
        expect(stops.length, where).toBeGreaterThan(5);
        expect
          .soft(
            stops.filter(({ hasOutline }) => !hasOutline).map(({ name }) => name),
            `${where}, not outlined`,
          )
          .toEqual([]);
        expect
          .soft(
            stops.filter(({ isInSight }) => !isInSight).map(({ name }) => name),
            `${where}, out of sight`,
          )
          .toEqual([]);
      });
    });
  });
}

test('sees a focus that is not shown or that lies under the bar', async ({ page }) => {
  await openApp(page, '/en/about');
  const link = page.getByRole('main').getByRole('link').first();
  await link.evaluate((element) => {
    element.focus();
    element.style.outline = 'none';
    window.scrollTo(0, element.getBoundingClientRect().top + window.scrollY - 10);
  });
  expect(await currentStop(page)).toMatchObject({ hasOutline: false, isInSight: false });
});

test('lets a reader do everything without a pointer', async ({ page }) => {
  await openApp(page, '/en');
  const tabTo = async (name: RegExp): Promise<void> => {
    await page.keyboard.press('Tab');
    const stop = await currentStop(page);
    if (!stop) throw new Error(`The focus never came to ${String(name)}.`);
    if (!name.test(stop.name)) await tabTo(name);
  };
  await tabTo(/Start reading/);
  await page.keyboard.press('Enter');
  await expectClause(page, '/en/ru-kp-2024/preamble');

  await tabTo(/English/); // the choice of the text's language: one stop, arrows inside
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(page.locator('[data-clause-text]')).toHaveCount(2);

  await tabTo(/onfirmed: show why/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('note').locator('visible=true')).toHaveCount(1);
  await page.keyboard.press('Escape');

  await tabTo(/All of this|Of \d+ passages/); // the line under the text
  await page.keyboard.press('Enter');
  await expect(page.locator('#evidence')).toHaveAttribute('open', '');

  await tabTo(/Report a mistake/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await tabTo(/Next: Article 1/);
  await page.keyboard.press('Enter');
  await expectClause(page, '/en/ru-kp-2024/art_1');
});

const SHEET = {
  en: { box: 'Find or go to', name: 'Keyboard shortcuts', all: 'Shortcuts', close: 'Close', heading: 'Article 4', next: 'Article 5' },
  id: { box: 'Cari atau buka', name: 'Pintasan papan ketik', all: 'Pintasan', close: 'Tutup', heading: 'Pasal 4', next: 'Pasal 5' },
} as const;

for (const ui of UIS) {
  test(`lists the shortcuts at Ctrl+/, and switches all of them off until they are wanted again, in ${ui}`, async ({ page }) => {
    const words = SHEET[ui];
    await page.setViewportSize(ui === 'en' ? { width: 1280, height: 720 } : { width: 390, height: 700 });
    await openApp(page, `/${ui}/ru-kp-2024/art_4`);
    const heading = page.getByRole('heading', { level: 1 });
    const sheet = page.getByRole('dialog', { name: words.name });
    const menu = page.getByRole('button', { name: WORDS[ui].menu, exact: true });
    await menu.focus();
    await page.keyboard.press('Control+/');
    await expect(sheet).toBeVisible({ timeout: 20_000 });
    await expectNoViolations(page);
    await expectNoSidewaysScroll(page);
    await page.keyboard.press('Control+/');
    await expect(sheet).toHaveCount(0);
    await expect(menu).toBeFocused();

    await page.keyboard.press('Control+/');
    await sheet.getByRole('switch', { name: words.all }).focus();
    await page.keyboard.press('Space');
    await expect(sheet.getByRole('switch', { name: words.all })).not.toBeChecked();
    await page.keyboard.press('Escape');
    await page.reload();
    await page.waitForFunction(() => document.documentElement.dataset.app === 'running');
    await inTurn(['Control+/', 'Control+k', 'Alt+ArrowDown', 'Alt+n'], (key) => page.keyboard.press(key));
    await expect(heading).toHaveText(words.heading);
    await expect(sheet).toHaveCount(0);
    await expect(page.getByRole('combobox', { name: words.box })).not.toBeFocused();

    await menu.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: words.name }).focus();
    await page.keyboard.press('Enter');
    await expect(sheet).toBeVisible({ timeout: 20_000 });
    await sheet.getByRole('switch', { name: words.all }).focus();
    await page.keyboard.press('Space');
    await sheet.getByRole('button', { name: words.close }).focus();
    await page.keyboard.press('Enter');
    await expect(menu).toBeFocused();
    await page.keyboard.press('Alt+ArrowDown');
    await expect(heading).toHaveText(words.next);
  });
}
