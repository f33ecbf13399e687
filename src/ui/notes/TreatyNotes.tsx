import { useDeferredValue, useMemo } from 'react';
import { isDeleted } from '../../core/annotation/annotation.ts';
import type { TreatyId } from '../../core/treaty/treaty.ts';
import { m } from '../../messages/compiled/messages.js';
import { selectAnnotations, selectCanNote, selectHiddenLayers } from '../../store/annotationSlice.ts';
import { useAppStore } from '../shared/storeContext.ts';
import { useNoteActions } from './annotating.ts';
import { NoteCard } from './NoteCard.tsx';
import styles from './NotesPanel.module.css';

interface TreatyNotesProps {
  readonly treatyId: TreatyId;
  /** Opens a note for writing. */
  readonly onWrite: (id: string) => void;
}

/** The notes on a treaty as a whole, folded: they belong to every clause of it and to none. */
export function TreatyNotes({ treatyId, onWrite }: TreatyNotesProps) {
  const actions = useNoteActions();
  // Looks through all notes, and may come a moment after a letter that was typed.
  const annotations = useDeferredValue(useAppStore(selectAnnotations));
  const hidden = useAppStore(selectHiddenLayers);
  const canNote = useAppStore(selectCanNote);
  const notes = useMemo(
    () =>
      Object.values(annotations).filter(
        (note) =>
          note.target?.treatyId === treatyId &&
          note.target.eId === undefined &&
          !note.target.words &&
          !isDeleted(note) &&
          !hidden.includes(note.layer),
      ),
    [annotations, hidden, treatyId],
  );
  return (
    <details className={styles.treaty}>
      <summary>{m.notes_on_treaty({ count: notes.length })}</summary>
      <ul>
        {notes.map((note) => (
          <li key={note.id}>
            <NoteCard annotation={note} />
          </li>
        ))}
      </ul>
      {canNote && (
        <button type="button" onClick={() => onWrite(actions.create({ treatyId }))}>
          {m.note_whole_treaty()}
        </button>
      )}
    </details>
  );
}
