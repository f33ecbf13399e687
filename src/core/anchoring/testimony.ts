import type { Candidate } from './anchor.ts';
import type { ClauseIndex } from './clauseIndex.ts';
import type { AnchorQuery } from './resolveAnchor.ts';

/**
 * What others say of a place: that words came there, nothing for certain, that others who hold its clause went another way, or that words
 * cannot have come there.
 */
export type Opinion = 'believed' | 'open' | 'doubted' | 'refuted';

/** Where words stood in the whole text, and where they stand. */
export interface Way {
  readonly was: number;
  readonly is: number;
}

/** Words that were sought, and where they stood in the whole text. */
export interface Sought {
  readonly query: AnchorQuery;
  readonly was: number;
}

/** Words whose place is certain, and the clause they are in. */
export interface Witness extends Sought, Way {
  readonly eId: string;
}

/** A place that words may have come to. */
export interface Claim {
  readonly way: Way;
  readonly candidate: Candidate;
  /** Whether the words stand there with all context that their clause has room for. */
  readonly isWhole: () => boolean;
  /** Whether they stand so nowhere else. */
  readonly isOnly: () => boolean;
}

/** What witnesses say: in the order in which they stood, in that in which they stand, and by the clause they are in. */
export interface Testimony {
  readonly before: readonly Witness[];
  readonly now: readonly Witness[];
  readonly residents: ReadonlyMap<string, readonly Witness[]>;
}

/** All witnesses, those of them that a neighbour confirms, as one that went another way than both may be a copy, and what is nowhere. */
export interface Hearing {
  readonly all: Testimony;
  readonly confirmed: Testimony;
  /** The most of all that stand in the order in which they stood, in that order. */
  readonly inOrder: readonly Witness[];
  /** In the order in which they stood. */
  readonly missing: readonly Sought[];
  /**
   * Whether more of the text is known to have moved than to be gone. Where it is the other way round, words that turn up far away with
   * nobody beside them are likelier a copy of what is gone than a clause that moved.
   */
  readonly isMoveLikely: boolean;
  /** The same of words that were changed: where more is gone than changed, words that are merely alike are likelier others. */
  readonly isChangeLikely: boolean;
}

/** How many notes besides witnesses came to which end. */
export interface Counts {
  readonly lost: number;
  /** To another clause than the one they name. */
  readonly moved: number;
  readonly changed: number;
}

// Where neighbours went two ways, something between them is gone or new, and it takes almost all of the words to be believed.
const NEARLY_ALL = 0.9;

// Those who came along must outnumber those who did not by this much: copies of a clause that is gone speak for each other.
const MANY_TO_ONE = 3;

// Between two places where nothing was changed, not a letter came in; chance makes as little difference once in hundreds of clauses.
const TILED = 2;

// Others in the same clause, and places passed over, that are asked: a file may bring any number.
const MOST_ASKED = 200;

// Of what was quoted around words, this much at most: notes of other tools bring any length.
const LONGEST_CONTEXT = 32;

// Two words drift apart by this much, and a tenth of what lies between them, by ordinary edits.
const DRIFT = 40;
const apartAtMost = (distance: number): number => DRIFT + distance / 10;

/** Sorts what witnesses say. `missing` are words that are nowhere. */
export function hear(witnesses: readonly Witness[], missing: readonly Sought[], { lost, moved, changed }: Counts): Hearing {
  const before = witnesses.toSorted((a, b) => a.was - b.was);
  const confirmed = before.filter((witness) => neighboursOf(witness, before).some((other) => wentAlong(witness, other)));
  const inOrder = longestInOrder(before);
  const stayed = new Set(inOrder);
  const left = confirmed.filter((witness) => !stayed.has(witness)).length;
  return {
    all: testimonyOf(before),
    confirmed: testimonyOf(confirmed),
    inOrder,
    missing: missing.toSorted((a, b) => a.was - b.was),
    isMoveLikely: moved + left >= lost,
    isChangeLikely: changed >= lost,
  };
}

const testimonyOf = (before: readonly Witness[]): Testimony => ({
  before,
  now: before.toSorted((a, b) => a.is - b.is),
  residents: Map.groupBy(before, ({ eId }) => eId),
});

/** The longest run of witnesses that kept their order. Source: Fredman 1975, longest increasing subsequence. */
function longestInOrder(before: readonly Witness[]): Witness[] {
  // The last of the best run of each length, and whom each comes after.
  const ends: Witness[] = [];
  const previous = new Map<Witness, Witness | undefined>();
  for (const witness of before) {
    const at = firstAtOrAbove(ends, witness.is + 1, 'is');
    previous.set(witness, ends[at - 1]);
    ends[at] = witness;
  }
  const run: Witness[] = [];
  for (let witness = ends.at(-1); witness; witness = previous.get(witness)) run.push(witness);
  return run.toReversed();
}

/** Whether words stand between those they stood between, as they do where clauses only came and went. */
export function isInOrder(sought: Sought, is: number, hearing: Hearing): boolean {
  const neighbours = neighboursOf(sought, hearing.inOrder);
  return neighbours.length > 0 && neighbours.every((witness) => witness.was < sought.was === witness.is < is);
}

/** Whether two went the same way, give or take the edits between them. */
export const wentAlong = (a: Way, b: Way): boolean => driftOf(a, b) <= apartAtMost(Math.abs(a.is - b.is));

const driftOf = (a: Way, b: Way): number => Math.abs(a.is - a.was - b.is + b.was);

/** Whether words and what was quoted around them are in part the same letters: then a copy of the one is a copy of the other. */
function doOverlap(a: Sought, b: Sought): boolean {
  const [first, second] = a.was <= b.was ? [a, b] : [b, a];
  const after = Math.min(first.query.quote.suffix?.length ?? 0, LONGEST_CONTEXT);
  const before = Math.min(second.query.quote.prefix?.length ?? 0, LONGEST_CONTEXT);
  return first.was + first.query.quote.exact.length + after > second.was - before;
}

/**
 * Whether words may have come to a place: the neighbours they had went there too, or those that stand in its clause came along with them.
 * It is refuted where others hold the clause in another order, where between the two that stand around nothing has come in, or where
 * words that stood beside them are gone and would have to stand beside them there.
 */
export function judge(index: ClauseIndex, query: AnchorQuery, { way, candidate, isWhole, isOnly }: Claim, hearing: Hearing): Opinion {
  const { all, confirmed } = hearing;
  const sought = { query, was: way.was };
  // Among words that nobody changed, even a little is much.
  const isNear = hearing.isChangeLikely || candidate.score >= NEARLY_ALL ? wentAlong : (a: Way, b: Way) => driftOf(a, b) <= DRIFT;
  const isBeside = (witness: Witness): boolean => isNear(way, witness);
  const neighbours = neighboursOf(sought, confirmed.before);
  if (neighbours.length > 0 && neighbours.every(isBeside)) return 'believed';
  const inClause = ({ residents }: Testimony): Witness[] =>
    (residents.get(candidate.eId) ?? []).slice(0, MOST_ASKED).filter((witness) => !doOverlap(sought, witness));
  const residents = inClause(all);
  const along = residents.filter(isBeside).length;
  const against = residents.length - along + countMissingBeside(index, sought, way, candidate, hearing);
  const isBacked = along > 0 && along >= MANY_TO_ONE * against;
  if (isBacked && (along > 1 || hearing.isMoveLikely)) return 'believed';
  if (isTiled(way, confirmed.now)) return 'refuted';
  if (isBacked) return 'believed';
  const holders = inClause(confirmed);
  if (neighbours.some((other) => driftOf(way, other) <= TILED) && isWhole())
    return holders.length === 0 || isOnly() ? 'believed' : 'doubted';
  if (candidate.score >= NEARLY_ALL && against === 0 && neighbours.some((other) => driftOf(way, other) <= DRIFT)) return 'believed';
  if (against > holders.length) return 'refuted';
  if (holders.length === 0) return 'open';
  const length = index.clauses[index.orderOf.get(candidate.eId) ?? -1]?.text.length ?? 0;
  const keepsOrder = holders.every((holder) => holder.is < way.is === holder.was < way.was && Math.abs(holder.was - way.was) < length * 2);
  return keepsOrder && candidate.score === 1 ? 'doubted' : 'refuted';
}

/** How many that are nowhere would stand in the clause of a place too, had it come from where the words stood. */
function countMissingBeside(index: ClauseIndex, sought: Sought, way: Way, { eId, start }: Candidate, { missing }: Hearing): number {
  const length = index.clauses[index.orderOf.get(eId) ?? -1]?.text.length ?? 0;
  const from = way.was - start;
  let count = 0;
  for (let at = firstAtOrAbove(missing, from, 'was'); at < missing.length && count < MOST_ASKED; at++) {
    const other = missing[at];
    if (!other || other.was + other.query.quote.exact.length > from + length) break;
    if (!doOverlap(sought, other)) count++;
  }
  return count;
}

/**
 * Whether a place lies between two others from elsewhere that stand exactly as far apart as they stood: nothing has come in between, so
 * what stands there stood there, and is a copy. Words that went the same way as these are no such others.
 */
function isTiled(way: Way, now: readonly Witness[]): boolean {
  let after = firstAtOrAbove(now, way.is, 'is');
  let before = after - 1;
  const isAlong = (witness: Witness | undefined): boolean => witness !== undefined && wentAlong(way, witness);
  for (let asked = 0; asked < MOST_ASKED && isAlong(now[after]); asked++) after++;
  for (let asked = 0; asked < MOST_ASKED && isAlong(now[before]); asked++) before--;
  const left = now[before];
  const right = now[after];
  if (!left || !right || Math.abs(right.is - left.is - right.was + left.was) > TILED) return false;
  return way.was < left.was || way.was > right.was;
}

/** The witnesses that stood nearest before and after words, and quote none of the same letters. */
export function neighboursOf(sought: Sought, before: readonly Witness[]): Witness[] {
  let right = firstAtOrAbove(before, sought.was, 'was');
  let left = right - 1;
  const isSame = (other: Witness | undefined): boolean => other !== undefined && doOverlap(sought, other);
  while (isSame(before[right])) right++;
  while (isSame(before[left])) left--;
  return [before[left], before[right]].filter((witness) => witness !== undefined);
}

function firstAtOrAbove<By extends 'was' | 'is'>(sorted: readonly Readonly<Record<By, number>>[], offset: number, by: By): number {
  let low = 0;
  for (let high = sorted.length; low < high;) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.[by] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
