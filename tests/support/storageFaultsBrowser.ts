import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext, type CDPSession, type Page } from '@playwright/test';
import { launchOptions } from './chromium.ts';

/** A browser of its own, whose storage outlives it. */
export interface Profile {
  readonly folder: string;
  /** Starts the browser; what its pages throw uncaught is in `errors`. */
  readonly start: () => Promise<BrowserContext>;
  /** Ends it at once, as a machine that falls over does. */
  readonly kill: () => Promise<void>;
  readonly errors: string[];
}

/** Gives a test a browser of its own, closed and removed after it. */
export async function withProfile(baseURL: string | undefined, use: (profile: Profile) => Promise<void>, parent = tmpdir()): Promise<void> {
  const folder = mkdtempSync(join(parent, 'pasal-profile-'));
  const errors: string[] = [];
  let context: BrowserContext | undefined;
  const start = async () => {
    context = await chromium.launchPersistentContext(folder, { ...launchOptions, ...(baseURL === undefined ? {} : { baseURL }) });
    context.on('weberror', (error) => errors.push(error.error().message));
    return context;
  };
  const kill = async () => {
    const closed = new Promise((resolve) => context?.once('close', resolve));
    process.kill(findBrowser(folder), 'SIGKILL');
    await closed;
    for (const name of readdirSync(folder)) if (name.startsWith('Singleton')) rmSync(join(folder, name), { force: true });
  };
  try {
    await use({ folder, start, kill, errors });
  } finally {
    await context?.close().catch(() => undefined);
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

// The browser itself, not its helpers: its arguments name the folder and no type.
function findBrowser(folder: string): number {
  const found = readdirSync('/proc').find((name) => {
    if (!/^\d+$/.test(name)) return false;
    try {
      const parts = readFileSync(`/proc/${name}/cmdline`, 'utf8').split('\0');
      const isOurs = parts.includes(`--user-data-dir=${folder}`);
      return isOurs && parts[0]?.endsWith('sh') === false && !parts.some((part) => part.startsWith('--type='));
    } catch {
      // Gone meanwhile.
      return false;
    }
  });
  if (found === undefined) throw new Error(`No browser runs in ${folder}.`);
  return Number(found);
}

/** A line to the browser's own tools for a page. */
export const toolsOf = (page: Page): Promise<CDPSession> => page.context().newCDPSession(page);

/** Grants a site so many bytes. It counts only where nothing of the site was stored since the browser started. */
export async function grantBytes(page: Page, origin: string, quotaSize?: number): Promise<void> {
  await (await toolsOf(page)).send('Storage.overrideQuotaForOrigin', { origin, ...(quotaSize === undefined ? {} : { quotaSize }) });
}

/** Clears databases of a site while it is open, as a reader can in the browser's settings. */
export async function clearDatabases(page: Page, storageTypes = 'indexeddb'): Promise<void> {
  const { origin } = new URL(page.url());
  await (await toolsOf(page)).send('Storage.clearDataForOrigin', { origin, storageTypes });
}

/** Lets the page's process die. */
export async function crash(page: Page): Promise<void> {
  const crashed = new Promise((resolve) => page.once('crash', resolve));
  const tools = await toolsOf(page);
  // It never answers.
  tools.send('Page.crash').catch(() => undefined);
  await crashed;
}
