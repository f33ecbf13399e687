import type { PatternWord } from './pattern.ts';
import { firstAtOrAbove, type Region, type Span } from './region.ts';

/** A run of the words of a region: `from` and `to` are indices, half-open. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

// Words of the text that a pattern's words may stand at before the search is content: chosen so that a long treaty takes well under 1 ms.
const MOST_HITS = 4000;
// Of these many rarest words of a pattern, enough survive an edition for its place to be among the stretches.
const FEWEST_WORDS = 6;
const MOST_STRETCHES = 8;
/** Stretches with less than this part of the best one's votes are not aligned. */
const WORTH = 0.5;

/**
 * The stretches of a region where a pattern may stand, the likeliest first: each of its rarer words votes for where the pattern would
 * start, and neighbouring votes are one. This spares aligning all of a long text. Source: seed and extend, as sequence aligners do.
 */
export function findStretches(region: Region, words: readonly PatternWord[], within: Span): Stretch[] {
  const votes = voteForStarts(region, words, within);
  const width = bucketWidth(words);
  const joined = [...votes].map(([bucket, vote]) => ({
    bucket,
    vote: vote + Math.max(votes.get(bucket - 1) ?? 0, votes.get(bucket + 1) ?? 0),
  }));
  const best = joined.reduce((most, { vote }) => Math.max(most, vote), 0);
  const worthy = joined.filter(({ vote }) => vote >= best * WORTH).toSorted((a, b) => b.vote - a.vote);
  const stretches: Stretch[] = [];
  const taken = new Set<number>();
  for (const { bucket } of worthy) {
    if (stretches.length === MOST_STRETCHES) break;
    if (taken.has(bucket)) continue;
    for (const near of [bucket - 1, bucket, bucket + 1]) taken.add(near);
    const from = Math.max(0, bucket * width - width);
    const to = Math.min(region.ids.length, (bucket + 2) * width + words.length);
    if (from < to) stretches.push({ from, to });
  }
  return stretches;
}

// Words that were put in or left out move the votes of those after them: a tenth of the pattern may.
const bucketWidth = (words: readonly PatternWord[]): number => Math.max(6, Math.ceil(words.length / 8));

function voteForStarts(region: Region, words: readonly PatternWord[], within: Span): Map<number, number> {
  const width = bucketWidth(words);
  const first = firstAtOrAbove(region.starts, within.start);
  const end = firstAtOrAbove(region.starts, within.end);
  const known = words
    .flatMap((word, index) => {
      const places = region.placesOf.get(word.id);
      if (!places) return [];
      const from = firstAtOrAbove(places, first);
      const to = firstAtOrAbove(places, end);
      return from < to ? [{ index, places, from, to, weight: word.weight }] : [];
    })
    .toSorted((a, b) => a.to - a.from - (b.to - b.from));
  const votes = new Map<number, number>();
  let hits = 0;
  for (const [rank, { index, places, from, to, weight }] of known.entries()) {
    hits += to - from;
    if (rank >= FEWEST_WORDS && hits > MOST_HITS) break;
    for (let at = from; at < to; at++) {
      const bucket = Math.floor(((places[at] ?? 0) - index) / width);
      votes.set(bucket, (votes.get(bucket) ?? 0) + weight);
    }
  }
  return votes;
}
