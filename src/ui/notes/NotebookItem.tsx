import { memo, useState } from 'react';
import type { Annotation } from '../../core/annotation/annotation.ts';
import { noteElementId } from '../../core/annotation/notesOn.ts';
import type { NoteState } from '../../core/annotation/notebook.ts';
import { m } from '../../messages/compiled/messages.js';
import { selectAccess } from '../../store/annotationSlice.ts';
import { useAppStore } from '../shared/storeContext.ts';
import { BinActions } from './BinActions.tsx';
import { FindWords } from './FindWords.tsx';
import { NoteCard } from './NoteCard.tsx';
import styles from './NotebookList.module.css';

interface NotebookItemProps {
  readonly annotation: Annotation;
  readonly state: NoteState;
  /** Whether the card names its clause: not where the clause's heading stands over it. */
  readonly showPlace: boolean;
}

/** A note in the notebook, with what can be done about its state: look for its words, take it out of the bin. */
export const NotebookItem = memo(function NotebookItem({ annotation, state, showPlace }: NotebookItemProps) {
  const access = useAppStore(selectAccess);
  const [isLooking, setIsLooking] = useState(false);
  const isWritable = access !== 'read';
  const canLook = isWritable && (state === 'lost' || state === 'check');
  const done = () => {
    setIsLooking(false);
    document.getElementById(noteElementId(annotation.id))?.focus({ preventScroll: true });
  };
  return (
    <>
      <NoteCard annotation={annotation} showPlace={showPlace}>
        {state === 'bin' && isWritable && <BinActions annotation={annotation} />}
        {canLook && (
          <button type="button" aria-expanded={isLooking} onClick={() => setIsLooking(!isLooking)}>
            {state === 'lost' ? m.notebook_find_words() : m.notebook_not_these()}
          </button>
        )}
      </NoteCard>
      {state === 'elsewhere' && <p className={styles.quiet}>{m.notebook_elsewhere()}</p>}
      {canLook && isLooking && <FindWords annotation={annotation} onDone={done} />}
    </>
  );
});
