import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { stringify } from 'yaml';
import { DateSchema } from '../core/treaty/treatySchema.ts';
import { readTreatyFolders } from './data/compileData.ts';
import { recordEdition } from './data/editions.ts';
import { DataError } from './data/problem.ts';
import { dataFolder } from './paths.ts';

// `npm run edition [-- YYYY-MM-DD]`: after a clause's text was corrected, writes the new edition's date and hashes into editions.yaml.
const date = v.parse(DateSchema, process.argv[2] ?? new Date().toISOString().slice(0, 10));
const compiled = readTreatyFolders(dataFolder);
const newest = compiled
  .flatMap(({ editions }) => [...editions.en, ...editions.id])
  .map(({ edition }) => edition)
  .toSorted()
  .at(-1);
if (newest !== undefined && date < newest) {
  console.error(`${date} is before the newest edition, ${newest}.`);
  process.exit(1);
}
const blocking = compiled.flatMap(({ problems }) => problems.filter(({ file }) => !file.endsWith('/editions.yaml')));
if (blocking.length > 0) {
  console.error(new DataError(blocking).message);
  process.exit(1);
}
for (const { id, clauses, editions } of compiled) {
  const next = recordEdition(editions, clauses, date);
  const heading = '# Written by "npm run edition": the hash of each clause that an edition changed. Do not edit by hand.\n';
  const path = join(dataFolder, 'treaties', id, 'editions.yaml');
  if (JSON.stringify(next) === JSON.stringify(editions)) continue;
  writeFileSync(path, heading + stringify(next));
  console.log(`${id}: edition ${date}`);
}
