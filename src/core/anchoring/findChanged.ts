import { alignWords, type Alignment } from './alignWords.ts';
import { findStretches } from './findStretches.ts';
import type { Pattern, PatternWord } from './pattern.ts';
import type { Region, Span, Vocabulary } from './region.ts';

/** A place where the words that are sought may stand: offsets in the region's folded text, half-open; shares from 0 to 1. */
export interface Place {
  readonly start: number;
  readonly end: number;
  /** How much of the words and their context is there, all in all. */
  readonly total: number;
  /** How much of the words themselves, of what stood before them, and of what stood after; undefined where none was given. */
  readonly core: number;
  readonly before: number | undefined;
  readonly after: number | undefined;
  /** `verbatim`: letter by letter, with all context; `edge`: with all context that its clause has room for; else word by word or near. */
  readonly match: 'verbatim' | 'edge' | 'near';
}

/**
 * The places most like a pattern, word by word: stretches that share its rarer words are aligned with it, and the core's place is read off
 * the words that stand. No two overlap. Of a long pattern the two ends are sought apart, so that cost does not grow with its square.
 */
export function findChanged(region: Region, pattern: Pattern, vocabulary: Vocabulary, within: Span = region): Place[] {
  if (pattern.words.length <= LONGEST_ALIGNED) return alignEverywhere(region, pattern, vocabulary, within);
  const { head, tail } = endsOf(pattern);
  const tails = alignEverywhere(region, tail, vocabulary, within);
  const length = pattern.coreEnd - pattern.coreStart;
  const pairs = alignEverywhere(region, head, vocabulary, within).flatMap((first) =>
    tails
      .filter((last) => last.end - first.start > length / 2 && last.end - first.start < length * 2)
      .map((last): Place => joinEnds(first, last)),
  );
  return keepApart(pairs);
}

// Words of a pattern that are aligned as one; from the ends of longer ones, half as many each.
const LONGEST_ALIGNED = 120;

function endsOf(pattern: Pattern): { head: Pattern; tail: Pattern } {
  const { words } = pattern;
  const first = words.findIndex(({ part }) => part !== 'before');
  const last = words.findLastIndex(({ part }) => part !== 'after');
  const head = words.slice(0, first + LONGEST_ALIGNED / 2);
  const tail = words.slice(Math.max(0, last - LONGEST_ALIGNED / 2));
  return {
    head: { ...pattern, words: head, coreEnd: Math.min(pattern.coreEnd, head.at(-1)?.end ?? 0) },
    tail: { ...pattern, words: tail, coreStart: Math.max(pattern.coreStart, tail[0]?.start ?? 0) },
  };
}

const joinEnds = (first: Place, last: Place): Place => ({
  start: first.start,
  end: last.end,
  total: (first.total + last.total) / 2,
  core: (first.core + last.core) / 2,
  before: first.before,
  after: last.after,
  match: 'near',
});

function alignEverywhere(region: Region, pattern: Pattern, vocabulary: Vocabulary, within: Span): Place[] {
  const places: Place[] = [];
  for (const { from, to } of findStretches(region, pattern.words, within)) {
    const alignment = alignWords(pattern.words, region, vocabulary, from, to);
    const range = coreRange(pattern, alignment, region);
    if (range) places.push({ ...range, ...sharesOf(pattern.words, alignment), match: 'near' });
  }
  return keepApart(places);
}

function keepApart(places: readonly Place[]): Place[] {
  const apart: Place[] = [];
  for (const place of places.toSorted((a, b) => b.total - a.total)) {
    if (!apart.some((other) => place.start < other.end && other.start < place.end)) apart.push(place);
  }
  return apart;
}

function sharesOf(words: readonly PatternWord[], { at, alike, inserted }: Alignment): Omit<Place, 'start' | 'end' | 'match'> {
  const sought = { before: 0, core: 0, after: 0 };
  const found = { before: 0, core: 0, after: 0 };
  for (const [i, { part, weight }] of words.entries()) {
    sought[part] += weight;
    if ((at[i] ?? -1) >= 0) found[part] += weight * (alike[i] ?? 0);
  }
  const all = (found.before + found.core + found.after) / (sought.before + sought.core + sought.after);
  const share = (part: 'before' | 'after') => (sought[part] === 0 ? undefined : found[part] / sought[part]);
  return {
    total: Math.max(0, all - (0.5 * inserted) / words.length),
    core: sought.core === 0 ? 0 : found.core / sought.core,
    before: share('before'),
    after: share('after'),
  };
}

/** Where the core of a pattern stands: from its first word that stands against one of the text to its last; else between its neighbours. */
function coreRange(pattern: Pattern, { at, alike }: Alignment, region: Region): { start: number; end: number } | undefined {
  const { words } = pattern;
  const first = words.findIndex(({ part }) => part === 'core');
  const last = words.findLastIndex(({ part }) => part === 'core');
  if (first === -1) return undefined;
  let from = first;
  while (from <= last && (at[from] ?? -1) < 0) from++;
  if (from > last) return gapBetween(at[first - 1] ?? -1, at[last + 1] ?? -1, region);
  let to = last;
  while ((at[to] ?? -1) < 0) to--;
  const start = startOf(pattern, from, at[from] ?? 0, region, from === first && alike[from] === 1);
  const end = endOf(pattern, to, at[to] ?? 0, region, to === last && alike[to] === 1);
  return start < end ? { start, end } : undefined;
}

function gapBetween(before: number, after: number, { starts, ends }: Region): { start: number; end: number } | undefined {
  if (before < 0 || after - before < 2) return undefined;
  return { start: starts[before + 1] ?? 0, end: ends[after - 1] ?? 0 };
}

function startOf({ text, words, coreStart }: Pattern, index: number, at: number, region: Region, isSame: boolean): number {
  const word = words[index];
  const start = region.starts[at] ?? 0;
  if (!word || !isSame) return start;
  if (word.cut === 'start') return (region.ends[at] ?? 0) - (word.end - Math.max(coreStart, word.start));
  if (coreStart > word.start) return start + coreStart - word.start;
  // Signs before the first word that were chosen with it, as far as they stand there too.
  let signs = 0;
  while (signs < word.start - coreStart && region.text[start - signs - 1] === text[word.start - signs - 1]) signs++;
  return start - signs;
}

function endOf({ text, words, coreEnd }: Pattern, index: number, at: number, region: Region, isSame: boolean): number {
  const word = words[index];
  const end = region.ends[at] ?? 0;
  if (!word || !isSame) return end;
  if (word.cut === 'end') return (region.starts[at] ?? 0) + Math.min(coreEnd, word.end) - word.start;
  if (coreEnd < word.end) return end - (word.end - coreEnd);
  let signs = 0;
  while (signs < coreEnd - word.end && region.text[end + signs] === text[word.end + signs]) signs++;
  return end + signs;
}
