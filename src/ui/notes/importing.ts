import type { Annotation, LayerId } from '../../core/annotation/annotation.ts';
import type { AnnotationEdit, Change } from '../../core/annotation/change.ts';
import { BACKUP_LIMITS, type KnownPlaces } from '../../core/annotation/interchange/known.ts';
import { planImport } from '../../core/annotation/interchange/planImport.ts';
import { readAnnotationFile, type AnnotationFile } from '../../core/annotation/interchange/readAnnotationFile.ts';
import type { FileReason, ImportReport } from '../../core/annotation/interchange/reasons.ts';
import { failure, type Result } from '../../core/result.ts';

/** Why nothing of a file was read; `unreadable`: the browser gave none of it, as of a folder. */
export type ImportFailure = FileReason | { readonly code: 'unreadable' };

/** A file that the reader gave, read. */
export interface ReadFile {
  /** Its place among the files, counted from 1: two may bear one name. */
  readonly number: number;
  readonly name: string;
  readonly result: Result<AnnotationFile, ImportFailure>;
}

/** Reads files one after the other, so that many of them are never held at once as bytes. */
export function readFiles(files: readonly File[], known: KnownPlaces): Promise<ReadFile[]> {
  return files.reduce<Promise<ReadFile[]>>(async (before, file, index) => {
    const read = await before;
    return [...read, { number: index + 1, name: file.name, result: await readFile(file, known) }];
  }, Promise.resolve([]));
}

async function readFile(file: File, known: KnownPlaces): Promise<ReadFile['result']> {
  if (file.size > BACKUP_LIMITS.bytes) return failure({ code: 'too-large', bytes: file.size, limit: BACKUP_LIMITS.bytes });
  try {
    return readAnnotationFile(new Uint8Array(await file.arrayBuffer()), known);
  } catch {
    return failure({ code: 'unreadable' });
  }
}

/** What becomes of a file. */
export type PlannedFile = Omit<ReadFile, 'result'> &
  ({ readonly ok: true; readonly report: ImportReport } | { readonly ok: false; readonly reason: ImportFailure });

/** What importing files would do. */
export interface ImportPlans {
  /** One step, so that one undo takes back all of it; undefined when nothing would be done. */
  readonly change: Change | undefined;
  readonly files: readonly PlannedFile[];
}

/** Whether notes become the reader's own, or a layer for each file. */
export type ImportMode = 'mine' | 'layer';

interface PlanOptions {
  readonly mode: ImportMode;
  readonly newId: () => string;
  readonly nowMs: number;
}

/** Plans an import of several files as one change: each is compared with what the files before it brought. */
export function planFiles(read: readonly ReadFile[], current: Readonly<Record<string, Annotation>>, options: PlanOptions): ImportPlans {
  const { mode, newId, nowMs } = options;
  const edits = new Map<string, AnnotationEdit>();
  let held = current;
  const files = read.map(({ number, name, result }): PlannedFile => {
    if (!result.ok) return { number, name, ok: false, reason: result.reason };
    const layer = mode === 'mine' ? 'mine' : layerOf(name);
    const { change, report } = planImport(result.value, held, { newId, nowMs, layer, keepsLayers: mode === 'mine' });
    for (const { before, after } of change?.edits ?? [])
      edits.set(after.id, { before: edits.has(after.id) ? edits.get(after.id)?.before : before, after });
    if (change) held = { ...held, ...Object.fromEntries(change.edits.map(({ after }) => [after.id, after])) };
    return { number, name, ok: true, report };
  });
  return { files, change: edits.size === 0 ? undefined : { kind: 'import', edits: [...edits.values()] } };
}

// A name is shown and stored with each note, and comes from outside.
const LONGEST_NAME = 100;

const layerOf = (name: string): LayerId => `file:${[...name.normalize('NFC').replace(/[\p{C}]/gu, '')].slice(0, LONGEST_NAME).join('')}`;
