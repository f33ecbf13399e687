import { useEffect } from 'react';
import { selectPointedNote } from '../../store/selectInMargin.ts';
import { useAppStore } from '../shared/storeContext.ts';

// The name that the style sheet of the text knows.
const NAME = 'pointed-note';

/** Shows in the text the words of the note under the pointer or the focus; it passes, and so leaves the page's elements alone. */
export function usePointedNote(): void {
  const pointedNote = useAppStore(selectPointedNote);
  useEffect(() => {
    if (pointedNote === undefined || !('highlights' in CSS)) return;
    const marks = document.querySelectorAll(`mark[data-annotation~="${CSS.escape(pointedNote)}"]`);
    if (marks.length === 0) return;
    const ranges = [...marks].map((mark) => {
      const range = new Range();
      range.selectNodeContents(mark);
      return range;
    });
    CSS.highlights.set(NAME, new Highlight(...ranges));
    return () => void CSS.highlights.delete(NAME);
  }, [pointedNote]);
}
