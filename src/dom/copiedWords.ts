import { selectedWords, type WordsOnPage } from './chosenWords.ts';
import { clauseAround } from './wordsOnPage.ts';

/** Words of a clause that the reader copied in the browser's own way. */
export interface CopiedWords {
  readonly eId: string;
  readonly words: WordsOnPage;
}

/** Tells of every copying of a clause's words by the browser itself, and changes nothing of it. Returns what ends it. */
export function watchCopying(onCopied: (copied: CopiedWords) => void): () => void {
  const listen = ({ target }: ClipboardEvent) => {
    if (target instanceof Element && target.closest('input, textarea, dialog, [contenteditable]')) return;
    const selection = document.getSelection();
    const words = selectedWords(selection);
    const eId = clauseAround(selection?.anchorNode ?? null) ?? clauseAround(selection?.focusNode ?? null);
    if (words && eId !== undefined) onCopied({ eId, words });
  };
  document.addEventListener('copy', listen);
  return () => document.removeEventListener('copy', listen);
}
