import { AxeBuilder } from '@axe-core/playwright';
import { test as base, expect, type BrowserContext, type BrowserContextOptions, type Page } from '@playwright/test';

// Every browser test fails on what a reader would never see and a developer too late: a message in the console, an uncaught error, a
// breach of the security policy, a request to another origin.

interface Watch {
  /** Messages a test expects, because it causes them. */
  readonly expected: RegExp[];
  /** What was seen so far and not expected: the test fails when any is left at its end. */
  readonly unexpected: () => string[];
}

interface Fixtures {
  readonly watch: Watch;
  /** Opens another reader's browser: nothing kept, watched like the test's own, closed after the test. */
  readonly openContext: (options?: BrowserContextOptions) => Promise<BrowserContext>;
}

/** Writes down what a context's pages say and ask for that they should not. */
async function watchContext(context: BrowserContext, origin: string, seen: string[]): Promise<void> {
  context.on('page', (page) => {
    page.on('console', (message) => seen.push(`console ${message.type()}: ${message.text()}`));
    page.on('pageerror', (error) => seen.push(`uncaught: ${error.message}`));
  });
  context.on('request', (request) => {
    const url = new URL(request.url());
    if (url.origin !== origin && !['data:', 'blob:'].includes(url.protocol)) seen.push(`request to ${url.origin}`);
  });
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) =>
      console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`),
    );
  });
}

/** Playwright's test with pages that are watched. */
export const test = base.extend<Fixtures & { seen: string[] }>({
  seen: [
    async ({ context, baseURL }, use) => {
      const seen: string[] = [];
      await watchContext(context, new URL(baseURL ?? '').origin, seen);
      await use(seen);
    },
    { auto: true },
  ],
  watch: [
    async ({ seen }, use) => {
      const expected: RegExp[] = [];
      const unexpected = () => seen.filter((message) => !expected.some((pattern) => pattern.test(message)));
      await use({ expected, unexpected });
      expect(unexpected()).toEqual([]);
    },
    { auto: true },
  ],
  openContext: async ({ browser, baseURL, seen }, use) => {
    const opened: BrowserContext[] = [];
    await use(async (options = {}) => {
      const context = await browser.newContext({ ...(baseURL === undefined ? {} : { baseURL }), ...options });
      opened.push(context);
      await watchContext(context, new URL(baseURL ?? '').origin, seen);
      return context;
    });
    await Promise.all(opened.map((context) => context.close()));
  },
});

/** What Chromium itself says of every document that comes with the status 404. */
export const DOCUMENT_NOT_FOUND = /^console error: Failed to load resource: the server responded with a status of 404/;

/** What Chromium says of a text that was fetched ahead for an app that then does not run, as with JavaScript off. */
export const PRELOAD_UNUSED = /^console warning: The resource \S+ was preloaded using link preload but not used/;

export { expect };

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Fails on any violation of WCAG 2.2 AA that axe can see, target size included. */
export async function expectNoViolations(page: Page): Promise<void> {
  // There are no frames here, so nothing is gathered from them, and of what passes only its name.
  const { violations, passes, inapplicable } = await new AxeBuilder({ page })
    .setLegacyMode(true)
    .withTags(WCAG)
    .options({
      resultTypes: ['violations'],
      rules: { 'target-size': { enabled: true } },
    })
    .analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`)).toEqual([]);
  expect([...passes, ...inapplicable].map(({ id }) => id)).toContain('target-size');
}

/** Fails when the page is wider than the window, the scrollbar's own width left out. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const { content, window } = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return { content: scrollWidth, window: clientWidth };
  });
  expect(content).toBeLessThanOrEqual(window);
}

/** Opens an address and waits until the app has taken the page over. */
export async function openApp(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.waitForFunction(() => document.documentElement.dataset.app === 'running');
}
