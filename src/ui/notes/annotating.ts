import { useMemo } from 'react';
import type { Target } from '../../core/anchoring/anchor.ts';
import { createAnnotation, editAnnotation, type Annotation, type AnnotationPatch, type Colour } from '../../core/annotation/annotation.ts';
import type { Change } from '../../core/annotation/change.ts';
import { valueAt } from '../../core/annotation/idTable.ts';
import { placementStart } from '../../core/annotation/notesOn.ts';
import { targetOfWords } from '../../core/annotation/wordsTarget.ts';
import { newId } from '../../dom/newId.ts';
import { changeAnnotations, turnHistory } from '../../store/annotationHistory.ts';
import type { AppStore } from '../../store/createAppStore.ts';
import { selectNextColour } from '../../store/settingsSlice.ts';
import { useAppStoreApi } from '../shared/storeContext.ts';

export { useKeeper } from '../shared/keeperContext.ts';

/** What a reader can do with notes. Each is one step that can be undone. */
export interface NoteActions {
  /** Makes a note in the colour used last; its id. */
  readonly create: (target: Target, parts?: AnnotationPatch) => string;
  /** Changes parts of a note; changes of one session (a stay in the editor) are undone as one. */
  readonly edit: (id: string, patch: AnnotationPatch, session?: string) => void;
  readonly setColour: (id: string, colour: Colour) => void;
  /** Puts notes into the bin. */
  readonly remove: (ids: readonly string[]) => void;
  /** Takes notes out of the bin. */
  readonly restore: (ids: readonly string[]) => void;
  /** Says of an unsure or moved note that the words where it stands now, or the candidate at this place in the list, are its words. */
  readonly confirm: (id: string, candidate?: number) => void;
  /** Gives a note other words. */
  readonly attach: (id: string, target: Target) => void;
  /** Does a change that was prepared elsewhere, such as an import. */
  readonly apply: (change: Change) => void;
  readonly undo: () => void;
  readonly redo: () => void;
}

/** Makes the actions over a store; `now` gives milliseconds since 1970 UTC. */
export function makeNoteActions(store: AppStore, now: () => number = Date.now): NoteActions {
  const apply = (change: Change) => {
    if (change.edits.length > 0) changeAnnotations(store, change);
  };
  const known = (ids: readonly string[]) => ids.flatMap((id) => valueAt(store.getState().annotationTable, id) ?? []);
  const each = (kind: Change['kind'], ids: readonly string[], after: (annotation: Annotation) => Annotation, session?: string) =>
    apply({ kind, session, edits: known(ids).map((before) => ({ before, after: after(before) })) });
  const edit = (id: string, patch: AnnotationPatch, session?: string) =>
    each('edit', [id], (annotation) => editAnnotation(annotation, patch, now()), session);
  return {
    create: (target, parts = {}) => {
      const annotation = createAnnotation(newId(), target, now(), { colour: selectNextColour(store.getState()), ...parts });
      apply({ kind: 'create', edits: [{ before: undefined, after: annotation }] });
      return annotation.id;
    },
    edit,
    setColour: (id, colour) => {
      edit(id, { colour });
      store.getState().changeSettings({ lastColour: colour });
    },
    remove: (ids) => each('delete', ids, (annotation) => ({ ...annotation, deletedMs: now(), modifiedMs: now() })),
    restore: (ids) => each('restore', ids, (annotation) => ({ ...annotation, deletedMs: undefined, modifiedMs: now() })),
    confirm: (id, candidate = 0) => {
      const [annotation] = known([id]);
      const { placements, treaties } = store.getState();
      const placement = placements[id];
      const at = placement?.status === 'likely' ? placement.candidates[candidate] : placementStart(placement);
      const state =
        annotation?.target && Object.hasOwn(treaties, annotation.target.treatyId) ? treaties[annotation.target.treatyId] : undefined;
      const language = annotation?.target?.words?.language;
      if (!at || state?.status !== 'ready' || language === undefined) return;
      const target = targetOfWords(state.treaty, at.eId, { language, start: at.start, end: at.end });
      if (target) edit(id, { target });
    },
    attach: (id, target) => edit(id, { target }),
    apply,
    undo: () => turnHistory(store, 'undo', now()),
    redo: () => turnHistory(store, 'redo', now()),
  };
}

/** What a reader can do with notes, over the page's store. */
export function useNoteActions(): NoteActions {
  const store = useAppStoreApi();
  return useMemo(() => makeNoteActions(store), [store]);
}
