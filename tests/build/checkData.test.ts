import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../../src/build/paths.ts';
import { generateData } from '../bench/generateData.ts';
import { DEMO, makeDataFolder, problemLines, swap } from '../support/dataFolder.ts';
import { runScript } from '../support/runScript.ts';

test('fails on a broken folder and prints a line for each problem', () => {
  const folder = makeDataFolder({
    [`${DEMO}/clauses/art_1.yaml`]: swap('evidence: confirmed', 'evidence: sure'),
    [`${DEMO}/clauses/art_2.yaml`]: swap('en: It is late.', 'en: "It is  late."'),
  });
  const { status, stderr } = runScript('src/build/checkData.ts', [], { DATA_DIR: folder });
  expect(status).toBe(1);
  const [heading, ...lines] = stderr.trimEnd().split('\n');
  expect(heading).toBe('data/ has 2 problems:');
  expect(lines).toEqual(problemLines(folder));
  expect(lines).toHaveLength(2);
});

test('speaks of one problem as one', () => {
  const folder = makeDataFolder({ [`${DEMO}/clauses/art_2.yaml`]: swap('en: It is late.', 'en: ""') });
  const { status, stderr } = runScript('src/build/checkData.ts', [], { DATA_DIR: folder });
  expect(status).toBe(1);
  expect(stderr).toMatch(/^data\/ has 1 problem:\n/);
});

test('passes the data that ships', () => {
  const { status, stdout, stderr } = runScript('src/build/checkData.ts', [], { DATA_DIR: join(root, 'data') });
  expect(stderr).toBe('');
  expect(stdout).toMatch(/^data\/: \d+ treaties, \d+ clauses, no problems\n$/);
  expect(status).toBe(0);
});

test('passes the data that the benchmark makes', () => {
  const folder = mkdtempSync(join(tmpdir(), 'pasal-generated-'));
  generateData(folder, 3);
  expect(runScript('src/build/recordEditions.ts', ['2026-01-01'], { DATA_DIR: folder }).status).toBe(0);
  const { status, stderr } = runScript('src/build/checkData.ts', [], { DATA_DIR: folder });
  expect(stderr).toBe('');
  expect(status).toBe(0);
});
