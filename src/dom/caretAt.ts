/** A place between two characters of a text node. */
export interface Caret {
  readonly node: Node;
  readonly offset: number;
}

/** The place in the page's text at a point of the window; undefined where no text is. */
export function caretAt(x: number, y: number): Caret | undefined {
  if ('caretPositionFromPoint' in document) {
    const position = document.caretPositionFromPoint(x, y);
    return position ? { node: position.offsetNode, offset: position.offset } : undefined;
  }
  // Safari before 26 knows only the older name.
  const range = (document as Document).caretRangeFromPoint(x, y);
  return range ? { node: range.startContainer, offset: range.startOffset } : undefined;
}
