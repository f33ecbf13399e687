import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The folder of outside cases; undefined where it is not set. */
export const casesFolder: string | undefined = process.env.CASES;

/** The files of a folder of outside cases, as bytes, by their names; those below it not. */
export function readCases(folder: string): [string, Uint8Array][] {
  const path = join(casesFolder ?? '', folder);
  return readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => [name, new Uint8Array(readFileSync(join(path, name)))]);
}

/** One file of the outside cases, parsed as JSON. */
export function readCase(file: string): unknown {
  return JSON.parse(readFileSync(join(casesFolder ?? '', file), 'utf8'));
}
