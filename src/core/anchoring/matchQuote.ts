import type { PositionSelector, QuoteSelector } from './anchor.ts';

/**
 * Everywhere that a quote stands in a text, letter by letter and in order, overlapping places included; context that is given is required.
 * An empty quote stands at every offset that its context allows. At most `limit` places.
 * Source: W3C Web Annotation Data Model, TextQuoteSelector: "the result of the selection is all of the matches".
 */
export function matchQuote(
  text: string,
  quote: Partial<QuoteSelector> & Pick<QuoteSelector, 'exact'>,
  limit = Infinity,
): PositionSelector[] {
  const { exact, prefix = '', suffix = '' } = quote;
  const sought = prefix + exact + suffix;
  const places: PositionSelector[] = [];
  for (let at = text.indexOf(sought); at !== -1 && places.length < limit; at = text.indexOf(sought, at + 1)) {
    const start = at + prefix.length;
    places.push({ start, end: start + exact.length });
    // An empty string is found at the end of a text again and again.
    if (at >= text.length) break;
  }
  return places;
}
