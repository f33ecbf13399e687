import type { Json, JsonObject } from '../annotation.ts';
import { isValidSelector, isValidState } from './checkSelectors.ts';
import { isIri, parseDateTime } from './plainValues.ts';
import { isObject, listOf, own } from './vocabulary.ts';

/** Whether a resource stands as a body or as a target, and whether the annotation has a style sheet. */
interface Role {
  readonly kind: 'body' | 'target';
  readonly hasStyles: boolean;
}

const SETS: ReadonlySet<Json> = new Set(['Choice', 'Composite', 'List', 'Independents']);

const isIris = (value: Json): boolean => listOf(value).length > 0 && listOf(value).every(isIri);
const isOne = (value: Json, isFit: (one: Json) => boolean): boolean => listOf(value).length === 1 && listOf(value).every(isFit);
const isTexts = (value: Json): boolean => listOf(value).length > 0 && listOf(value).every((one) => typeof one === 'string');

/** What each property must be where it is present (Web Annotation Data Model, sections 3.2 and 3.3). */
const PROPERTIES: Readonly<Record<string, (value: Json) => boolean>> = {
  type: isTexts,
  format: isTexts,
  language: isTexts,
  purpose: isTexts,
  styleClass: isTexts,
  processingLanguage: (value) => typeof value === 'string',
  textDirection: (value) => isOne(value, (one) => one === 'ltr' || one === 'rtl' || one === 'auto'),
  created: (value) => isOne(value, (one) => parseDateTime(one) !== undefined),
  modified: (value) => isOne(value, (one) => parseDateTime(one) !== undefined),
  canonical: (value) => isOne(value, isIri),
  rights: isIris,
  via: isIris,
};

/**
 * Where a body or target breaks what the Web Annotation Data Model says it must be, as a path from `path`; undefined when it does not.
 * Each of a list is looked at.
 */
export function findBadResource(value: Json, role: Role, path: string): string | undefined {
  if (!Array.isArray(value)) return findBad(value, role, path);
  const list = listOf(value);
  if (list.length === 0) return role.kind === 'target' ? path : undefined;
  return firstOf(list.map((one, i) => () => findBad(one, role, `${path}[${i}]`)));
}

function firstOf(checks: readonly (() => string | undefined)[]): string | undefined {
  for (const check of checks) {
    const bad = check();
    if (bad !== undefined) return bad;
  }
  return undefined;
}

function findBad(value: Json, role: Role, path: string): string | undefined {
  if (!isObject(value)) return isIri(value) ? undefined : path;
  const wrong = Object.entries(value).find(([key, part]) => Object.hasOwn(PROPERTIES, key) && PROPERTIES[key]?.(part) === false);
  if (wrong) return `${path}.${wrong[0]}`;
  if (own(value, 'items') !== undefined) return findBadSet(value, role, path);
  if (own(value, 'source') !== undefined) return findBadSpecific(value, role, path);
  const types = listOf(own(value, 'type'));
  if (types.some((type) => SETS.has(type))) return `${path}.items`;
  if (own(value, 'id') !== undefined && !isOne(own(value, 'id') ?? null, isIri)) return `${path}.id`;
  if (role.kind === 'target' && types.includes('TextualBody')) return `${path}.type`;
  if (own(value, 'value') !== undefined)
    return role.kind === 'body' && typeof own(value, 'value') === 'string' ? undefined : `${path}.value`;
  if (own(value, 'id') === undefined) return types.includes('TextualBody') ? `${path}.value` : path;
  const surplus = ['purpose', 'target'].find((key) => own(value, key) !== undefined);
  return surplus === undefined ? undefined : `${path}.${surplus}`;
}

function findBadSet(value: JsonObject, role: Role, path: string): string | undefined {
  const items = own(value, 'items');
  const sets = listOf(own(value, 'type')).filter((type) => SETS.has(type));
  if (sets.length !== 1) return `${path}.type`;
  const surplus = ['value', 'source', 'purpose'].find((key) => own(value, key) !== undefined);
  if (surplus !== undefined) return `${path}.${surplus}`;
  if (!Array.isArray(items) || items.length === 0) return `${path}.items`;
  return findBadResource(items as readonly Json[], role, `${path}.items`); // isArray() does not narrow readonly arrays
}

function findBadSpecific(value: JsonObject, role: Role, path: string): string | undefined {
  const source = own(value, 'source') ?? null;
  const isNamed = isObject(source) && own(source, 'source') === undefined && own(source, 'items') === undefined;
  if (!isIri(source) && !(isNamed && findBad(source, role, '') === undefined && own(source, 'value') === undefined))
    return `${path}.source`;
  if (own(value, 'value') !== undefined) return `${path}.value`;
  if (own(value, 'styleClass') !== undefined && !role.hasStyles) return `${path}.styleClass`;
  const selector = own(value, 'selector');
  if (selector !== undefined) {
    const bad = listOf(selector).findIndex((one) => !isValidSelector(one));
    if (bad !== -1 || listOf(selector).length === 0) return Array.isArray(selector) ? `${path}.selector[${bad}]` : `${path}.selector`;
  }
  const state = own(value, 'state');
  return state === undefined || isValidState(state) ? undefined : `${path}.state`;
}
