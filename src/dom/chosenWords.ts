import { isUiLanguage, type UiLanguage } from '../core/treaty/language.ts';

/** Words of a clause's text on the page: UTF-16 code units in `clauseText`, half-open. */
export interface WordsOnPage {
  readonly language: UiLanguage;
  readonly start: number;
  readonly end: number;
}

/**
 * The words that the reader has selected; undefined when the selection is empty or touches no clause's text. One that begins or ends
 * outside the text, as when a paragraph is chosen by three clicks, is taken as far as the text goes.
 */
export function selectedWords(selection: Selection | null): WordsOnPage | undefined {
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0).cloneRange();
  const [first, last] = [textAround(range.startContainer), textAround(range.endContainer)];
  if (first && !last) range.setEnd(first, first.childNodes.length);
  if (last && !first) range.setStart(last, 0);
  return wordsOf(range);
}

/** The words that an element of a clause's text holds. */
export function wordsOfElement(element: Element): WordsOnPage | undefined {
  const range = document.createRange();
  range.selectNodeContents(element);
  return wordsOf(range);
}

// The text's element holds nothing but the text, so what a range holds in front of the words is as long as their offset.
function wordsOf(range: Range): WordsOnPage | undefined {
  const text = textAround(range.startContainer);
  if (!text || text !== textAround(range.endContainer) || !isUiLanguage(text.lang)) return undefined;
  const before = document.createRange();
  before.setStart(text, 0);
  before.setEnd(range.startContainer, range.startOffset);
  const words = range.toString();
  const start = before.toString().length + (words.length - words.trimStart().length);
  const end = start + words.trim().length;
  return start < end ? { language: text.lang, start, end } : undefined;
}

const textAround = (node: Node): HTMLElement | null =>
  (node instanceof Element ? node : node.parentElement)?.closest<HTMLElement>('[data-clause-text]') ?? null;
