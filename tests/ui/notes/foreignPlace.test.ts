import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { root } from '../../../src/build/paths.ts';

// A time zone and the digits of a system hold for a whole process, so each place is a process of its own.
const SAID = `
  const { formatEdtf } = await import('./src/core/treaty/edtf.ts');
  const { formatDateTime, parseDateTime } = await import('./src/core/annotation/interchange/plainValues.ts');
  const { clauseLabel } = await import('./src/ui/shared/clauseLabel.ts');
  const { formatSize } = await import('./src/ui/notes/formatSize.ts');
  const { m } = await import('./src/messages/compiled/messages.js');
  const dates = [formatEdtf('2024-06-19', 'en'), formatEdtf('2024-06', 'id'), formatDateTime(1_700_000_000_000)];
  const words = [clauseLabel('art_14'), m.notebook_count({ count: 1234 }), formatSize(3_400_000, 'en'), formatSize(3_400_000, 'id')];
  const here = [new Date(0).getTimezoneOffset(), new Intl.NumberFormat().format(12)];
  console.log(JSON.stringify({ dates, ms: parseDateTime(dates[2]), words, here }));
`;

interface Said {
  readonly dates: readonly string[];
  readonly ms: number;
  readonly words: readonly string[];
  /** What this place makes of times and numbers by itself. */
  readonly here: readonly [number, string];
}

function sayIn(timeZone: string, locale: string): Said {
  const env = { PATH: process.env.PATH, TZ: timeZone, LC_ALL: `${locale}.UTF-8` };
  return JSON.parse(execFileSync(process.execPath, ['--input-type=module', '-e', SAID], { cwd: root, env, encoding: 'utf8' })) as Said;
}

const home = sayIn('UTC', 'en_GB');
const abroad = [sayIn('Pacific/Kiritimati', 'ar_EG'), sayIn('America/St_Johns', 'fa_IR')];

test('a date and a time mean the same in every time zone (F46)', () => {
  expect(home.dates).toEqual(['19 June 2024', 'Juni 2024', '2023-11-14T22:13:20.000Z']);
  for (const { dates, ms, here } of abroad) {
    expect(here[0]).not.toBe(0);
    expect(dates).toEqual(home.dates);
    expect(ms).toBe(1_700_000_000_000);
  }
});

test('numbers are written alike whatever digits the system writes (F47)', () => {
  expect(home.words).toEqual(['Article 14', expect.stringMatching(/^1,?234 /), '3.4 MB', '3,4 MB']);
  for (const { words, here } of abroad) {
    expect(here[1]).not.toBe('12');
    expect(words).toEqual(home.words);
  }
});
