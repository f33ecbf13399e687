import type { Keeper } from '../core/annotation/keeper.ts';
import type { AppStore } from '../store/createAppStore.ts';
import { makeLateScript } from './lateScript.ts';
import type * as parts from './notes/NotesParts.tsx';
import { whenIdle } from './whenIdle.ts';

// Whoever only reads should not download what notes need first: it comes in a file of its own, when nothing else is to do.

interface Notes {
  readonly parts: typeof parts;
  readonly keeper: Keeper;
}

const script = makeLateScript<Notes>();

/** Fetches what notes need, and begins to keep them. Where the network gives none, the next place asks again. */
export function followNotesScript(store: AppStore): () => void {
  let isOnItsWay = false;
  const bring = async () => {
    if (script.current() || isOnItsWay) return;
    isOnItsWay = true;
    try {
      const module = await import('./notes/NotesParts.tsx');
      provideNotes(module, module.beginNotes(store));
    } catch {
      // Reading needs none of it; asked for again with the next place.
    }
    isOnItsWay = false;
  };
  const isNotebook = () => store.getState().selection.view === 'notes';
  if (isNotebook()) void bring();
  else whenIdle(() => void bring());
  // A place may have notes, and whoever cites waits for what they pressed.
  return store.subscribe(({ selection, margin }, before) => {
    if ((selection !== before.selection || margin.citing !== before.margin.citing) && !script.current()) void bring();
  });
}

/** Puts what notes need in place, where it is already at hand. */
export const provideNotes = (module: typeof parts, keeper: Keeper): void => script.provide({ parts: module, keeper });

/** What notes need; undefined until it has come. */
export const useNotesScript = (): Notes | undefined => script.useLater();
