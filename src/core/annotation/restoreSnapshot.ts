import { isDeleted, type Annotation } from './annotation.ts';
import { isSame, type AnnotationEdit, type Change } from './change.ts';

/** What taking up a snapshot would do, before it is done. */
export interface SnapshotPlan {
  /** One step that can be undone; it takes nothing away and puts nothing into the bin. */
  readonly change: Change;
  /** How many notes come back that are held nowhere any more or lie in the bin, how many go back to what they said, how many are as they were. */
  readonly missing: number;
  readonly different: number;
  readonly same: number;
}

const PARTS = ['target', 'body', 'colour', 'tags', 'layer'] as const;

/**
 * Plans to bring back what a snapshot held at `nowMs`: notes that are missing are added, notes that say something else now say again what
 * they said then. Notes that came since stay, and so does everything of a note that the snapshot held in its bin.
 */
export function planRestoring(snapshot: readonly Annotation[], current: Readonly<Record<string, Annotation>>, nowMs: number): SnapshotPlan {
  const edits: AnnotationEdit[] = [];
  const counts = { missing: 0, different: 0, same: 0 };
  for (const then of snapshot) {
    const now = Object.hasOwn(current, then.id) ? current[then.id] : undefined;
    const edit = bringBack(then, now, nowMs);
    if (edit) edits.push(edit);
    if (!edit) counts.same++;
    else if (!now || isDeleted(now)) counts.missing++;
    else counts.different++;
  }
  return { change: { kind: 'import', edits }, ...counts };
}

function bringBack(then: Annotation, now: Annotation | undefined, nowMs: number): AnnotationEdit | undefined {
  if (!now) return { before: undefined, after: { ...then, modifiedMs: nowMs } };
  if (isDeleted(then)) return undefined;
  const parts = Object.fromEntries(PARTS.filter((part) => !isSame(then[part], now[part])).map((part) => [part, then[part]]));
  if (!isDeleted(now) && Object.keys(parts).length === 0) return undefined;
  return { before: now, after: { ...now, ...parts, deletedMs: undefined, modifiedMs: nowMs } };
}
