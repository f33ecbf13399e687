import { useEffect, useId, useMemo, useRef, useState, type FormEvent } from 'react';
import { COLOURS } from '../../../core/annotation/annotation.ts';
import { isChosenNote, printableNotes, type PrintedPlace } from '../../../core/printing/chooseNotes.ts';
import { m } from '../../../messages/compiled/messages.js';
import { selectHiddenLayers, selectPlacements } from '../../../store/annotationSlice.ts';
import { selectAnnotations } from '../../../store/selectAnnotations.ts';
import { selectUi } from '../../../store/selectionSlice.ts';
import { selectSettings } from '../../../store/settingsSlice.ts';
import { clauseLabel } from '../../shared/clauseLabel.ts';
import { useAppStore } from '../../shared/storeContext.ts';
import { colourMeaning } from '../colourWords.ts';
import dialogStyles from '../Dialog.module.css';
import { NotebookMenu } from '../NotebookMenu.tsx';
import styles from './PrintDialog.module.css';
import type { PrintChoice } from './printedMatter.ts';
import { PrintEach } from './PrintEach.tsx';
import { useItems } from './useItems.ts';

interface PrintDialogProps {
  readonly place: PrintedPlace;
  /** What was chosen the last time. */
  readonly first: PrintChoice | undefined;
  /** Called once the dialog is closed, where the reader wants to print. */
  readonly onPrint: (choice: PrintChoice) => void;
  /** Called once when the dialog is closed in any way. */
  readonly onClose: () => void;
}

/** Asks what goes to paper with the text: which notes and where, and the commentary. */
export function PrintDialog({ place, first, onPrint, onClose }: PrintDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  const notes = usePrintable(place);
  const [choice, setChoice] = useState<PrintChoice>(first ?? { notes: notes.length > 0 ? 'footnotes' : 'none', hasCommentary: false });
  const ui = useAppStore(selectUi);
  const items = useItems(place, ui, choice.hasCommentary);
  const isWaiting = choice.hasCommentary && items.status !== 'ready';
  useEffect(() => dialog.current?.showModal(), []);
  const print = (event: FormEvent) => {
    event.preventDefault();
    if (isWaiting) return;
    dialog.current?.close();
    onPrint(choice);
  };
  const change = (part: Partial<PrintChoice>) => setChoice((before) => ({ ...before, ...part }));
  const name = place.eId === undefined ? m.print_whole() : clauseLabel(place.eId);
  return (
    <dialog ref={dialog} className={`${dialogStyles.dialog} ${styles.dialog}`} aria-labelledby={titleId} onClose={onClose}>
      <form onSubmit={print} className={styles.form}>
        <h2 id={titleId}>{m.print_title({ place: name })}</h2>
        <NotesPart place={place} notes={notes} choice={choice} onChange={change} />
        {items.count > 0 && (
          <label>
            <input
              type="checkbox"
              checked={choice.hasCommentary}
              onChange={({ currentTarget }) => change({ hasCommentary: currentTarget.checked })}
            />
            {m.print_with_commentary({ count: items.count })}
          </label>
        )}
        {isWaiting && <p role="status">{items.status === 'failed' ? m.commentary_failed() : m.commentary_loading()}</p>}
        <div className={dialogStyles.actions}>
          <button type="submit" disabled={isWaiting}>
            {m.print()}
          </button>
          <button type="button" onClick={() => dialog.current?.close()}>
            {m.notebook_cancel()}
          </button>
        </div>
      </form>
    </dialog>
  );
}

function usePrintable(place: PrintedPlace) {
  const annotations = useAppStore(selectAnnotations);
  const placements = useAppStore(selectPlacements);
  const hidden = useAppStore(selectHiddenLayers);
  return useMemo(() => printableNotes(annotations, placements, place, hidden), [annotations, placements, place, hidden]);
}

interface NotesPartProps {
  readonly place: PrintedPlace;
  readonly notes: ReturnType<typeof usePrintable>;
  readonly choice: PrintChoice;
  readonly onChange: (part: Partial<PrintChoice>) => void;
}

function NotesPart({ place, notes, choice, onChange }: NotesPartProps) {
  const { colourMeanings } = useAppStore(selectSettings);
  const radios = useId();
  const tags = useMemo(() => [...new Set(notes.flatMap((note) => note.tags))].toSorted((a, b) => a.localeCompare(b)), [notes]);
  const colours = COLOURS.filter((colour) => notes.some((note) => note.colour === colour));
  const count = choice.notes === 'none' ? 0 : notes.filter((note) => isChosenNote(note, choice)).length;
  return (
    <fieldset>
      <legend>{m.print_notes()}</legend>
      {WAYS.map(([way, label]) => (
        <label key={way}>
          <input type="radio" name={radios} checked={choice.notes === way} onChange={() => onChange({ notes: way })} />
          {label()}
        </label>
      ))}
      {choice.notes !== 'none' && (
        <div className={styles.menus}>
          {(colours.length > 1 || choice.colour !== undefined) && (
            <NotebookMenu
              label={m.notebook_colour()}
              all={m.notebook_all_colours()}
              value={choice.colour}
              options={colours.map((colour) => ({ value: colour, name: colourMeaning(colour, colourMeanings) }))}
              onChange={(colour) => onChange({ colour })}
            />
          )}
          {(tags.length > 0 || choice.tag !== undefined) && (
            <NotebookMenu
              label={m.notebook_tag()}
              all={m.notebook_all_tags()}
              value={choice.tag}
              options={tags.map((tag) => ({ value: tag, name: tag }))}
              onChange={(tag) => onChange({ tag })}
            />
          )}
        </div>
      )}
      {choice.notes !== 'none' && notes.length > 0 && (
        <PrintEach place={place} choice={choice} onChange={(leftOut) => onChange({ leftOut })} />
      )}
      <p role="status">{m.print_count({ count })}</p>
      <p className={dialogStyles.quiet}>{m.print_left_out()}</p>
    </fieldset>
  );
}

const WAYS = [
  ['none', m.print_notes_none],
  ['footnotes', m.print_notes_footnotes],
  ['appendix', m.print_notes_appendix],
] as const;
