import type { Json, JsonObject } from '../annotation.ts';
import { isIri, parseDateTime } from './plainValues.ts';
import { isObject, listOf, own } from './vocabulary.ts';

const isText = (object: JsonObject, key: string): boolean => typeof own(object, key) === 'string';
const isTextOrAbsent = (object: JsonObject, key: string): boolean => own(object, key) === undefined || isText(object, key);
const isCount = (value: Json | undefined): boolean => typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
const isMoment = (value: Json | undefined): boolean => parseDateTime(value) !== undefined;
const isIriOrAbsent = (value: Json | undefined): boolean => value === undefined || isIri(value);
const hasRange = (object: JsonObject): boolean => isCount(own(object, 'start')) && isCount(own(object, 'end'));

function isRange(object: JsonObject): boolean {
  return ['startSelector', 'endSelector'].every((key) => {
    const end = own(object, key);
    return isObject(end) && own(end, 'type') !== 'RangeSelector' && isOfType(end, SELECTORS);
  });
}

function isTimeState(object: JsonObject): boolean {
  const [date, start, end] = [own(object, 'sourceDate'), own(object, 'sourceDateStart'), own(object, 'sourceDateEnd')];
  if (!isIriOrAbsent(own(object, 'cached'))) return false;
  if (date === undefined) return isMoment(start) && isMoment(end);
  const isSpan = start !== undefined && end !== undefined;
  return !isSpan && listOf(date).length > 0 && [...listOf(date), ...listOf(start), ...listOf(end)].every(isMoment);
}

type Checks = Readonly<Record<string, (object: JsonObject) => boolean>>;

const SELECTORS: Checks = {
  FragmentSelector: (object) => isText(object, 'value') && isIriOrAbsent(own(object, 'conformsTo')),
  CssSelector: (object) => isText(object, 'value'),
  XPathSelector: (object) => isText(object, 'value'),
  TextQuoteSelector: (object) => isText(object, 'exact') && isTextOrAbsent(object, 'prefix') && isTextOrAbsent(object, 'suffix'),
  TextPositionSelector: hasRange,
  DataPositionSelector: hasRange,
  SvgSelector: (object) =>
    (own(object, 'value') === undefined) !== (own(object, 'id') === undefined) && (isText(object, 'value') || isIri(own(object, 'id'))),
  RangeSelector: isRange,
};

const STATES: Checks = { TimeState: isTimeState, HttpRequestState: (object) => isText(object, 'value') };

const SELECTORS_AND_STATES: Checks = { ...SELECTORS, ...STATES };

function isOfType(object: JsonObject, checks: Checks): boolean {
  const type = own(object, 'type');
  return typeof type === 'string' && Object.hasOwn(checks, type) && checks[type]?.(object) === true;
}

function isValid(part: Json, checks: Checks): boolean {
  if (!isObject(part)) return isIri(part);
  const type = own(part, 'type');
  const isNamed = isIri(own(part, 'id')) && !(typeof type === 'string' && Object.hasOwn(checks, type));
  if (!isNamed && !isOfType(part, checks)) return false;
  const refined = own(part, 'refinedBy');
  // Items are at most a few dozen levels deep by now.
  return refined === undefined || isValidOneOrMore(refined, SELECTORS_AND_STATES);
}

const isValidOneOrMore = (value: Json, checks: Checks): boolean =>
  listOf(value).length > 0 && listOf(value).every((part) => isValid(part, checks));

/** Whether a selector is one of the standard's, with what it must have (Web Annotation Data Model, section 4.2). */
export const isValidSelector = (selector: Json): boolean => isValid(selector, SELECTORS);

/** Whether the value of `state` is what it must be: one state or several (section 4.3). */
export const isValidState = (state: Json): boolean => isValidOneOrMore(state, STATES);
