import type { StateCreator } from 'zustand/vanilla';
import type { ClauseWords } from '../core/commentary/spokenWords.ts';
import type { EId } from '../core/treaty/treaty.ts';
import type { AppState } from './createAppStore.ts';

/** What the reader asked to cite: a clause or words of it, or the item of commentary that is selected. */
export type Citing = { readonly eId: EId; readonly words?: ClauseWords } | 'item';

/** How the reader looks at what is said of the selected clause; begins anew with each clause. */
export interface MarginState {
  readonly tab: 'commentary' | 'notes';
  /** Whether the margin stands over the text's foot, where the screen is too narrow to stand beside it. */
  readonly isSheetOpen: boolean;
  /** Words that the reader chose in the text: items that speak of them come first. */
  readonly chosenWords: ClauseWords | undefined;
  /** Items that are opened. */
  readonly openItems: readonly string[];
  /** The item under the pointer or the focus. */
  readonly pointedItem: string | undefined;
  /** The items that speak of the words under the pointer. */
  readonly pointedWords: readonly string[];
  /** The note that is open for writing, and the part of it that takes the focus. */
  readonly openNote: { readonly id: string; readonly part: 'body' | 'tags' | 'none' } | undefined;
  /** The note under the pointer or the focus. */
  readonly pointedNote: string | undefined;
  /** What words are being chosen for by keyboard or handles: a new note, or the note with this id. */
  readonly choosingFor: { readonly id: string | undefined } | undefined;
  /** What is being cited. */
  readonly citing: Citing | undefined;
}

/** The margin, and what the reader does in it and to it. */
export interface MarginSlice {
  readonly margin: MarginState;
  readonly changeMargin: (change: Partial<MarginState>) => void;
  readonly setItemOpen: (id: string, isOpen: boolean) => void;
}

/** The margin of a clause that was just opened. */
export const FRESH_MARGIN: MarginState = {
  tab: 'commentary',
  isSheetOpen: false,
  chosenWords: undefined,
  openItems: [],
  pointedItem: undefined,
  pointedWords: [],
  openNote: undefined,
  pointedNote: undefined,
  choosingFor: undefined,
  citing: undefined,
};

/** Makes the slice with a fresh margin. */
export const createMarginSlice: StateCreator<AppState, [], [], MarginSlice> = (set) => ({
  margin: FRESH_MARGIN,
  changeMargin: (change) => set(({ margin }) => ({ margin: { ...margin, ...change } })),
  setItemOpen: (id, isOpen) =>
    set(({ margin }) => {
      const others = margin.openItems.filter((other) => other !== id);
      return { margin: { ...margin, openItems: isOpen ? [...others, id] : others } };
    }),
});

/** What the margin shows. Each part by itself: pointing at things changes another at every move, and must render nothing that does not show it. */
export const selectMarginTab = ({ margin }: AppState): MarginState['tab'] => margin.tab;

/** Whether the margin stands over the text's foot. */
export const selectIsSheetOpen = ({ margin }: AppState): boolean => margin.isSheetOpen;

/** Whether words of these items are lit: of the item pointed at, else of those that are open. */
export const selectIsLit =
  (ids: readonly string[]) =>
  ({ margin: { pointedItem, openItems } }: AppState): boolean =>
    pointedItem === undefined ? openItems.some((id) => ids.includes(id)) : ids.includes(pointedItem);

/** Whether words are among those that the reader chose. */
export const selectIsChosen =
  (words: ClauseWords) =>
  ({ margin: { chosenWords } }: AppState): boolean =>
    chosenWords?.language === words.language && chosenWords.start < words.end && words.start < chosenWords.end;

/** Which of these items speak of the words under the pointer: their ids, a space between them. */
export const selectTouched =
  (items: readonly { readonly id: string }[]) =>
  ({ margin: { pointedWords } }: AppState): string =>
    pointedWords.length === 0 ? '' : pointedWords.filter((id) => items.some((item) => item.id === id)).join(' ');

/** The words that the reader chose in the text. */
export const selectChosenWords = (state: AppState): ClauseWords | undefined => state.margin.chosenWords;
