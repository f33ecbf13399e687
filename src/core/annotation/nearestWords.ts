import type { PositionSelector } from '../anchoring/anchor.ts';
import type { LanguageTag } from '../treaty/language.ts';
import { foldForSearch } from './foldForSearch.ts';

/**
 * The sentences of a clause's text, in order, without the white space around them: UTF-16 code units in it, half-open. A line feed ends
 * a sentence; where the platform cannot tell sentences (`Intl.Segmenter`), each line is one.
 */
export function sentencesOf(text: string, language: LanguageTag): PositionSelector[] {
  const split = segmenter(language);
  let lineStart = 0;
  return text.split('\n').flatMap((line) => {
    const at = lineStart;
    lineStart += line.length + 1;
    const pieces = split ? [...split.segment(line)] : [{ index: 0, segment: line }];
    return pieces.flatMap(({ index, segment }) => {
      const start = at + index + (segment.length - segment.trimStart().length);
      const end = start + segment.trim().length;
      return start < end ? [{ start, end }] : [];
    });
  });
}

function segmenter(language: LanguageTag): Intl.Segmenter | undefined {
  if (!('Segmenter' in Intl)) return undefined;
  try {
    return new Intl.Segmenter(language, { granularity: 'sentence' });
  } catch {
    return new Intl.Segmenter(undefined, { granularity: 'sentence' }); // a language tag that came from outside and is none
  }
}

// Below a third of the words in common, what is shown as near is mere chance.
const LEAST_COMMON = 1 / 3;

/**
 * Runs of words of a text that have the most words in common with a quote, at most as long as it, the best first, none over another, at
 * most `most`; an offer to a reader who looks for lost words and no placement. UTF-16 code units, half-open.
 */
export function nearestWords(text: string, quote: string, most = 3): PositionSelector[] {
  const words = wordsOf(text);
  const wanted = wordsOf(quote).map(({ folded }) => folded);
  const length = Math.min(wanted.length, words.length);
  if (length === 0) return [];
  const missing = new Map<string, number>();
  for (const word of wanted) missing.set(word, (missing.get(word) ?? 0) + 1);
  // A window slides over the text; what it shares with the quote changes by the word that leaves and the one that enters.
  let common = 0;
  const add = (word: string) => {
    const left = missing.get(word);
    if (left === undefined) return;
    if (left > 0) common++;
    missing.set(word, left - 1);
  };
  const drop = (word: string) => {
    const left = missing.get(word);
    if (left === undefined) return;
    if (left >= 0) common--;
    missing.set(word, left + 1);
  };
  const windows: { first: number; common: number }[] = [];
  for (const [index, { folded }] of words.entries()) {
    add(folded);
    if (index >= length) drop(words[index - length]?.folded ?? '');
    if (index >= length - 1) windows.push({ first: index - length + 1, common });
  }
  const taken: number[] = [];
  for (const { first, common: shared } of windows.toSorted((a, b) => b.common - a.common || a.first - b.first)) {
    if (taken.length === most || shared < Math.max(1, wanted.length * LEAST_COMMON)) break;
    if (taken.every((other) => Math.abs(other - first) >= length)) taken.push(first);
  }
  return taken.map((first) => {
    const shared = words.slice(first, first + length).filter(({ folded }) => missing.has(folded));
    return { start: shared[0]?.start ?? 0, end: shared.at(-1)?.end ?? 0 };
  });
}

interface Word extends PositionSelector {
  readonly folded: string;
}

const wordsOf = (text: string): Word[] =>
  [...text.matchAll(/[\p{L}\p{N}\p{M}'’-]+/gu)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    folded: foldForSearch(match[0]),
  }));
