import { createContext, useContext } from 'react';
import type { Searcher } from '../../core/search/searcher.ts';

/** Carries whoever searches to the views; undefined until the search's script has come. */
export const SearcherContext = createContext<Searcher | undefined>(undefined);

/** Whoever searches; undefined until the search's script has come. */
export const useSearcher = (): Searcher | undefined => useContext(SearcherContext);
