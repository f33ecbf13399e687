import type { Target } from '../anchoring/anchor.ts';

/** Whose an annotation is: the treaty's commentary, the reader's own, or a layer that a link or a file brought. */
export type LayerId = 'commentary' | 'mine' | `link:${string}` | `file:${string}`;

/** The colours of marks: those of EPUB Annotations 1.0, so that other readers know them. */
export const COLOURS = ['yellow', 'pink', 'blue', 'orange', 'green', 'purple'] as const;

/** A colour of a mark; each also has a line style, and a meaning that the reader may set. */
export type Colour = (typeof COLOURS)[number];

/** Anything that JSON can say. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** A JSON object. */
export type JsonObject = { readonly [key: string]: Json };

/** Something said about a treaty's words, as it is stored: plain data, no DOM (W3C Web Annotation Data Model). */
export interface Annotation {
  /** An IRI; `urn:uuid:…` for those made here. */
  readonly id: string;
  readonly layer: LayerId;
  /** What it is about; undefined when a file brought it from a place that this site does not have. */
  readonly target: Target | undefined;
  /** Text of the body in Markdown; empty for a bare highlight. */
  readonly body: string;
  readonly colour: Colour;
  readonly tags: readonly string[];
  /** When it was made and last changed, milliseconds since 1970 UTC. */
  readonly createdMs: number;
  readonly modifiedMs: number;
  /** When it was put into the bin, milliseconds since 1970 UTC; undefined while it is not there. */
  readonly deletedMs?: number | undefined;
  /** How often it was written: a tab that holds a lower number has not seen the last writing. */
  readonly revision: number;
  /** Who made it, where a file says so; unverified. */
  readonly creator?: string | undefined;
  /** What a file said of it, kept whole so that it can be written back unchanged. */
  readonly foreign?: JsonObject | undefined;
}

/** The parts of an annotation that a reader may change. */
export type AnnotationPatch = Partial<Pick<Annotation, 'target' | 'body' | 'colour' | 'tags'>>;

/** Makes an annotation of the reader's own; `nowMs` is milliseconds since 1970 UTC, `id` an IRI that nothing else bears. */
export function createAnnotation(id: string, target: Target, nowMs: number, parts: AnnotationPatch = {}): Annotation {
  return { id, layer: 'mine', target, body: '', colour: 'yellow', tags: [], createdMs: nowMs, modifiedMs: nowMs, revision: 0, ...parts };
}

/** An annotation with parts of it changed at `nowMs`; what is not known of it stays as it was. */
export function editAnnotation(annotation: Annotation, patch: AnnotationPatch, nowMs: number): Annotation {
  return { ...annotation, ...patch, modifiedMs: nowMs };
}

/** Whether an annotation is in the bin. */
export const isDeleted = (annotation: Annotation): boolean => annotation.deletedMs !== undefined;
