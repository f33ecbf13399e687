import type { StateCreator } from 'zustand/vanilla';
import type { SearchReply } from '../core/search/searcher.ts';
import type { UiLanguage } from '../core/treaty/language.ts';
import type { AppState } from './createAppStore.ts';

/** A search that was made, and what came of it. */
export interface Searched {
  readonly query: string;
  readonly ui: UiLanguage;
  /** How many things were asked for at most. */
  readonly limit: number;
  readonly reply: SearchReply;
}

/** What the reader looks for. */
export interface FindSlice {
  /** The search whose results are shown, or were last; kept, so that Back finds them as they were. */
  readonly searched: Searched | undefined;
  /** The search whose words are lit on every page, from the result that was opened until the reader puts them out. */
  readonly finding: string | undefined;
  /** Whether the sheet of shortcuts lies over the page. */
  readonly isSheetOfKeysOpen: boolean;
  /** Shows what came of a search; undefined while it is made once more. */
  readonly setSearched: (searched: Searched | undefined) => void;
  /** Lights the words of a search on the pages; undefined puts them out. */
  readonly find: (query: string | undefined) => void;
  readonly showSheetOfKeys: (isOpen: boolean) => void;
}

/** Makes the slice of one who looks for nothing. */
export const createFindSlice: StateCreator<AppState, [], [], FindSlice> = (set) => ({
  searched: undefined,
  finding: undefined,
  isSheetOfKeysOpen: false,
  setSearched: (searched) => set({ searched }),
  find: (finding) => set({ finding }),
  showSheetOfKeys: (isSheetOfKeysOpen) => set({ isSheetOfKeysOpen }),
});

/** The search whose results are shown. */
export const selectSearched = (state: AppState): Searched | undefined => state.searched;

/** The search whose words are lit. */
export const selectFinding = (state: AppState): string | undefined => state.finding;

/** Whether the sheet of shortcuts lies over the page. */
export const selectIsSheetOfKeysOpen = (state: AppState): boolean => state.isSheetOfKeysOpen;
