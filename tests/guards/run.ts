import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { root } from '../../src/build/paths.ts';
import { GUARDS, type Guard } from './guards.ts';

// Takes each guard out of a copy of the work tree and demands that its test fails there. Words on the command line choose: faults, or parts
// of the names of files.

const LEFT_OUT = new Set(['.git', 'dist', 'node_modules', 'test-results', 'playwright-report']);
const LONGEST_MS = 300_000;
const PORT = process.env.TEST_PORT ?? '4191';

type Outcome = 'passes' | 'fails' | 'does not run';

const folder = mkdtempSync(join(tmpdir(), 'pasal-guards-'));
const tree = join(folder, 'tree');
const report = join(folder, 'report.json');
const site = join(folder, 'site');

function copyTree(): void {
  cpSync(root, tree, {
    recursive: true,
    filter: (path) =>
      !relative(root, path)
        .split('/')
        .some((part) => LEFT_OUT.has(part)),
  });
  // Each package is a link, so that what tools keep beside them is the copy's own.
  const modules = join(tree, 'node_modules');
  mkdirSync(modules);
  for (const name of readdirSync(join(root, 'node_modules'))) {
    if (name !== '.cache') symlinkSync(join(root, 'node_modules', name), join(modules, name));
  }
  // Playwright serves a site under a base path too, and none of these tests looks at it.
  mkdirSync(join(modules, '.cache/pasal'), { recursive: true });
  symlinkSync(site, join(modules, '.cache/pasal/base-path-site'));
}

/** Runs a tool of the repository in the copy; what it says is in its report alone. */
function runTool(tool: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): boolean {
  const { status } = spawnSync(process.execPath, [join(tree, 'node_modules', tool), ...args], {
    cwd: tree,
    env: { ...process.env, ...env },
    stdio: 'ignore',
    timeout: LONGEST_MS,
  });
  return status === 0;
}

interface Told {
  readonly title: string;
  readonly status: string;
}

// The report of vitest lists results by file, that of Playwright specs by suite; in both a test has a title and a status.
function readTold(text: string): Told[] {
  const told: Told[] = [];
  const walk = (part: unknown, title = ''): void => {
    if (typeof part !== 'object' || part === null) return;
    const named = 'fullName' in part ? part.fullName : 'title' in part ? part.title : title;
    const name = typeof named === 'string' ? named : title;
    if ('status' in part && typeof part.status === 'string') told.push({ title: name, status: part.status });
    for (const inner of Object.values(part)) walk(inner, name);
  };
  walk(JSON.parse(text));
  return told;
}

const FAILED = new Set(['failed', 'unexpected', 'timedOut']);
const PASSED = new Set(['passed', 'expected']);

function outcomeOf(name: string, all: readonly Told[]): Outcome {
  const told = all.filter(({ title }) => title.includes(name));
  if (told.some(({ status }) => FAILED.has(status))) return 'fails';
  return told.some(({ status }) => PASSED.has(status)) ? 'passes' : 'does not run';
}

const escape = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`);

const isOfBrowser = ({ test }: Guard): boolean => test.startsWith('tests/browser/');

const buildSite = (): boolean => runTool('vite/bin/vite.js', ['build', '--logLevel', 'warn'], { OUT_DIR: site });

/** Runs tests by their titles, all of one kind, and says what the tool told of them. */
function runTests(tests: readonly Guard[]): Told[] {
  writeFileSync(report, '{}');
  const files = [...new Set(tests.map(({ test }) => test))];
  const pattern = tests.map(({ name }) => escape(name)).join('|');
  if (tests.some(isOfBrowser)) {
    const env = { SITE_FOLDER: site, TEST_PORT: PORT, PLAYWRIGHT_JSON_OUTPUT_NAME: report };
    runTool('@playwright/test/cli.js', ['test', '--project', 'site', '--retries=0', '--reporter=json', '-g', pattern, ...files], env);
  } else {
    runTool('vitest/vitest.mjs', ['run', ...files, '-t', pattern, '--reporter=json', `--outputFile=${report}`]);
  }
  return readTold(readFileSync(report, 'utf8'));
}

/** The guards whose tests do not pass as they stand: without the guard they would prove nothing. */
function findBroken(rows: readonly Guard[]): Guard[] {
  const kinds = [rows.filter(isOfBrowser), rows.filter((row) => !isOfBrowser(row))].filter((kind) => kind.length > 0);
  if (rows.some(isOfBrowser)) buildSite();
  return kinds.flatMap((kind) => {
    const told = runTests(kind);
    return kind.filter(({ name }) => outcomeOf(name, told) !== 'passes');
  });
}

function runWithout(row: Guard): Outcome {
  const path = join(tree, row.file);
  const text = readFileSync(path, 'utf8');
  writeFileSync(
    path,
    text.replace(row.guard, () => row.without),
  );
  try {
    // A guard among the tests is none of the site's.
    if (isOfBrowser(row) && row.file.startsWith('src/') && !buildSite()) return 'does not run';
    return outcomeOf(row.name, runTests([row]));
  } finally {
    writeFileSync(path, text);
  }
}

function prove(row: Guard): boolean {
  const outcome = runWithout(row);
  const place = `${row.file}: ${row.guard.split('\n')[0]}`;
  if (outcome === 'fails') console.log(`${row.fault} fails without its guard (${place})`);
  else console.log(`${row.fault} ${outcome} WITHOUT its guard (${place}): ${row.test} "${row.name}"`);
  return outcome === 'fails';
}

function proveAll(rows: readonly Guard[]): number {
  copyTree();
  const broken = findBroken(rows);
  for (const { fault, test, name } of broken) console.log(`${fault} does not pass WITH its guard: ${test} "${name}"`);
  const survivors = rows.filter((row) => !broken.includes(row) && !prove(row));
  return rows.length - survivors.length - broken.length;
}

const chosen = process.argv.slice(2);
const rows = GUARDS.filter((row) => chosen.length === 0 || chosen.some((word) => row.fault === word || row.file.includes(word)));
try {
  const proved = proveAll(rows);
  console.log(`${proved} of ${rows.length} guards are missed where they are gone.`);
  process.exitCode = proved === rows.length ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
