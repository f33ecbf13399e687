import type { PositionSelector, Target } from '../../anchoring/anchor.ts';
import type { Json, JsonObject } from '../annotation.ts';
import { clauseEId } from '../../reference/eid.ts';
import type { KnownPlaces } from './known.ts';
import { countCodeUnits } from './plainValues.ts';
import { readSelectors, type ReadSelectors } from './readSelectors.ts';
import { readSource } from './readSource.ts';
import { isObject, isOurs, listOf, own, OUR } from './vocabulary.ts';

/** Stands for the position of words of which only the quotation is known: an empty range says nothing. */
export const NO_POSITION: PositionSelector = { start: 0, end: 0 };

/** The targets of an item that are places of this site, in the order of the item. */
export function readTargets(item: JsonObject, known: KnownPlaces): Target[] {
  return listOf(own(item, 'target')).flatMap((target) => readTarget(target, isOurs(item), known) ?? []);
}

const textAt = (object: JsonObject, key: string): string | undefined => {
  const text = own(object, key);
  return typeof text === 'string' ? text : undefined;
};

function readTarget(value: Json, isOfOurs: boolean, known: KnownPlaces): Target | undefined {
  const target = isObject(value) ? value : {};
  const source = isObject(value) ? (own(value, 'source') ?? listOf(own(value, 'id'))[0]) : value;
  const address = isObject(source) ? listOf(own(source, 'id'))[0] : source;
  const told = isOfOurs ? textAt(target, OUR.treaty) : undefined;
  const place = told === undefined && typeof address === 'string' ? readSource(address, known.treatyIds) : undefined;
  const treatyId = told ?? place?.treatyId;
  if (treatyId === undefined) return undefined;
  const found = readSelectors(own(target, 'selector'), isOfOurs);
  // In an address of ours the clause stands for convenience; the selector says which words of it.
  const eId = isOfOurs ? found.eId : (found.eId ?? place?.eId);
  const whole: Target = eId === undefined ? { treatyId } : { treatyId, eId };
  if (!found.quote && !found.codePoints && !found.codeUnits) return whole;
  const language = textAt(target, OUR.language) ?? place?.language ?? 'en';
  const text = eId === undefined ? undefined : known.textOf?.(treatyId, clauseEId(eId), language);
  const position = readPosition(found, text, isOfOurs || eId !== undefined);
  const quote = found.quote ?? { exact: text?.slice(position.start, position.end) ?? '', prefix: '', suffix: '' };
  const edition = textAt(target, OUR.edition) ?? readEdition(own(target, 'state')) ?? '';
  return { ...whole, words: { language, edition, quote, position } };
}

/**
 * The position in UTF-16 code units: as we wrote it, else counted in the text, else the code points as they stand with the length of the
 * quotation. Positions in a whole page that somebody else counted say nothing of ours.
 */
function readPosition({ codeUnits, codePoints, quote }: ReadSelectors, text: string | undefined, isInClause: boolean): PositionSelector {
  if (codeUnits) return codeUnits;
  if (!codePoints || !isInClause) return NO_POSITION;
  const { start, end } = codePoints;
  if (text !== undefined) return { start: countCodeUnits(text, start), end: countCodeUnits(text, end) };
  return { start, end: quote ? start + quote.exact.length : end };
}

function readEdition(state: Json | undefined): string | undefined {
  const dates = listOf(state).flatMap((one) => (isObject(one) ? listOf(own(one, 'sourceDate')) : []));
  return dates.find((date) => typeof date === 'string')?.slice(0, 10);
}
