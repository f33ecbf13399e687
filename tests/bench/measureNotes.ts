import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { describeAnchor } from '../../src/core/anchoring/describeAnchor.ts';
import { createAnnotation, type Annotation } from '../../src/core/annotation/annotation.ts';
import { exportAnnotations } from '../../src/core/annotation/interchange/exportAnnotations.ts';
import { clauseText } from '../../src/core/treaty/clauseText.ts';
import type { TreatyFile } from '../../src/core/treaty/treaty.ts';
import { launchOptions } from '../support/chromium.ts';
import { seededRandom } from '../support/random.ts';
import type { MoveTimes } from './measureMoves.ts';

/** What five thousand notes cost, in milliseconds. */
export interface NoteTimes {
  /** From the key that brings all of them back to the frame that shows those on the screen, on the page of the whole text. */
  readonly paint: MoveTimes;
  /** The floor: one Highlight object with five thousand ranges, to the next frame, on the same page. */
  readonly floor: MoveTimes;
  /** From a keystroke in a note to "Saved". */
  readonly save: MoveTimes;
}

/** How many notes there are. */
export const NOTES = 5000;

const PACT = 'ru-kp-2024';
const ROUNDS = 3;
const KEYSTROKES = 20;

/** Brings five thousand notes into a built site, shows them and writes in one of them. */
export async function measureNotes(folder: string, origin: string): Promise<NoteTimes> {
  const browser = await chromium.launch(launchOptions);
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    await importAll(page, origin, readTreaty(folder));
    await goInside(page, `/en/${PACT}/text`);
    await page.waitForSelector('mark[data-annotation]');
    const paint: number[] = [];
    const floor: number[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      await page.keyboard.press('Control+z');
      await page.waitForFunction(() => !document.querySelector('mark[data-annotation]'));
      paint.push(await untilPainted(page));
      floor.push(await paintRaw(page));
    }
    await goInside(page, `/en/${PACT}/art_4`);
    return { paint: spread(paint), floor: spread(floor), save: spread(await untilSaved(page)) };
  } finally {
    await browser.close();
  }
}

function readTreaty(folder: string): TreatyFile {
  const assets = join(folder, 'assets');
  const name = readdirSync(assets).find((file) => file.startsWith(`${PACT}-`) && file.endsWith('.json')) ?? '';
  return JSON.parse(readFileSync(join(assets, name), 'utf8')) as TreatyFile; // `as`: written by the build, which checks it
}

async function importAll(page: Page, origin: string, { treaty }: TreatyFile): Promise<void> {
  const random = seededRandom(1);
  const { clauses, edition } = treaty.expressions.en;
  const notes = Array.from({ length: NOTES }, (_, i): Annotation => {
    const clause = clauses[random(clauses.length)] ?? clauses[0];
    const text = clause ? clauseText(clause) : '';
    const start = random(text.length - 40);
    const words = { language: 'en', edition, ...describeAnchor(text, { start, end: start + 5 + random(35) }) };
    return createAnnotation(`urn:bench:${i}`, { treatyId: PACT, eId: clause?.eId, words }, 1_000 + i, { body: `note ${i}` });
  });
  const buffer = Buffer.from(exportAnnotations(notes, { siteUrl: origin, nowMs: 0, treatyIds: new Set([PACT]) }));
  await page.goto(`${origin}/en/notes`);
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await (await chooser).setFiles([{ name: 'notes.jsonld', mimeType: 'application/ld+json', buffer }]);
  await page.getByRole('dialog').getByRole('button', { name: 'Import', exact: true }).click({ timeout: 120_000 });
  await page.getByRole('dialog').waitFor({ state: 'hidden', timeout: 120_000 });
}

// A link of the site, so that what was done before can still be undone.
async function goInside(page: Page, path: string): Promise<void> {
  await page.evaluate((href) => {
    const link = Object.assign(document.createElement('a'), { href });
    document.querySelector('main')?.append(link);
    link.click();
  }, path);
  await page.waitForFunction((sought) => location.pathname === sought, path);
  await page.waitForTimeout(1500);
}

const untilPainted = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((done) => {
        const start = performance.now();
        document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'z', ctrlKey: true, shiftKey: true, bubbles: true }));
        const look = () =>
          document.querySelector('mark[data-annotation]')
            ? requestAnimationFrame(() => setTimeout(() => done(performance.now() - start)))
            : requestAnimationFrame(look);
        look();
      }),
  );

const paintRaw = (page: Page): Promise<number> =>
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
        const start = performance.now();
        CSS.highlights.set('floor', new Highlight(...ranges));
        requestAnimationFrame(() =>
          setTimeout(() => {
            done(performance.now() - start);
            CSS.highlights.delete('floor');
          }),
        );
      }),
    NOTES,
  );

async function untilSaved(page: Page): Promise<number[]> {
  await page.getByRole('tab', { name: /^Notes/ }).click();
  await page.getByRole('button', { name: 'Write' }).first().click();
  const field = page.getByRole('textbox', { name: 'Note', exact: true });
  const times: number[] = [];
  for (let i = 0; i < KEYSTROKES; i++) {
    await page.waitForTimeout(400);
    const saved = page.evaluate(
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
    await field.press('a');
    times.push(await saved);
  }
  return times;
}

function spread(times: readonly number[]): MoveTimes {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
  return { p50: at(0.5), p95: at(0.95) };
}
