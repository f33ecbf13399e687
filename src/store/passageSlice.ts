import type { StateCreator } from 'zustand/vanilla';
import type { Candidate, Placement } from '../core/anchoring/anchor.ts';
import type { LinkedWords } from '../core/passage/linkedWords.ts';
import type { UiLanguage } from '../core/treaty/language.ts';
import type { AppState } from './createAppStore.ts';

/** Words that a link opened: what it named, and where that stands. */
export interface OpenedWords {
  readonly named: LinkedWords;
  /** The language they were found in, or sought in where they were not. */
  readonly language: UiLanguage;
  readonly placement: Placement;
  /** The place that is lit; undefined where there is none in the clause that the link names. */
  readonly lit: Candidate | undefined;
}

/** The words that the link to this page names, once they were sought. */
export interface PassageSlice {
  readonly opened: OpenedWords | undefined;
  /** Lights words that a link names; undefined puts them out. */
  readonly openWords: (opened: OpenedWords | undefined) => void;
}

/** Makes the slice without opened words. */
export const createPassageSlice: StateCreator<AppState, [], [], PassageSlice> = (set) => ({
  opened: undefined,
  openWords: (opened) => set({ opened }),
});

/** The words that a link names on the page that is shown, where they were not sought yet or have been. */
export const selectNamedWords = ({ selection }: AppState): LinkedWords | undefined =>
  selection.view === 'clause' ? selection.passage?.words : undefined;

/** The words that the link to the page that is shown opened. */
export const selectOpenedWords = (state: AppState): OpenedWords | undefined =>
  state.opened && state.opened.named === selectNamedWords(state) ? state.opened : undefined;
