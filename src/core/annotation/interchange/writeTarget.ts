import type { Target, WordsTarget } from '../../anchoring/anchor.ts';
import { clauseEId } from '../../reference/eid.ts';
import { isUiLanguage } from '../../treaty/language.ts';
import type { Json } from '../annotation.ts';
import type { KnownPlaces } from './known.ts';
import { countCodePoints, parseDateTime } from './plainValues.ts';
import { OUR } from './vocabulary.ts';

// The fragment of a page is the id of an element of it.
const FRAGMENT = 'http://tools.ietf.org/rfc/rfc3236';

/** The places that we know of, and the origin and base path that their pages stand under. */
export interface WritingPlaces extends KnownPlaces {
  readonly siteUrl: string;
}

/** A target as the Web Annotation Data Model says it: the clause's page, in it the eId, in that the words by quotation and position. */
export function writeTarget(target: Target, places: WritingPlaces): Json {
  const { treatyId, eId, words } = target;
  const source = addressOf(target, places.siteUrl);
  const inside = words ? writeWords(target, words, places) : [];
  const fragment = eId === undefined ? undefined : { type: 'FragmentSelector', conformsTo: FRAGMENT, value: eId };
  if (!fragment && inside.length === 0) return { id: source, type: 'Text', [OUR.treaty]: treatyId };
  return {
    type: 'SpecificResource',
    source,
    [OUR.treaty]: treatyId,
    ...(words ? { [OUR.language]: words.language, [OUR.edition]: words.edition, ...writeState(words) } : {}),
    selector: fragment ? (inside.length === 0 ? fragment : { ...fragment, refinedBy: inside }) : inside,
  };
}

function addressOf({ treatyId, eId, words }: Target, siteUrl: string): string {
  const language = words && isUiLanguage(words.language) ? words.language : 'en';
  const segments = eId === undefined ? [treatyId] : [treatyId, clauseEId(eId)];
  const path = segments.map((segment) => encodeURIComponent(segment.toWellFormed())).join('/');
  return `${siteUrl.replace(/\/+$/, '')}/${language}/${path}`;
}

function writeState({ edition }: WordsTarget): { readonly state?: Json } {
  const sourceDate = `${edition}T00:00:00Z`;
  return parseDateTime(sourceDate) === undefined ? {} : { state: { type: 'TimeState', sourceDate } };
}

/** Position and quotation; an empty position says nothing and is left out. */
function writeWords({ treatyId, eId }: Target, { language, quote, position }: WordsTarget, { textOf }: WritingPlaces): Json[] {
  const { start, end } = position;
  const quoted = { type: 'TextQuoteSelector', exact: quote.exact, prefix: quote.prefix, suffix: quote.suffix };
  const isRange = Number.isSafeInteger(start) && Number.isSafeInteger(end) && start >= 0 && end > start;
  if (!isRange) return [quoted];
  const text = eId === undefined ? undefined : textOf?.(treatyId, clauseEId(eId), language);
  const from = text === undefined ? start : countCodePoints(text, start);
  const to = text === undefined ? start + countCodePoints(quote.exact, quote.exact.length) : countCodePoints(text, end);
  return [{ type: 'TextPositionSelector', start: from, end: to, [OUR.start]: start, [OUR.end]: end }, quoted];
}
