import type { Annotation, Json, JsonObject } from '../annotation.ts';
import { readItem, readParts } from './readItem.ts';
import { formatDateTime } from './plainValues.ts';
import { isEqual, isObject, NO_TARGET, OUR, OUR_CONTEXT, own, VERSION } from './vocabulary.ts';
import { writeTarget, type WritingPlaces } from './writeTarget.ts';

/** Where an export is made, and when (milliseconds since 1970 UTC). */
export interface ExportOptions extends WritingPlaces {
  readonly nowMs: number;
  /** An IRI that names this program. */
  readonly generatorIri?: string | undefined;
}

/**
 * Writes annotations, those in the bin too, as a Web Annotation collection of one page, an item a line. Each item meets every MUST of the
 * data model by itself, and reading the file again gives equal annotations but for their revisions. What came from elsewhere and was not
 * changed here is written as it came.
 */
export function exportAnnotations(annotations: readonly Annotation[], options: ExportOptions): string {
  const foreign = annotations.map((annotation) => unchangedForeign(annotation, options));
  const items = annotations.map((annotation, i) => JSON.stringify(foreign[i] ?? writeAnnotation(annotation, options)));
  const states = annotations.filter((_, i) => foreign[i] !== undefined).map((annotation) => stateOf(annotation));
  const head: JsonObject = {
    '@context': OUR_CONTEXT,
    [OUR.version]: VERSION,
    type: 'AnnotationCollection',
    ...writeTime('generated', options.nowMs),
    ...(options.generatorIri === undefined ? {} : { generator: { id: options.generatorIri, type: 'Software' } }),
    total: annotations.length,
    ...(states.length === 0 ? {} : { [OUR.state]: states }),
  };
  const page = `{"type":"AnnotationPage","startIndex":0,"items":[\n${items.join(',\n')}\n]}`;
  return `${JSON.stringify(head).slice(0, -1)},"first":${page}}\n`;
}

function stateOf({ id, layer, createdMs, modifiedMs, deletedMs, target }: Annotation): JsonObject {
  const position = target?.words ? { position: { ...target.words.position } } : {};
  return { id, layer, createdMs, modifiedMs, ...(deletedMs === undefined ? {} : { deletedMs }), ...position };
}

const writeTime = (key: string, ms: number | undefined): JsonObject => {
  const written = ms === undefined ? undefined : formatDateTime(ms);
  return written === undefined ? {} : { [key]: written };
};

/** What a file said of an annotation, when it still says what the annotation says here, and nothing else is to be said. */
function unchangedForeign(annotation: Annotation, options: ExportOptions): JsonObject | undefined {
  const { foreign, revision: _, ...kept } = annotation;
  const read = foreign === undefined ? undefined : readItem(foreign, undefined, options);
  if (
    !foreign ||
    !read?.ok ||
    read.incoming.id !== annotation.id ||
    ![annotation.createdMs, annotation.modifiedMs].every(Number.isFinite)
  ) {
    return undefined;
  }
  const { foreign: asRead, deletedMs: __, ...said } = read.incoming;
  const { position: ___, ...state } = stateOf(annotation);
  const readBack = withoutPosition({ ...said, ...state });
  return isEqual(readBack, withoutPosition(kept)) && isEqual(asRead, foreign) ? foreign : undefined;
}

/** Positions of what came from elsewhere depend on whether the text was at hand to count in; they are part of the state. */
function withoutPosition(annotation: Pick<Annotation, 'target'>): object {
  const { target } = annotation;
  return target?.words ? { ...annotation, target: { ...target, words: { ...target.words, position: undefined } } } : annotation;
}

/** Writes an annotation in our form; what that cannot say is added whole, under a term of our own. */
function writeAnnotation(annotation: Annotation, options: ExportOptions): JsonObject {
  const item = writeItem(annotation, options);
  const { revision: _, ...kept } = annotation;
  if (isEqual(readParts(item, [], options), kept)) return item;
  // Rows may hold keys that only a newer version knows.
  const whole = { ...item, [OUR.exact]: JSON.parse(JSON.stringify(kept)) as JsonObject }; // of an object
  return readItem(whole, undefined, options).ok ? whole : item;
}

function writeItem(annotation: Annotation, options: ExportOptions): JsonObject {
  const { id, layer, target, body, colour, tags, creator, createdMs, modifiedMs, deletedMs, foreign } = annotation;
  const textual = (purpose: string, value: string): JsonObject => ({ type: 'TextualBody', purpose, value });
  const bodies = [
    ...(body === '' ? [] : [{ type: 'TextualBody', purpose: 'commenting', format: 'text/markdown', value: body }]),
    ...tags.map((tag) => textual('tagging', tag)),
    textual('classifying', colour),
  ];
  return {
    '@context': OUR_CONTEXT,
    id,
    type: 'Annotation',
    motivation: body === '' ? 'highlighting' : 'commenting',
    ...writeTime('created', createdMs),
    ...writeTime('modified', modifiedMs),
    ...(creator === undefined ? {} : { creator: { type: 'Person', name: creator } }),
    body: bodies,
    target: target ? writeTarget(target, options) : foreignTarget(foreign, options),
    [OUR.version]: VERSION,
    [OUR.layer]: layer,
    ...writeTime(OUR.deleted, deletedMs),
  };
}

/** The target of an annotation that is about something this site does not have: what the file said that brought it. */
function foreignTarget(foreign: JsonObject | undefined, options: ExportOptions): Json {
  const read = foreign && readItem(foreign, undefined, options);
  return (read?.ok && isObject(foreign) ? own(read.source, 'target') : undefined) ?? NO_TARGET;
}
