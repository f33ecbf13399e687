import { useEffect } from 'react';
import { selectedWords, wordsOfElement } from '../dom/chosenWords.ts';
import { scrollIntoFreePart } from '../dom/goToWords.ts';
import type { AppStore } from '../store/createAppStore.ts';

// A selection is made over many events; the items are brought when it has rested this long.
const REST_MS = 250;

const itemAt = (target: EventTarget | null): string | undefined =>
  target instanceof Element ? target.closest<HTMLElement>('[data-commentary]')?.dataset.commentary : undefined;

/**
 * Joins the words on a clause's page to what is said of them: pointing at words marks the items that speak of them; pressing them, or
 * selecting any words, brings those items first. On a narrow screen a press opens the panel and keeps the words in sight above it. From
 * the keyboard the panel's menu of words does the same.
 */
export function useSpokenWords(store: AppStore): void {
  useEffect(() => {
    const spokenAt = (event: Event) =>
      event.target instanceof Element && !event.target.closest('button, a') ? event.target.closest('[data-spoken-of]') : null;
    const isClausePage = () => store.getState().selection.view === 'clause';

    const onClick = (event: MouseEvent) => {
      const words = spokenAt(event);
      // Where a note marks the words too, the note's list offers the commentary on them (ui/notes).
      if (!words || words.matches('[data-annotation]') || !isClausePage() || document.getSelection()?.isCollapsed === false) return;
      const isNarrow = window.matchMedia('(width < 54rem)').matches;
      store.getState().changeMargin({ chosenWords: wordsOfElement(words), tab: 'commentary', isSheetOpen: isNarrow });
      if (isNarrow) requestAnimationFrame(() => scrollIntoFreePart(words));
    };
    // An item is pointed at while the pointer is over it, and else while the focus is in it.
    const onPoint = (event: PointerEvent | FocusEvent) => {
      if ('pointerType' in event && event.pointerType === 'touch') return;
      const pointedWords = spokenAt(event)?.getAttribute('data-spoken-of')?.split(' ') ?? [];
      const pointedItem = itemAt(event.target) ?? itemAt(document.activeElement);
      const { margin, changeMargin } = store.getState();
      if (pointedItem === margin.pointedItem && pointedWords.join() === margin.pointedWords.join()) return;
      changeMargin({ pointedItem, pointedWords });
    };
    let rest: ReturnType<typeof setTimeout> | undefined;
    const onSelect = () => {
      clearTimeout(rest);
      rest = setTimeout(() => {
        const words = selectedWords(document.getSelection());
        // Somebody who writes notes chooses words for the next one, and stays where the notes are.
        const { margin } = store.getState();
        if (words && isClausePage() && margin.tab === 'commentary') store.getState().changeMargin({ chosenWords: words });
      }, REST_MS);
    };
    document.addEventListener('click', onClick);
    document.addEventListener('pointerover', onPoint);
    document.addEventListener('focusin', onPoint);
    document.addEventListener('selectionchange', onSelect);
    return () => {
      clearTimeout(rest);
      document.removeEventListener('click', onClick);
      document.removeEventListener('pointerover', onPoint);
      document.removeEventListener('focusin', onPoint);
      document.removeEventListener('selectionchange', onSelect);
    };
  }, [store]);
}
