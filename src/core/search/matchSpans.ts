import type { SearchIndex } from './buildIndex.ts';
import type { TermWeights } from './expandWord.ts';

/** Words in a row: for each, the terms that stand for it. */
export type Sequence = readonly TermWeights[];

/** A run of tokens of an entry, by their places among all tokens: half-open. */
export type TokenSpan = readonly [start: number, end: number];

/** Where a sequence stands in an entry, in order. */
export function spansIn({ tokenAt, tokenTerm }: SearchIndex, entry: number, sequence: Sequence): TokenSpan[] {
  const spans: TokenSpan[] = [];
  const last = (tokenAt[entry + 1] ?? 0) - sequence.length;
  for (let at = tokenAt[entry] ?? 0; at <= last; at++) {
    if (sequence.every((terms, step) => terms.has(tokenTerm[at + step] ?? -1))) spans.push([at, at + sequence.length]);
  }
  return spans;
}

/** Every entry that holds a sequence, with the spans. */
export function entriesWith(index: SearchIndex, sequence: Sequence): Map<number, TokenSpan[]> {
  const found = new Map<number, TokenSpan[]>();
  const [rarest] = sequence.toSorted((a, b) => countPostings(index, a) - countPostings(index, b));
  if (!rarest) return found;
  for (const term of rarest.keys()) {
    for (let at = index.postingAt[term] ?? 0; at < (index.postingAt[term + 1] ?? 0); at++) {
      const entry = index.postingEntry[at] ?? 0;
      if (found.has(entry)) continue;
      const spans = spansIn(index, entry, sequence);
      if (spans.length > 0) found.set(entry, spans);
    }
  }
  return found;
}

/** How many entries hold any of some terms, an entry counted once for each. */
export function countPostings({ postingAt }: SearchIndex, terms: TermWeights): number {
  let count = 0;
  for (const term of terms.keys()) count += (postingAt[term + 1] ?? 0) - (postingAt[term] ?? 0);
  return count;
}

/** The spans of both kinds with at most `within` words between them, in either order. */
export function spansNear(left: readonly TokenSpan[], right: readonly TokenSpan[], within: number): TokenSpan[] {
  const isNear = (a: TokenSpan, b: TokenSpan) => Math.max(a[0], b[0]) - Math.min(a[1], b[1]) <= within && (a[0] >= b[1] || b[0] >= a[1]);
  return [
    ...left.filter((span) => right.some((other) => isNear(span, other))),
    ...right.filter((span) => left.some((other) => isNear(span, other))),
  ].toSorted((a, b) => a[0] - b[0]);
}
