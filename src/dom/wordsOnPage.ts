import { caretAt } from './caretAt.ts';
import type { WordsOnPage } from './chosenWords.ts';

/** The element that holds a clause's text in one language; undefined when the page does not show it. */
export function textElement(eId: string, language: string): HTMLElement | undefined {
  const clause = document.querySelector(`:is(article, section)[data-eid="${CSS.escape(eId)}"]`);
  return clause?.querySelector<HTMLElement>(`[data-clause-text][lang="${CSS.escape(language)}"]`) ?? undefined;
}

/** The clause that an element of its text lies in. */
export function clauseAround(node: Node | null): string | undefined {
  const element = node instanceof Element ? node : node?.parentElement;
  return element?.closest<HTMLElement>(':is(article, section)[data-eid]')?.dataset.eid;
}

/** A range of the page over words of a clause; undefined when the page does not show them. */
export function rangeOfWords(eId: string, { language, start, end }: WordsOnPage): Range | undefined {
  const text = textElement(eId, language);
  if (!text || end > text.textContent.length) return undefined;
  const range = document.createRange();
  const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
  let passed = 0;
  let hasStart = false;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const length = node.nodeValue?.length ?? 0;
    // A range begins in the node that holds its first character, and ends in the one that holds its last.
    if (!hasStart && start < passed + length) {
      range.setStart(node, start - passed);
      hasStart = true;
    }
    if (hasStart && end <= passed + length) {
      range.setEnd(node, end - passed);
      return range;
    }
    passed += length;
  }
  return undefined;
}

/** Selects words on the page as a pointer would; false when the page does not show them. */
export function selectOnPage(eId: string, words: WordsOnPage): boolean {
  const range = rangeOfWords(eId, words);
  if (!range) return false;
  document.getSelection()?.setBaseAndExtent(range.startContainer, range.startOffset, range.endContainer, range.endOffset);
  return true;
}

/** The offset in a clause's text at a point of the window, in UTF-16 code units; undefined where the point is not on that text. */
export function offsetAtPoint(text: HTMLElement, x: number, y: number): number | undefined {
  const caret = caretAt(x, y);
  if (!caret || !text.contains(caret.node)) return undefined;
  const before = document.createRange();
  before.setStart(text, 0);
  before.setEnd(caret.node, caret.offset);
  return before.toString().length;
}
