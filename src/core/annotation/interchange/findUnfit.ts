import type { Json, JsonObject } from '../annotation.ts';
import type { RefusalReason } from './reasons.ts';

/** How deep an item may nest, so that the whole export it is written into stays within the limit of a file. */
export const DEEPEST_ITEM = 24;

const FORBIDDEN: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

interface Place {
  readonly value: Json;
  readonly key: string;
  readonly parent: Place | undefined;
  readonly depth: number;
}

/**
 * What in an item must not be taken in: keys that could change how objects work, numbers that JSON cannot give back as they are, nesting
 * beyond `limit`. Undefined when nothing is. Walks without recursion.
 */
export function findUnfit(item: JsonObject, limit = DEEPEST_ITEM): RefusalReason | undefined {
  const open: Place[] = [{ value: item, key: '', parent: undefined, depth: 1 }];
  for (let place = open.pop(); place; place = open.pop()) {
    const { value, depth } = place;
    if (depth > limit) return { code: 'too-deep', limit };
    const isList = Array.isArray(value);
    for (const [key, part] of Object.entries(value ?? {})) {
      const isForbidden = !isList && FORBIDDEN.has(key);
      if (!isForbidden && (typeof part === 'string' || isExact(part))) continue;
      const inside: Place = { value: part, key: isList ? `[${key}]` : key, parent: place, depth: depth + 1 };
      if (isForbidden) return { code: 'forbidden-key', key, path: pathOf(inside) };
      if (typeof part === 'number') return { code: 'number-out-of-range', path: pathOf(inside) };
      open.push(inside);
    }
  }
  return undefined;
}

/** Whether a part is no object and can be given back as it was. */
function isExact(part: Json): boolean {
  if (typeof part === 'number') return Number.isInteger(part) ? Number.isSafeInteger(part) : Number.isFinite(part);
  return typeof part !== 'object' || part === null;
}

function pathOf(place: Place): string {
  const keys: string[] = [];
  for (let at: Place | undefined = place; at?.parent; at = at.parent) keys.unshift(at.key);
  return keys.join('.').replaceAll('.[', '[');
}
