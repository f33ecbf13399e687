import type { AppStore } from '../store/createAppStore.ts';
import { selectNamedWords } from '../store/passageSlice.ts';
import { makeLateScript } from './lateScript.ts';
import type * as parts from './PassageParts.tsx';

// Words are found again by what notes need too, and only where a link names some: the script that does it comes when one does.

const script = makeLateScript<typeof parts>();

/** Seeks the words that the address names as soon as the text is here. Returns what ends it. */
export function followPassage(store: AppStore): () => void {
  const open = async () => {
    const words = selectNamedWords(store.getState());
    if (!words || words === store.getState().opened?.named) return;
    try {
      const module = script.current() ?? (await import('./PassageParts.tsx'));
      if (module !== script.current()) script.provide(module);
      module.seekWords(store);
    } catch {
      // Without a network the clause is there to read, and the next place asks again.
    }
  };
  void open();
  return store.subscribe((state, before) => {
    if (state.selection !== before.selection || state.treaties !== before.treaties) void open();
  });
}

/** What opened words need; undefined until it has come. */
export const usePassageScript = (): typeof parts | undefined => script.useLater();
