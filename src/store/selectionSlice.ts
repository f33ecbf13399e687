import type { StateCreator } from 'zustand/vanilla';
import type { Selection } from '../core/reference/selection.ts';
import type { UiLanguage } from '../core/treaty/language.ts';
import type { AppState } from './createAppStore.ts';

/** Which clause is selected: what every view reads instead of the address. */
export interface SelectionSlice {
  readonly selection: Selection;
  /** Languages that the address asks to show, for as long as the reader has not chosen; undefined when it asks for none. */
  readonly linkedLanguages: readonly UiLanguage[] | undefined;
  /** Puts the reader somewhere. Called by `app/followLocation` alone: everything else navigates. */
  readonly select: (selection: Selection, linkedLanguages: readonly UiLanguage[] | undefined) => void;
}

/** Makes the slice with the first selection, so that the first frame already stands at its address. */
export const createSelectionSlice =
  (first: Selection): StateCreator<AppState, [], [], SelectionSlice> =>
  (set) => ({
    selection: first,
    linkedLanguages: undefined,
    select: (selection, linkedLanguages) => set((state) => ({ selection, linkedLanguages: linkedLanguages ?? state.linkedLanguages })),
  });

/** Where the reader is. */
export const selectSelection = (state: AppState): Selection => state.selection;

/** The interface's language. */
export const selectUi = (state: AppState): UiLanguage => state.selection.ui;
