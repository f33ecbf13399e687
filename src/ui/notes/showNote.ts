import { noteElementId } from '../../core/annotation/notesOn.ts';
import type { AppStore } from '../../store/createAppStore.ts';

/** Whether the margin stands over the text's foot here, and not beside it. */
export const isNarrow = (): boolean => window.matchMedia('(width < 54rem)').matches;

/** Shows a note's card where the page has its notes; with `part` it is open for writing there and that part takes the focus. */
export function showNote(store: AppStore, id: string, part?: 'body' | 'tags'): void {
  const { changeMargin, selection } = store.getState();
  const isBeside = selection.view === 'clause';
  // A bare highlight on a narrow screen must not cover the words that it was just put on.
  const isSheetOpen = isNarrow() && part !== undefined;
  changeMargin({
    tab: 'notes',
    pointedNote: id,
    ...(isSheetOpen ? { isSheetOpen } : {}),
    ...(part ? { openNote: { id, part } } : isBeside ? {} : { openNote: undefined }),
  });
  requestAnimationFrame(() => {
    const card = document.getElementById(noteElementId(id));
    if (card && isBeside && !isNarrow()) putLevel(card, id);
    card?.scrollIntoView({ block: 'nearest' });
  });
}

// Moves the list of notes down until the card stands beside the words it speaks of, as far as the window has room for all of the card.
function putLevel(card: HTMLElement, id: string): void {
  const list = card.closest<HTMLElement>('[data-notes-list]');
  const words = document.querySelector(`mark[data-annotation~="${CSS.escape(id)}"]`);
  if (!list || !words) return;
  list.style.marginBlockStart = '0';
  const { top, height } = card.getBoundingClientRect();
  const wanted = words.getBoundingClientRect().top - top;
  const room = window.innerHeight - height - top - 16;
  list.style.marginBlockStart = `${Math.max(0, Math.min(wanted, room))}px`;
}
