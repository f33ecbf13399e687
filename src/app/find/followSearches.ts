import type { Searcher } from '../../core/search/searcher.ts';
import type { AppStore } from '../../store/createAppStore.ts';

/** What is asked of whoever follows the searches of the address. */
export interface SearchFollower {
  /** Searches anew for what was found: the reader's notes have changed. */
  readonly again: () => void;
  readonly stop: () => void;
}

/** Searches for what the address asks, and again when the reader's notes have changed meanwhile. */
export function followSearches(store: AppStore, searcher: Searcher): SearchFollower {
  const search = () => {
    const known = searchedHere(store);
    if (!known?.reply.ok) void searchFor(store, searcher);
  };
  search();
  const stop = store.subscribe((state, before) => {
    if (state.selection !== before.selection) search();
  });
  const again = () => {
    const known = searchedHere(store);
    void searchFor(store, searcher, known?.reply.ok ? known.limit : undefined);
  };
  return { again, stop };
}

/** How many things a search gives before the reader asks for more. */
const FIRST_LIMIT = 60;

/** Searches for what the address asks now, and shows what came of it unless the reader has gone on, or asked for more, meanwhile. */
export async function searchFor(store: AppStore, searcher: Searcher, limit = FIRST_LIMIT): Promise<void> {
  const { selection } = store.getState();
  if (selection.view !== 'search' || selection.query === '') return;
  const { query, ui } = selection;
  const reply = await searcher.ask(query, ui, limit);
  const now = store.getState();
  if (now.selection.view !== 'search' || now.selection.query !== query || now.selection.ui !== ui) return;
  const known = searchedHere(store);
  if (known?.reply.ok) {
    // What was found stays where it cannot be searched for anew.
    if (!reply.ok) return;
    if (known.limit > limit) return searchFor(store, searcher, known.limit);
  }
  now.setSearched({ query, ui, limit, reply });
}

/** What came of the search that the address asks for, if it was made. */
function searchedHere(store: AppStore) {
  const { selection, searched } = store.getState();
  const isHere = selection.view === 'search' && searched?.query === selection.query && searched.ui === selection.ui;
  return isHere ? searched : undefined;
}
