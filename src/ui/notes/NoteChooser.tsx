import { useEffect, useRef } from 'react';
import { m } from '../../messages/compiled/messages.js';
import { selectAnnotations } from '../../store/selectAnnotations.ts';
import { useAppStore, useAppStoreApi } from '../shared/storeContext.ts';
import styles from './NoteChooser.module.css';
import { noteName, shorten } from './noteWords.ts';
import { isNarrow } from './showNote.ts';
import type { Pressed } from './useNoteMarks.ts';

interface NoteChooserProps {
  readonly pressed: Pressed;
  readonly onChoose: (id: string) => void;
  readonly onClose: () => void;
}

// More than anybody reads in a list over the text; the notes' tab has them all.
const MOST = 20;

/** Lists the notes that overlap under the pressed words, and the commentary on them, for the reader to choose from. */
export function NoteChooser({ pressed, onChoose, onClose }: NoteChooserProps) {
  const store = useAppStoreApi();
  const annotations = useAppStore(selectAnnotations);
  const box = useRef<HTMLDivElement>(null);
  const { notes, spoken, x, y } = pressed;

  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const room = document.documentElement.clientWidth - element.offsetWidth - 8;
    element.style.insetBlockStart = `${y + 12}px`;
    element.style.insetInlineStart = `${Math.max(8, Math.min(x - 24, room))}px`;
    element.showPopover();
    element.querySelector('button')?.focus({ preventScroll: true });
  }, [x, y]);

  const readCommentary = () => {
    onClose();
    store.getState().changeMargin({ chosenWords: spoken, tab: 'commentary', isSheetOpen: isNarrow() });
  };
  return (
    <div
      ref={box}
      popover="auto"
      role="dialog"
      aria-label={m.note_on_these_words()}
      className={styles.chooser}
      onToggle={(event) => event.newState === 'closed' && onClose()}
    >
      <ul>
        {notes.slice(0, MOST).map((id) => {
          const annotation = Object.hasOwn(annotations, id) ? annotations[id] : undefined;
          if (!annotation) return null;
          return (
            <li key={id}>
              <button
                type="button"
                onClick={() => {
                  onClose();
                  onChoose(id);
                }}
              >
                <span data-colour={annotation.colour} className={styles.swatch} aria-hidden="true" />
                <span>
                  {noteName(annotation)}
                  {annotation.body !== '' && <span className={styles.body}>{shorten(annotation.body)}</span>}
                </span>
              </button>
            </li>
          );
        })}
        {spoken && (
          <li>
            <button type="button" onClick={readCommentary}>
              {m.note_commentary_too()}
            </button>
          </li>
        )}
      </ul>
    </div>
  );
}
