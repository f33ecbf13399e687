import type { Annotation, LayerId } from '../../core/annotation/annotation.ts';
import type { AnnotationEdit, Change } from '../../core/annotation/change.ts';
import { BACKUP_LIMITS, type KnownPlaces } from '../../core/annotation/interchange/known.ts';
import { planImport } from '../../core/annotation/interchange/planImport.ts';
import { readAnnotationFile, type AnnotationFile, type ReadingProgress } from '../../core/annotation/interchange/readAnnotationFile.ts';
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

/** Lets the page breathe between two slices of work. */
export interface Breath {
  readonly clock: () => number;
  readonly breathe: () => Promise<unknown>;
  /** Whether nobody waits for the work any more. */
  readonly isStopped: () => boolean;
}

// A task of the main thread is a hitch from 50 ms on; this leaves as much again for one step that takes long.
const SLICE_MS = 20;

/** Works in slices, telling after each how far it came; undefined when it was stopped, which leaves nothing behind. */
export async function workInSlices<Progress, Value>(
  steps: Generator<Progress, Value>,
  { clock, breathe, isStopped }: Breath,
  onProgress?: (progress: Progress) => void,
): Promise<Value | undefined> {
  for (;;) {
    const until = clock() + SLICE_MS;
    let next = steps.next();
    while (!next.done && clock() < until) next = steps.next();
    if (next.done) return next.value;
    onProgress?.(next.value);
    // One slice after the other is the purpose.
    // oxlint-disable-next-line no-await-in-loop
    await breathe();
    if (isStopped()) return undefined;
  }
}

/** Reads files one after the other, so that many of them are never held at once as bytes; undefined when that was stopped. */
export async function readFiles(
  files: readonly File[],
  known: KnownPlaces,
  breath: Breath,
  onProgress: (progress: ReadingProgress) => void,
): Promise<readonly ReadFile[] | undefined> {
  return files.reduce<Promise<ReadFile[] | undefined>>(async (before, file, index) => {
    const read = await before;
    const result = read && (await readFile(file, known, breath, onProgress));
    return result && [...read, { number: index + 1, name: file.name, result }];
  }, Promise.resolve([]));
}

async function readFile(
  file: File,
  known: KnownPlaces,
  breath: Breath,
  onProgress: (progress: ReadingProgress) => void,
): Promise<ReadFile['result'] | undefined> {
  if (file.size > BACKUP_LIMITS.bytes) return failure({ code: 'too-large', bytes: file.size, limit: BACKUP_LIMITS.bytes });
  try {
    return await workInSlices(readAnnotationFile(new Uint8Array(await file.arrayBuffer()), known), breath, onProgress);
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

/** Plans an import of several files as one change: each is compared with what the files before it brought. Yields after each item. */
export function* planFiles(
  read: readonly ReadFile[],
  current: Readonly<Record<string, Annotation>>,
  { mode, newId, nowMs }: PlanOptions,
): Generator<void, ImportPlans> {
  const edits = new Map<string, AnnotationEdit>();
  const files: PlannedFile[] = [];
  const held = read.length > 1 ? { ...current } : current;
  for (const { number, name, result } of read) {
    if (!result.ok) {
      files.push({ number, name, ok: false, reason: result.reason });
      continue;
    }
    const layer = mode === 'mine' ? 'mine' : layerOf(name);
    const { change, report } = yield* planImport(result.value, held, { newId, nowMs, layer, keepsLayers: mode === 'mine' });
    for (const { before, after } of change?.edits ?? [])
      edits.set(after.id, { before: edits.has(after.id) ? edits.get(after.id)?.before : before, after });
    if (held !== current) Object.assign(held, Object.fromEntries((change?.edits ?? []).map(({ after }) => [after.id, after])));
    files.push({ number, name, ok: true, report });
  }
  return { files, change: edits.size === 0 ? undefined : { kind: 'import', edits: [...edits.values()] } };
}

// A name is shown and stored with each note, and comes from outside.
const LONGEST_NAME = 100;

const layerOf = (name: string): LayerId => `file:${[...name.normalize('NFC').replace(/[\p{C}]/gu, '')].slice(0, LONGEST_NAME).join('')}`;
