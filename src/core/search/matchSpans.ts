import type { SearchIndex } from './buildIndex.ts';
import type { TermWeights } from './expandWord.ts';

/** Words in a row: for each, the terms that stand for it. */
export type Sequence = readonly TermWeights[];

/** A run of tokens of an entry, by their places among all tokens: half-open. */
export type TokenSpan = readonly [start: number, end: number];

/** Where a sequence stands in an entry, in order. */
export function spansIn(index: SearchIndex, entry: number, sequence: Sequence): TokenSpan[] {
  const [first] = sequence;
  return first ? spansFrom(index, entry, sequence, (term) => first.has(term)) : [];
}

function spansFrom(
  { tokenAt, tokenTerm }: SearchIndex,
  entry: number,
  sequence: Sequence,
  isFirst: (term: number) => boolean,
): TokenSpan[] {
  const spans: TokenSpan[] = [];
  const last = (tokenAt[entry + 1] ?? 0) - sequence.length;
  for (let at = tokenAt[entry] ?? 0; at <= last; at++) {
    if (!isFirst(tokenTerm[at] ?? -1)) continue;
    let step = 1;
    while (step < sequence.length && sequence[step]?.has(tokenTerm[at + step] ?? -1)) step++;
    if (step === sequence.length) spans.push([at, at + step]);
  }
  return spans;
}

/** Every entry that holds a sequence, with the spans. */
export function entriesWith(index: SearchIndex, sequence: Sequence): Map<number, TokenSpan[]> {
  const found = new Map<number, TokenSpan[]>();
  if (sequence.length === 0 || sequence.some(({ size }) => size === 0)) return found;
  // Only entries that have every word are read: few do.
  // Tens of thousands of tokens are asked whether they begin it, and a map answers too slowly.
  const begins = new Uint8Array(index.terms.length);
  for (const term of sequence[0]?.keys() ?? []) begins[term] = 1;
  const held = new Uint8Array(index.entryDocument.length);
  const rarestFirst = sequence.toSorted((a, b) => countPostings(index, a) - countPostings(index, b));
  for (const [step, terms] of rarestFirst.entries()) {
    for (const term of terms.keys()) {
      for (let at = index.postingAt[term] ?? 0; at < (index.postingAt[term + 1] ?? 0); at++) {
        const entry = index.postingEntry[at] ?? 0;
        if (held[entry] !== step) continue;
        held[entry] = step + 1;
        if (step + 1 < sequence.length) continue;
        const spans = spansFrom(index, entry, sequence, (first) => begins[first] === 1);
        if (spans.length > 0) found.set(entry, spans);
      }
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
