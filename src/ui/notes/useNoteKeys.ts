import { useEffect } from 'react';
import { m } from '../../messages/compiled/messages.js';
import { selectShortcuts } from '../../store/settingsSlice.ts';
import { useAppStoreApi } from '../shared/storeContext.ts';
import { useNoteActions } from './annotating.ts';

interface NoteKeys {
  /** Tells what a key did. */
  readonly onStatus: (message: string) => void;
  /** Alt+N: what can be done with the chosen words, or choosing some. */
  readonly onWords?: () => void;
}

// A menu or a box to tick has nothing of its own to take back.
const FIELDS = 'textarea, input:not([type=checkbox], [type=radio]), [contenteditable], dialog';

const isTyping = (target: EventTarget | null): boolean => target instanceof Element && target.closest(FIELDS) !== null;

/** Ctrl+Z takes back what was last done to notes, Ctrl+Shift+Z or Ctrl+Y makes it again, Alt+N goes to the words. Fields keep their own. */
export function useNoteKeys({ onStatus, onWords }: NoteKeys): void {
  const store = useAppStoreApi();
  const actions = useNoteActions();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!selectShortcuts(store.getState())) return;
      const { code, altKey, ctrlKey, metaKey, shiftKey } = event;
      if (code === 'KeyN' && altKey && !ctrlKey && !metaKey && !shiftKey && onWords && !isTyping(event.target)) {
        event.preventDefault();
        onWords();
        return;
      }
      // The letter and not the place of the key: keyboards differ in where Z is.
      const key = event.key.toLowerCase();
      const way = key === 'y' || (key === 'z' && shiftKey) ? 'redo' : key === 'z' ? 'undo' : undefined;
      if (!way || !(ctrlKey || metaKey) || altKey || isTyping(event.target)) return;
      const { history } = store.getState();
      if ((way === 'undo' ? history.done : history.undone).length === 0) return;
      event.preventDefault();
      actions[way]();
      onStatus(way === 'undo' ? m.note_undone() : m.note_redone());
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  });
}
