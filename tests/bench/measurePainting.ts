import type { Browser, Page } from '@playwright/test';
import { NOTES, untilQuiet } from './manyNotes.ts';
import { TRACE_CATEGORIES, workInTrace } from './workInTrace.ts';

/** What showing notes once took, in milliseconds. */
export interface Painting {
  /** By the clock, until the frame that shows them has been made. */
  readonly wall: number;
  /** Of the main thread, on the processor: the wait for a frame, and what else the machine does, are not in it. */
  readonly work: number;
}

/** How notes come to be shown: by the switch of their layer, or by the key that brings back an import. */
export type Way = 'switch' | 'redo';

/** Makes notes vanish and brings them again, on the page of the whole text: until the frame that shows those on the screen. */
export async function paintNotes(browser: Browser, page: Page, way: Way): Promise<Painting> {
  await page.evaluate(() => {
    const isOnScreen = (element: Element) => {
      const { top, bottom } = element.getBoundingClientRect();
      return bottom > 0 && top < innerHeight;
    };
    for (const paragraph of document.querySelectorAll<HTMLElement>('[data-clause-text] > p')) {
      const marks = [...paragraph.querySelectorAll('mark[data-annotation]')];
      if (marks.some(isOnScreen)) paragraph.dataset.benchMarks = String(marks.length);
    }
  });
  await (way === 'redo' ? page.keyboard.press('Control+z') : page.getByRole('checkbox', { name: 'My notes' }).uncheck());
  await page.waitForFunction(() => !document.querySelector('mark[data-annotation]:not([data-annotation="urn:bench:0"])'));
  await untilQuiet(page);
  const painting = await trace(browser, page, () =>
    page.evaluate(
      (isRedo) =>
        new Promise<number>((done) => {
          const awaited = [...document.querySelectorAll<HTMLElement>('[data-bench-marks]')];
          const isThere = (paragraph: HTMLElement) =>
            paragraph.querySelectorAll('mark[data-annotation]').length === Number(paragraph.dataset.benchMarks);
          const mine = [...document.querySelectorAll('label')].find(({ textContent }) => textContent === 'My notes');
          if (awaited.length === 0) throw new Error('No note was on the screen.');
          performance.mark('start paint');
          const start = performance.now();
          if (isRedo) document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'z', ctrlKey: true, shiftKey: true, bubbles: true }));
          else mine?.click();
          const look = () => {
            if (!awaited.every(isThere)) return requestAnimationFrame(look);
            // What stands in the page at the beginning of a frame is in that frame; the task after it finds it made.
            return setTimeout(() => {
              performance.mark('end paint');
              done(performance.now() - start);
            });
          };
          requestAnimationFrame(look);
        }),
      way === 'redo',
    ),
  );
  await untilQuiet(page);
  return painting;
}

/** The floor: one Highlight object with as many ranges, on a page of the same text that bears no notes. */
export const paintRaw = (browser: Browser, page: Page): Promise<Painting> =>
  trace(browser, page, () =>
    page.evaluate(
      (count) =>
        new Promise<number>((done) => {
          const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          const nodes: Node[] = [];
          for (let node = walker.nextNode(); node; node = walker.nextNode()) if ((node.nodeValue?.length ?? 0) > 20) nodes.push(node);
          const ranges = Array.from({ length: count }, (_, i) => {
            const range = new Range();
            const node = nodes[i % nodes.length];
            if (node) range.setStart(node, i % 10);
            if (node) range.setEnd(node, 12 + (i % 8));
            return range;
          });
          performance.mark('start paint');
          const start = performance.now();
          CSS.highlights.set('floor', new Highlight(...ranges));
          requestAnimationFrame(() =>
            setTimeout(() => {
              performance.mark('end paint');
              done(performance.now() - start);
              CSS.highlights.delete('floor');
            }),
          );
        }),
      NOTES,
    ),
  );

async function trace(browser: Browser, page: Page, act: () => Promise<number>): Promise<Painting> {
  await browser.startTracing(page, { categories: TRACE_CATEGORIES });
  const wall = await act();
  const [work] = workInTrace(await browser.stopTracing());
  return { wall, work: work?.ms ?? Number.NaN };
}
