import type { EId } from '../treaty/treaty.ts';
import type { Placement, PositionSelector } from './anchor.ts';
import { choosePlace, listCandidates, type Chosen, type Ground } from './choosePlace.ts';
import type { ClauseIndex } from './clauseIndex.ts';
import { findByLetters } from './findByLetters.ts';
import { findChanged } from './findChanged.ts';
import { findVerbatim } from './findVerbatim.ts';
import { makePattern, type Quote } from './pattern.ts';
import { lastAtOrBelow, type Region } from './region.ts';

/** What is sought: words, where they stood, and the clause they stood in where that is known. */
export interface AnchorQuery {
  /** The clause; undefined for words of which only the treaty is known. */
  readonly eId?: EId | undefined;
  readonly quote: Quote;
  /** UTF-16 code units, half-open, in the clause's text; without a clause, in all clauses joined by one line feed. A hint, never proof. */
  readonly position?: PositionSelector | undefined;
  /** The edition in which they stood. */
  readonly edition?: string | undefined;
}

/** What is sought, under a key of the caller's. */
export interface KeyedQuery<Key> {
  readonly key: Key;
  readonly query: AnchorQuery;
}

/** Where it stands. */
export interface Resolved<Key> {
  readonly key: Key;
  readonly placement: Placement;
}

// The thresholds were tried on the English of eight treaties, edited at random, with seeds 1 to 10, and read off on others; see
// tests/bench/measureAnchoring.ts. Within a clause half of the words and context is enough, as the clause's id speaks too; in a whole
// treaty, whose articles resemble each other, it takes more and the neighbourhood.
const IN_CLAUSE: Ground = { leastTotal: 0.5, leastFar: 0.75, reach: 60, farthest: Infinity };
const IN_WHOLE: Ground = { leastTotal: 0.62, leastFar: 0.75, reach: 500, farthest: 3000 };

/** Above this a clause, or the neighbourhood of where words stood, is believed before they are sought elsewhere. */
const SURE = 0.8;

/** A clause that moved brings its words along at the same offsets, give or take an edit; a copy of them in another clause does not. */
const mostMoved = (start: number): number => 8 + start / 20;

/** Without context, words that are fewer letters than this are no evidence that a clause moved. */
const LONG_ENOUGH_ALONE = 24;

/**
 * Where words stand now: see `Placement` for what each status says. With an `eId` they are sought in that clause, and in others only letter
 * by letter; without one in the whole text, near where they stood first. The ladder: unchanged at its offsets; verbatim with context;
 * the same but for folded signs; changed words held by those around them; moved; lost.
 * `no-such-clause`: the expression does not have it, and its words are nowhere else. `no-such-words`: nothing is like them.
 * Source: W3C Web Annotation Data Model, TextQuoteSelector and TextPositionSelector, whose sections leave the matching to us.
 */
export function resolveAnchor(index: ClauseIndex, query: AnchorQuery): Placement {
  if (query.quote.exact.trim() === '') return { status: 'lost', reason: 'no-words-given' };
  const unchanged = findUnchanged(index, query);
  if (unchanged) return unchanged;
  return query.eId === undefined ? resolveInWhole(index, query) : resolveByClause(index, query, query.eId);
}

/** The place where words stood, if they and all their context still stand there; takes microseconds. */
export function findUnchanged(index: ClauseIndex, { eId, quote, position }: AnchorQuery): Placement | undefined {
  if (!position || !Number.isSafeInteger(position.start) || quote.exact.trim() === '') return undefined;
  const { exact, prefix = '', suffix = '' } = quote;
  const order = eId === undefined ? lastAtOrBelow(index.starts, position.start) : index.orderOf.get(eId);
  const clause = order === undefined ? undefined : index.clauses[order];
  if (order === undefined || !clause) return undefined;
  const base = index.starts[order] ?? 0;
  const text = eId === undefined ? index.text : clause.text;
  const { start } = position;
  const end = start + exact.length;
  if (start < prefix.length || !text.startsWith(exact, start)) return undefined;
  if (!text.startsWith(prefix, start - prefix.length) || !text.startsWith(suffix, end)) return undefined;
  const offset = eId === undefined ? base : 0;
  if (end - offset > clause.text.length) return undefined;
  return { status: 'exact', normalised: false, eId: clause.eId, start: start - offset, end: end - offset, score: 1 };
}

function resolveByClause(index: ClauseIndex, query: AnchorQuery, eId: EId): Placement {
  const order = index.orderOf.get(eId);
  const inClause = order === undefined ? undefined : resolveInClause(index, query, order);
  if (inClause && inClause.score >= SURE) return inClause.placement;
  const elsewhere = findElsewhere(index, query, order);
  if (elsewhere?.status === 'moved') return elsewhere;
  if (inClause) return inClause.placement;
  return elsewhere ?? { status: 'lost', reason: order === undefined ? 'no-such-clause' : 'no-such-words' };
}

function resolveInClause(index: ClauseIndex, query: AnchorQuery, order: number): Chosen | undefined {
  const region = index.regionOf(order);
  const expected = expectedIn(region, query.position, index.starts[order] ?? 0);
  const pattern = makePattern(query.quote, index.vocabulary);
  const places = [...findVerbatim(region, pattern), ...findChanged(region, pattern, index.vocabulary)];
  const chosen = choosePlace(index, region, query.quote.exact, places, expected, IN_CLAUSE);
  return chosen ?? choosePlace(index, region, query.quote.exact, findByLetters(region, pattern, region), expected, IN_CLAUSE);
}

/** The only place in another clause where the words stand verbatim in their context, at the offsets they had; else those that are alike. */
function findElsewhere(index: ClauseIndex, { eId, quote, position, edition }: AnchorQuery, own: number | undefined): Placement | undefined {
  const region = index.whole();
  const { exact, prefix = '', suffix = '' } = quote;
  const verbatim = findVerbatim(region, makePattern(quote, index.vocabulary)).filter(({ match }) => match === 'verbatim');
  const candidates = listCandidates(index, verbatim, region).filter((candidate) => own === undefined || candidate.eId !== eId);
  if (candidates.length === 0) return undefined;
  const fitting = candidates.filter((candidate) => {
    const clause = index.clauses[index.orderOf.get(candidate.eId) ?? -1];
    const wasThereBefore = clause?.edition !== undefined && edition !== undefined && clause.edition <= edition;
    return !wasThereBefore && (!position || Math.abs(candidate.start - position.start) <= mostMoved(position.start));
  });
  // Of several those that were not pushed at all.
  const unpushed = fitting.filter((candidate) => candidate.start === position?.start);
  const [only, ...more] = fitting.length > 1 && unpushed.length > 0 ? unpushed : fitting;
  const hasContext = prefix + suffix !== '' || exact.length >= LONG_ENOUGH_ALONE;
  if (only && more.length === 0 && hasContext) return { status: 'moved', ...only };
  return { status: 'lost', reason: own === undefined ? 'no-such-clause' : 'no-such-words', elsewhere: candidates };
}

function resolveInWhole(index: ClauseIndex, query: AnchorQuery): Placement {
  const region = index.whole();
  const expected = expectedIn(region, query.position, 0);
  const near = expected === undefined ? undefined : resolveNear(index, query, expected, IN_WHOLE);
  if (near && near.score >= SURE) return near.placement;
  const pattern = makePattern(query.quote, index.vocabulary);
  const verbatim = findVerbatim(region, pattern);
  if (near && !verbatim.some(({ match }) => match === 'verbatim')) return near.placement;
  const changed = verbatim.length > 0 ? [] : findChanged(region, pattern, index.vocabulary);
  const chosen = choosePlace(index, region, query.quote.exact, [...verbatim, ...changed], expected, IN_WHOLE);
  if (chosen) return chosen.placement;
  const alike = changed.filter(({ total }) => total >= IN_WHOLE.leastTotal);
  return { status: 'lost', reason: 'no-such-words', ...(alike.length > 0 ? { elsewhere: listCandidates(index, alike, region) } : {}) };
}

/** Where words stand of which no clause is known, no farther from an offset of the whole folded text than the ground says. */
export function resolveNear(index: ClauseIndex, query: AnchorQuery, expected: number, ground: Ground): Chosen | undefined {
  const region = index.whole();
  const pattern = makePattern(query.quote, index.vocabulary);
  const length = pattern.coreEnd - pattern.coreStart;
  const span = { start: Math.max(0, expected - ground.farthest), end: expected + length + ground.farthest };
  const verbatim = findVerbatim(region, pattern, span);
  const isThere = verbatim.some(({ match, start }) => match === 'verbatim' && Math.abs(start - expected) <= ground.reach);
  const places = isThere ? verbatim : [...verbatim, ...findChanged(region, pattern, index.vocabulary, span)];
  const chosen = choosePlace(index, region, query.quote.exact, places, expected, ground);
  return chosen ?? choosePlace(index, region, query.quote.exact, findByLetters(region, pattern, span), expected, ground);
}

/**
 * The folded offset of a region at which words are expected, its end where it became shorter; undefined where the position is none.
 * `base` is what it counts from.
 */
export function expectedIn(region: Region, position: PositionSelector | undefined, base: number): number | undefined {
  if (!position || !Number.isFinite(position.start) || !(position.start >= 0 && position.end >= position.start)) return undefined;
  return Math.min(region.fromOriginal(base + Math.floor(position.start)), region.end);
}
