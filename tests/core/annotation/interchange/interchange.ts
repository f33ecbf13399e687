import type { Annotation } from '../../../../src/core/annotation/annotation.ts';
import { planImport, type ImportOptions, type ImportPlan } from '../../../../src/core/annotation/interchange/planImport.ts';
import { readAnnotationFile, type AnnotationFile } from '../../../../src/core/annotation/interchange/readAnnotationFile.ts';
import { runToEnd } from '../../../../src/core/steps.ts';

/** The places that the tests of interchange know. */
export const KNOWN = { treatyIds: new Set(['test-treaty', 'nato-1949']) };

/** How the tests of interchange export. */
export const OPTIONS = { ...KNOWN, siteUrl: 'https://example.org/pasal', nowMs: 1_000 };

/** Annotations by their ids. */
export const byId = (annotations: readonly Annotation[]): Record<string, Annotation> =>
  Object.fromEntries(annotations.map((annotation) => [annotation.id, annotation]));

/** Reads a file that can be read. */
export function readOrThrow(file: string | Uint8Array): AnnotationFile {
  const read = runToEnd(readAnnotationFile(file, KNOWN));
  if (!read.ok) throw new Error(JSON.stringify(read.reason));
  return read.value;
}

/** Plans to import a file that can be read; new ids are counted. */
export function importInto(
  current: Record<string, Annotation>,
  file: string | Uint8Array,
  options: Partial<ImportOptions> = {},
): ImportPlan {
  let made = 0;
  const newId = () => `urn:test:new-${++made}`;
  return runToEnd(planImport(readOrThrow(file), current, { newId, nowMs: 9_000, layer: 'mine', keepsLayers: true, ...options }));
}

/** The annotations as they are after an import. */
export function applied(current: Record<string, Annotation>, { change }: ImportPlan): Record<string, Annotation> {
  return { ...current, ...byId((change?.edits ?? []).map((edit) => edit.after)) };
}
