import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { generateData } from './generateData.ts';
import { anchoringRows, measureAnchoring } from './measureAnchoring.ts';
import { measureBytes, pageFolderOf, type Bytes } from './measureBytes.ts';
import { ACTS, measureCommentary, measureFloor, measurePlainItems, SLOWDOWN, type ActTimes, type Floor } from './measureCommentary.ts';
import { measureLinks, type LinkTimes } from './measureLinks.ts';
import { measureNotes, noteRows } from './measureNotes.ts';
import { measurePlainDom, measureSite, type MoveTimes } from './measureMoves.ts';
import type { PeerItem } from './plainItems.ts';
import { measureTyping, typingRows } from './measureTyping.ts';
import { measureSearch, searchRows } from './measureSearch.ts';

// `npm run bench`: what a reader pays, beside plain DOM in the same run. Figures of one machine at one time: read the ratios.

const root = resolve(import.meta.dirname, '../..');
// Another folder than `dist/` may be measured, as long as `npm run build` wrote it.
const dist = resolve(process.env.BENCH_SITE ?? join(root, 'dist'));
const vite = join(root, 'node_modules/vite/bin/vite.js');
const work = mkdtempSync(join(tmpdir(), 'pasal-bench-'));
const servers: ChildProcess[] = [];

async function serve(folder: string, port: number): Promise<string> {
  const server = spawn(process.execPath, [join(root, 'src/build/serve.ts'), '--folder', folder, '--port', String(port)]);
  servers.push(server);
  await new Promise<void>((done, failed) => {
    server.stdout.once('data', () => done());
    server.stderr.once('data', (message: Buffer) => failed(new Error(message.toString())));
  });
  return `http://localhost:${port}`;
}

interface GeneratedSite {
  readonly articles: number;
  readonly buildMsPerPage: number;
  readonly ours: MoveTimes;
  readonly plain: MoveTimes;
}

async function measureGenerated(articles: number, port: number): Promise<GeneratedSite> {
  const data = join(work, `data-${articles}`);
  const site = join(work, `site-${articles}`);
  generateData(data, articles);
  const environment = { ...process.env, DATA_DIR: data, OUT_DIR: site };
  execFileSync(process.execPath, [join(root, 'src/build/recordEditions.ts'), '2026-01-01'], { env: environment, cwd: root });
  const start = performance.now();
  execFileSync(process.execPath, [vite, 'build', '--logLevel', 'error'], { env: environment, cwd: root });
  const pages = 2 * (articles + 4) + 2;
  const buildMsPerPage = (performance.now() - start) / pages;
  const origin = await serve(site, port);
  return { articles, buildMsPerPage, ours: await measureSite(`${origin}/en/generated/art_1`), plain: await measurePlainDom(articles) };
}

interface CommentaryPage {
  readonly page: string;
  readonly items: number;
  readonly ours: ActTimes;
  readonly plain: ActTimes;
}

async function measureItems(page: string, path: string, origin: string): Promise<CommentaryPage> {
  const assets = join(dist, 'assets');
  const file = join(assets, pageFolderOf(readdirSync(assets)), `en/ru-kp-2024/${path}.json`);
  const { items } = JSON.parse(readFileSync(file, 'utf8')) as { items: PeerItem[] };
  const ours = await measureCommentary(`${origin}/en/ru-kp-2024/${path}`);
  return { page, items: items.length, ours, plain: await measurePlainItems(items) };
}

type Row = readonly [what: string, measured: string, bar: string];

const kb = (value: number) => `${(value / 1000).toFixed(1)} kB`;
const ms = ({ p50, p95 }: MoveTimes, digits: number) => `${p50.toFixed(digits)} / ${p95.toFixed(digits)}`;
const ratio = (ours: MoveTimes, plain: MoveTimes) => `${(ours.p50 / plain.p50).toFixed(1)} ×`;

const isJson = process.argv.includes('--json');
// Wide enough for the longest name and figure.
const WIDTHS = [78, 20] as const;

// Each part as it is measured: a later one that fails takes nothing of it away.
function print(rows: readonly Row[]): void {
  if (isJson) return;
  for (const [what, measured, bar] of rows) console.log(`${what.padEnd(WIDTHS[0])}  ${measured.padStart(WIDTHS[1])}  ${bar}`);
}

const byteRows = ({ commentary, moves, ...bytes }: Bytes): Row[] => [
  ['script and style to read and move, gzip', kb(bytes.script + bytes.style), '130 kB'],
  ['  of the pages beside the text, apart', kb(bytes.furtherPages), ''],
  ['  of notes, apart', kb(bytes.notes), ''],
  ['text data beside Article 4, gzip', kb(bytes.treaty + commentary.article4), '60 kB'],
  ['  beside the median clause', kb(bytes.treaty + commentary.median), ''],
  ["  the treaty's file alone, in both", kb(bytes.treaty), ''],
  ['data of the list of all items, gzip', kb(bytes.list), ''],
  ['page of Article 4, gzip (all that reading needs)', kb(bytes.page), ''],
  ['typeface (optional)', kb(bytes.typeface), ''],
  ['requests in ten moves that a reader waits for', String(moves.awaited), '0'],
  ['  ahead of the reader', String(moves.ahead), ''],
];

const floorRows = ({ frame, slowdown }: Floor): Row[] => [
  [`an empty frame, processor ${SLOWDOWN} × slower, p50 / p95 ms of work`, ms(frame, 1), ''],
  ['  how many times slower it was in fact', `${slowdown.toFixed(1)} ×`, ''],
];

const actRows = ({ page, items, ours, plain }: CommentaryPage, { frame }: Floor): Row[] => [
  [`on ${page}, ${items} items, processor ${SLOWDOWN} × slower:`, '', ''],
  ...ACTS.flatMap((act): Row[] => [
    [`  ${act}, p50 / p95 ms of script`, ms(ours[act].script, 1), '16.7'],
    ["    with the browser's style, layout and paint", ms(ours[act], 1), ''],
    ['    plain DOM in the same run', ms(plain[act], 1), ''],
    ['    ours to plain DOM, to an empty frame, p50', `${ratio(ours[act], plain[act])}, ${ratio(ours[act], frame)}`, ''],
    ['    with the wait for the frame: ours, plain DOM', `${ours[act].elapsed.toFixed(1)}, ${plain[act].elapsed.toFixed(1)}`, ''],
    ['    longest task after it: ours, plain DOM', `${ours[act].longestAfter.toFixed(1)}, ${plain[act].longestAfter.toFixed(1)}`, ''],
  ]),
];

const moveRows = ({ articles, ours, plain, buildMsPerPage }: GeneratedSite): Row[] => [
  [`a move, ${articles} articles, p50 / p95 ms`, ms(ours, 2), '3 / 8'],
  ['  plain DOM in the same run, p50 / p95 ms', ms(plain, 2), ''],
  ['  ours to plain DOM, p50', ratio(ours, plain), ''],
  [`build, ${articles} articles, ms a page`, buildMsPerPage.toFixed(2), ''],
];

const linkRows = ({ made, opened, naive, packed, unpacked }: LinkTimes): Row[] => [
  ['a link to words: made, p50 / p95 ms', ms(made, 3), ''],
  ['  opened: read, and found in the text', ms(opened, 3), ''],
  ['  a quotation alone, sought verbatim', ms(naive, 3), ''],
  ['a link with twenty notes: made, p50 / p95 ms', ms(packed, 2), ''],
  ['  opened: checked, unpacked, read', ms(unpacked, 2), ''],
];

try {
  print([['what', 'measured', 'bar']]);
  const origin = await serve(dist, 4191);
  const bytes = await measureBytes(dist, `${origin}/en/ru-kp-2024/art_4`);
  print(byteRows(bytes));
  const floor = await measureFloor();
  print(floorRows(floor));
  const commentary = [await measureItems('the list', 'commentary', origin), await measureItems('Article 4', 'art_4', origin)];
  print(commentary.flatMap((page) => actRows(page, floor)));
  const sites = [await measureGenerated(25, 4192), await measureGenerated(1000, 4193)];
  print(sites.flatMap(moveRows));
  const notes = await measureNotes(dist, origin);
  print(noteRows(notes));
  const links = await measureLinks();
  print(linkRows(links));
  const find = await measureSearch();
  print(searchRows(find));
  const typing = await measureTyping(origin);
  print(typingRows(typing));
  const anchoring = measureAnchoring();
  print(anchoringRows(anchoring));
  if (isJson)
    console.log(JSON.stringify({ bytes, commentary, floor, slowdown: SLOWDOWN, sites, notes, links, find, typing, anchoring }, null, 2));
} finally {
  for (const server of servers) server.kill();
  rmSync(work, { recursive: true, force: true });
}
