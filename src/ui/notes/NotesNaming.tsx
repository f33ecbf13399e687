import { useState } from 'react';
import type { Annotation } from '../../core/annotation/annotation.ts';
import { plainText } from '../../core/annotation/markdown/namedInNote.ts';
import { parseMarkdown } from '../../core/annotation/markdown/parseMarkdown.ts';
import type { EId, TreatyId } from '../../core/treaty/treaty.ts';
import { m } from '../../messages/compiled/messages.js';
import { selectUi } from '../../store/selectionSlice.ts';
import { selectCatalogue } from '../../store/treatySlice.ts';
import { noteHash } from '../../url/address.ts';
import { PlaceLink } from '../shared/PlaceLink.tsx';
import { useAppStore } from '../shared/storeContext.ts';
import { notePlace, noteName, shorten } from './noteWords.ts';
import styles from './NotesNaming.module.css';
import { useNotesNaming } from './useNotesNaming.ts';

interface NotesNamingProps {
  readonly treatyId: TreatyId;
  readonly eId: EId;
}

// More are there when they are asked for.
const FIRST = 20;
const FIRST_WORDS = 120;

/** The reader's own notes elsewhere that refer to a clause, folded like all that refers to it; nothing where there are none. */
export function NotesNaming({ treatyId, eId }: NotesNamingProps) {
  const notes = useNotesNaming(treatyId, eId);
  const [isOpen, setOpen] = useState(false);
  const [shown, setShown] = useState(FIRST);
  if (notes.length === 0) return null;
  return (
    <details className={styles.naming} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{m.notes_naming({ count: notes.length })}</summary>
      {isOpen && (
        <ul>
          {notes.slice(0, shown).map((note) => (
            <li key={note.id}>
              <NoteLine note={note} />
            </li>
          ))}
        </ul>
      )}
      {isOpen && notes.length > shown && (
        <button type="button" onClick={() => setShown(notes.length)}>
          {m.show_more({ count: notes.length - shown })}
        </button>
      )}
    </details>
  );
}

function NoteLine({ note }: { readonly note: Annotation }) {
  const ui = useAppStore(selectUi);
  const catalogue = useAppStore(selectCatalogue);
  return (
    <>
      <PlaceLink to={{ view: 'notes', ui }} hash={noteHash(note.id)}>
        {notePlace(note, catalogue, ui) ?? noteName(note)}
      </PlaceLink>{' '}
      <span dir="auto">{shorten(plainText(parseMarkdown(note.body)), FIRST_WORDS)}</span>
    </>
  );
}
