import type { Clause, Treaty, TreatyFile } from '../../core/treaty/treaty.ts';

/** The data file of a treaty's text: of its sources it holds only those that a clause names, because the others stand on its overview. */
export function textFile(treaty: Treaty): TreatyFile {
  const named = new Set(Object.values(treaty.expressions).flatMap(({ clauses }) => clauses.flatMap(sourcesOf)));
  const sources = Object.fromEntries(Object.entries(treaty.sources).filter(([key]) => named.has(key)));
  return { treaty: { ...treaty, sources } };
}

function sourcesOf({ paragraphs, notes }: Clause): string[] {
  const stipulations = paragraphs.flatMap((paragraph) => paragraph.stipulations);
  return [...stipulations, ...stipulations.flatMap((stipulation) => stipulation.notes), ...notes].flatMap(({ sources }) => sources);
}
