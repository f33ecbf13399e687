import type { Json, JsonObject } from '../annotation.ts';
import { isValidSelector } from './checkSelectors.ts';
import { isIri, isUsableId, parseDateTime } from './plainValues.ts';
import type { RepairReason } from './reasons.ts';
import { isObject, listOf, own, OUR } from './vocabulary.ts';

/** An item without what could not be used, which stands under a term of our own in it. */
export interface RepairedItem {
  readonly item: JsonObject;
  readonly repairs: readonly RepairReason[];
}

const isMoment = (value: Json): boolean => listOf(value).length === 1 && listOf(value).every((one) => parseDateTime(one) !== undefined);
const isIris = (value: Json): boolean => listOf(value).length > 0 && listOf(value).every(isIri);
const isAgents = (value: Json): boolean => listOf(value).length > 0 && listOf(value).every((one) => isIri(one) || isObject(one));

const PROPERTIES: Readonly<Record<string, (value: Json) => boolean>> = {
  created: isMoment,
  modified: isMoment,
  generated: isMoment,
  canonical: (value) => listOf(value).length === 1 && listOf(value).every(isIri),
  rights: isIris,
  via: isIris,
  creator: isAgents,
  generator: isAgents,
};

/** Sets aside what an item says about itself in a way that cannot be used; what it says of the text is left to be checked. */
export function repairItem(item: JsonObject): RepairedItem {
  const unfit = Object.keys(PROPERTIES).filter(
    (key) => own(item, key) !== undefined && PROPERTIES[key]?.(own(item, key) ?? null) === false,
  );
  const withoutIds = repairId(item);
  const repaired = unfit.reduce((before, property) => {
    const after = setAside(before.item, property, undefined);
    return { item: after, repairs: [...before.repairs, { code: 'property-set-aside', property } as const] };
  }, withoutIds);
  return repairTargets(repaired);
}

/** The item with one property set aside; `value` takes its place, or nothing when it is undefined. */
export function setAside(item: JsonObject, property: string, value: Json | undefined): JsonObject {
  const before = own(item, OUR.setAside);
  const aside = isObject(before) ? before : {};
  const { [property]: was = null, ...rest } = item;
  const kept = Object.hasOwn(aside, property) ? aside : { ...aside, [property]: was };
  // A value that is replaced stands where it stood.
  return { ...(value === undefined ? rest : { ...item, [property]: value }), [OUR.setAside]: kept };
}

/** The item as the file had it, before anything was set aside. */
export function undoSetAside(item: JsonObject): JsonObject {
  const { [OUR.setAside]: aside, ...rest } = item;
  if (!isObject(aside)) return item;
  const whole: JsonObject = { ...rest, ...aside };
  if (own(aside, 'id') !== null) return whole;
  const { id: _, ...withoutId } = whole;
  return withoutId;
}

function repairId(item: JsonObject): RepairedItem {
  const id = own(item, 'id');
  if (id === undefined) return { item, repairs: [{ code: 'id-missing' }] };
  if (listOf(id).length === 1 && listOf(id).every(isUsableId)) return { item, repairs: [] };
  return { item, repairs: [{ code: 'id-unusable', id }] };
}

/** Leaves out those of several selectors that break the standard; where none is left, the target itself is at fault. */
function repairTargets({ item, repairs }: RepairedItem): RepairedItem {
  const target = own(item, 'target');
  const bad: string[] = [];
  const repaired = listOf(target).map((one, n) => {
    const selectors = isObject(one) ? own(one, 'selector') : undefined;
    if (!isObject(one) || !Array.isArray(selectors)) return one;
    const list = listOf(selectors as readonly Json[]); // isArray() does not narrow readonly arrays
    const fit = list.filter((selector) => isValidSelector(selector));
    if (fit.length === 0 || fit.length === list.length) return one;
    const path = Array.isArray(target) ? `target[${n}].selector` : 'target.selector';
    bad.push(...list.flatMap((selector, i) => (isValidSelector(selector) ? [] : [`${path}[${i}]`])));
    return { ...one, selector: fit };
  });
  if (bad.length === 0) return { item, repairs };
  const value = Array.isArray(target) ? repaired : repaired[0];
  return {
    item: setAside(item, 'target', value),
    repairs: [...repairs, ...bad.map((path) => ({ code: 'selector-set-aside', path }) as const)],
  };
}
