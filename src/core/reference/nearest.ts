import type { CatalogueEntry, EId, TreatyId } from '../treaty/treaty.ts';
import { parseEId } from './eid.ts';

/** The treaty ids most like an unknown one, best first, at most `limit`. */
export function nearestTreaties(catalogue: readonly CatalogueEntry[], name: string, limit = 3): TreatyId[] {
  return nearestNames(
    catalogue.map(({ id }) => id),
    name,
    limit,
  );
}

/** The names most like an unknown one, best first, at most `limit`; likeness is of letter pairs (Dice's coefficient). */
export function nearestNames(names: readonly string[], name: string, limit = 3): string[] {
  return names
    .map((id) => ({ id, score: likeness(name.toLowerCase(), id.toLowerCase()) }))
    .filter(({ score }) => score > 0.2)
    .toSorted((a, b) => b.score - a.score)
    .slice(0, limit)
    .map(({ id }) => id);
}

/**
 * The clauses nearest to one that the treaty does not have, nearest number first, at most `limit`: by number when the unknown name is
 * an article, else the first clauses of the treaty.
 */
export function nearestClauses(entry: CatalogueEntry, eId: EId | undefined, limit = 3): EId[] {
  const wanted = eId === undefined ? undefined : articleNumber(eId);
  const eIds = entry.clauses.map((clause) => clause.eId);
  if (wanted === undefined) return eIds.slice(0, limit);
  return eIds
    .map((candidate) => ({ candidate, distance: Math.abs((articleNumber(candidate) ?? 0) - wanted) }))
    .toSorted((a, b) => a.distance - b.distance)
    .slice(0, limit)
    .map(({ candidate }) => candidate);
}

function articleNumber(eId: EId): number | undefined {
  const parsed = parseEId(eId);
  return parsed?.kind === 'article' ? Number.parseInt(parsed.number, 10) : undefined;
}

function likeness(a: string, b: string): number {
  const pairsOfA = letterPairs(a);
  const pairsOfB = letterPairs(b);
  const shared = [...pairsOfA].filter((pair) => pairsOfB.has(pair)).length;
  const total = pairsOfA.size + pairsOfB.size;
  return total === 0 ? 0 : (2 * shared) / total;
}

// Cut to 64 because an address can hold thousands of letters and no id does.
function letterPairs(word: string): ReadonlySet<string> {
  const start = word.slice(0, 64);
  return new Set(Array.from({ length: Math.max(0, start.length - 1) }, (_, index) => start.slice(index, index + 2)));
}
