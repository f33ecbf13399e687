import * as v from 'valibot';
import type { Result } from '../result.ts';
import { COLOURS, type Annotation, type Json, type LayerId } from './annotation.ts';

// Deeper than any file that people write, and shallow enough for everything that walks through it.
const DEEPEST = 64;
const MOST_NODES = 1_000_000;

const Milliseconds = v.pipe(v.number(), v.finite());
const Offset = v.pipe(v.number(), v.integer(), v.minValue(0));
const Text = v.string();

const WordsSchema = v.looseObject({
  language: Text,
  edition: Text,
  quote: v.looseObject({ exact: Text, prefix: Text, suffix: Text }),
  position: v.looseObject({ start: Offset, end: Offset }),
});

const TargetSchema = v.looseObject({ treatyId: Text, eId: v.optional(Text), words: v.optional(WordsSchema) });

const AnnotationSchema = v.looseObject({
  id: v.pipe(Text, v.regex(/^[a-z][a-z0-9+.-]*:/i, 'An id is an IRI with a scheme')),
  layer: v.custom<LayerId>((layer) => typeof layer === 'string' && isKeptLayer(layer), 'A layer is "mine" or "file:…"'),
  target: v.optional(TargetSchema),
  body: Text,
  colour: v.picklist(COLOURS),
  tags: v.array(Text),
  createdMs: Milliseconds,
  modifiedMs: Milliseconds,
  deletedMs: v.optional(Milliseconds),
  revision: Offset,
  creator: v.optional(Text),
  foreign: v.optional(v.custom<Json>((json) => typeof json === 'object' && json !== null && !Array.isArray(json), 'Not an object')),
});

/** Whether annotations of a layer are kept: the reader's own, and those of files that were opened; never what ships or what a link shows. */
export const isKeptLayer = (layer: string): boolean => layer === 'mine' || layer.startsWith('file:');

/**
 * What is wrong with an annotation that was stored, or the annotation: the very object that was given, so that keys which only a newer
 * build knows stay as they are. Version 1 of the form.
 */
export function parseStoredAnnotation(row: unknown): Result<Annotation, string> {
  const unfit = findUnfitForJson(row);
  if (unfit !== undefined) return { ok: false, reason: unfit };
  const parsed = v.safeParse(AnnotationSchema, row);
  if (!parsed.success) return { ok: false, reason: describeIssue(parsed.issues[0]) };
  // The schema has just found every part of it; its copy is not taken because it would leave out keys such as "constructor".
  return { ok: true, value: row as Annotation };
}

function describeIssue(issue: v.BaseIssue<unknown>): string {
  const path = v.getDotPath(issue);
  return path === null ? issue.message : `${path}: ${issue.message}`;
}

// Walks without recursion: a cycle, which a database can hold and JSON cannot, only ever looks very deep.
function findUnfitForJson(row: unknown): string | undefined {
  const open: { readonly value: unknown; readonly depth: number }[] = [{ value: row, depth: 0 }];
  for (let seen = 0, next = open.pop(); next; next = open.pop(), seen++) {
    const { value, depth } = next;
    if (seen > MOST_NODES) return 'It has too many parts';
    if (typeof value === 'number' && !Number.isFinite(value)) return 'It holds a number that JSON cannot say';
    if (typeof value !== 'object' || value === null) {
      if (typeof value === 'bigint' || typeof value === 'symbol' || typeof value === 'function') return `It holds a ${typeof value}`;
      continue;
    }
    if (depth >= DEEPEST) return 'It is nested too deep, or in a circle';
    const kind: unknown = Object.getPrototypeOf(value);
    if (!Array.isArray(value) && kind !== null && kind !== Object.prototype) return 'It holds something that is not plain data';
    for (const part of Object.values(value)) open.push({ value: part, depth: depth + 1 });
  }
  return undefined;
}
