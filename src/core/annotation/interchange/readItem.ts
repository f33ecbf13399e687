import type { Annotation, Json, JsonObject } from '../annotation.ts';
import { parseStoredAnnotation } from '../annotationSchema.ts';
import { findBadResource } from './checkResource.ts';
import { DEEPEST_ITEM, findUnfit } from './findUnfit.ts';
import type { KnownPlaces } from './known.ts';
import { parseDateTime } from './plainValues.ts';
import { readBody } from './readBody.ts';
import { readTargets } from './readTarget.ts';
import type { IncomingAnnotation, ParsedItem } from './incoming.ts';
import type { RefusalReason, RepairReason } from './reasons.ts';
import { repairItem } from './repairItem.ts';
import { ANNO_CONTEXT, canonicalJson, isObject, isOurs, listOf, own, OUR, readLayer } from './vocabulary.ts';

type Unnumbered = ParsedItem extends infer Item ? (Item extends ParsedItem ? Omit<Item, 'number'> : never) : never;

/** Reads one item of a file; `inherited` is the context of the collection that holds it. */
export function readItem(value: unknown, inherited: Json | undefined, known: KnownPlaces): Unnumbered {
  if (!isObject(value)) return refuse({}, { code: 'not-an-annotation', type: Array.isArray(value) ? 'array' : typeof value });
  // In what we keep whole of an annotation, an item from elsewhere may lie one level further down.
  const { [OUR.exact]: exact, ...rest } = value;
  const unfit = findUnfit(rest) ?? (isObject(exact) ? findUnfit(exact, DEEPEST_ITEM + 1) : undefined);
  if (unfit) return refuse(value, unfit);
  const source: JsonObject = own(value, '@context') === undefined && inherited !== undefined ? { '@context': inherited, ...value } : value;
  const reason = findRefusal(source);
  if (reason) return refuse(source, reason);
  const { item, repairs } = repairItem(source);
  const bad = findBadParts(item);
  if (bad) return refuse(source, bad);
  return accept(item, repairs, known);
}

function refuse(item: JsonObject, reason: RefusalReason): Unnumbered {
  const safe = reason.code === 'too-deep' ? {} : item;
  return { ok: false, excerpt: excerptOf(readBody(safe).body, readBody(safe).tags), reason };
}

function excerptOf(body: string, others: readonly (string | undefined)[]): string {
  const text = [body, ...others].find((one) => one !== undefined && one.trim() !== '') ?? '';
  const start = text.slice(0, 400).trim().replace(/\s+/g, ' ');
  return start.length <= 80 ? start : [...start].slice(0, 80).join('');
}

function findRefusal(item: JsonObject): RefusalReason | undefined {
  const type = own(item, 'type');
  if (!listOf(type).includes('Annotation')) return { code: 'not-an-annotation', type: typeof type === 'string' ? type : undefined };
  const context = own(item, '@context');
  if (context === undefined) return { code: 'no-context' };
  if (!listOf(context).includes(ANNO_CONTEXT)) return { code: 'unknown-context', context: canonicalJson(context).slice(0, 200) };
  return own(item, 'target') === undefined ? { code: 'no-target' } : undefined;
}

function findBadParts(item: JsonObject): RefusalReason | undefined {
  const hasStyles = own(item, 'stylesheet') !== undefined;
  const target = findBadResource(own(item, 'target') ?? null, { kind: 'target', hasStyles }, 'target');
  if (target !== undefined) return { code: 'bad-target', path: target };
  const [body, value] = [own(item, 'body'), own(item, 'bodyValue')];
  if (value !== undefined && (body !== undefined || listOf(value).length !== 1 || !listOf(value).every((one) => typeof one === 'string')))
    return { code: 'bad-body', path: 'bodyValue' };
  const bad = body === undefined ? undefined : findBadResource(body, { kind: 'body', hasStyles }, 'body');
  return bad === undefined ? undefined : { code: 'bad-body', path: bad };
}

function accept(item: JsonObject, repairs: readonly RepairReason[], known: KnownPlaces): Unnumbered {
  const said = readParts(item, repairs, known);
  const exact = isOurs(item) ? readExact(item, said) : undefined;
  const incoming = exact ?? { ...said, foreign: foreignOf(item) };
  const { target } = incoming;
  const several = exact ? 0 : readTargets(item, known).length;
  const isQuoteEmpty = target?.words?.quote.exact === '' && !exact;
  const all: RepairReason[] = [
    ...repairs,
    ...(several > 1 ? [{ code: 'one-of-several-targets', count: several } as const] : []),
    ...(isQuoteEmpty ? [{ code: 'quote-empty' } as const] : []),
  ];
  const excerpt = excerptOf(incoming.body, [target?.words?.quote.exact, ...incoming.tags]);
  return { ok: true, excerpt, source: item, incoming, repairs: all };
}

/** What an item says whose form has been checked, of its own properties alone. */
export function readParts(item: JsonObject, repairs: readonly RepairReason[], known: KnownPlaces): IncomingAnnotation {
  const hasId = repairs.every(({ code }) => code !== 'id-missing' && code !== 'id-unusable');
  const [id] = listOf(own(item, 'id'));
  const deletedMs = isOurs(item) ? parseDateTime(own(item, OUR.deleted)) : undefined;
  const creator = readCreator(item);
  return {
    id: hasId && typeof id === 'string' ? id : undefined,
    layer: isOurs(item) ? readLayer(own(item, OUR.layer)) : undefined,
    target: readTargets(item, known)[0],
    ...readBody(item),
    createdMs: parseDateTime(listOf(own(item, 'created'))[0]),
    modifiedMs: parseDateTime(listOf(own(item, 'modified'))[0]),
    ...(deletedMs === undefined ? {} : { deletedMs }),
    ...(creator === undefined ? {} : { creator }),
  };
}

function readCreator(item: JsonObject): string | undefined {
  const aside = own(item, OUR.setAside);
  const agents = listOf(own(item, 'creator') ?? (isObject(aside) ? own(aside, 'creator') : undefined));
  const names = agents.flatMap((agent) => {
    const name = isObject(agent) ? ['name', 'nickname', 'id'].flatMap((key) => listOf(own(agent, key)))[0] : agent;
    return typeof name === 'string' ? [name] : [];
  });
  return names.length === 0 ? undefined : names.join(', ');
}

/** The annotation as we kept it, unless somebody has changed the item since. */
function readExact(item: JsonObject, said: IncomingAnnotation): IncomingAnnotation | undefined {
  const exact = own(item, OUR.exact);
  const parsed = isObject(exact) ? parseStoredAnnotation({ ...exact, revision: 0 }) : undefined;
  if (!parsed?.ok || parsed.value.id !== said.id) return undefined;
  const { revision: _, ...kept } = parsed.value;
  const isUnchanged = canonicalJson(contentOf(kept)) === canonicalJson(contentOf(said));
  return isUnchanged ? kept : undefined;
}

const contentOf = ({ body, colour, tags, target }: Pick<Annotation, 'body' | 'colour' | 'tags' | 'target'>): Json => [
  body,
  colour,
  tags,
  target?.words?.quote.exact ?? null,
];

const OUR_KEYS: ReadonlySet<string> = new Set(
  ['@context', 'id', 'type', 'motivation', 'created', 'modified', 'creator', 'body', 'target'].concat([
    OUR.version,
    OUR.layer,
    OUR.deleted,
    OUR.exact,
  ]),
);

/** What is kept whole of an item: all that somebody else wrote; of ours, only one with something in it that we do not write. */
function foreignOf(item: JsonObject): JsonObject | undefined {
  if (!isOurs(item)) return item;
  const { [OUR.exact]: _, ...rest } = item;
  const isOurForm = Object.keys(item).every((key) => OUR_KEYS.has(key)) && own(item, OUR.exact) === undefined;
  return isOurForm ? undefined : rest;
}
