import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { stringify } from 'yaml';
import { hashText } from '../../src/build/data/compileClause.ts';
import { compileData } from '../../src/build/data/compileData.ts';
import { DataError, formatProblem } from '../../src/build/data/problem.ts';

/** The text of each file of a `data/` folder, by its path in it. */
export type DataFiles = Readonly<Record<string, string>>;

/** What a test changes: a whole file's text, a change of its text, or undefined where the file goes. */
export type DataChanges = Readonly<Record<string, string | ((text: string) => string) | undefined>>;

/** The folder of the one treaty that `goodFiles` holds. */
export const DEMO = 'treaties/demo';

/** The texts of the demo treaty's clauses, as `clauseText` gives them. */
export const DEMO_TEXTS = {
  art_1: { en: 'The sides trade fairly with each other, and they keep the peace.', id: 'Kedua sisi berdagang adil, dan menjaga damai.' },
  art_2: { en: 'The end comes.\nIt is late.', id: 'Akhirnya tiba.\nSudah larut.' },
} as const;

const treaty = `id: demo
kind: bilateral
coverage: whole
title: { en: Demo treaty, id: Perjanjian contoh }
shortTitle: { en: Demo, id: Contoh }
parties: []
signed: { date: "2020-01-02" }
authentic: [ko]
officialTitles: []
introduction: { en: A demo., id: Sebuah contoh. }
facts:
  - label: { en: Length, id: Panjang }
    value: { en: Two articles., id: Dua pasal. }
    evidence: confirmed
    sources: [A]
timeline:
  - when: "2020-01"
    text: { en: Talks., id: Perundingan. }
    sources: [A]
  - when: "2020-01-02"
    text: { en: Signed., id: Ditandatangani. }
    sources: [B]
clauses: [art_1, art_2]
`;

const sources = `A:
  title: { en: Source A, id: Sumber A }
  address: https://example.org/a
B:
  title: { en: Source B, id: Sumber B }
  addressNoted: example.org, page two
`;

const article1 = `eId: art_1
heading: { en: Trade, id: Niaga }
paragraphs:
  - division: printed
    stipulations:
      - en: The sides trade fairly with each other,
        id: Kedua sisi berdagang adil,
        evidence: confirmed
        sources: [A, B]
        notes:
          - kind: variant
            en: One version says often.
            id: Satu versi berkata sering.
            sources: [A]
      - en: and they keep the peace.
        id: dan menjaga damai.
        evidence: unconfirmed
        sources: []
notes:
  - kind: absence
    en: No court is named.
    id: Tidak ada pengadilan.
references:
  - to: demo/art_2
    en: Ends it.
    id: Mengakhirinya.
  - instrument: { en: The old pact, id: Pakta lama }
    en: Came before.
    id: Mendahuluinya.
`;

const article2 = `eId: art_2
heading: { en: The end, id: Akhir }
paragraphs:
  - division: ours
    stipulations:
      - en: The end comes.
        id: Akhirnya tiba.
        evidence: number-unconfirmed
        sources: [A]
  - division: ours
    stipulations:
      - en: It is late.
        id: Sudah larut.
        evidence: unconfirmed
        sources: []
`;

const comparison = `title: { en: Side by side, id: Berdampingan }
dimensions:
  - key: trigger
    title: { en: Trigger, id: Pemicu }
  - key: area
    title: { en: Area, id: Wilayah }
rows:
  - treaty: demo
    clause: art_1
    cells:
      trigger: { en: none, id: tidak ada, evidence: confirmed }
      area: { en: all, id: semua, evidence: unconfirmed }
  - treaty: demo
    clause: art_2
    cells:
      trigger: { en: none, id: tidak ada, evidence: confirmed }
      area: { en: all, id: semua, evidence: confirmed }
`;

const editionOf = (language: 'en' | 'id') => ({
  edition: '2026-01-01',
  clauses: { art_1: hashText(DEMO_TEXTS.art_1[language]), art_2: hashText(DEMO_TEXTS.art_2[language]) },
});

/** A `data/` folder without a problem: one treaty of two articles. */
export const goodFiles: DataFiles = {
  [`${DEMO}/treaty.yaml`]: treaty,
  [`${DEMO}/sources.yaml`]: sources,
  [`${DEMO}/editions.yaml`]: stringify({ en: [editionOf('en')], id: [editionOf('id')] }),
  [`${DEMO}/clauses/art_1.yaml`]: article1,
  [`${DEMO}/clauses/art_2.yaml`]: article2,
  'comparison.yaml': comparison,
};

/** Writes a `data/` folder, with the given changes, that lasts as long as the test, and gives its path. */
export function makeDataFolder(changes: DataChanges = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'pasal-data-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const path of new Set([...Object.keys(goodFiles), ...Object.keys(changes)])) {
    const change = Object.hasOwn(changes, path) ? changes[path] : (text: string) => text;
    const text = typeof change === 'function' ? change(goodFiles[path] ?? '') : change;
    if (text === undefined) continue;
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

/** Puts words in place of others, which must stand in the text exactly once: a test that changes nothing would prove nothing. */
export const swap =
  (from: string, to: string) =>
  (text: string): string => {
    if (text.split(from).length !== 2) throw new Error(`"${from}" does not stand in the file exactly once.`);
    return text.replace(from, () => to);
  };

/** The lines that a build would print of a `data/` folder; none when it compiles. */
export function problemLines(folder: string): string[] {
  try {
    compileData(folder);
    return [];
  } catch (error) {
    if (!(error instanceof DataError)) throw error;
    return error.problems.map(formatProblem);
  }
}
