import type { Browser, Locator, Page } from '@playwright/test';
import { SLOWDOWN } from './measureCommentary.ts';
import { untilQuiet } from './manyNotes.ts';
import { TRACE_CATEGORIES, workInTrace } from './workInTrace.ts';

/** What writing in one of thousands of notes costs, in milliseconds, each act by itself. */
export interface Writing {
  /** Of a slowed processor for a letter, from its key to the frame that shows it; work of the main thread. */
  readonly letters: readonly number[];
  /** From a letter typed after a pause to "Saved", by the clock. */
  readonly saved: readonly number[];
  /** A raw put of one row in the same browser, committed as strictly, by the clock. */
  readonly put: readonly number[];
}

const LETTERS = 60;
// As fast as a good typist.
const KEY_MS = 80;
const SAVES = 20;

/** Opens the first note beside the clause that a page shows, and writes in it. */
export async function measureWriting(browser: Browser, page: Page): Promise<Writing> {
  await page.getByRole('tab', { name: /^Notes/ }).click();
  await page.getByRole('button', { name: 'Write' }).first().click();
  const field = page.getByRole('textbox', { name: 'Note', exact: true });
  await field.focus();
  const { saved, put } = await measureSaved(page, field);
  return { letters: await measureLetters(browser, page), saved, put };
}

async function measureLetters(browser: Browser, page: Page): Promise<number[]> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
  await page.evaluate(() => {
    let isOver = true;
    document.addEventListener(
      'keydown',
      () => {
        // A letter that comes before the last one is to be seen shares its frame.
        if (!isOver) return;
        isOver = false;
        performance.mark('start letter');
        requestAnimationFrame(() =>
          setTimeout(() => {
            isOver = true;
            performance.mark('end letter');
          }),
        );
      },
      { capture: true },
    );
  });
  await browser.startTracing(page, { categories: TRACE_CATEGORIES });
  await page.keyboard.type('abcdefghi '.repeat(LETTERS / 10), { delay: KEY_MS });
  await untilQuiet(page);
  const work = workInTrace(await browser.stopTracing());
  await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  return work.map(({ ms }) => ms);
}

async function measureSaved(page: Page, field: Locator): Promise<{ saved: number[]; put: number[] }> {
  const saved: number[] = [];
  const put: number[] = [];
  for (let i = 0; i < SAVES; i++) {
    await page.waitForTimeout(400);
    const time = untilSaved(page);
    await field.press('a');
    saved.push(await time);
    await page.waitForTimeout(100);
    put.push(await rawPut(page));
  }
  return { saved, put };
}

const untilSaved = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((done) => {
        const card = document.activeElement?.closest('[data-note]');
        let start = 0;
        card?.addEventListener('input', () => (start = performance.now()), { once: true, capture: true });
        const observer = new MutationObserver(() => {
          const isSaved = [...(card?.querySelectorAll('[aria-hidden]') ?? [])].some(({ textContent }) => textContent === 'Saved');
          if (start === 0 || !isSaved) return;
          observer.disconnect();
          done(performance.now() - start);
        });
        if (card) observer.observe(card, { subtree: true, characterData: true, childList: true });
      }),
  );

// The peer: what the browser takes by itself to write one row through to the disk.
const rawPut = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((done, failed) => {
        const request = indexedDB.open('bench-peer', 1);
        request.addEventListener('upgradeneeded', () => request.result.createObjectStore('rows'));
        request.addEventListener('error', () => failed(new Error('The peer has no storage.')));
        request.addEventListener('success', () => {
          const start = performance.now();
          const transaction = request.result.transaction('rows', 'readwrite', { durability: 'strict' });
          transaction.objectStore('rows').put({ body: 'x'.repeat(200), at: start }, 'row');
          transaction.addEventListener('complete', () => {
            done(performance.now() - start);
            request.result.close();
          });
        });
      }),
  );
