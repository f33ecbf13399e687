import type { Candidate, Placement } from '../anchoring/anchor.ts';
import type { ClauseIndex } from '../anchoring/clauseIndex.ts';
import { placementStart } from '../annotation/notesOn.ts';
import { resolveAnchor } from '../anchoring/resolveAnchor.ts';
import type { EId } from '../treaty/treaty.ts';
import type { LinkedWords } from './linkedWords.ts';

/**
 * Where the words that a link names stand now, by the ladder of `resolveAnchor`; offsets are UTF-16 code units in `clauseText`, half-open.
 * Of long words the link names only the ends: they are `exact` where both stand as they were and nothing between them can have changed,
 * because the clause was not changed since; else `likely`. What an altered link names, or one that stops within a word, is `likely` at best.
 */
export function resolveWords(index: ClauseIndex, eId: EId, named: LinkedWords): Placement {
  const words = isMisplaced(index, eId, named) ? { ...named, position: undefined } : named;
  const placement = words.ending === undefined ? resolveWhole(index, eId, words) : resolveEnds(index, eId, words, words.ending);
  const isBroken = words.damage === 'altered' || (placement.status === 'exact' && isCut(index, words, placement));
  return isBroken && placement.status === 'exact' ? unsure(placement) : placement;
}

function resolveWhole(index: ClauseIndex, eId: EId, { exact, prefix, suffix, position, edition }: LinkedWords): Placement {
  return resolveAnchor(index, { eId, quote: { exact, prefix, suffix }, position, edition });
}

function resolveEnds(index: ClauseIndex, eId: EId, words: LinkedWords, ending: string): Placement {
  const { exact, prefix, suffix, position, edition } = words;
  const from = position && { start: position.start, end: position.start + exact.length };
  const to = position && { start: Math.max(0, position.end - ending.length), end: position.end };
  const first = resolveAnchor(index, { eId, quote: { exact, prefix }, position: from, edition });
  const last = resolveAnchor(index, { eId, quote: { exact: ending, suffix }, position: to, edition });
  const [start, end] = [placementStart(first), placementStart(last)];
  if (!start || !end) return start || end ? unsure((start ?? end) as Candidate) : first; // `as`: one of them is there
  if (start.eId !== end.eId || start.start >= end.end) return unsure(placed(start.eId, start));
  const whole = placed(start.eId, { start: start.start, end: end.end });
  const areBoth = (status: Placement['status']) => first.status === status && last.status === status;
  if (areBoth('moved') && isUnchanged(index, words, start.eId)) return { status: 'moved', ...whole };
  const isSure = areBoth('exact') && start.eId === eId && isUnchanged(index, words, eId);
  return isSure ? { status: 'exact', normalised: false, ...whole } : unsure(whole);
}

const placed = (eId: EId, { start, end }: { start: number; end: number }): Candidate => ({ eId, start, end, score: 1 });

const unsure = ({ eId, start, end, score }: Omit<Candidate, 'score'> & { score?: number }): Placement => ({
  status: 'likely',
  reason: 'changed',
  candidates: [{ eId, start, end, score: score ?? 1 }],
});

// A clause names the edition that last changed it, so that "not changed since" is known and not guessed.
function isUnchanged({ clauses, orderOf }: ClauseIndex, { edition }: LinkedWords, eId: EId): boolean {
  const changed = clauses[orderOf.get(eId) ?? -1]?.edition;
  return changed !== undefined && edition !== undefined && changed <= edition;
}

// In a clause that was not changed since, offsets at which the words do not stand as named are wrong, and must not decide between places.
function isMisplaced(index: ClauseIndex, eId: EId, words: LinkedWords): boolean {
  const { exact, ending, prefix = '', suffix = '', position } = words;
  const text = index.clauses[index.orderOf.get(eId) ?? -1]?.text;
  if (!position || text === undefined || !isUnchanged(index, words, eId)) return false;
  return !text.startsWith(prefix + exact + (ending === undefined ? suffix : ''), position.start - prefix.length);
}

// A link that names nothing around its words and stops within one lost its end, whoever made it.
function isCut({ clauses, orderOf }: ClauseIndex, { prefix, suffix, position }: LinkedWords, { eId, end }: Candidate): boolean {
  if (prefix !== undefined || suffix !== undefined || position) return false;
  const text = clauses[orderOf.get(eId) ?? -1]?.text ?? '';
  return IN_WORD.test(text.slice(end - 1, end)) && IN_WORD.test(text.slice(end, end + 1));
}

const IN_WORD = /^[\p{L}\p{N}\p{M}]$/u;
