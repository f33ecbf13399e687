import { useMemo, useState } from 'react';
import type { PrintedPlace } from '../../../core/printing/chooseNotes.ts';
import { m } from '../../../messages/compiled/messages.js';
import { useAppStoreApi } from '../../shared/storeContext.ts';
import { noteName, shorten } from '../noteWords.ts';
import { allNotes, gatherMatter, type PrintChoice } from './printedMatter.ts';
import styles from './PrintDialog.module.css';

interface PrintEachProps {
  readonly place: PrintedPlace;
  readonly choice: PrintChoice;
  /** Called with the ids of the notes that do not go to paper. */
  readonly onChange: (leftOut: readonly string[]) => void;
}

// As many as anybody looks through in one go.
const PORTION = 50;

const NONE: readonly string[] = [];

/** The notes that are about to be printed, in their order, each to be taken out or put back; folded until the reader asks. */
export function PrintEach({ place, choice: { colour, tag, leftOut = NONE }, onChange }: PrintEachProps) {
  const store = useAppStoreApi();
  const [isOpen, setOpen] = useState(false);
  const [shown, setShown] = useState(PORTION);
  const notes = useMemo(() => {
    const matter = isOpen ? gatherMatter(store.getState(), place, { notes: 'footnotes', hasCommentary: false, colour, tag }, 0) : undefined;
    return matter ? allNotes(matter.numbered) : [];
  }, [store, place, colour, tag, isOpen]);
  const toggle = (id: string, isTaken: boolean) => {
    const others = leftOut.filter((other) => other !== id);
    onChange(isTaken ? others : [...others, id]);
  };
  return (
    <details className={styles.each} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{m.print_each()}</summary>
      <ul>
        {notes.slice(0, shown).map(({ annotation }) => (
          <li key={annotation.id}>
            <label>
              <input
                type="checkbox"
                checked={!leftOut.includes(annotation.id)}
                onChange={({ currentTarget }) => toggle(annotation.id, currentTarget.checked)}
              />
              <bdi>{[noteName(annotation), shorten(annotation.body)].filter(Boolean).join('. ')}</bdi>
            </label>
          </li>
        ))}
      </ul>
      {notes.length > shown && (
        <button type="button" onClick={() => setShown(shown + PORTION)}>
          {m.show_more({ count: Math.min(PORTION, notes.length - shown) })}
        </button>
      )}
    </details>
  );
}
