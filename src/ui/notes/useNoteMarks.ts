import { useEffect, useState } from 'react';
import { wordsOfElement, type WordsOnPage } from '../../dom/chosenWords.ts';
import { useAppStoreApi } from '../shared/storeContext.ts';
import { isNarrow } from './showNote.ts';

/** What stands under a place in the text that was pressed. */
export interface Pressed {
  /** The ids of the notes there, the outermost first. */
  readonly notes: readonly string[];
  /** The words, where commentary speaks of them too. */
  readonly spoken: WordsOnPage | undefined;
  /** The place, in CSS pixels from the page's start. */
  readonly x: number;
  readonly y: number;
}

/**
 * Joins the marks in the text to their notes: pressing one shows its card, or lets the reader choose where several overlap or commentary
 * speaks of the words too; pointing at one points at its card. Returns what there is to choose from, and what ends the choice.
 */
export function useNoteMarks(show: (id: string) => void): [Pressed | undefined, () => void] {
  const store = useAppStoreApi();
  const [pressed, setPressed] = useState<Pressed>();
  useEffect(() => {
    const markAt = (event: Event) =>
      event.target instanceof Element ? event.target.closest<HTMLElement>('[data-clause-text] mark[data-annotation]') : null;
    const onClick = (event: MouseEvent) => {
      const mark = markAt(event);
      const isButton = event.target instanceof Element && event.target.closest('button, a') !== null;
      if (!mark || isButton || document.getSelection()?.isCollapsed === false) return;
      const notes = mark.dataset.annotation?.split(' ') ?? [];
      const spoken = mark.dataset.spokenOf === undefined ? undefined : wordsOfElement(mark);
      const [first] = notes;
      if (first !== undefined && notes.length === 1 && !spoken) {
        show(first);
        if (isNarrow()) store.getState().changeMargin({ isSheetOpen: true });
      } else setPressed({ notes, spoken, x: event.clientX + window.scrollX, y: event.clientY + window.scrollY });
    };
    const onPoint = (event: PointerEvent | FocusEvent) => {
      if ('pointerType' in event && event.pointerType === 'touch') return;
      const card = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-note]') : null;
      const pointedNote = card?.dataset.note ?? markAt(event)?.dataset.annotation?.split(' ').at(-1);
      const { margin, changeMargin } = store.getState();
      if (margin.pointedNote !== pointedNote) changeMargin({ pointedNote });
    };
    document.addEventListener('click', onClick);
    document.addEventListener('pointerover', onPoint);
    document.addEventListener('focusin', onPoint);
    return () => {
      document.removeEventListener('click', onClick);
      document.removeEventListener('pointerover', onPoint);
      document.removeEventListener('focusin', onPoint);
    };
  }, [store, show]);
  return [pressed, () => setPressed(undefined)];
}
