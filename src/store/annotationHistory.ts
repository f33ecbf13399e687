import { recordChange, turn, type AnnotationEdit, type Change } from '../core/annotation/change.ts';
import type { Annotation } from '../core/annotation/annotation.ts';
import { valueAt } from '../core/annotation/idTable.ts';
import type { AppStore } from './createAppStore.ts';

// Beside the slice and not in it: only those who write notes need it, and it comes with what they need.

const afters = (edits: readonly AnnotationEdit[]): Annotation[] => edits.map(({ after }) => after);

/** Does what the reader asked for, as a step that can be undone. */
export function changeAnnotations(store: AppStore, change: Change): void {
  const { history, putAnnotations } = store.getState();
  putAnnotations(afters(change.edits), recordChange(history, change));
}

/** Takes back the last change, or makes again the last one taken back; `nowMs` is milliseconds since 1970 UTC. */
export function turnHistory(store: AppStore, way: 'undo' | 'redo', nowMs: number): void {
  const { annotationTable, history, putAnnotations } = store.getState();
  const { done, undone } = history;
  const change = (way === 'undo' ? done : undone).at(-1);
  if (!change) return;
  const turned =
    way === 'undo' ? { done: done.slice(0, -1), undone: [...undone, change] } : { done: [...done, change], undone: undone.slice(0, -1) };
  putAnnotations(afters(turn(change, way, (id) => valueAt(annotationTable, id), nowMs)), turned);
}
