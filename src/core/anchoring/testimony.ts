import type { Candidate } from './anchor.ts';
import type { ClauseIndex } from './clauseIndex.ts';
import type { AnchorQuery } from './resolveAnchor.ts';

/** What others say of a place: that words came there, nothing for certain, or that they cannot have come there. */
export type Opinion = 'believed' | 'open' | 'refuted';

/** Where words stood in the whole text, and where they stand. */
export interface Way {
  readonly was: number;
  readonly is: number;
}

/** Words whose place is certain, and the clause they are in. */
export interface Witness extends Way {
  readonly query: AnchorQuery;
  readonly eId: string;
}

/** What witnesses say: in the order in which they stood, in that in which they stand, and by the clause they are in. */
export interface Testimony {
  readonly before: readonly Witness[];
  readonly now: readonly Witness[];
  readonly residents: ReadonlyMap<string, readonly Witness[]>;
}

/** All witnesses, and those of them that a neighbour confirms: one that went another way than both of its neighbours may be a copy. */
export interface Hearing {
  readonly all: Testimony;
  readonly confirmed: Testimony;
}

// Where neighbours went two ways, something between them is gone or new, and it takes almost all of the words to be believed.
const NEARLY_ALL = 0.9;

// Those who came along must outnumber those who did not by this much: copies of a clause that is gone speak for each other.
const MANY_TO_ONE = 3;

// Between two places where nothing was changed, not a letter came in; chance makes as little difference once in hundreds of clauses.
const TILED = 2;

// Others in the same clause, and places passed over, that are asked: a file may bring any number.
const MOST_ASKED = 200;

/** Two words drift apart by this much, and a tenth of what lies between them, by ordinary edits. */
const apartAtMost = (distance: number): number => 40 + distance / 10;

/** Sorts what witnesses say. */
export function hear(witnesses: readonly Witness[]): Hearing {
  const before = witnesses.toSorted((a, b) => a.was - b.was);
  const isConfirmed = (witness: Witness, at: number): boolean =>
    [before[at - 1], before[at + 1]].some((other) => other && wentAlong(witness, other));
  return { all: testimonyOf(before), confirmed: testimonyOf(before.filter(isConfirmed)) };
}

const testimonyOf = (before: readonly Witness[]): Testimony => ({
  before,
  now: before.toSorted((a, b) => a.is - b.is),
  residents: Map.groupBy(before, ({ eId }) => eId),
});

/** Whether two went the same way, give or take the edits between them. */
export const wentAlong = (a: Way, b: Way): boolean => Math.abs(a.is - a.was - b.is + b.was) <= apartAtMost(Math.abs(a.is - b.is));

/**
 * Whether words may have come to a place: the neighbours they had went there too, or those that stand in its clause came along with them.
 * It is refuted where others hold the clause in another order, or where between the two that stand around nothing has come in.
 */
export function judge(index: ClauseIndex, query: AnchorQuery, way: Way, { eId, score }: Candidate, { all, confirmed }: Hearing): Opinion {
  const isBeside = (witness: Witness): boolean => wentAlong(way, witness);
  const neighbours = neighboursOf(query, way.was, confirmed.before, 'was');
  if (neighbours.length > 0 && neighbours.every(isBeside)) return 'believed';
  if (isTiled(way, confirmed.now)) return 'refuted';
  const inClause = ({ residents }: Testimony): Witness[] =>
    (residents.get(eId) ?? []).slice(0, MOST_ASKED).filter((witness) => witness.query !== query);
  const residents = inClause(all);
  const along = residents.filter(isBeside).length;
  if (along > 0 && along >= MANY_TO_ONE * (residents.length - along)) return 'believed';
  if (score >= (residents.length > 0 ? 1 : NEARLY_ALL) && neighbours.some(isBeside)) return 'believed';
  const holders = inClause(confirmed);
  if (holders.length === 0) return 'open';
  const length = index.clauses[index.orderOf.get(eId) ?? -1]?.text.length ?? 0;
  const isInOrder = holders.every((holder) => holder.is < way.is === holder.was < way.was && Math.abs(holder.was - way.was) < length * 2);
  return isInOrder && score === 1 ? 'open' : 'refuted';
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

/** The witnesses nearest before and after an offset, by where they stood or stand. */
export function neighboursOf(query: AnchorQuery, offset: number, sorted: readonly Witness[], by: 'was' | 'is'): Witness[] {
  let after = firstAtOrAbove(sorted, offset, by);
  let before = after - 1;
  while (sorted[after]?.query === query) after++;
  while (sorted[before]?.query === query) before--;
  return [sorted[before], sorted[after]].filter((witness) => witness !== undefined);
}

function firstAtOrAbove(sorted: readonly Witness[], offset: number, by: 'was' | 'is'): number {
  let low = 0;
  for (let high = sorted.length; low < high;) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.[by] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
