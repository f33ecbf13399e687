import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { generateData } from './generateData.ts';
import { measureBytes } from './measureBytes.ts';
import { measurePlainDom, measureSite, type MoveTimes } from './measureMoves.ts';

// `npm run bench`: what a reader pays, beside plain DOM in the same run. Figures of one machine at one time: read the ratios.

const root = resolve(import.meta.dirname, '../..');
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

try {
  const dist = join(root, 'dist');
  const bytes = await measureBytes(dist, `${await serve(dist, 4191)}/en/ru-kp-2024/art_4`);
  const sites = [await measureGenerated(25, 4192), await measureGenerated(1000, 4193)];
  if (process.argv.includes('--json')) console.log(JSON.stringify({ bytes, sites }, null, 2));
  else print(bytes, sites);
} finally {
  for (const server of servers) server.kill();
  rmSync(work, { recursive: true, force: true });
}

function print(bytes: Awaited<ReturnType<typeof measureBytes>>, sites: readonly GeneratedSite[]): void {
  const kb = (value: number) => `${(value / 1000).toFixed(1)} kB`;
  const ms = (value: number) => value.toFixed(2);
  const rows: [string, string, string][] = [
    ['what', 'measured', 'bar'],
    ['script and style to read and move, gzip', kb(bytes.script + bytes.style), '130 kB'],
    ['text data beside a page, gzip', kb(bytes.text), '60 kB'],
    ['page of Article 4, gzip (all that reading needs)', kb(bytes.page), ''],
    ['typeface (optional)', kb(bytes.typeface), ''],
    ['requests in ten moves between clauses', String(bytes.requestsWhileMoving), '0'],
    ...sites.flatMap(({ articles, ours, plain, buildMsPerPage }): [string, string, string][] => [
      [`a move, ${articles} articles, p50 / p95 ms`, `${ms(ours.p50)} / ${ms(ours.p95)}`, '3 / 8'],
      [`  plain DOM in the same run, p50 / p95 ms`, `${ms(plain.p50)} / ${ms(plain.p95)}`, ''],
      [`  ours to plain DOM, p50`, `${(ours.p50 / plain.p50).toFixed(1)} ×`, ''],
      [`build, ${articles} articles, ms a page`, ms(buildMsPerPage), ''],
    ]),
  ];
  const widths = [0, 1].map((column) => Math.max(...rows.map((row) => row[column as 0 | 1].length)));
  for (const [what, measured, bar] of rows) console.log(`${what.padEnd(widths[0] ?? 0)}  ${measured.padStart(widths[1] ?? 0)}  ${bar}`);
}
