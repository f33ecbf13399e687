import { useLayoutEffect, useRef, type PointerEvent } from 'react';
import type { WordChoice } from '../../core/annotation/wordChoice.ts';
import type { EId } from '../../core/treaty/treaty.ts';
import { offsetAtPoint, rangeOfWords, textElement } from '../../dom/wordsOnPage.ts';
import type { ChosenRange } from './chosenRange.ts';
import styles from './ChooseWords.module.css';

interface HandlesProps {
  readonly eId: EId;
  readonly range: ChosenRange;
  readonly onChange: (choice: WordChoice) => void;
}

/** Two handles at the ends of the chosen words, to drag. Keys do the same, so they are no tab stops and say nothing. */
export function Handles({ eId, range, onChange }: HandlesProps) {
  const start = useRef<HTMLDivElement>(null);
  const end = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const place = () => {
      const rects = [...(rangeOfWords(eId, range)?.getClientRects() ?? [])];
      const [first, last] = [rects[0], rects.at(-1)];
      if (first) put(start.current, first.left, first.bottom);
      if (last) put(end.current, last.right, last.bottom);
    };
    place();
    window.addEventListener('resize', place);
    return () => window.removeEventListener('resize', place);
  });
  const drag = (side: 'start' | 'end') => (event: PointerEvent<HTMLDivElement>) => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    const text = textElement(eId, range.language);
    // The finger covers the handle, which hangs under the words that it moves over.
    const offset = text && offsetAtPoint(text, event.clientX, event.clientY - event.currentTarget.offsetHeight);
    if (offset === undefined) return;
    const choice = side === 'start' ? { anchor: range.end, focus: offset } : { anchor: range.start, focus: offset };
    if (choice.anchor !== choice.focus) onChange(choice);
  };
  const handle = (side: 'start' | 'end') => (
    <div
      ref={side === 'start' ? start : end}
      className={styles.handle}
      data-side={side}
      aria-hidden="true"
      onMouseDown={(event) => event.preventDefault()}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={drag(side)}
    />
  );
  return (
    <>
      {handle('start')}
      {handle('end')}
    </>
  );
}

function put(handle: HTMLElement | null, x: number, y: number): void {
  if (!handle) return;
  handle.style.left = `${x + window.scrollX}px`;
  handle.style.top = `${y + window.scrollY}px`;
}
