import { useCallback, useMemo, useState } from 'react';
import { noteElementId, placementStart } from '../../core/annotation/notesOn.ts';
import { isOfLink } from '../../core/annotation/sharing/sharedNotes.ts';
import { targetOfWords } from '../../core/annotation/wordsTarget.ts';
import type { Selection } from '../../core/reference/selection.ts';
import { isUiLanguage } from '../../core/treaty/language.ts';
import { m } from '../../messages/compiled/messages.js';
import { selectAnnotation, selectPlacement } from '../../store/annotationSlice.ts';
import { selectChoosingFor, selectOpenNote } from '../../store/selectInMargin.ts';
import { selectShownLanguages } from '../../store/settingsSlice.ts';
import { selectTreatyState } from '../../store/treatySlice.ts';
import { useAppStore, useAppStoreApi } from '../shared/storeContext.ts';
import { useNoteActions } from './annotating.ts';
import { ChooseWords } from './ChooseWords.tsx';
import type { ChosenRange } from './chosenRange.ts';
import { NoteCard } from './NoteCard.tsx';
import { NoteChooser } from './NoteChooser.tsx';
import styles from './NotesLayer.module.css';
import { shorten } from './noteWords.ts';
import { SelectionToolbar } from './SelectionToolbar.tsx';
import { showNote } from './showNote.ts';
import { readChosen, useChosen } from './useChosen.ts';
import { useNoteButtons } from './useNoteButtons.ts';
import { useNoteKeys } from './useNoteKeys.ts';
import { useNoteMarks } from './useNoteMarks.ts';
import { usePointedNote } from './usePointedNote.ts';

type TextPlace = Extract<Selection, { view: 'clause' | 'text' }>;

/** What notes put over a page that shows a treaty's text: the toolbar over chosen words, the list where notes overlap, choosing by keys. */
export function NotesLayer({ selection }: { readonly selection: TextPlace }) {
  const store = useAppStoreApi();
  const actions = useNoteActions();
  const state = useAppStore(selectTreatyState(selection.treatyId));
  const choosingFor = useAppStore(selectChoosingFor);
  const openNote = useAppStore(selectOpenNote);
  // Only on the page of the whole text does a note stand here.
  const openId = selection.view === 'text' ? openNote?.id : undefined;
  const open = useAppStore(useMemo(() => selectAnnotation(openId), [openId]));
  const [status, setStatus] = useState('');
  // For which words the toolbar was asked for by keyboard; others that are chosen later do not take the focus.
  const [askedFor, setAskedFor] = useState<string>();
  const chosen = useChosen();
  const show = useCallback((id: string) => showNote(store, id, store.getState().selection.view === 'text' ? 'body' : undefined), [store]);
  const [pressed, endPressed] = useNoteMarks(show);
  useNoteButtons(selection.treatyId);
  usePointedNote();
  useNoteKeys({
    onStatus: setStatus,
    onWords: () => {
      const words = readChosen();
      if (words) setAskedFor(wordsKey(words.words));
      else if (selection.view === 'clause') store.getState().changeMargin({ choosingFor: { id: undefined } });
    },
  });

  if (state?.status !== 'ready') return null;
  const { treaty } = state;
  const endChoosing = () => store.getState().changeMargin({ choosingFor: undefined });
  const take = (eId: string, words: ChosenRange) => {
    const id = choosingFor?.id;
    endChoosing();
    if (id === undefined) return setAskedFor(wordsKey(words));
    const target = targetOfWords(treaty, eId, words);
    if (target) actions.attach(id, target);
    document.getSelection()?.removeAllRanges();
    showNote(store, id, 'body');
  };
  const isToolbarAsked = chosen !== undefined && wordsKey(chosen.words) === askedFor;
  const announced = chosen && !choosingFor && !isToolbarAsked ? m.selection_made({ words: shorten(chosen.text) }) : status;
  return (
    <>
      {chosen && !choosingFor && (
        <SelectionToolbar key={chosen.eId} treaty={treaty} chosen={chosen} hasFocus={isToolbarAsked} onDone={setStatus} />
      )}
      {choosingFor && selection.view === 'clause' && (
        <Choosing
          selection={selection}
          noteId={choosingFor.id}
          treaty={treaty}
          onTake={(words) => take(selection.eId, words)}
          onCancel={() => {
            endChoosing();
            document.getSelection()?.removeAllRanges();
            if (choosingFor.id !== undefined) showNote(store, choosingFor.id, 'body');
          }}
        />
      )}
      {pressed && <NoteChooser pressed={pressed} onChoose={(id) => focusNote(id, show)} onClose={endPressed} />}
      {open && !open.deletedMs && (
        <aside className={styles.card} aria-label={isOfLink(open) ? m.linked_title() : m.note_yours()}>
          <NoteCard annotation={open} showPlace />
        </aside>
      )}
      <p role="status" className="visually-hidden">
        {announced}
      </p>
    </>
  );
}

const wordsKey = ({ language, start, end }: ChosenRange): string => `${language} ${start} ${end}`;

// The list that was chosen from is gone, and with it the focus: the note takes it.
function focusNote(id: string, show: (id: string) => void): void {
  show(id);
  requestAnimationFrame(() => document.getElementById(noteElementId(id))?.focus({ preventScroll: true }));
}

interface ChoosingProps extends Pick<Parameters<typeof ChooseWords>[0], 'treaty' | 'onTake' | 'onCancel'> {
  readonly selection: Extract<Selection, { view: 'clause' }>;
  /** The note whose words are chosen anew; undefined for a new note. */
  readonly noteId: string | undefined;
}

function Choosing({ selection, noteId, treaty, onTake, onCancel }: ChoosingProps) {
  const languages = useAppStore(selectShownLanguages);
  const annotation = useAppStore(useMemo(() => selectAnnotation(noteId), [noteId]));
  const at = placementStart(useAppStore(useMemo(() => selectPlacement(noteId), [noteId])));
  const language = annotation?.target?.words?.language;
  const isHere = at?.eId === selection.eId && language !== undefined && isUiLanguage(language) && languages.includes(language);
  return (
    <ChooseWords
      treaty={treaty}
      eId={selection.eId}
      languages={languages}
      first={isHere ? { language, start: at.start, end: at.end } : undefined}
      onTake={onTake}
      onCancel={onCancel}
    />
  );
}
