import { isDeleted, type Annotation, type Json, type JsonObject, type LayerId } from '../annotation.ts';
import type { AnnotationEdit, Change } from '../change.ts';
import type { AnnotationFile } from './readAnnotationFile.ts';
import type { ParsedItem } from './incoming.ts';
import type { ImportReport, RepairReason, ReportItem } from './reasons.ts';
import { setAside, undoSetAside } from './repairItem.ts';
import { canonicalJson, isEqual, isObject, own, OUR } from './vocabulary.ts';

/** How a file is taken in. */
export interface ImportOptions {
  /** Makes an IRI that nothing else bears. */
  readonly newId: () => string;
  readonly nowMs: number;
  /** The layer of items whose layer the file does not record, or of all when layers are not kept. */
  readonly layer: LayerId;
  /** Whether items go back into the layers that our own export recorded, as restoring a backup does. */
  readonly keepsLayers: boolean;
}

/** What an import would do: one change, so that one undo takes all of it back; undefined when there is nothing to do. */
export interface ImportPlan {
  readonly change: Change | undefined;
  readonly report: ImportReport;
}

interface Plan {
  readonly options: ImportOptions;
  /** The annotations as they would be by now. */
  readonly held: Map<string, Annotation>;
  /** The ids of those that got another one when they came, by what they were, and by the id they had with what they say. */
  readonly renamed: Map<string, string>;
  readonly edits: Map<string, AnnotationEdit>;
}

type Accepted = Extract<ParsedItem, { readonly ok: true }>;

/**
 * Plans to take in a file beside the annotations that are here. Nothing that is here is overwritten: the same id with other content is
 * kept beside it under a new id, and an item that came before, even one changed here since, is here already. One that is in the bin here
 * and not in the file is taken out of the bin; one that is in the bin in the file alone stays as it is here. Yields after each item.
 */
export function* planImport(
  file: AnnotationFile,
  current: Readonly<Record<string, Annotation>>,
  options: ImportOptions,
): Generator<void, ImportPlan> {
  const held = new Map(Object.entries(current));
  const plan: Plan = { options, held, renamed: new Map(), edits: new Map() };
  for (const annotation of Object.values(current)) {
    rememberRenamed(plan, annotation);
    yield;
  }
  const items: ReportItem[] = [];
  for (const item of file.items) {
    items.push(item.ok ? takeIn(plan, item) : refused(item));
    yield;
  }
  const edits = [...plan.edits.values()];
  return { change: edits.length === 0 ? undefined : { kind: 'import', edits }, report: summarise(items, file.furtherPages) };
}

function refused({ number, excerpt, reason }: Extract<ParsedItem, { readonly ok: false }>): ReportItem {
  return { number, excerpt, outcome: 'refused', reasons: [reason], id: undefined, isElsewhere: false };
}

function takeIn(plan: Plan, item: Accepted): ReportItem {
  const { incoming } = item;
  const known = incoming.id === undefined ? undefined : plan.held.get(incoming.id);
  if (!known && incoming.id !== undefined) return add(plan, item, incoming.id, incoming.foreign, []);
  if (known && isSameNote(item, known)) return meet(plan, item, known);
  const came = findRenamed(plan, item);
  if (came) return meet(plan, item, came);
  const id = plan.options.newId();
  const whole = incoming.foreign ?? withoutExact(item.source);
  const foreign = setAside(whole, 'id', id);
  return add(plan, item, id, foreign, known ? [{ code: 'id-repeated', id: known.id }] : []);
}

function add(plan: Plan, item: Accepted, id: string, foreign: JsonObject | undefined, more: readonly RepairReason[]): ReportItem {
  const { options } = plan;
  const { layer, createdMs, modifiedMs, foreign: _, ...said } = item.incoming;
  const annotation: Annotation = {
    ...said,
    id,
    layer: (options.keepsLayers ? layer : undefined) ?? options.layer,
    createdMs: createdMs ?? modifiedMs ?? options.nowMs,
    modifiedMs: modifiedMs ?? createdMs ?? options.nowMs,
    revision: 0,
    ...(foreign === undefined ? {} : { foreign }),
  };
  plan.held.set(id, annotation);
  plan.edits.set(id, { before: undefined, after: annotation });
  rememberRenamed(plan, annotation);
  const reasons = [...item.repairs, ...more];
  return report(item, annotation, reasons.length === 0 ? 'accepted' : 'changed', reasons);
}

/** An item that is here already; it comes out of the bin when the file does not have it there. */
function meet(plan: Plan, item: Accepted, known: Annotation): ReportItem {
  if (!isDeleted(known) || item.incoming.deletedMs !== undefined) return report(item, known, 'present', []);
  const { deletedMs: _, ...kept } = known;
  const before = plan.edits.has(known.id) ? plan.edits.get(known.id)?.before : known;
  const after: Annotation = { ...kept, modifiedMs: plan.options.nowMs };
  plan.held.set(known.id, after);
  plan.edits.set(known.id, { before, after });
  return report(item, after, 'changed', [{ code: 'restored-from-bin' }]);
}

function report(item: Accepted, { id, target }: Annotation, outcome: ReportItem['outcome'], reasons: ReportItem['reasons']): ReportItem {
  return { number: item.number, excerpt: item.excerpt, outcome, reasons, id, isElsewhere: target === undefined };
}

/** Whether an item is the note that is here: it says the same, or it is what that note was when it came. */
function isSameNote({ incoming, source }: Accepted, known: Annotation): boolean {
  const isSame = isEqual(saidBy(incoming), saidBy(known));
  // One that was changed before it was exported is no longer what it was when it came.
  if (isSame || Object.hasOwn(source, OUR.exact)) return isSame;
  return incoming.foreign !== undefined && known.foreign !== undefined && fingerprint(incoming.foreign) === fingerprint(known.foreign);
}

function findRenamed({ renamed, held }: Plan, { incoming, source }: Accepted): Annotation | undefined {
  const same = Object.hasOwn(source, OUR.exact) ? undefined : renamed.get(fingerprint(source));
  return held.get(same ?? renamed.get(sayingKey(incoming.id, incoming)) ?? '');
}

const sayingKey = (id: Json | undefined, said: Parameters<typeof saidBy>[0]): string => canonicalJson([id, saidBy(said)]);

const saidBy = ({ target, body, colour, tags, creator }: Pick<Annotation, 'target' | 'body' | 'colour' | 'tags' | 'creator'>) => ({
  target,
  body,
  colour,
  tags,
  creator,
});

const fingerprint = (item: JsonObject): string => canonicalJson(undoSetAside(withoutExact(item)));

function withoutExact(item: JsonObject): JsonObject {
  const { [OUR.exact]: _, ...rest } = item;
  return rest;
}

function rememberRenamed({ renamed }: Plan, annotation: Annotation): void {
  const { id, foreign } = annotation;
  const aside = foreign && own(foreign, OUR.setAside);
  if (!foreign || !isObject(aside) || !Object.hasOwn(aside, 'id')) return;
  renamed.set(fingerprint(foreign), id);
  if (typeof own(aside, 'id') === 'string') renamed.set(sayingKey(own(aside, 'id'), annotation), id);
}

function summarise(items: readonly ReportItem[], furtherPages: readonly string[]): ImportReport {
  const count = (outcome: ReportItem['outcome']) => items.filter((item) => item.outcome === outcome).length;
  return {
    items,
    accepted: count('accepted'),
    changed: count('changed'),
    present: count('present'),
    refused: count('refused'),
    elsewhere: items.filter(({ isElsewhere }) => isElsewhere).length,
    furtherPages,
  };
}
