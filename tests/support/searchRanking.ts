import type { SearchAnswer } from '../../src/core/search/searchAnswer.ts';
import type { JudgedQuery } from '../core/search/judgedQueries.ts';

/** How well an order of things answers some judged queries. */
export interface RankingQuality {
  readonly queries: number;
  /** Queries with something that was asked for among the first ten. */
  readonly found: number;
  /** The mean of one divided by the rank of the first thing that was asked for or helps (mean reciprocal rank). */
  readonly mrr: number;
  /** The mean normalised discounted gain of the first ten (nDCG@10), 1 for the best order there is. */
  readonly gain: number;
  /** The queries whose first answer is not one that was asked for or helps, with what stands there. */
  readonly misses: readonly string[];
}

/** The ids of what a search found, in one list, the best first. */
export const flatIds = ({ groups }: SearchAnswer): string[] =>
  groups
    .flatMap(({ hits }) => hits)
    .toSorted((a, b) => b.score - a.score)
    .map(({ id }) => id);

/** Judges the order in which `find` answers each query. */
export function judgeRanking(queries: readonly JudgedQuery[], find: (query: JudgedQuery) => readonly string[]): RankingQuality {
  let [found, reciprocal, gain] = [0, 0, 0];
  const misses: string[] = [];
  for (const judged of queries) {
    const ids = [...new Set(find(judged))].slice(0, 10);
    const grades = ids.map((id) => judged.relevant[id] ?? 0);
    if (grades.includes(3)) found += 1;
    const first = grades.findIndex((grade) => grade >= 2);
    reciprocal += first === -1 ? 0 : 1 / (first + 1);
    gain +=
      gainOf(grades) /
      gainOf(
        Object.values(judged.relevant)
          .toSorted((a, b) => b - a)
          .slice(0, 10),
      );
    if (first !== 0) misses.push(`${judged.query}: ${ids.slice(0, 5).join(' ')} (first at ${first + 1})`);
  }
  const count = queries.length;
  return { queries: count, found, mrr: reciprocal / count, gain: gain / count, misses };
}

const gainOf = (grades: readonly number[]): number =>
  grades.reduce<number>((sum, grade, rank) => sum + (2 ** grade - 1) / Math.log2(rank + 2), 0);
