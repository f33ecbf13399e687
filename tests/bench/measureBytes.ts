import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { chromium } from '@playwright/test';
import { launchOptions } from '../support/chromium.ts';

/** What a reader downloads, in bytes after gzip. */
export interface Bytes {
  /** What every page loads, and all that reading clauses needs. */
  readonly script: number;
  readonly style: number;
  /** Script and style of the pages beside the text, which come when one of them is opened or when nothing else is to do. */
  readonly furtherPages: number;
  /** Script and style of notes, which come when nothing else is to do. */
  readonly notes: number;
  /** Article 4 as HTML, with the heaviest commentary of all clauses. */
  readonly page: number;
  /** The treaty's file, which every page of a clause shares. */
  readonly treaty: number;
  /** What is said of one clause: of Article 4, and of the clause in the middle. */
  readonly commentary: { readonly article4: number; readonly median: number };
  /** The data of the list of all items. */
  readonly list: number;
  readonly typeface: number;
  readonly moves: Requests;
}

/** Requests made while moving through ten clauses after the first. */
export interface Requests {
  /** For the very clause that the reader has just gone to. */
  readonly awaited: number;
  /** For a clause that the reader may go to next, and for anything else. */
  readonly ahead: number;
}

const PACT = 'ru-kp-2024';

// A reader reads before going on; a second is the least we think of.
const READING_MS = 1000;

const size = (path: string): number => gzipSync(readFileSync(path), { level: 9 }).length;

// What the page itself asks for: scripts, styles, and what they name to be fetched ahead.
const namesInHead = (html: string): string[] =>
  [...html.matchAll(/(?:src|href)="[^"]*\/assets\/([^"/]+\.(?:js|css))"/g)].map(([, name]) => name ?? '');

/** Weighs a built site's Article 4, its commentary and its list, and counts the requests of ten moves. */
export async function measureBytes(folder: string, address: string): Promise<Bytes> {
  const assets = join(folder, 'assets');
  const names = readdirSync(assets);
  const weigh = (some: readonly string[]) => some.reduce((total, name) => total + size(join(assets, name)), 0);
  const sum = (pattern: RegExp) => weigh(names.filter((name) => pattern.test(name)));
  const first = namesInHead(readFileSync(join(folder, `en/${PACT}/art_4/index.html`), 'utf8'));
  const data = join(assets, pageFolderOf(names), 'en', PACT);
  const clauses = readdirSync(data)
    .filter((name) => /^(art_\d+|preamble)\.json$/.test(name))
    .map((name) => size(join(data, name)))
    .toSorted((a, b) => a - b);
  refuseCommentaryIn(assets, join(data, 'commentary.json'));
  return {
    script: weigh(first.filter((name) => name.endsWith('.js'))),
    style: weigh(first.filter((name) => name.endsWith('.css'))),
    furtherPages: sum(/^FurtherPages.*\.(js|css)$/),
    notes: sum(/^NotesParts.*\.(js|css)$/),
    page: size(join(folder, `en/${PACT}/art_4/index.html`)),
    treaty: sum(new RegExp(`^${PACT}-.*\\.json$`)),
    commentary: { article4: size(join(data, 'art_4.json')), median: clauses[Math.floor(clauses.length / 2)] ?? Number.NaN },
    list: size(join(data, 'commentary.json')),
    typeface: sum(/latin-wght-normal.*\.woff2$/),
    moves: await countRequests(address),
  };
}

/** The folder of the pages' data among the names in `assets/`. */
export function pageFolderOf(names: readonly string[]): string {
  const folder = names.find((name) => name.startsWith('pages-'));
  if (folder === undefined) throw new Error('The built site has no folder of page data.');
  return folder;
}

// Were the commentary in a script, every reader would download all of it and the figures above would hide that.
function refuseCommentaryIn(assets: string, list: string): void {
  const { items } = JSON.parse(readFileSync(list, 'utf8')) as { items: { id: string; summary: string }[] };
  for (const name of readdirSync(assets).filter((file) => file.endsWith('.js'))) {
    const script = readFileSync(join(assets, name), 'utf8');
    // A quotation mark or a letter beyond ASCII may be escaped in a script: the longest run of plain letters is looked for.
    const found = items.find(({ summary }) => script.includes(longestPlainRun(summary)));
    if (found) throw new Error(`${name} holds the summary of ${found.id}: commentary belongs in the data of its pages.`);
  }
}

const longestPlainRun = (text: string): string =>
  (text.match(/[\w ,.;:()-]+/g) ?? []).reduce((longest, run) => (run.length > longest.length ? run : longest), '');

async function countRequests(address: string): Promise<Requests> {
  const browser = await chromium.launch(launchOptions);
  try {
    const page = await browser.newPage();
    await page.goto(address, { waitUntil: 'networkidle' });
    await page.waitForFunction(() => document.documentElement.dataset.app === 'running');
    let here = '';
    let awaited = 0;
    let ahead = 0;
    page.on('request', (request) => (request.url().endsWith(`${here}.json`) ? awaited++ : ahead++));
    for (let move = 0; move < 10; move++) {
      here = `/art_${5 + move}`;
      await page.keyboard.press('Alt+ArrowDown');
      await page.waitForFunction((path) => location.pathname.endsWith(path), here);
      await page.waitForTimeout(READING_MS);
    }
    return { awaited, ahead };
  } finally {
    await browser.close();
  }
}
