import type { Candidate, Placement } from './anchor.ts';
import type { ClauseIndex } from './clauseIndex.ts';
import type { Place } from './findChanged.ts';
import { MOST_PLACES } from './findVerbatim.ts';
import { isSameFolded } from './foldText.ts';
import { lastAtOrBelow, type Region } from './region.ts';

/** How sure a place must be on some ground. */
export interface Ground {
  /** How much of the words and their context must be there, from 0 to 1, for words that changed. */
  readonly leastTotal: number;
  /** The same for places farther than three times `reach` from where they stood. */
  readonly leastFar: number;
  /** How far words drift by ordinary edits, in folded code units; nearer places are preferred. */
  readonly reach: number;
  /** Changed words are not believed farther from where they stood, and unchanged ones are said to have moved. */
  readonly farthest: number;
}

/** A placement that was chosen, and how much of what was sought stands at its best place. */
export interface Chosen {
  readonly placement: Placement;
  readonly score: number;
}

// What standing where it stood is worth beside standing complete, and how little difference is none. Tried with the thresholds.
const NEARNESS = 0.25;
const TIE = 0.05;

// Changed words of which no context is known.
const LEAST_ALONE = 0.85;

/** The placement that the best of some places gives; undefined where none is convincing. `expected` is a folded offset of the region. */
export function choosePlace(
  index: ClauseIndex,
  region: Region,
  exact: string,
  places: readonly Place[],
  expected: number | undefined,
  ground: Ground,
): Chosen | undefined {
  const distance = (place: Place): number => (expected === undefined ? 0 : Math.abs(place.start - expected));
  const rank = (place: Place): number => place.total + (expected === undefined ? 0 : NEARNESS * Math.exp(-distance(place) / ground.reach));
  const convincing = places
    .filter((place) => place.match !== 'near' || isConvincing(place, expected === undefined ? undefined : distance(place), ground))
    .toSorted((a, b) => rank(b) - rank(a));
  const [best] = convincing;
  if (!best) return undefined;
  const tied: Place[] = [];
  for (const place of convincing) {
    const isApart = tied.every((other) => place.start >= other.end || place.end <= other.start);
    if (rank(place) >= rank(best) - TIE && isApart) tied.push(place);
  }
  const score = best.total;
  const candidates = listCandidates(index, tied, region);
  if (tied.length > 1) return { placement: { status: 'likely', reason: 'ambiguous', candidates }, score };
  const [only] = candidates;
  if (!only) return undefined;
  return { placement: distance(best) > ground.farthest ? { status: 'moved', ...only } : placementAt(index, exact, only), score };
}

/** Enough of it stands, near enough; and half of the words do, or what stood on both sides of them. */
function isConvincing({ total, core, before, after }: Place, distance: number | undefined, ground: Ground): boolean {
  if (before === undefined && after === undefined) {
    return total >= (distance !== undefined && distance <= ground.reach ? ground.leastFar : LEAST_ALONE);
  }
  const isFar = distance !== undefined && distance > 3 * ground.reach;
  if (total < (isFar ? ground.leastFar : ground.leastTotal) || (distance ?? 0) > ground.farthest) return false;
  return core >= 0.5 || ((before ?? 0) >= 0.6 && (after ?? 0) >= 0.6);
}

/** What standing at one place is to be called: exact where the words there are those that were sought, likely where they changed. */
export function placementAt(index: ClauseIndex, exact: string, { eId, start, end, score }: Candidate): Placement {
  const only = { eId, start, end, score };
  const words = index.clauses[index.orderOf.get(eId) ?? -1]?.text.slice(start, end) ?? '';
  if (words === exact) return { status: 'exact', normalised: false, ...only };
  if (isSameFolded(words, exact)) return { status: 'exact', normalised: true, ...only };
  return { status: 'likely', reason: 'changed', candidates: [only] };
}

/** Places as candidates, at most `MOST_PLACES`. */
export const listCandidates = (index: ClauseIndex, places: readonly Place[], region: Region): Candidate[] =>
  places.slice(0, MOST_PLACES).map((place) => toCandidate(index, region, place));

/** A place as an offset range of its clause; what reaches over the clause's end is cut off. */
export function toCandidate(index: ClauseIndex, region: Region, place: Place): Candidate {
  const { start, end } = region.toOriginal(place.start, place.end);
  const order = lastAtOrBelow(index.starts, start);
  const clause = index.clauses[order];
  const base = index.starts[order] ?? 0;
  const length = clause?.text.length ?? 0;
  return { eId: clause?.eId ?? '', start: Math.min(start - base, length), end: Math.min(end - base, length), score: place.total };
}
