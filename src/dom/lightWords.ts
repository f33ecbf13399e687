/** The name of a style for words that are lit and pass: no element and no text is added to the page. */
export type LightName = 'found' | 'found-here';

// Where both lie on the same words, the later one is seen.
const PRIORITY: Readonly<Record<LightName, number>> = { found: 1, 'found-here': 2 };

/** Lights words in a named style (CSS Custom Highlight API) instead of those that were; does nothing where the browser has no such thing. */
export function lightWords(name: LightName, ranges: readonly AbstractRange[]): void {
  if (typeof CSS === 'undefined' || !('highlights' in CSS)) return;
  if (ranges.length === 0) return void CSS.highlights.delete(name);
  const highlight = new Highlight(...ranges);
  highlight.priority = PRIORITY[name];
  CSS.highlights.set(name, highlight);
}
