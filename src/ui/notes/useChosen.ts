import { useEffect, useState } from 'react';
import type { EId } from '../../core/treaty/treaty.ts';
import { selectedWords, type WordsOnPage } from '../../dom/chosenWords.ts';
import { clauseAround } from '../../dom/wordsOnPage.ts';

/** Words that the reader has chosen on the page. */
export interface Chosen {
  readonly eId: EId;
  readonly words: WordsOnPage;
  readonly text: string;
  /** Where they stand on the page, in CSS pixels from its start: their upper edge, and their middle. */
  readonly top: number;
  readonly left: number;
}

// While a pointer is down the words still change; once it is up, or keys rest, they are chosen.
const REST_MS = 150;

/** The words that are selected now; undefined when none of a clause's text are. */
export function readChosen(): Chosen | undefined {
  const selection = document.getSelection();
  const words = selectedWords(selection);
  const eId = clauseAround(selection?.anchorNode ?? null) ?? clauseAround(selection?.focusNode ?? null);
  if (!selection || !words || eId === undefined) return undefined;
  const { top, left, width } = selection.getRangeAt(0).getBoundingClientRect();
  return { eId, words, text: selection.toString().trim(), top: top + window.scrollY, left: left + width / 2 + window.scrollX };
}

/** Follows the words that the reader chooses on the page, by pointer, by touch or by the browser's own keys. */
export function useChosen(): Chosen | undefined {
  const [chosen, setChosen] = useState<Chosen>();
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isDown = false;
    const read = () => setChosen(readChosen());
    const onSelect = () => {
      clearTimeout(timer);
      if (document.getSelection()?.isCollapsed !== false) read();
      else if (!isDown) timer = setTimeout(read, REST_MS);
    };
    const onDown = ({ pointerType }: PointerEvent) => {
      isDown = pointerType === 'mouse';
    };
    const onUp = () => {
      isDown = false;
      clearTimeout(timer);
      timer = setTimeout(read, 0);
    };
    document.addEventListener('selectionchange', onSelect);
    document.addEventListener('pointerdown', onDown);
    document.addEventListener('pointerup', onUp);
    window.addEventListener('resize', read);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('selectionchange', onSelect);
      document.removeEventListener('pointerdown', onDown);
      document.removeEventListener('pointerup', onUp);
      window.removeEventListener('resize', read);
    };
  }, []);
  return chosen;
}
