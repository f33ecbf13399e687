import type { Searcher } from '../core/search/searcher.ts';
import type { AppState, AppStore } from '../store/createAppStore.ts';
import type * as parts from './find/FindParts.tsx';
import { makeLateScript } from './lateScript.ts';

// Whoever only reads should download nothing of the search: it comes when the box is touched, or where an address searches.

interface Find {
  readonly parts: typeof parts;
  readonly searcher: Searcher;
}

const script = makeLateScript<Find>();
let bring = async (): Promise<void> => {};

/** Brings the search where an address needs it, and lets `bringFind` bring it. Returns what ends it. */
export function followFindScript(store: AppStore): () => void {
  let isOnItsWay = false;
  bring = async () => {
    if (script.current() || isOnItsWay) return;
    isOnItsWay = true;
    try {
      const module = await import('./find/FindParts.tsx');
      provideFind(module, module.beginFind(store));
    } catch {
      // Reading needs none of it; asked for again when the box is touched once more, or on the page of a search, which says so.
      const { selection, setSearched } = store.getState();
      if (selection.view === 'search') setSearched({ ...selection, limit: 0, reply: { ok: false, reason: 'unreachable' } });
    }
    isOnItsWay = false;
  };
  const isNeeded = ({ selection, finding, isSheetOfKeysOpen }: AppState) =>
    selection.view === 'search' || finding !== undefined || isSheetOfKeysOpen;
  if (isNeeded(store.getState())) void bring();
  return store.subscribe((state, before) => {
    // Asked for once more, the sheet is open already and no news; what came is not fetched again.
    if ((state.selection !== before.selection || state.isSheetOfKeysOpen) && isNeeded(state)) void bring();
  });
}

/** Fetches what finding needs, once. Where the network gives none, the next call asks again. */
export const bringFind = (): void => void bring();

/** Puts what finding needs in place, where it is already at hand. */
export const provideFind = (module: typeof parts, searcher: Searcher): void => script.provide({ parts: module, searcher });

/** What finding needs; undefined until it has come. */
export const useFindScript = (): Find | undefined => script.useLater();
