import type { Page } from '@playwright/test';
import { expect } from './browserTest.ts';
import { headingAt } from './siteWords.ts';

/** Does one thing after another: the steps of a reader cannot be taken at once. */
export async function inTurn<T>(items: Iterable<T>, step: (item: T) => Promise<unknown>): Promise<void> {
  await [...items].reduce<Promise<unknown>>((before, item) => before.then(() => step(item)), Promise.resolve());
}

/** Waits until the browser has painted what it was given. */
export async function nextFrames(page: Page): Promise<void> {
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
}

/**
 * Opens an address and keeps the app's script back until the page has been painted without it, as on a slow line: what hydration moves
 * or changes then shows.
 */
export async function openSlowly(page: Page, address: string): Promise<void> {
  let release = (): void => undefined;
  const painted = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/assets/index-*.js', async (route) => {
    await painted;
    await route.continue();
  });
  await page.goto(address, { waitUntil: 'commit' });
  await page.locator('#root > *').first().waitFor({ state: 'attached' });
  await nextFrames(page);
  release();
  await page.waitForFunction(() => document.documentElement.dataset.app === 'running');
  await nextFrames(page);
  await page.unroute('**/assets/index-*.js');
}

/** Serves an empty script in the app's place: the page stays as its file and the first-paint script made it. */
export async function withoutApp(page: Page): Promise<void> {
  await page.route('**/assets/index-*.js', (route) => route.fulfill({ contentType: 'text/javascript', body: '' }));
}

/** Counts layout shifts of every page that is opened from now on. */
export async function watchLayoutShifts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const entries: PerformanceEntry[] = [];
    const observer = new PerformanceObserver((list) => entries.push(...list.getEntries()));
    observer.observe({ type: 'layout-shift', buffered: true });
    Object.assign(window, { takeLayoutShifts: () => [...entries, ...observer.takeRecords()] });
  });
}

/**
 * The sum of the layout shifts since the page's file was read to its end, those right after a reader's own act left out. While a file is
 * still arriving a browser may paint a half of it, and the other half then moves the first: that is no doing of the page.
 */
export async function layoutShift(page: Page): Promise<number> {
  await nextFrames(page);
  return page.evaluate(() => {
    const { takeLayoutShifts } = window as unknown as {
      takeLayoutShifts: () => { value: number; hadRecentInput: boolean; startTime: number }[];
    };
    const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
    return takeLayoutShifts()
      .filter(({ hadRecentInput, startTime }) => !hadRecentInput && startTime > (navigation?.domInteractive ?? 0))
      .reduce((sum, { value }) => sum + value, 0);
  });
}

/** Evidence marks that cover one another, as pairs of their places. */
export async function overlappingMarks(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const boxes = [...document.querySelectorAll('[data-clause-text] button')].map((mark) => mark.getBoundingClientRect());
    const isShared = (a: DOMRect, b: DOMRect) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
    const place = ({ left, top }: DOMRect) => `${Math.round(left)},${Math.round(top)}`;
    return boxes.flatMap((a, index) =>
      boxes
        .slice(index + 1)
        .filter((b) => isShared(a, b))
        .map((b) => `${place(a)} and ${place(b)}`),
    );
  });
}

/** Waits for a clause's page to be the one that is shown, in the address, the heading and the title. */
export async function expectClause(page: Page, address: string): Promise<void> {
  await expect(page.getByRole('heading', { level: 1, name: headingAt(address), exact: true })).toBeVisible();
  await expect(page).toHaveURL((url) => url.pathname === address);
  await expect(page).toHaveTitle(new RegExp(`^${headingAt(address)}: `));
}

/** How far down the page is. */
export const scrollTop = (page: Page): Promise<number> => page.evaluate(() => Math.round(window.scrollY));

/** Scrolls as far down as a page allows, at most to `top`, and waits until the app has heard of it. */
export async function scrollTo(page: Page, top: number): Promise<number> {
  await page.evaluate(
    (to) =>
      new Promise<void>((done) => {
        const before = window.scrollY;
        window.addEventListener('scroll', () => requestAnimationFrame(() => done()), { once: true });
        window.scrollTo(0, to);
        if (window.scrollY === before) done();
      }),
    top,
  );
  return scrollTop(page);
}
