import type { PositionSelector } from '../core/anchoring/anchor.ts';
import { describeLinkedWords } from '../core/passage/linkedWords.ts';
import { textDirective } from '../core/passage/textDirective.ts';
import { clauseText } from '../core/treaty/clauseText.ts';
import type { UiLanguage } from '../core/treaty/language.ts';
import { findClause, type EId, type Treaty } from '../core/treaty/treaty.ts';
import { writePassage } from './writePassage.ts';

/** The fragment that opens words of a clause (UTF-16 code units in `clauseText`, half-open); empty where the treaty does not have it. */
export function passageHash(treaty: Treaty, eId: EId, words: PositionSelector & { readonly language: UiLanguage }): string {
  const expression = treaty.expressions[words.language];
  const clause = findClause(expression, eId);
  if (!clause) return '';
  const text = clauseText(clause);
  return writePassage(describeLinkedWords(text, words, expression.edition), textDirective(text, words));
}
