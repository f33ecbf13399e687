import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { compileData } from '../../src/build/data/compileData.ts';
import { DEMO, makeDataFolder, problemLines, swap } from '../support/dataFolder.ts';
import { runScript } from '../support/runScript.ts';

const record = (folder: string, ...args: string[]) => runScript('src/build/recordEditions.ts', args, { DATA_DIR: folder });

test('writes the edition of a corrected text, after which the data has no problem', () => {
  const folder = makeDataFolder({ [`${DEMO}/clauses/art_2.yaml`]: swap('id: Sudah larut.', 'id: Sudah malam.') });
  expect(record(folder, '2026-03-03')).toEqual({ status: 0, stdout: 'demo: edition 2026-03-03\n', stderr: '' });
  expect(problemLines(folder)).toEqual([]);
  const { expressions } = compileData(folder).treaties[0] ?? {};
  expect([expressions?.en.edition, expressions?.id.edition]).toEqual(['2026-01-01', '2026-03-03']);
  expect(expressions?.id.clauses.map(({ since }) => since)).toEqual(['2026-01-01', '2026-03-03']);
});

test('leaves the file of a treaty whose texts are unchanged as it is', () => {
  const folder = makeDataFolder();
  const before = readFileSync(join(folder, DEMO, 'editions.yaml'), 'utf8');
  expect(record(folder, '2026-03-03')).toEqual({ status: 0, stdout: '', stderr: '' });
  expect(readFileSync(join(folder, DEMO, 'editions.yaml'), 'utf8')).toBe(before);
});

test('records nothing while a file is broken, and says what is', () => {
  const folder = makeDataFolder({
    [`${DEMO}/clauses/art_1.yaml`]: swap('evidence: confirmed', 'evidence: sure'),
    [`${DEMO}/clauses/art_2.yaml`]: swap('id: Sudah larut.', 'id: Sudah malam.'),
  });
  const before = readFileSync(join(folder, DEMO, 'editions.yaml'), 'utf8');
  const { status, stderr } = record(folder, '2026-03-03');
  expect(status).toBe(1);
  expect(stderr).toContain('art_1.yaml:8:9');
  expect(readFileSync(join(folder, DEMO, 'editions.yaml'), 'utf8')).toBe(before);
});

test('refuses a date that is none', () => {
  const { status, stderr } = record(makeDataFolder(), 'tomorrow');
  expect(status).not.toBe(0);
  expect(stderr).toContain('must be a date, YYYY-MM-DD');
});

test('refuses a date before the newest edition, which would no longer be the newest', () => {
  const folder = makeDataFolder({ [`${DEMO}/clauses/art_2.yaml`]: swap('id: Sudah larut.', 'id: Sudah malam.') });
  expect(record(folder, '2025-12-31').status).not.toBe(0);
});
