import type { EId } from '../treaty/treaty.ts';
import type { ClauseGroup, Hit } from './searchAnswer.ts';
import type { SearchDocument } from './searchDocument.ts';

type PlacedHit = Hit & Pick<SearchDocument, 'treatyId' | 'clauses'>;

const FURTHER = 0.06;

/**
 * Groups hits by clause, the best group first. What speaks of several clauses stands under one alone: of those that were asked for, or
 * else of all, the one whose own words answer best, and where none does the one that it names first.
 */
export function groupByClause(hits: readonly PlacedHit[], asked: readonly EId[]): ClauseGroup[] {
  const clauseScores = new Map(hits.filter(({ kind }) => kind === 'clause').map(({ id, score }) => [id, score]));
  const groups = new Map<string, { treatyId: string; eId: EId | undefined; hits: Hit[] }>();
  for (const { treatyId, clauses, ...hit } of hits) {
    const askedOf = clauses.filter((eId) => asked.includes(eId));
    const among = askedOf.length > 0 ? askedOf : clauses;
    const scoreOf = (eId: EId) => clauseScores.get(`${treatyId}/${eId}`) ?? 0;
    const eId = among.reduce<EId | undefined>(
      (best, each) => (best === undefined || scoreOf(each) > scoreOf(best) ? each : best),
      undefined,
    );
    const key = `${treatyId}/${eId ?? ''}`;
    const group = groups.get(key) ?? { treatyId, eId, hits: [] };
    group.hits.push(hit);
    groups.set(key, group);
  }
  return [...groups.values()]
    .map((group) => ({ ...group, language: group.hits.find(({ kind }) => kind === 'clause')?.language, score: scoreOfGroup(group.hits) }))
    .toSorted((a, b) => b.score - a.score);
}

/** The best hit counts, and a few more beside it a little. */
function scoreOfGroup(hits: readonly Hit[]): number {
  const [best, ...others] = hits.map(({ score }) => score);
  return (best ?? 0) + FURTHER * others.slice(0, 4).reduce((sum, score) => sum + score, 0);
}
