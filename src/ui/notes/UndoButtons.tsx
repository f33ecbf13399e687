import { m } from '../../messages/compiled/messages.js';
import { selectHistory } from '../../store/annotationSlice.ts';
import { useAppStore } from '../shared/storeContext.ts';
import { useNoteActions } from './annotating.ts';

/** Takes back and makes again what was done to notes, for hands without the keys. Nothing while there is nothing to take back. */
export function UndoButtons() {
  const { done, undone } = useAppStore(selectHistory);
  const actions = useNoteActions();
  return (
    <>
      {done.length > 0 && (
        <button type="button" onClick={actions.undo}>
          {m.note_undo()}
        </button>
      )}
      {undone.length > 0 && (
        <button type="button" onClick={actions.redo}>
          {m.note_redo()}
        </button>
      )}
    </>
  );
}
