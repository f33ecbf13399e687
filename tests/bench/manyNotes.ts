import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { describeAnchor } from '../../src/core/anchoring/describeAnchor.ts';
import { createAnnotation, type Annotation } from '../../src/core/annotation/annotation.ts';
import { exportAnnotations } from '../../src/core/annotation/interchange/exportAnnotations.ts';
import { clauseText } from '../../src/core/treaty/clauseText.ts';
import type { TreatyFile } from '../../src/core/treaty/treaty.ts';
import { seededRandom } from '../support/random.ts';
import { DATABASE } from '../support/storageFaults.ts';

/** How many notes there are. */
export const NOTES = 5000;

/** The treaty that bears them. */
export const PACT = 'ru-kp-2024';

/** The window of the pages. */
export const viewport = { width: 1280, height: 900 };

/** Opens the notebook of a built site in a browser of its own and brings in five thousand notes, spread over the clauses of one treaty. */
export async function openWithNotes(browser: Browser, folder: string, origin: string): Promise<Page> {
  const page = await (await browser.newContext({ viewport })).newPage();
  const file = exportAnnotations(makeNotes(readTreaty(folder)), { siteUrl: origin, nowMs: 0, treatyIds: new Set([PACT]) });
  await page.goto(`${origin}/en/notes`);
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await (await chooser).setFiles([{ name: 'notes.jsonld', mimeType: 'application/ld+json', buffer: Buffer.from(file) }]);
  await page.getByRole('dialog').getByRole('button', { name: 'Import', exact: true }).click({ timeout: 120_000 });
  await page.getByRole('dialog').waitFor({ state: 'hidden', timeout: 120_000 });
  return page;
}

function readTreaty(folder: string): TreatyFile {
  const assets = join(folder, 'assets');
  const name = readdirSync(assets).find((file) => file.startsWith(`${PACT}-`) && file.endsWith('.json')) ?? '';
  return JSON.parse(readFileSync(join(assets, name), 'utf8')) as TreatyFile; // `as`: written by the build, which checks it
}

function makeNotes({ treaty }: TreatyFile): Annotation[] {
  const random = seededRandom(1);
  const { clauses, edition } = treaty.expressions.en;
  return Array.from({ length: NOTES }, (_, i) => {
    const clause = clauses[random(clauses.length)] ?? clauses[0];
    const text = clause ? clauseText(clause) : '';
    const start = random(text.length - 40);
    const words = { language: 'en', edition, ...describeAnchor(text, { start, end: start + 5 + random(35) }) };
    const note = createAnnotation(`urn:bench:${i}`, { treatyId: PACT, eId: clause?.eId, words }, 1_000 + i, { body: `note ${i}` });
    // With one of another layer the page offers to hide all the others.
    return i === 0 ? { ...note, layer: 'file:bench' } : note;
  });
}

/** Goes to a page by a link of the site, so that what was done before can still be undone. */
export async function goInside(page: Page, path: string): Promise<void> {
  await page.evaluate((href) => {
    const link = Object.assign(document.createElement('a'), { href });
    document.querySelector('main')?.append(link);
    link.click();
  }, path);
  await page.waitForFunction((sought) => location.pathname === sought, path);
  await untilQuiet(page);
}

/** Waits until nothing is being written any more: what follows is to be measured alone. */
export async function untilQuiet(page: Page): Promise<void> {
  let before: unknown;
  for (;;) {
    const state = await readState(page);
    if (state === before) return;
    before = state;
    await page.waitForTimeout(700);
  }
}

const readState = (page: Page): Promise<string> =>
  page.evaluate(
    (name) =>
      new Promise<string>((resolve) => {
        const request = indexedDB.open(name);
        request.addEventListener('success', () => {
          const asked = request.result.transaction('meta', 'readonly').objectStore('meta').getAll();
          asked.addEventListener('success', () => {
            request.result.close();
            resolve(JSON.stringify(asked.result));
          });
        });
      }),
    DATABASE,
  );
