import type { Selection } from '../core/reference/selection.ts';
import { m } from '../messages/compiled/messages.js';
import { selectSearched } from '../store/findSlice.ts';
import { SearchView } from '../ui/find/SearchView.tsx';
import { useAppStore, useAppStoreApi } from '../ui/shared/storeContext.ts';
import { bringFind, useFindScript } from './findScript.ts';

interface SearchPlaceProps {
  readonly selection: Extract<Selection, { view: 'search' }>;
}

/** The page of a search: its heading and its help at once, what was found as soon as the search's script has come and answered. */
export function SearchPlace({ selection: { query, ui } }: SearchPlaceProps) {
  const find = useFindScript();
  const store = useAppStoreApi();
  const last = useAppStore(selectSearched);
  const searched = last?.query === query && last.ui === ui ? last : undefined;
  const tryAgain = () => {
    store.getState().setSearched(undefined);
    if (find) void find.parts.searchFor(store, find.searcher);
    // A browser may keep in mind that a script did not come; loaded anew, the page asks for it again. Offline it would be lost.
    else if (navigator.onLine) window.location.reload();
    else bringFind();
  };
  // Where its script did not come, the answer is that it did not.
  const told = searched && (find?.parts.tellSearched(searched) ?? m.find_script_missing());
  const isVain = searched?.reply.ok === true && searched.reply.answer.groups.length === 0;
  return (
    <SearchView query={query} told={told} isVain={isVain}>
      {searched?.reply.ok === true && find && <find.parts.SearchResults searcher={find.searcher} />}
      {searched?.reply.ok === false && (
        <p>
          <button type="button" onClick={tryAgain}>
            {m.find_try_again()}
          </button>
        </p>
      )}
    </SearchView>
  );
}
