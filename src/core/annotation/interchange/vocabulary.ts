import type { PositionSelector } from '../../anchoring/anchor.ts';
import type { Json, JsonObject, LayerId } from '../annotation.ts';

/** The context of the Web Annotation Data Model; named, never fetched. */
export const ANNO_CONTEXT = 'http://www.w3.org/ns/anno.jsonld';

/** What the terms of our own stand for; it is a name and leads nowhere. */
export const TERMS = 'urn:x-pasal:terms#';

/** The context of what we write. What is quoted from elsewhere under a term of ours is JSON, and no part of the graph. */
export const OUR_CONTEXT: Json = [
  ANNO_CONTEXT,
  {
    pasal: TERMS,
    ...Object.fromEntries(['exact', 'setAside', 'state', 'hypothesis'].map((term) => [`pasal:${term}`, { '@type': '@json' }])),
  },
];

/** The version of our own terms; a file with a higher one is not read. */
export const VERSION = 1;

/** Our own terms. */
export const OUR = {
  /** On a collection and on each annotation that we wrote: the version of these terms. */
  version: 'pasal:version',
  /** The layer that an annotation is in. */
  layer: 'pasal:layer',
  /** When it was put into the bin; absent while it is not there. */
  deleted: 'pasal:deleted',
  /** The whole annotation as it is kept, where the standard's terms and those here cannot say all of it. */
  exact: 'pasal:exact',
  /** Properties of an item from elsewhere that could not be used, as they were; `id` is null where there was none. */
  setAside: 'pasal:setAside',
  /** An item of a Hypothesis export, as it was. */
  hypothesis: 'pasal:hypothesis',
  /** On a collection: what is known here of annotations from elsewhere that are written back as they came. */
  state: 'pasal:state',
  /** On a target: the treaty's id, the language and the edition of the text. */
  treaty: 'pasal:treaty',
  language: 'pasal:language',
  edition: 'pasal:edition',
  /** On a text position: UTF-16 code units in the clause's text, where the standard's `start` and `end` count code points. */
  start: 'pasal:start',
  end: 'pasal:end',
} as const;

/** Stands for the target of an annotation that has none. */
export const NO_TARGET = `${TERMS}noTarget`;

/** What is known here of an annotation from elsewhere; times are milliseconds since 1970 UTC. */
export interface ForeignState {
  readonly id: string;
  readonly layer: LayerId;
  readonly createdMs: number;
  readonly modifiedMs: number;
  readonly deletedMs?: number | undefined;
  /** Where its words stand, in UTF-16 code units, when the item itself does not tell. */
  readonly position?: PositionSelector | undefined;
}

/** Whether JSON is an object. */
export const isObject = (value: unknown): value is JsonObject => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The value of a key that the object has itself. */
export const own = (object: JsonObject, key: string): Json | undefined => (Object.hasOwn(object, key) ? object[key] : undefined);

/** The value itself as a list, or the list that it is; none when it is absent. */
export const listOf = (value: Json | undefined): readonly Json[] =>
  value === undefined ? [] : Array.isArray(value) ? (value as readonly Json[]) : [value]; // isArray() does not narrow readonly arrays

/** Whether an item was written by us. */
export const isOurs = (item: JsonObject): boolean => typeof own(item, OUR.version) === 'number';

/** Reads the name of a layer; undefined for the commentary, which ships, and for what a link shows: neither is in a file. */
export const readLayer = (value: unknown): LayerId | undefined =>
  typeof value === 'string' && /^(?:mine$|file:)/.test(value) ? (value as LayerId) : undefined; // by the pattern

/** Whether two pieces of plain data hold the same, in whatever order of keys; what is undefined is absent. */
export function isEqual(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null || Array.isArray(a) !== Array.isArray(b)) return false;
  const [left, right] = [Object.entries(a), Object.entries(b)].map((entries) => entries.filter(([, part]) => part !== undefined));
  const others = new Map<string, unknown>(right);
  return left?.length === right?.length && (left ?? []).every(([key, part]) => others.has(key) && isEqual(part, others.get(key)));
}

/** JSON with its keys in order, so that equal content is equal text. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
