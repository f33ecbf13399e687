import { foldOffset, foldText } from './foldText.ts';
import { splitIntoWords, type Word } from './splitIntoWords.ts';
import type { Vocabulary } from './region.ts';

/** Words that are sought, and where they stood; parts that nobody gave are absent. */
export interface Quote {
  readonly exact: string;
  readonly prefix?: string | undefined;
  readonly suffix?: string | undefined;
}

/** A word that is sought: offsets in the folded pattern. */
export interface PatternWord {
  readonly text: string;
  /** Its number in the vocabulary; -1 where the text does not have it. */
  readonly id: number;
  readonly start: number;
  readonly end: number;
  readonly part: 'before' | 'core' | 'after';
  /** How much finding it says. */
  readonly weight: number;
  /** Cut by whoever quoted it: a word of the text need only end or start so. */
  readonly cut: 'start' | 'end' | undefined;
}

/** A quote with its context, folded, as one run of words around a core. */
export interface Pattern {
  readonly text: string;
  readonly coreStart: number;
  readonly coreEnd: number;
  readonly words: readonly PatternWord[];
}

// Context beyond this many code units tells nothing more; what other tools wrote may be any length.
const LONGEST_CONTEXT = 128;

// Of a longer quote the words of both ends are enough to find it: so many code units of each.
const END_LENGTH = 2000;

/** Folds a quote with its context and splits it into words. The region it is sought in must have been made before, for its vocabulary. */
export function makePattern(quote: Quote, vocabulary: Vocabulary): Pattern {
  const prefix = (quote.prefix ?? '').slice(-LONGEST_CONTEXT);
  const suffix = (quote.suffix ?? '').slice(0, LONGEST_CONTEXT);
  const folded = foldText(prefix + quote.exact + suffix);
  const coreStart = foldOffset(folded, prefix.length);
  const coreEnd = foldOffset(folded, prefix.length + quote.exact.length);
  const words = splitEnds(folded.text).map(({ text, start, end }): PatternWord => {
    const part = end <= coreStart ? 'before' : start >= coreEnd ? 'after' : 'core';
    const cut = start === 0 && part !== 'after' ? 'start' : end === folded.text.length && part !== 'before' ? 'end' : undefined;
    // Long words tell more than short ones, in every language that has words; from eight letters on they tell alike.
    const weight = 0.4 + Math.min(text.length, 8) / 8;
    return { text, id: vocabulary.idOf.get(text) ?? -1, start, end, part, weight, cut };
  });
  return { text: folded.text, coreStart, coreEnd, words };
}

function splitEnds(text: string): Word[] {
  if (text.length <= 2 * END_LENGTH) return splitIntoWords(text);
  const from = text.length - END_LENGTH;
  const tail = splitIntoWords(text.slice(from)).map((word) => ({ ...word, start: word.start + from, end: word.end + from }));
  return [...splitIntoWords(text.slice(0, END_LENGTH)), ...tail];
}
