import { useState } from 'react';
import type { Annotation } from '../../core/annotation/annotation.ts';
import { MOST_MARKS } from '../../core/annotation/notesOn.ts';
import type { EId, TreatyId } from '../../core/treaty/treaty.ts';
import { scrollIntoFreePart } from '../../dom/goToWords.ts';
import { m } from '../../messages/compiled/messages.js';
import { selectAccess } from '../../store/annotationSlice.ts';
import { selectUi } from '../../store/selectionSlice.ts';
import { clauseLabel } from '../shared/clauseLabel.ts';
import { PlaceLink } from '../shared/PlaceLink.tsx';
import { useAppStore, useAppStoreApi } from '../shared/storeContext.ts';
import { useNoteActions } from './annotating.ts';
import { LayerSwitch } from './LayerSwitch.tsx';
import { NoteCard } from './NoteCard.tsx';
import styles from './NotesPanel.module.css';
import { LinkCard } from './sharing/LinkCard.tsx';
import { ShareNotes } from './sharing/ShareNotes.tsx';
import { TreatyNotes } from './TreatyNotes.tsx';
import { UndoButtons } from './UndoButtons.tsx';
import { useClauseNotes } from './useClauseNotes.ts';
import { useNoteBeyond } from './useNoteBeyond.ts';

interface NotesPanelProps {
  readonly treatyId: TreatyId;
  readonly eId: EId;
}

// As many as anybody looks through in one go; a clause with thousands of notes must still open at once.
const PORTION = 50;

/** The notes beside a clause, in the order of its text, and the ways to make one that need no pointer. */
export function NotesPanel({ treatyId, eId }: NotesPanelProps) {
  const store = useAppStoreApi();
  const actions = useNoteActions();
  const ui = useAppStore(selectUi);
  const access = useAppStore(selectAccess);
  const notes = useClauseNotes(treatyId, eId);
  const [shown, setShown] = useState(PORTION);
  const beyond = useNoteBeyond(notes, shown);
  // In one list, so that a field stays where it is when notes from elsewhere push its note past the others.
  const listed = [...notes.slice(0, shown), ...(beyond ? [beyond] : [])];
  const isWritable = access !== 'read';
  const write = (id: string) => store.getState().changeMargin({ openNote: { id, part: 'body' } });
  return (
    <div className={styles.panel}>
      <LinkCard />
      <LayerSwitch />
      {notes.length === 0 && <p className={styles.none}>{m.note_none_yet()}</p>}
      {notes.length > MOST_MARKS && <p>{m.note_too_many({ count: MOST_MARKS })}</p>}
      <ul className={styles.notes} data-notes-list="">
        {listed.map((annotation) => (
          <li key={annotation.id}>
            <NoteCard annotation={annotation} onGoToWords={goToNoteWords} />
          </li>
        ))}
      </ul>
      {notes.length > shown && (
        <button type="button" onClick={() => setShown(shown + PORTION)}>
          {m.show_more({ count: Math.min(PORTION, notes.length - shown) })}
        </button>
      )}
      <div className={styles.ways}>
        {isWritable && (
          <>
            <button type="button" onClick={() => write(actions.create({ treatyId, eId }))}>
              {m.note_whole_clause({ place: clauseLabel(eId) })}
            </button>
            <button type="button" onClick={() => store.getState().changeMargin({ choosingFor: { id: undefined }, isSheetOpen: false })}>
              {m.note_choose_by_keys()}
            </button>
          </>
        )}
        <ShareNotes treatyId={treatyId} eId={eId} />
        <UndoButtons />
        <PlaceLink to={{ view: 'notes', ui }}>{m.note_all()}</PlaceLink>
      </div>
      <TreatyNotes treatyId={treatyId} onWrite={write} />
    </div>
  );
}

// The words are marked as the note's; the focus goes there, and Escape brings it back.
function goToNoteWords({ id }: Annotation): void {
  const origin = document.activeElement;
  const words = document.querySelector<HTMLElement>(`mark[data-annotation~="${CSS.escape(id)}"]`);
  if (!words) return;
  words.tabIndex = -1;
  words.focus({ preventScroll: true });
  scrollIntoFreePart(words);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !(origin instanceof HTMLElement)) return;
    event.preventDefault();
    origin.focus();
  };
  words.addEventListener('keydown', onKeyDown);
  words.addEventListener(
    'blur',
    () => {
      words.removeEventListener('keydown', onKeyDown);
      words.removeAttribute('tabindex');
    },
    { once: true },
  );
}
