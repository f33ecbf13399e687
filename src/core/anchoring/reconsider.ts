import type { Candidate, Placement } from './anchor.ts';
import { listCandidates, placementAt, type Ground } from './choosePlace.ts';
import type { ClauseIndex } from './clauseIndex.ts';
import { findVerbatim } from './findVerbatim.ts';
import { makePattern } from './pattern.ts';
import { expectedIn, resolveNear, type AnchorQuery, type KeyedQuery, type Resolved } from './resolveAnchor.ts';
import { hear, isInOrder, judge, neighboursOf, wentAlong, type Hearing, type Opinion, type Sought, type Witness } from './testimony.ts';

type Found<Key> = KeyedQuery<Key> & Resolved<Key>;

// Words are sought this near to where their neighbours went to: a few edits of a twentieth of the words shift them less.
const BESIDE_NEIGHBOURS: Ground = { leastTotal: 0.55, leastFar: 0.7, reach: 60, farthest: 300 };

// As far as words are sought from where they stood: about two pages.
const HEARD_FROM = 3000;

// At the edge of a clause, where nobody knows what was beyond, this much of the words and context must stand.
const ENOUGH_ALONE = 0.7;

// Neighbours whose ways differ by less lead to the same words.
const SAME_WAY = 20;

/** Looks again at what was sought one by one, now that all else has its place; yields each with the placement that it keeps. */
export function* reconsider<Key>(
  index: ClauseIndex,
  settled: readonly Found<Key>[],
  sought: readonly Found<Key>[],
): Generator<readonly Resolved<Key>[], void> {
  const all = [...settled, ...sought];
  const isHeld = heldClauses(settled, sought);
  const hearing = hearAll(index, all);
  for (const { key, query, placement } of sought) {
    const isRefuted = placement.status === 'moved' && query.eId !== undefined && (isHeld(placement.eId) || !hearing.isMoveLikely);
    if (isRefuted) yield [{ key, placement: toLost(placement, index.orderOf.has(query.eId ?? '') ? 'no-such-words' : 'no-such-clause') }];
    else if (query.eId !== undefined || !query.position) yield [{ key, placement }];
    else yield [{ key, placement: weigh(index, query, query.position.start, placement, hearing) }];
  }
}

function hearAll<Key>(index: ClauseIndex, all: readonly Found<Key>[]): Hearing {
  const missing = all.flatMap(({ query, placement }): Sought[] =>
    query.eId === undefined && query.position && placement.status === 'lost' ? [{ query, was: query.position.start }] : [],
  );
  const count = (is: (found: Found<Key>) => boolean): number => all.filter(is).length;
  return hear(
    all.flatMap((found) => witnessOf(index, found) ?? []),
    missing,
    {
      lost: count(({ placement }) => placement.status === 'lost'),
      moved: count(({ query, placement }) => query.eId !== undefined && placement.status === 'moved'),
      changed: count(({ placement }) => placement.status === 'likely' && placement.reason === 'changed'),
    },
  );
}

/** Which clauses have not moved: words stand unchanged in them, or more of them that were written of it than have come to it. */
function heldClauses<Key>(settled: readonly Found<Key>[], sought: readonly Found<Key>[]): (eId: string) => boolean {
  const unchanged = new Set(settled.map(({ query }) => query.eId));
  const balance = new Map<string, number>();
  const count = (eId: string, by: number) => balance.set(eId, (balance.get(eId) ?? 0) + by);
  for (const { query, placement } of sought) {
    if (isAtHome(query, placement)) count(query.eId ?? '', 1);
    else if (placement.status === 'moved' && query.eId !== undefined) count(placement.eId, -1);
  }
  return (eId) => unchanged.has(eId) || (balance.get(eId) ?? 0) >= 0;
}

const isAtHome = ({ eId }: AnchorQuery, placement: Placement): boolean =>
  eId !== undefined && placement.status === 'exact' && placement.eId === eId && placement.score === 1;

function witnessOf<Key>(index: ClauseIndex, { query, placement }: Found<Key>): Witness | undefined {
  if (query.eId !== undefined || !query.position) return undefined;
  if ((placement.status !== 'exact' && placement.status !== 'moved') || placement.score < 1) return undefined;
  return { query, was: query.position.start, is: offsetOf(index, placement), eId: placement.eId };
}

const offsetOf = (index: ClauseIndex, { eId, start }: Candidate): number => (index.starts[index.orderOf.get(eId) ?? 0] ?? 0) + start;

function weigh(index: ClauseIndex, query: AnchorQuery, was: number, placement: Placement, hearing: Hearing): Placement {
  const sought = { query, was };
  const neighbours = new Set([hearing.confirmed, hearing.all].flatMap(({ before }) => neighboursOf(sought, before)));
  let found: Candidate[] | undefined;
  const whole = (): Candidate[] => (found ??= findWhole(index, query));
  const opinionOn = (candidate: Candidate): Opinion => {
    const way = { was, is: offsetOf(index, candidate) };
    const isWhole = (): boolean => whole().some((place) => isSamePlace(place, candidate));
    return judge(index, query, { way, candidate, isWhole, isOnly: () => whole().length === 1 }, hearing);
  };
  const first = bestOf(placement);
  const opinion = first && opinionOn(first);
  // Who stood too far away does not know what happened here, only what others did.
  if (![...neighbours].some((witness) => Math.abs(witness.was - was) <= HEARD_FROM)) {
    const isCopy = placement.status === 'moved' && !hearing.isMoveLikely && !isInOrder(sought, offsetOf(index, placement), hearing);
    return opinion === 'refuted' || isCopy ? toLost(placement, 'no-such-words') : placement;
  }
  const asFound = (candidate: Candidate): Placement => {
    if (first && placement.status === 'exact' && isSamePlace(first, candidate)) return placement;
    const is = offsetOf(index, candidate);
    const isAmongNeighbours = [...neighbours].some((witness) => wentAlong({ was, is }, witness));
    return isAmongNeighbours ? placementAt(index, query.quote.exact, candidate) : { ...candidate, status: 'moved' };
  };
  if (opinion === 'believed' && placement.status === 'moved') return asFound(placement);
  const again = waysOf(neighbours, was)
    .flatMap((witness) => seekBeside(index, query, was, witness) ?? [])
    .filter(({ best }) => opinionOn(best) === 'believed')
    .toSorted((a, b) => b.best.score - a.best.score)[0];
  if (again && again.best.score >= (first?.score ?? 0)) return again.placement;
  if (opinion === 'believed') return placement;
  const others = whole().map((candidate) => ({ candidate, opinion: opinionOn(candidate) }));
  const onlyOne = (is: Opinion): Candidate | undefined => {
    const [one, ...more] = others.filter((other) => other.opinion === is);
    return more.length === 0 ? one?.candidate : undefined;
  };
  const best = onlyOne('believed') ?? onlyOne('open');
  if (best && (onlyOne('believed') || isInOrder(sought, offsetOf(index, best), hearing))) return asFound(best);
  if (again) return again.placement;
  if (best && hearing.isMoveLikely) return asFound(best);
  const isStanding = placement.status === 'exact' && placement.score >= ENOUGH_ALONE;
  const isAlone = opinion === 'doubted' && whole().length === 1;
  const isKept = isStanding && (isAlone || (opinion === 'open' && hearing.isChangeLikely));
  return isKept ? placement : toLost(placement, 'no-such-words');
}

/** Everywhere that words stand with all context that the clause there has room for. */
const findWhole = (index: ClauseIndex, query: AnchorQuery): Candidate[] =>
  listCandidates(index, findVerbatim(index.whole(), makePattern(query.quote, index.vocabulary)), index.whole());

const isSamePlace = (a: Candidate, b: Candidate): boolean => a.eId === b.eId && a.start === b.start && a.end === b.end;

/** Neighbours that went different ways, the nearest first. */
function waysOf(neighbours: Iterable<Witness>, was: number): Witness[] {
  const ways: Witness[] = [];
  for (const witness of [...neighbours].toSorted((a, b) => Math.abs(a.was - was) - Math.abs(b.was - was))) {
    if (!ways.some((other) => Math.abs(other.is - other.was - witness.is + witness.was) <= SAME_WAY)) ways.push(witness);
  }
  return ways;
}

function seekBeside(
  index: ClauseIndex,
  query: AnchorQuery,
  was: number,
  witness: Witness,
): { placement: Placement; best: Candidate } | undefined {
  const start = was + witness.is - witness.was;
  const expected = expectedIn(index.whole(), { start, end: start }, 0);
  const chosen = expected === undefined ? undefined : resolveNear(index, query, expected, BESIDE_NEIGHBOURS);
  const best = chosen && bestOf(chosen.placement);
  return best && { placement: chosen.placement, best };
}

function bestOf(placement: Placement): Candidate | undefined {
  if (placement.status === 'lost') return undefined;
  return placement.status === 'likely' ? placement.candidates[0] : placement;
}

function toLost(placement: Placement, reason: 'no-such-clause' | 'no-such-words'): Placement {
  if (placement.status === 'lost') return placement;
  const elsewhere = placement.status === 'likely' ? placement.candidates : [placement];
  return { status: 'lost', reason, elsewhere: elsewhere.map(({ eId, start, end, score }) => ({ eId, start, end, score })) };
}
