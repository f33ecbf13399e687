import type { TextRange } from './matchedWords.ts';

/** A piece of a text as a list of results shows it. */
export interface SnippetPiece {
  readonly text: string;
  readonly isMatch: boolean;
}

/** A part of a text with its matches told apart; `isCutBefore` and `isCutAfter` say where the text goes on. */
export interface Snippet {
  readonly pieces: readonly SnippetPiece[];
  readonly isCutBefore: boolean;
  readonly isCutAfter: boolean;
}

/**
 * Cuts a text to about `most` UTF-16 code units where most of the ranges stand, at spaces, never within a match; the ranges in order,
 * half-open and apart, as `FieldMatch` has them. The pieces joined are the part as it stands in the text.
 */
export function cutSnippet(text: string, ranges: readonly TextRange[], most = 180): Snippet {
  const [start, end] = text.length <= most ? [0, text.length] : chooseWindow(text, ranges, most);
  const pieces: SnippetPiece[] = [];
  const add = (from: number, to: number, isMatch: boolean): void => {
    if (to > from) pieces.push({ text: text.slice(from, to), isMatch });
  };
  let done = start;
  for (const [from, to] of ranges) {
    if (to <= start || from >= end) continue;
    add(done, from, false);
    add(Math.max(done, from), Math.min(to, end), true);
    done = Math.min(to, end);
  }
  add(done, end, false);
  return { pieces, isCutBefore: start > 0, isCutAfter: end < text.length };
}

function chooseWindow(text: string, ranges: readonly TextRange[], most: number): readonly [start: number, end: number] {
  let [best, bestCount] = [ranges[0]?.[0] ?? 0, -1];
  for (const [from] of ranges) {
    const count = ranges.filter(([start, end]) => start >= from && end <= from + most * 0.8).length;
    if (count > bestCount) [best, bestCount] = [from, count];
  }
  const lead = Math.floor(most * 0.15);
  const wanted = Math.min(Math.max(0, best - lead), text.length - most);
  const start = wanted === 0 ? 0 : startAtWord(text, wanted, Math.max(wanted, Math.min(best, wanted + lead)));
  const far = start + most;
  if (far >= text.length) return [start, text.length];
  const cut = ranges.find(([from, to]) => from < far && to > far);
  const space = text.lastIndexOf(' ', cut ? cut[0] : far);
  return [start, space > start ? space : far];
}

/** The first place at or after `from`, and not after `latest`, where a word begins. */
function startAtWord(text: string, from: number, latest: number): number {
  const space = text.slice(from, latest + 1).search(/\s/);
  return space === -1 ? latest : from + space + 1;
}
