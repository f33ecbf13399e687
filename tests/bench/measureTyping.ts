import { chromium } from '@playwright/test';
import { launchOptions } from '../support/chromium.ts';
import { SLOWDOWN } from './measureCommentary.ts';
import { TRACE_CATEGORIES, tasksInTrace } from './workInTrace.ts';

/** What typing in the box costs the page's main thread, milliseconds of the processor. */
export interface TypingTimes {
  readonly slowdown: number;
  /** From the first touch of the box: its script, its worker and the data come meanwhile. */
  readonly longestAtFirst: number;
  /** Once all of it is here. */
  readonly longest: number;
  readonly over50: number;
}

const SEARCHES = ['military assistance', 'NATO 5', 'sanksi sepihak', 'by:"Jo Bee-yun"', 'militery assistence'];
// As fast as a good typist.
const KEY_MS = 80;

/** Types searches in the box of Article 4, on this machine's processor and on a slowed one. */
export async function measureTyping(origin: string): Promise<TypingTimes[]> {
  return [await typeAt(origin, 1), await typeAt(origin, SLOWDOWN)];
}

async function typeAt(origin: string, slowdown: number): Promise<TypingTimes> {
  const browser = await chromium.launch(launchOptions);
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    await page.goto(`${origin}/en/ru-kp-2024/art_4`);
    await page.waitForLoadState('networkidle');
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    const trace = async (act: () => Promise<unknown>): Promise<number[]> => {
      await browser.startTracing(page, { categories: TRACE_CATEGORIES });
      await page.evaluate(() => performance.mark('start typing'));
      await act();
      await page.evaluate(() => performance.mark('end typing'));
      return tasksInTrace(await browser.stopTracing());
    };
    const box = page.getByRole('combobox', { name: 'Find or go to' });
    const type = async (words: string): Promise<void> => {
      await box.fill('');
      await box.pressSequentially(words, { delay: KEY_MS });
      await page.locator('[role=option]').first().waitFor();
    };
    const first = await trace(async () => {
      await box.click();
      await type('state of war');
    });
    const tasks = await trace(async () => {
      for (const words of SEARCHES) await type(words);
    });
    return { slowdown, longestAtFirst: Math.max(...first), longest: Math.max(...tasks), over50: tasks.filter((ms) => ms > 50).length };
  } finally {
    await browser.close();
  }
}

/** The rows of the benchmark's table. */
export function typingRows(times: readonly TypingTimes[]): (readonly [string, string, string])[] {
  return times.flatMap(({ slowdown, longestAtFirst, longest, over50 }) => [
    [
      `typing five searches, processor ${slowdown}x slower: longest task`,
      `${longest.toFixed(0)} ms, ${over50} over 50`,
      slowdown === 1 ? '50 ms' : '',
    ] as const,
    ['  from the first touch of the box', `${longestAtFirst.toFixed(0)} ms`, ''] as const,
  ]);
}
