import { caretAt } from './caretAt.ts';

// Less is the tremble of a hand.
const DRAG_PX = 4;

/**
 * Lets words be chosen by a mouse that goes down within a link of running text: browsers begin no selection there and take it for a press.
 * Such links say so by `draggable="false"`. Returns what ends it.
 */
export function chooseAcrossLinks(): () => void {
  const ending = new AbortController();
  const { signal } = ending;
  let from: { readonly x: number; readonly y: number } | undefined;
  let isDragging = false;
  const onDown = ({ target, pointerType, button, clientX, clientY }: PointerEvent) => {
    const isLink = target instanceof Element && target.closest('a[draggable="false"]') !== null;
    from = isLink && pointerType === 'mouse' && button === 0 ? { x: clientX, y: clientY } : undefined;
    isDragging = false;
  };
  const onMove = ({ buttons, clientX, clientY }: PointerEvent) => {
    if (!from || buttons !== 1) return;
    if (!isDragging && Math.hypot(clientX - from.x, clientY - from.y) < DRAG_PX) return;
    isDragging = true;
    const [start, end] = [caretAt(from.x, from.y), caretAt(clientX, clientY)];
    if (start && end) document.getSelection()?.setBaseAndExtent(start.node, start.offset, end.node, end.offset);
  };
  const onClick = (event: MouseEvent) => {
    if (isDragging && event.detail > 0) event.preventDefault();
    isDragging = false;
  };
  document.addEventListener('pointerdown', onDown, { signal });
  document.addEventListener('pointermove', onMove, { signal });
  // What is being chosen would be dragged away itself.
  document.addEventListener('dragstart', (event) => isDragging && event.preventDefault(), { signal });
  document.addEventListener('click', onClick, { signal, capture: true });
  return () => ending.abort();
}
