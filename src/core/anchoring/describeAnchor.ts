import type { PositionSelector, QuoteSelector } from './anchor.ts';

// As long as other tools write it (Hypothesis, Apache Annotator), so that their readers and ours see alike.
const CONTEXT_LENGTH = 32;

/** Words of a text by what they are and by where they stand. */
export interface AnchorDescription {
  readonly quote: QuoteSelector;
  readonly position: PositionSelector;
}

/**
 * Describes a range of a text so that it can be found again: its words, up to 32 UTF-16 code units before and after, and its offsets (UTF-16
 * code units, half-open). What reaches over the ends of the text is cut off. The context never starts or stops within a character that a
 * reader sees as one: a surrogate pair, a letter with its marks, a Korean syllable, a joined emoji.
 * Source: W3C Web Annotation Data Model, TextQuoteSelector and TextPositionSelector.
 */
export function describeAnchor(text: string, range: PositionSelector): AnchorDescription {
  const start = Math.min(Math.max(range.start, 0), text.length);
  const end = Math.min(Math.max(range.end, start), text.length);
  const prefix = text.slice(characterEdge(text, start - CONTEXT_LENGTH, 'after'), start);
  const suffix = text.slice(end, characterEdge(text, end + CONTEXT_LENGTH, 'before'));
  return { quote: { exact: text.slice(start, end), prefix, suffix }, position: { start, end } };
}

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** `offset` where a character starts there, else where the one it cuts ends or starts. */
function characterEdge(text: string, offset: number, side: 'before' | 'after'): number {
  if (offset <= 0) return 0;
  if (offset >= text.length) return text.length;
  const from = Math.max(0, offset - CONTEXT_LENGTH);
  const cut = graphemes.segment(text.slice(from, offset + CONTEXT_LENGTH)).containing(offset - from);
  if (!cut || from + cut.index === offset) return offset;
  return side === 'before' ? from + cut.index : from + cut.index + cut.segment.length;
}
