import type { StateCreator } from 'zustand/vanilla';
import type { Colour } from '../core/annotation/annotation.ts';
import { DEFAULT_SETTINGS, type Settings } from '../core/settings.ts';
import { UI_LANGUAGES, type UiLanguage } from '../core/treaty/language.ts';
import type { AppState } from './createAppStore.ts';

/** How the reader looks at the site. */
export interface SettingsSlice {
  readonly settings: Settings;
  /** Takes up what was kept from an earlier visit, all at once. */
  readonly restoreSettings: (settings: Settings) => void;
  /** Changes some of the settings; choosing the languages of the text ends what a link asked for. */
  readonly changeSettings: (change: Partial<Settings>) => void;
}

/** Makes the slice with the defaults: what was kept comes after the first frame, because a prerendered page cannot know it. */
export const createSettingsSlice: StateCreator<AppState, [], [], SettingsSlice> = (set) => ({
  settings: DEFAULT_SETTINGS,
  restoreSettings: (settings) => set({ settings }),
  changeSettings: (change) =>
    set((state) => ({
      settings: { ...state.settings, ...change },
      linkedLanguages: change.text === undefined ? state.linkedLanguages : undefined,
    })),
});

/** The reader's settings. */
export const selectSettings = (state: AppState): Settings => state.settings;

const ONE: Readonly<Record<UiLanguage, readonly UiLanguage[]>> = { en: ['en'], id: ['id'] };
const BOTH: Readonly<Record<UiLanguage, readonly UiLanguage[]>> = { en: UI_LANGUAGES, id: UI_LANGUAGES.toReversed() };

/** The languages in which the text is shown, the first one first: as the link asks, else as the reader chose, else the interface's. */
export function selectShownLanguages(state: AppState): readonly UiLanguage[] {
  if (state.linkedLanguages) return state.linkedLanguages;
  const { text } = state.settings;
  if (text === 'both') return BOTH[state.selection.ui];
  return ONE[text === 'interface' ? state.selection.ui : text];
}

const NOBODY: readonly string[] = [];

/** Keys of the authors whose items the reader wants first. */
export const selectKeptAuthors = (state: AppState): readonly string[] => state.settings.keptAuthors ?? NOBODY;

/** How notes are told to assistive technology: each at its words unless the reader chose otherwise. */
export const selectToldNotes = (state: AppState): 'each' | 'count' | 'none' => state.settings.toldNotes ?? 'each';

/** The colour that the next note gets: the one used last. */
export const selectNextColour = (state: AppState): Colour => state.settings.lastColour ?? 'yellow';

/** Whether keys do what the sheet of shortcuts says: unless the reader switched them off (WCAG 2.1.4). */
export const selectShortcuts = (state: AppState): boolean => state.settings.shortcuts !== 'off';
