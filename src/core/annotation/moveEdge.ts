import type { PositionSelector } from '../anchoring/anchor.ts';
import { stepBoundary } from '../anchoring/wordBoundaries.ts';
import type { LanguageTag } from '../treaty/language.ts';

/** How chosen words change by one word: which end of them moves, and whether towards the beginning or the end of the text. */
export interface EdgeMove {
  readonly edge: 'start' | 'end';
  readonly direction: 'backward' | 'forward';
}

/** Chosen words with one end a word further; at least one word stays, and the text is never left. UTF-16 code units, half-open. */
export function moveEdge(text: string, words: PositionSelector, { edge, direction }: EdgeMove, language: LanguageTag): PositionSelector {
  const back = (offset: number) => stepBoundary(text, offset, 'word', 'backward', language);
  const on = (offset: number) => stepBoundary(text, offset, 'word', 'forward', language);
  const { start, end } = words;
  if (edge === 'start') {
    const moved = direction === 'backward' ? back(start) : back(on(on(start)));
    return moved < end && moved !== start ? { start: moved, end } : words;
  }
  const moved = direction === 'forward' ? on(end) : on(back(back(end)));
  return moved > start && moved !== end ? { start, end: moved } : words;
}
