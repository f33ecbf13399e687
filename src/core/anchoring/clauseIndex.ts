import { clauseText } from '../treaty/clauseText.ts';
import type { EId, Expression } from '../treaty/treaty.ts';
import { foldText } from './foldText.ts';
import { joinRegions, makeClauseRegion, type GrowingVocabulary, type Region, type Vocabulary } from './region.ts';

/** A clause of the expression that is at hand, as `clauseText` has it. */
export interface ClauseWithText {
  readonly eId: EId;
  readonly text: string;
  /** The edition that last changed its text, where that is known: words that were written of another clause since cannot have moved here. */
  readonly edition?: string | undefined;
}

/** The clauses of one expression, made ready for finding words in them; costs little until something has to be sought. */
export interface ClauseIndex {
  readonly clauses: readonly ClauseWithText[];
  /** All clauses joined by one line feed: what positions without a clause count in. */
  readonly text: string;
  /** Where each clause starts in `text`. */
  readonly starts: readonly number[];
  /** The place of each clause in `clauses`. */
  readonly orderOf: ReadonlyMap<EId, number>;
  readonly vocabulary: Vocabulary;
  /** Made when first asked for. */
  readonly regionOf: (order: number) => Region;
  /** Made when first asked for; on a long treaty that takes about a frame unless every `regionOf` was asked for before. */
  readonly whole: () => Region;
}

/** Makes the clauses of an expression ready, once for all that is sought in it. Of clauses with the same eId the first holds. */
export function indexClauses(clauses: readonly ClauseWithText[]): ClauseIndex {
  const starts: number[] = [];
  const orderOf = new Map<EId, number>();
  let length = 0;
  for (const [order, { eId, text }] of clauses.entries()) {
    starts.push(length);
    length += text.length + 1;
    if (!orderOf.has(eId)) orderOf.set(eId, order);
  }
  const vocabulary: GrowingVocabulary = { idOf: new Map(), words: [], firsts: [] };
  const regions: (Region | undefined)[] = clauses.map(() => undefined);
  let whole: Region | undefined;
  const regionOf = (order: number): Region =>
    (regions[order] ??= makeClauseRegion(foldText(clauses[order]?.text ?? ''), starts[order] ?? 0, vocabulary));
  return {
    clauses,
    text: clauses.map(({ text }) => text).join('\n'),
    starts,
    orderOf,
    vocabulary,
    regionOf,
    whole: () =>
      (whole ??= joinRegions(
        clauses.map((_, order) => regionOf(order)),
        starts,
      )),
  };
}

/** Makes the clauses of an expression ready as they stand in it, with the editions that last changed them. */
export function indexExpression({ clauses }: Expression): ClauseIndex {
  return indexClauses(clauses.map((clause) => ({ eId: clause.eId, text: clauseText(clause), edition: clause.since })));
}
