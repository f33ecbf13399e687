import type { PositionSelector } from '../anchoring/anchor.ts';
import { describeAnchor } from '../anchoring/describeAnchor.ts';
import type { UiLanguage } from '../treaty/language.ts';

/** Words of a clause as a link names them: what they are, and where they stood in one edition of one expression. */
export interface LinkedWords {
  readonly language: UiLanguage;
  /** The edition they were taken from; undefined where the link does not say. */
  readonly edition?: string;
  /** The words, or how they begin where the link is too short for all of them. */
  readonly exact: string;
  /** How they end; undefined where `exact` is all of them. */
  readonly ending?: string;
  /** The words before and after, as far as the link gives them. */
  readonly prefix?: string;
  readonly suffix?: string;
  /** Where they stood: UTF-16 code units in `clauseText`, half-open. A hint, never proof. */
  readonly position?: PositionSelector | undefined;
  /** What happened to the link on its way: it no longer says what it was made to say, or its end is missing. */
  readonly damage?: 'altered' | 'cut';
}

/** Words that are longer than this are named by how they begin and end, in UTF-16 code units: a link stays one that can be sent. */
export const LONGEST_QUOTE = 120;

const END_LENGTH = 48;

/**
 * Names a range of a clause's text (UTF-16 code units, half-open) for a link. The two ends of long words are whole words, and never cut a
 * character that a reader sees as one.
 */
export function describeLinkedWords(text: string, range: PositionSelector & { language: UiLanguage }, edition: string): LinkedWords {
  const { quote, position } = describeAnchor(text, range);
  const { exact, prefix, suffix } = quote;
  const named = { language: range.language, edition, prefix, suffix, position };
  if (exact.length <= LONGEST_QUOTE) return { ...named, exact };
  return { ...named, exact: firstWords(exact), ending: lastWords(exact) };
}

/** The words as a person may be shown them, three dots for what the link leaves out. */
export const quoted = ({ exact, ending }: LinkedWords): string => (ending === undefined ? exact : `${exact} … ${ending}`);

function firstWords(text: string): string {
  let end = 0;
  for (const { index, segment } of words.segment(text.slice(0, END_LENGTH * 2))) {
    if (end > 0 && index + segment.length > END_LENGTH) break;
    end = index + segment.length;
  }
  return text.slice(0, end).trimEnd();
}

function lastWords(text: string): string {
  const from = text.length - END_LENGTH * 2;
  const tail = text.slice(from);
  let start = tail.length;
  for (const { index } of [...words.segment(tail)].toReversed()) {
    // The first segment may begin within a word, or a character, that the slice cut.
    if (index === 0 || (start < tail.length && tail.length - index > END_LENGTH)) break;
    start = index;
  }
  return tail.slice(start).trimStart();
}

const words = new Intl.Segmenter(undefined, { granularity: 'word' });
