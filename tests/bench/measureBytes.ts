import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { chromium } from '@playwright/test';
import { launchOptions } from '../support/chromium.ts';

/** What a reader downloads, in bytes after gzip. */
export interface Bytes {
  readonly script: number;
  readonly style: number;
  readonly page: number;
  readonly text: number;
  readonly typeface: number;
  /** Requests made while moving through ten clauses after the first. */
  readonly requestsWhileMoving: number;
}

const size = (path: string): number => gzipSync(readFileSync(path), { level: 9 }).length;

/** Weighs a built site's Article 4 and counts the requests of ten moves. */
export async function measureBytes(folder: string, address: string): Promise<Bytes> {
  const assets = readdirSync(join(folder, 'assets'));
  const sum = (pattern: RegExp) =>
    assets.filter((name) => pattern.test(name)).reduce((total, name) => total + size(join(folder, 'assets', name)), 0);
  return {
    script: sum(/\.js$/),
    style: sum(/\.css$/),
    page: size(join(folder, 'en/ru-kp-2024/art_4/index.html')),
    text: sum(/^ru-kp-2024-.*\.json$/),
    typeface: sum(/latin-wght-normal.*\.woff2$/),
    requestsWhileMoving: await countRequests(address),
  };
}

async function countRequests(address: string): Promise<number> {
  const browser = await chromium.launch(launchOptions);
  try {
    const page = await browser.newPage();
    await page.goto(address, { waitUntil: 'networkidle' });
    let requests = 0;
    page.on('request', () => requests++);
    for (let move = 0; move < 10; move++) {
      await page.keyboard.press('Alt+ArrowDown');
      await page.waitForFunction((path) => location.pathname.endsWith(path), `/art_${5 + move}`);
    }
    await page.waitForLoadState('networkidle');
    return requests;
  } finally {
    await browser.close();
  }
}
