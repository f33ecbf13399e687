/**
 * A text with everything folded that editions write differently for the same words: runs of spaces are one space, quotes and dashes are
 * the plain ones, soft hyphens, zero-width characters and marks of direction are gone, letters and their marks are composed (Unicode NFC).
 * Case is kept.
 */
export interface FoldedText {
  readonly text: string;
  /** Where the unit at a folded offset starts in the text itself; undefined where nothing was folded. */
  readonly starts: readonly number[] | undefined;
  /** Where the unit at a folded offset ends in the text itself. */
  readonly ends: readonly number[] | undefined;
}

const NEEDS_FOLDING = /[^\x20-\x7e]|\x20\x20|[`]/;

const FOLDED = new RegExp(
  [
    /(?<none>\u034f|[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff])/,
    // A single plain space stays as it is, and is too common to be looked at.
    /(?<space>[^\S ]\s*| \s+)/,
    /(?<single>[`\u00b4\u2018-\u201b\u2032\u2039\u203a\u02b9\u02bc])/,
    /(?<double>[\u00ab\u00bb\u201c-\u201f\u2033\u300c-\u300f\u301d-\u301f])/,
    /(?<dash>[\u2010-\u2015\u2043\u2212\ufe58\ufe63\uff0d])/,
    // Letters with marks of their own, Korean letters not yet joined into syllables, and characters that are always written as others.
    /(?<composed>[\uac00-\ud7a3]?[\u1100-\u11ff]+|[^\p{M}\s]\p{M}+|[\u2126\u212a\u212b\uf900-\ufad9])/u,
  ]
    .map(({ source }) => source)
    .join('|'),
  'gu',
);

/** Folds a text. Source: Unicode Standard Annex 15 (NFC); the rest is the white space, quotes and dashes of its chapter 6. */
export function foldText(text: string): FoldedText {
  if (!NEEDS_FOLDING.test(text)) return { text, starts: undefined, ends: undefined };
  const pieces: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  let done = 0;
  const copyUntil = (end: number): void => {
    if (done < end) pieces.push(text.slice(done, end));
    for (; done < end; done++) {
      starts.push(done);
      ends.push(done + 1);
    }
  };
  for (const { 0: found, index, groups = {} } of text.matchAll(FOLDED)) {
    copyUntil(index);
    done = index + found.length;
    const folded = foldOne(found, groups);
    pieces.push(folded);
    for (let unit = 0; unit < folded.length; unit++) {
      starts.push(index);
      ends.push(done);
    }
  }
  copyUntil(text.length);
  return { text: pieces.join(''), starts, ends };
}

function foldOne(found: string, { space, none, single, double, dash }: Readonly<Record<string, string | undefined>>): string {
  if (space !== undefined) return ' ';
  if (none !== undefined) return '';
  if (single !== undefined) return "'";
  if (double !== undefined) return '"';
  return dash !== undefined ? '-' : found.normalize('NFC');
}

/** Where a folded range stands in the text itself: UTF-16 code units, half-open. */
export function unfoldRange({ starts, ends }: FoldedText, start: number, end: number): { readonly start: number; readonly end: number } {
  if (!starts || !ends) return { start, end };
  const first = starts[start] ?? ends.at(-1) ?? 0;
  return { start: first, end: end > start ? (ends[end - 1] ?? first) : first };
}

/** The folded offset at or after an offset in the text itself. */
export function foldOffset({ text, starts }: FoldedText, offset: number): number {
  if (!starts) return Math.min(Math.max(offset, 0), text.length);
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whether two texts are the same words: equal once folded. */
export const isSameFolded = (a: string, b: string): boolean => a === b || foldText(a).text.trim() === foldText(b).text.trim();
