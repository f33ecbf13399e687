import type { PositionSelector } from '../../anchoring/anchor.ts';
import { failure, success, type Result } from '../../result.ts';
import type { Json, JsonObject } from '../annotation.ts';
import { fromHypothesis, isHypothesis } from './readHypothesis.ts';
import type { FileReason } from './reasons.ts';
import { isObject, listOf, own, OUR, readLayer, VERSION, type ForeignState } from './vocabulary.ts';

/** The items of a file, not yet looked at, and what the file says of all of them. */
export interface FoundItems {
  readonly origin: 'pasal' | 'w3c' | 'hypothesis';
  readonly entries: readonly { readonly value: Json; readonly context: Json | undefined }[];
  readonly furtherPages: readonly string[];
  /** What our own export recorded of annotations from elsewhere, by their ids. */
  readonly states: ReadonlyMap<string, ForeignState>;
}

type Found = Result<FoundItems, FileReason>;

/** Finds the items of a file that has been parsed; more than `limit` of them are a reason to read none. */
export function findItems(root: unknown, limit: number): Found {
  const found = findEntries(root);
  if (!found.ok || found.value.entries.length <= limit) return found;
  return failure({ code: 'too-many-items', count: found.value.entries.length, limit });
}

function findEntries(root: unknown): Found {
  if (Array.isArray(root)) return listItems('w3c', root as readonly Json[], undefined); // of JSON.parse
  if (!isObject(root)) return failure({ code: 'not-annotations', type: root === null ? 'null' : typeof root });
  const version = own(root, OUR.version);
  if (typeof version === 'number' && version > VERSION) return failure({ code: 'newer-version', version, known: VERSION });
  if (isHypothesis(root)) return listItems('hypothesis', listOf(own(root, 'annotations')).map(fromHypothesis), undefined);
  const types = listOf(own(root, 'type'));
  if (types.includes('AnnotationCollection')) return findInCollection(root);
  if (types.includes('AnnotationPage')) return findInPage(root, own(root, '@context'), 'w3c');
  if (types.includes('Annotation') || own(root, 'target') !== undefined || types.length > 0) return listItems('w3c', [root], undefined);
  if (own(root, 'expressions') !== undefined || own(root, 'treaty') !== undefined) return failure({ code: 'looks-like', format: 'treaty' });
  return failure({ code: 'not-annotations', type: undefined });
}

function listItems(origin: FoundItems['origin'], values: readonly Json[], context: Json | undefined): { ok: true; value: FoundItems } {
  return success({ origin, entries: values.map((value) => ({ value, context })), furtherPages: [], states: new Map() });
}

function findInCollection(root: JsonObject): Found {
  const context = own(root, '@context');
  const first = own(root, 'first');
  const origin = typeof own(root, OUR.version) === 'number' ? 'pasal' : 'w3c';
  const page = isObject(first) ? findInPage(first, own(first, '@context') ?? context, origin) : findInPage(root, context, origin);
  if (!page.ok) return page;
  const named = typeof first === 'string' ? [first] : page.value.furtherPages;
  return success({ ...page.value, furtherPages: named, states: readStates(own(root, OUR.state)) });
}

function findInPage(page: JsonObject, context: Json | undefined, origin: FoundItems['origin']): Found {
  const next = own(page, 'next');
  const { value } = listItems(origin, listOf(own(page, 'items')), context);
  return success({ ...value, furtherPages: typeof next === 'string' ? [next] : [] });
}

const isTime = (value: Json | undefined): value is number => typeof value === 'number' && Number.isFinite(value);

function readPosition(value: Json | undefined): PositionSelector | undefined {
  const [start, end] = isObject(value) ? [own(value, 'start'), own(value, 'end')] : [];
  return isTime(start) && isTime(end) && start >= 0 && end >= 0 ? { start, end } : undefined;
}

function readStates(states: Json | undefined): Map<string, ForeignState> {
  const read = listOf(states).flatMap((state): (readonly [string, ForeignState])[] => {
    if (!isObject(state)) return [];
    const [id, createdMs, modifiedMs, deletedMs] = ['id', 'createdMs', 'modifiedMs', 'deletedMs'].map((key) => own(state, key));
    const layer = readLayer(own(state, 'layer'));
    const position = readPosition(own(state, 'position'));
    if (typeof id !== 'string' || layer === undefined || !isTime(createdMs) || !isTime(modifiedMs)) return [];
    return [[id, { id, layer, createdMs, modifiedMs, ...(isTime(deletedMs) ? { deletedMs } : {}), ...(position ? { position } : {}) }]];
  });
  return new Map(read);
}
