import { isDeleted, type Annotation } from './annotation.ts';

/** One annotation before and after; undefined before where it was made. */
export interface AnnotationEdit {
  readonly before: Annotation | undefined;
  readonly after: Annotation;
}

/** What a reader did, as one step of undoing. */
export interface Change {
  readonly kind: 'create' | 'edit' | 'delete' | 'restore' | 'import';
  readonly edits: readonly AnnotationEdit[];
  /** Changes of one session of typing that follow each other become one step. */
  readonly session?: string | undefined;
}

/** What can be undone and redone, the last one last. */
export interface History {
  readonly done: readonly Change[];
  readonly undone: readonly Change[];
}

/** A history in which nothing has happened. */
export const EMPTY_HISTORY: History = { done: [], undone: [] };

// Far more than anybody steps back through, and little enough to hold.
const LONGEST = 200;

/** The history after a change: it joins the last step of its own session, and nothing can be redone any more. */
export function recordChange({ done }: History, change: Change): History {
  const last = done.at(-1);
  if (last && change.session !== undefined && last.session === change.session) {
    return { done: [...done.slice(0, -1), { ...last, edits: joinEdits(last.edits, change.edits) }], undone: [] };
  }
  return { done: [...done, change].slice(-LONGEST), undone: [] };
}

function joinEdits(first: readonly AnnotationEdit[], second: readonly AnnotationEdit[]): AnnotationEdit[] {
  const joined = new Map(first.map((edit) => [edit.after.id, edit]));
  for (const edit of second) joined.set(edit.after.id, { before: (joined.get(edit.after.id) ?? edit).before, after: edit.after });
  return [...joined.values()];
}

type Part = 'target' | 'body' | 'colour' | 'tags' | 'deletedMs' | 'layer';
const PARTS: readonly Part[] = ['target', 'body', 'colour', 'tags', 'deletedMs', 'layer'];

/**
 * The annotations as they are once a change is taken back (`undo`) or made again (`redo`) at `nowMs`; `current` gives each as it is now.
 * Only the parts that the change touched are set; what happened to the others since stays. An annotation that the change made goes to the
 * bin, never away.
 */
export function turn(
  change: Change,
  way: 'undo' | 'redo',
  current: (id: string) => Annotation | undefined,
  nowMs: number,
): AnnotationEdit[] {
  return change.edits.flatMap(({ before, after }) => {
    const now = current(after.id);
    if (!now) return [];
    const from = way === 'undo' ? after : before;
    const to = way === 'undo' ? before : after;
    if (!to) return isDeleted(now) ? [] : [{ before: now, after: { ...now, deletedMs: nowMs, modifiedMs: nowMs } }];
    // A change may touch thousands.
    const parts: Partial<Record<Part, unknown>> = {};
    for (const part of PARTS) if (!from || !isSame(from[part], to[part])) parts[part] = to[part];
    const turned = { ...now, ...parts, modifiedMs: nowMs } as Annotation; // `as`: each part is one of an annotation
    return [{ before: now, after: from ? turned : { ...turned, deletedMs: undefined } }];
  });
}

/** Whether two parts of annotations say the same: plain data without cycles, written in the same order. */
export const isSame = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b);
