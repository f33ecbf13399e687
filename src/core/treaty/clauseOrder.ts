import type { CatalogueEntry, EId } from './treaty.ts';

/** The clauses beside one, and its place among the articles. */
export interface ClauseNeighbours {
  readonly previous: EId | undefined;
  readonly next: EId | undefined;
}

/** The clauses before and after one in the order of the treaty; both undefined when the eId is unknown. */
export function findNeighbours(entry: CatalogueEntry, eId: EId): ClauseNeighbours {
  const index = entry.clauses.findIndex((clause) => clause.eId === eId);
  if (index === -1) return { previous: undefined, next: undefined };
  return { previous: entry.clauses[index - 1]?.eId, next: entry.clauses[index + 1]?.eId };
}
