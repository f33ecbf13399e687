import type { Place } from './findChanged.ts';
import type { Pattern } from './pattern.ts';
import { lastAtOrBelow, type Region, type Span } from './region.ts';

/** More places than anybody chooses among; what is found after so many is not looked at. */
export const MOST_PLACES = 20;

// A single letter stands ten thousand times in a treaty; whoever quotes it without context gets the first places.
const MOST_LOOKED_AT = 20_000;

// Fewer letters than this, clause's edge included, stand by chance at the edge of some other clause.
const FEWEST_AT_EDGE = 24;

/**
 * Everywhere within a span that a pattern's core stands letter by letter with its context, in order, at most `MOST_PLACES`. Context that would lie in the
 * clause before or after need not be there, as clauses come, go and move; such a place is an `edge`, listed only where none is whole.
 */
export function findVerbatim(region: Region, pattern: Pattern, within: Span = region): Place[] {
  const core = pattern.text.slice(pattern.coreStart, pattern.coreEnd);
  if (core === '') return [];
  const text = region.text.slice(within.start, within.end);
  const places: Place[] = [];
  const edges: Place[] = [];
  let looked = 0;
  for (let at = text.indexOf(core); at !== -1 && looked < MOST_LOOKED_AT; at = text.indexOf(core, at + 1)) {
    looked++;
    const place = placeAt(region, pattern, within.start + at);
    if (place) (place.match === 'verbatim' ? places : edges).push(place);
    if (places.length === MOST_PLACES) break;
  }
  return places.length > 0 ? places : edges.slice(0, MOST_PLACES);
}

function placeAt(region: Region, { text, coreStart, coreEnd }: Pattern, start: number): Place | undefined {
  const end = start + coreEnd - coreStart;
  let before = 0;
  while (before < coreStart && start > before && region.text.charCodeAt(start - before - 1) === text.charCodeAt(coreStart - before - 1))
    before++;
  let after = 0;
  while (coreEnd + after < text.length && region.text.charCodeAt(end + after) === text.charCodeAt(coreEnd + after)) after++;
  const isWholeBefore = before === coreStart;
  const isWholeAfter = coreEnd + after === text.length;
  const shares = { start, end, core: 1, before: shareOf(before, coreStart), after: shareOf(after, text.length - coreEnd) };
  if (isWholeBefore && isWholeAfter) return { ...shares, total: 1, match: 'verbatim' };
  const clause = lastAtOrBelow(region.clauseStarts, start);
  const clauseStart = region.clauseStarts[clause] ?? 0;
  const clauseEnd = (region.clauseStarts[clause + 1] ?? region.text.length + 1) - 1;
  const from = Math.max(start - before, clauseStart);
  const to = Math.min(end + after, clauseEnd);
  const isEdge = (isWholeBefore || from === clauseStart) && (isWholeAfter || to === clauseEnd) && to - from >= FEWEST_AT_EDGE;
  return isEdge ? { ...shares, total: (to - from) / text.length, match: 'edge' } : undefined;
}

const shareOf = (found: number, sought: number): number | undefined => (sought === 0 ? undefined : found / sought);
