import { describeAnchor } from '../anchoring/describeAnchor.ts';
import type { Target } from '../anchoring/anchor.ts';
import { clauseText } from '../treaty/clauseText.ts';
import type { LanguageTag } from '../treaty/language.ts';
import { findClause, findExpression, type EId, type Treaty } from '../treaty/treaty.ts';

/**
 * The target that words of a clause make, as the treaty reads now; offsets are UTF-16 code units in `clauseText`, half-open. Undefined
 * when the treaty has no such expression or clause, or the range holds no words of it.
 */
export function targetOfWords(treaty: Treaty, eId: EId, words: { language: LanguageTag; start: number; end: number }): Target | undefined {
  const expression = findExpression(treaty, words.language);
  const clause = expression && findClause(expression, eId);
  if (!expression || !clause) return undefined;
  const text = clauseText(clause);
  if (words.start < 0 || words.end > text.length || words.start >= words.end) return undefined;
  return {
    treatyId: treaty.id,
    eId,
    words: { language: words.language, edition: expression.edition, ...describeAnchor(text, words) },
  };
}
