import AxeBuilder from '@axe-core/playwright';
import { test as base, expect, type Page } from '@playwright/test';

// Every browser test fails on what a reader would never see and a developer too late: a message in the console, an uncaught error, a
// breach of the security policy, a request to another origin.

interface Watch {
  /** Messages a test expects, because it causes them. */
  readonly expected: RegExp[];
}

/** Playwright's test with a page that is watched. */
export const test = base.extend<{ watch: Watch }>({
  watch: [
    async ({ context, baseURL }, use) => {
      const expected: RegExp[] = [];
      const seen: string[] = [];
      const origin = new URL(baseURL ?? '').origin;
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
      await use({ expected });
      expect(seen.filter((message) => !expected.some((pattern) => pattern.test(message)))).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Fails on any violation of WCAG 2.2 AA that axe can see, target size included. */
export async function expectNoViolations(page: Page): Promise<void> {
  const { violations, passes, inapplicable } = await new AxeBuilder({ page })
    .withTags(WCAG)
    .options({ rules: { 'target-size': { enabled: true } } })
    .analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`)).toEqual([]);
  expect([...passes, ...inapplicable].map(({ id }) => id)).toContain('target-size');
}

/** Fails when the page is wider than the window. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const { content, window } = await page.evaluate(() => ({ content: document.documentElement.scrollWidth, window: innerWidth }));
  expect(content).toBeLessThanOrEqual(window);
}

/** Opens an address and waits until the app has taken the page over. */
export async function openApp(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.waitForFunction(() => document.documentElement.dataset.app === 'running');
}
