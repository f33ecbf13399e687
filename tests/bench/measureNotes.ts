import { chromium } from '@playwright/test';
import { launchOptions } from '../support/chromium.ts';
import { SLOWDOWN } from './measureCommentary.ts';
import type { MoveTimes } from './measureMoves.ts';
import { goInside, NOTES, openWithNotes, PACT, viewport } from './manyNotes.ts';
import { paintNotes, paintRaw, type Painting } from './measurePainting.ts';
import { measureWriting } from './measureWriting.ts';

/** What five thousand notes cost, in milliseconds. */
export interface NoteTimes {
  /** From the switch of their layer to the frame that shows those on the screen, on the page of the whole text. */
  readonly paint: PaintTimes;
  /** The same from the key that brings back their import: that each is still as it was is looked at before, and writing them begins. */
  readonly redo: PaintTimes;
  /** The floor: one Highlight object with five thousand ranges, to the next frame, on the same page without notes. */
  readonly floor: PaintTimes;
  /** The main thread's work for a letter in one of them, on a slowed processor. */
  readonly letter: MoveTimes;
  /** From a keystroke in a note to "Saved". */
  readonly save: MoveTimes;
  /** The floor: one row put by itself, committed as strictly. */
  readonly put: MoveTimes;
}

interface PaintTimes {
  readonly wall: MoveTimes;
  readonly work: MoveTimes;
}

const ROUNDS = 7;

/** Brings five thousand notes into a built site, shows them and writes in one of them. */
export async function measureNotes(folder: string, origin: string): Promise<NoteTimes> {
  const browser = await chromium.launch(launchOptions);
  try {
    const page = await openWithNotes(browser, folder, origin);
    await goInside(page, `/en/${PACT}/text`);
    await page.waitForSelector('mark[data-annotation]');
    const bare = await (await browser.newContext({ viewport })).newPage();
    await bare.goto(`${origin}/en/${PACT}/text`);
    const paint: Painting[] = [];
    const redo: Painting[] = [];
    const floor: Painting[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      await page.bringToFront();
      paint.push(await paintNotes(browser, page, 'switch'));
      redo.push(await paintNotes(browser, page, 'redo'));
      await bare.bringToFront();
      floor.push(await paintRaw(browser, bare));
    }
    await bare.close();
    await page.bringToFront();
    await goInside(page, `/en/${PACT}/art_4`);
    const { letters, saved, put } = await measureWriting(browser, page);
    return {
      paint: spreadPaint(paint),
      redo: spreadPaint(redo),
      floor: spreadPaint(floor),
      letter: spread(letters),
      save: spread(saved),
      put: spread(put),
    };
  } finally {
    await browser.close();
  }
}

const spreadPaint = (times: readonly Painting[]): PaintTimes => ({
  wall: spread(times.map(({ wall }) => wall)),
  work: spread(times.map(({ work }) => work)),
});

function spread(times: readonly number[]): MoveTimes {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
  return { p50: at(0.5), p95: at(0.95) };
}

const ms = ({ p50, p95 }: MoveTimes) => `${p50.toFixed(1)} / ${p95.toFixed(1)}`;
const ratio = (ours: MoveTimes, peer: MoveTimes) => `${(ours.p50 / peer.p50).toFixed(1)} ×`;

/** The rows of the benchmark's table. */
export const noteRows = ({ paint, redo, floor, letter, save, put }: NoteTimes): (readonly [string, string, string])[] => [
  [`${NOTES} notes: to the frame that shows those on the screen, p50 / p95 ms`, ms(paint.wall), '30'],
  ['  one Highlight object in the same run', ms(floor.wall), ''],
  ['  ours to one Highlight object, p50', ratio(paint.wall, floor.wall), ''],
  ["  the main thread's work alone", ms(paint.work), ''],
  ['  where one key brings back their import', ms(redo.wall), ''],
  ['    of one Highlight object', ms(floor.work), ''],
  [`  a letter in one of them, processor ${SLOWDOWN} × slower: work to the frame`, ms(letter), '100 (p95)'],
  ['  from a keystroke to "Saved"', ms(save), '50 (p95)'],
  ['    one row put by itself, as strictly', ms(put), ''],
  ['    ours to one row put by itself, p50', ratio(save, put), ''],
];
