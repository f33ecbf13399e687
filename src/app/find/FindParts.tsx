import type { ComponentProps } from 'react';
import { searchFile } from 'virtual:catalogue';
import type { Searcher } from '../../core/search/searcher.ts';
import type { AppStore } from '../../store/createAppStore.ts';
import type { Searched } from '../../store/findSlice.ts';
import { selectIsSheetOfKeysOpen } from '../../store/findSlice.ts';
import { FoundWords } from '../../ui/find/FoundWords.tsx';
import * as list from '../../ui/find/FindList.tsx';
import * as results from '../../ui/find/SearchResults.tsx';
import { ShortcutSheet } from '../../ui/find/ShortcutSheet.tsx';
import { tellSearched as tell } from '../../ui/find/tellSearched.ts';
import { colourMeaning } from '../../ui/notes/colourWords.ts';
import { useAppStore, useAppStoreApi } from '../../ui/shared/storeContext.ts';
import { withBase } from '../../url/site.ts';
import { followSearches, searchFor as search } from './followSearches.ts';
import { makeSearcher } from './makeSearcher.ts';
import { followTrail, goBackToResults, isReturn } from './searchTrail.ts';
import { startWorker } from './startWorker.ts';
import { tellNotes } from './tellNotes.ts';
import { useCommand } from './useCommand.ts';

/** Begins to search for what the box and the address ask, in the texts and the reader's notes. */
export function beginFind(store: AppStore): Searcher {
  const searcher = makeSearcher(startWorker, withBase(searchFile));
  void searcher.prepare();
  const { again } = followSearches(store, searcher);
  tellNotes(store, searcher, again);
  followTrail(store);
  return searcher;
}

/** What the box offers, below it. */
export function FindList(props: Omit<ComponentProps<typeof list.FindList>, 'onCommand'>) {
  return <list.FindList {...props} onCommand={useCommand()} />;
}

/** What a search found. */
export function SearchResults({ searcher }: { readonly searcher: Searcher }) {
  const store = useAppStoreApi();
  return <results.SearchResults colourMeaning={colourMeaning} onMore={(limit) => search(store, searcher, limit)} />;
}

/** What came of a search, in a sentence. */
export const tellSearched = (searched: Searched): string => tell(searched);

/** Searches for what the address asks, once more. */
export const searchFor = (store: AppStore, searcher: Searcher): Promise<void> => search(store, searcher);

/** What finding puts over every page: the words of a search, lit, and the sheet of shortcuts. */
export function PageFind() {
  const isSheetOpen = useAppStore(selectIsSheetOfKeysOpen);
  return (
    <>
      <FoundWords isReturn={isReturn} goBackToResults={goBackToResults} />
      {isSheetOpen && <ShortcutSheet />}
    </>
  );
}
