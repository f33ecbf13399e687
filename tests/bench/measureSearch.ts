import { gzipSync } from 'node:zlib';
import { compileData } from '../../src/build/data/compileData.ts';
import { compileSearch } from '../../src/build/data/compileSearch.ts';
import { buildIndex } from '../../src/core/search/buildIndex.ts';
import { search } from '../../src/core/search/search.ts';
import type { SearchDocument } from '../../src/core/search/searchDocument.ts';
import { dataFolder } from '../../src/build/paths.ts';
import { HELD_OUT, TUNED, type JudgedQuery } from '../core/search/judgedQueries.ts';
import { casesFolder } from '../support/casesFolder.ts';
import { readTreatyCases } from '../support/outsideCases.ts';
import { seededRandom } from '../support/random.ts';
import { flatIds, judgeRanking, type RankingQuality } from '../support/searchRanking.ts';
import { arePeersInstalled, PEERS, type PlainDocument } from './searchPeers.ts';

/** How one search engine fares over the judged queries. */
export interface SearchResult {
  readonly name: string;
  readonly buildMs: number;
  /** Of the median of nine runs of each query, milliseconds. */
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly tuned: Omit<RankingQuality, 'misses'>;
  readonly heldOut: Omit<RankingQuality, 'misses'>;
}

/** What searching costs and finds. */
export interface SearchTimes {
  /** The shipped data alone: its documents, the time to index them, and the size of the file that holds them. */
  readonly shipped: { readonly documents: number; readonly buildMs: number; readonly gzipBytes: number };
  /** Ours first, over the shipped data among generated clauses; empty where the cases or the peers are not at hand. */
  readonly among: readonly SearchResult[];
  readonly clauses: number;
}

const CLAUSES = 10_000;
const RUNS = 9;

/** Measures the search over the shipped data, and beside its peers over ten thousand clauses in the same run. */
export async function measureSearch(): Promise<SearchTimes> {
  const data = compileSearch(compileData(dataFolder));
  const shipped = {
    documents: data.documents.length,
    buildMs: Math.min(...Array.from({ length: RUNS }, () => timeOf(() => buildIndex(data.documents, data.synonyms.synonyms)))),
    gzipBytes: gzipSync(JSON.stringify(data), { level: 9 }).length,
  };
  if (casesFolder === undefined) return { shipped, among: [], clauses: 0 };
  const documents = [...data.documents, ...generateClauses(CLAUSES - data.documents.length)];
  const among = [await measureOurs(documents, data.synonyms.synonyms)];
  const plain = documents.map(toPlain);
  const ids = documents.map(({ id }) => id);
  for (const { name, make } of arePeersInstalled() ? PEERS : []) {
    const start = performance.now();
    const find = await make(plain);
    among.push(await measure(name, performance.now() - start, find, (found) => found.map((document) => ids[document] ?? '')));
  }
  return { shipped, among, clauses: documents.length };
}

function timeOf(act: () => unknown): number {
  const start = performance.now();
  act();
  return performance.now() - start;
}

/**
 * Clauses made of sentences of other treaties, which speak of like things in like words; the same each time. A sentence that holds a
 * query word for word is left out: it would be an answer that nobody judged.
 */
function generateClauses(count: number): SearchDocument[] {
  const random = seededRandom(6);
  const queries = [...TUNED, ...HELD_OUT].map(({ query }) => query.toLowerCase());
  const sentences = readTreatyCases('en')
    .flatMap(({ text }) => text.split(/(?<=[.;])\s+/))
    .filter((sentence) => sentence.length > 30 && !queries.some((query) => sentence.toLowerCase().includes(query)));
  const pick = () => sentences[random(sentences.length)] ?? '';
  return Array.from({ length: count }, (_, number): SearchDocument => ({
    kind: 'clause',
    id: `generated/art_${number + 1}`,
    language: 'en',
    treatyId: 'generated',
    clauses: [`art_${number + 1}`],
    fields: [
      { field: 'heading', text: pick().split(/\s+/).slice(0, 5).join(' '), language: 'en' },
      { field: 'text', text: Array.from({ length: 2 + random(3) }, pick).join(' '), language: 'en' },
    ],
  }));
}

const toPlain = ({ fields }: SearchDocument, id: number): PlainDocument => {
  const of = (isHeading: boolean) =>
    fields
      .filter(({ field }) => ['label', 'heading', 'author', 'title'].includes(field) === isHeading)
      .map(({ text }) => text)
      .join(' ');
  return { id, heading: of(true), text: of(false) };
};

async function measureOurs(documents: readonly SearchDocument[], synonyms: readonly string[][]): Promise<SearchResult> {
  const start = performance.now();
  const index = buildIndex(
    documents,
    synonyms.map((words) => [...words]),
  );
  const languages = new Map([...TUNED, ...HELD_OUT].map(({ query, language }) => [query, language]));
  const find = (query: string) => flatIds(search(index, query, { language: languages.get(query) ?? 'en' }));
  return measure('ours', performance.now() - start, find, (ids) => ids, false);
}

async function measure<Found>(
  name: string,
  buildMs: number,
  find: (query: string) => readonly Found[] | Promise<readonly Found[]>,
  idsOf: (found: readonly Found[]) => readonly string[],
  isPlain = true,
): Promise<SearchResult> {
  const found = new Map<string, readonly string[]>();
  const times: number[] = [];
  // Peers know no `by:`; they are asked for the name alone.
  const asked = ({ query }: JudgedQuery) => (isPlain ? query.replace(/\b[a-z]+:/g, '').replaceAll('"', '') : query);
  for (const judged of [...TUNED, ...HELD_OUT]) {
    const runs: number[] = [];
    for (let run = 0; run < RUNS; run++) {
      const start = performance.now();
      const answer = await find(asked(judged));
      runs.push(performance.now() - start);
      if (run === 0) found.set(judged.query, idsOf(answer));
    }
    times.push(runs.toSorted((a, b) => a - b)[RUNS >> 1] ?? 0);
  }
  const sorted = times.toSorted((a, b) => a - b);
  const at = (part: number) => sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? 0;
  const judge = (queries: readonly JudgedQuery[]) => {
    const { misses: _misses, ...quality } = judgeRanking(queries, ({ query }) => found.get(query) ?? []);
    return quality;
  };
  return { name, buildMs, p50Ms: at(0.5), p99Ms: at(0.99), tuned: judge(TUNED), heldOut: judge(HELD_OUT) };
}

/** The rows of the benchmark's table. */
export function searchRows({ shipped, among, clauses }: SearchTimes): (readonly [string, string, string])[] {
  return [
    [`search: index of the shipped ${shipped.documents} documents, ms`, shipped.buildMs.toFixed(0), ''],
    ['  the file that holds them, gzip', `${(shipped.gzipBytes / 1000).toFixed(1)} kB`, ''],
    ...(among.length === 0
      ? [['search among 10,000 clauses', 'not measured: CASES names no folder', ''] as const]
      : [[`search among ${clauses} clauses, judged queries:`, '', 'all, MRR 0.92, p99 16 ms'] as const]),
    ...among.map(({ name, buildMs, p50Ms, p99Ms, tuned, heldOut }) => {
      const times = `p50 / p99 ${p50Ms.toFixed(1)} / ${p99Ms.toFixed(1)} ms, built in ${buildMs.toFixed(0)} ms`;
      const says = (quality: Omit<RankingQuality, 'misses'>) => `${quality.found} of ${quality.queries}, MRR ${quality.mrr.toFixed(2)}`;
      return [`  ${name}`, `${says(tuned)}; held out ${says(heldOut)}; ${times}`, ''] as const;
    }),
    ...(among.length === 1 ? [['  peers', 'not measured: run npm ci in tests/bench', ''] as const] : []),
  ];
}

if (import.meta.main) for (const row of searchRows(await measureSearch())) console.log(row.join(' | '));
