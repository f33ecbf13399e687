import { useMemo } from 'react';
import type { TreatyId } from '../../core/treaty/treaty.ts';
import { m } from '../../messages/compiled/messages.js';
import { selectCanNote, selectHiddenLayers, selectNotesOn } from '../../store/annotationSlice.ts';
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
  const all = useAppStore(useMemo(() => selectNotesOn(treatyId), [treatyId]));
  const hidden = useAppStore(selectHiddenLayers);
  const canNote = useAppStore(selectCanNote);
  const notes = all.filter(({ layer }) => !hidden.includes(layer));
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
