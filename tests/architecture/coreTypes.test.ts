import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { root } from '../../src/build/paths.ts';

const TIME_OUT_MS = 60_000;

const compile = (...args: string[]) =>
  spawnSync(join(root, 'node_modules/.bin/tsc'), ['--noEmit', '-p', ...args], { cwd: root, encoding: 'utf8' });

/** Compiles a source under the settings of core, in a folder of its own. */
function compileAsCore(source: string) {
  const folder = mkdtempSync(join(tmpdir(), 'pasal-core-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ extends: join(root, 'src/core/tsconfig.json'), include: ['probe.ts'] }));
  writeFileSync(join(folder, 'probe.ts'), source);
  return compile(folder);
}

test('compiles core without the types of a browser or of Node', { timeout: TIME_OUT_MS }, () => {
  expect(compile('src/core')).toMatchObject({ status: 0, stdout: '' });
});

test.each(['document', 'window', 'localStorage', 'process'])('does not let core use %s', { timeout: TIME_OUT_MS }, (name) => {
  const { status, stdout } = compileAsCore(`${name}.toString();\nexport {};\n`);
  expect(status).not.toBe(0);
  expect(stdout).toMatch(new RegExp(`probe\\.ts.*Cannot find name '${name}'`));
});

test('lets core use the language itself', { timeout: TIME_OUT_MS }, () => {
  expect(compileAsCore('export const sorted: readonly number[] = [2, 1].toSorted();\n')).toMatchObject({ status: 0, stdout: '' });
});
