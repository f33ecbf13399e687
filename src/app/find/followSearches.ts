import type { Searcher } from '../../core/search/searcher.ts';
import type { AppStore } from '../../store/createAppStore.ts';

/** Searches for what the address asks, and again when the reader's notes have changed meanwhile. */
export function followSearches(store: AppStore, searcher: Searcher): { readonly again: () => void; readonly stop: () => void } {
  const search = async (isAgain = false) => {
    const { selection, searched } = store.getState();
    if (selection.view !== 'search' || selection.query === '') return;
    const { query, ui } = selection;
    const isKnown = searched?.query === query && searched.ui === ui && searched.reply.ok;
    if (isKnown && !isAgain) return;
    const limit = isKnown ? searched.limit : FIRST_LIMIT;
    const reply = await searcher.ask(query, ui, limit);
    const now = store.getState().selection;
    if (now.view === 'search' && now.query === query && now.ui === ui) store.getState().setSearched({ query, ui, limit, reply });
  };
  void search();
  const stop = store.subscribe((state, before) => {
    if (state.selection !== before.selection) void search();
  });
  return { again: () => void search(true), stop };
}

/** How many things a search gives before the reader asks for more. */
export const FIRST_LIMIT = 60;
