import { useEffect, useLayoutEffect, useRef, type KeyboardEvent, type MouseEvent } from 'react';
import { targetOfWords } from '../../core/annotation/wordsTarget.ts';
import type { Treaty } from '../../core/treaty/treaty.ts';
import { m } from '../../messages/compiled/messages.js';
import { selectNextColour, selectSettings } from '../../store/settingsSlice.ts';
import { selectUi } from '../../store/selectionSlice.ts';
import { linkToCopy } from '../../url/site.ts';
import { passageHash } from '../../url/passageHash.ts';
import { useAppStore, useAppStoreApi } from '../shared/storeContext.ts';
import { useCopy } from '../shared/useCopy.tsx';
import { useNoteActions } from './annotating.ts';
import { colourMeaning } from './colourWords.ts';
import { showNote } from './showNote.ts';
import styles from './SelectionToolbar.module.css';
import type { Chosen } from './useChosen.ts';

interface SelectionToolbarProps {
  readonly treaty: Treaty;
  readonly chosen: Chosen;
  /** Whether the first button takes the focus, as when the words were chosen by keyboard. */
  readonly hasFocus: boolean;
  /** Tells what was done, for the page's one status line. */
  readonly onDone: (message: string) => void;
}

/** What can be done with the words that the reader chose: over them, or at the foot of a narrow screen. */
export function SelectionToolbar({ treaty, chosen, hasFocus, onDone }: SelectionToolbarProps) {
  const store = useAppStoreApi();
  const actions = useNoteActions();
  const ui = useAppStore(selectUi);
  const colour = useAppStore(selectNextColour);
  const { colourMeanings } = useAppStore(selectSettings);
  const { copy, status, dialog } = useCopy();
  const bar = useRef<HTMLDivElement>(null);
  const { eId, words, top, left } = chosen;

  useEffect(() => {
    if (status !== '') onDone(status);
  }, [status, onDone]);
  useLayoutEffect(() => placeOver(bar.current, top, left), [top, left]);
  useEffect(() => {
    if (hasFocus) bar.current?.querySelector('button')?.focus({ preventScroll: true });
  }, [hasFocus]);

  const make = (part?: 'body' | 'tags') => {
    const target = targetOfWords(treaty, eId, words);
    if (!target) return;
    const id = actions.create(target);
    document.getSelection()?.removeAllRanges();
    // The words are the note's now; lit as well, they would hide its colour.
    store.getState().changeMargin({ chosenWords: undefined });
    showNote(store, id, part);
    if (!part) onDone(m.highlight_made({ meaning: colourMeaning(colour, colourMeanings) }));
  };
  const link = () =>
    linkToCopy(window.location.origin, { view: 'clause', ui, treatyId: treaty.id, eId }, [words.language], passageHash(treaty, eId, words));
  const cite = () => store.getState().changeMargin({ citing: { eId, words } });
  return (
    // Its buttons take the focus, as the ARIA practices have it, and not the bar.
    // oxlint-disable-next-line jsx-a11y/interactive-supports-focus
    <div
      ref={bar}
      role="toolbar"
      aria-label={m.selection_toolbar()}
      className={styles.toolbar}
      data-selection-toolbar=""
      onMouseDown={keepSelection}
      onKeyDown={moveFocus}
    >
      <button type="button" onClick={() => make()}>
        <span data-colour={colour} aria-hidden="true" className={styles.swatch} />
        {m.selection_highlight()}
      </button>
      <button type="button" onClick={() => make('body')}>
        {m.selection_note()}
      </button>
      <button type="button" onClick={() => make('tags')}>
        {m.selection_tag()}
      </button>
      <button type="button" onClick={() => void copy(link(), m.copied_link())}>
        {m.copy_link()}
      </button>
      <button type="button" onClick={cite}>
        {m.selection_cite()}
      </button>
      {dialog}
    </div>
  );
}

// A press on a button must not take the selection that it acts on.
const keepSelection = (event: MouseEvent) => {
  if (event.target instanceof Element && !event.target.closest('dialog')) event.preventDefault();
};

function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
  if (event.key === 'Escape') document.getSelection()?.removeAllRanges();
  const buttons = [...event.currentTarget.querySelectorAll<HTMLElement>(':scope > button')];
  const at = buttons.findIndex((button) => button === document.activeElement);
  if (step === 0 || at === -1) return;
  event.preventDefault();
  buttons[(at + step + buttons.length) % buttons.length]?.focus();
}

// On narrow screens the style sheet docks it at the foot, whatever stands here.
function placeOver(bar: HTMLElement | null, top: number, left: number): void {
  if (!bar) return;
  const { width, height } = bar.getBoundingClientRect();
  const room = document.documentElement.clientWidth - width - 8;
  bar.style.insetBlockStart = `${Math.max(top - height - 8, 0)}px`;
  bar.style.insetInlineStart = `${Math.max(8, Math.min(left - width / 2, room))}px`;
}
