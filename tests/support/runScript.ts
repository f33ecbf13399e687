import { spawnSync } from 'node:child_process';
import { root } from '../../src/build/paths.ts';

/** How a script ended and what it printed. */
export interface ScriptResult {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs one of the repository's scripts as npm does, with the Node that runs the tests, and waits for its end. */
export function runScript(path: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): ScriptResult {
  const { status, stdout, stderr } = spawnSync(process.execPath, [path, ...args], {
    cwd: root,
    encoding: 'utf8',
    env: { PATH: process.env.PATH, ...env },
  });
  return { status, stdout, stderr };
}
