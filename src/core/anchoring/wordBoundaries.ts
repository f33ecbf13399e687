/** What a step over a text passes: a character as a reader sees it, a word with letters or digits in it, or a sentence. */
export type Step = 'character' | 'word' | 'sentence';

const GRANULARITY = { character: 'grapheme', word: 'word', sentence: 'sentence' } as const;

const segmenters = new Map<string, Intl.Segmenter>();

function segmenterOf(by: Step, locale: string): Intl.Segmenter {
  const key = `${by} ${locale}`;
  const known = segmenters.get(key) ?? new Intl.Segmenter(locale, { granularity: GRANULARITY[by] });
  segmenters.set(key, known);
  return known;
}

/**
 * The next edge of a text in a direction, from an offset (UTF-16 code units): forward the end of a character, word or sentence, backward
 * its start, as text editors do. The ends of the text where there is none. `locale` is a BCP 47 language tag.
 * Source: Unicode Standard Annex 29, through Intl.Segmenter.
 */
export function stepBoundary(text: string, offset: number, by: Step, direction: 'forward' | 'backward', locale: string): number {
  const at = Math.min(Math.max(offset, 0), text.length);
  const segments = segmenterOf(by, locale).segment(text);
  return direction === 'forward' ? edgeAfter(text, segments, at, by) : edgeBefore(segments, at, by);
}

function edgeAfter(text: string, segments: Intl.Segments, offset: number, by: Step): number {
  for (let at = offset; at < text.length;) {
    const segment = segments.containing(at);
    if (!segment) break;
    const end = segment.index + segment.segment.length;
    const inside = segment.index + segment.segment.trimEnd().length;
    // The space after a sentence is of the sentence, and is not chosen with it.
    if (by === 'sentence' && inside > offset) return inside;
    if (by !== 'sentence' && isStop(segment, by)) return end;
    at = end;
  }
  return text.length;
}

function edgeBefore(segments: Intl.Segments, offset: number, by: Step): number {
  for (let at = offset; at > 0;) {
    const segment = segments.containing(at - 1);
    if (!segment) break;
    if (isStop(segment, by)) return segment.index;
    at = segment.index;
  }
  return 0;
}

const isStop = (segment: Intl.SegmentData, by: Step): boolean =>
  by === 'character' || (by === 'word' ? segment.isWordLike === true : segment.segment.trim() !== '');
