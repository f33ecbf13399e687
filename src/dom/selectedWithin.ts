/** A range of an element's text: UTF-16 code units in its `textContent`, half-open. */
export interface RangeOfText {
  readonly start: number;
  readonly end: number;
}

/**
 * What the reader has selected of an element's text, without white space at its ends; a selection that begins or ends outside is taken
 * as far as the text goes. Undefined when nothing of it is selected.
 */
export function selectedWithin(element: Element, selection: Selection | null): RangeOfText | undefined {
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0).cloneRange();
  if (!range.intersectsNode(element)) return undefined;
  if (!element.contains(range.startContainer)) range.setStart(element, 0);
  if (!element.contains(range.endContainer)) range.setEnd(element, element.childNodes.length);
  const words = range.toString();
  const before = document.createRange();
  before.setStart(element, 0);
  before.setEnd(range.startContainer, range.startOffset);
  const start = before.toString().length + (words.length - words.trimStart().length);
  const end = start + words.trim().length;
  return start < end ? { start, end } : undefined;
}
