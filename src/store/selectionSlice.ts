import type { StateCreator } from 'zustand/vanilla';
import type { Selection } from '../core/reference/selection.ts';
import type { Settings } from '../core/settings.ts';
import type { UiLanguage } from '../core/treaty/language.ts';
import type { AppState } from './createAppStore.ts';
import { FRESH_MARGIN } from './marginSlice.ts';

/** A place to go to, and what of its address is no part of the place. */
export interface Asked {
  readonly place: Selection;
  /** Languages that the address goes on asking for. */
  readonly textLanguages?: readonly UiLanguage[] | undefined;
  /** The fragment, with `#`. */
  readonly hash?: string;
}

/** Which clause is selected: what every view reads instead of the address. */
export interface SelectionSlice {
  readonly selection: Selection;
  /** Languages that the address asks to show, for as long as the reader has not chosen; undefined when it asks for none. */
  readonly linkedLanguages: readonly UiLanguage[] | undefined;
  /** A place that a choice and not a link asks for; the app answers by going there. */
  readonly asked: Asked | undefined;
  /** Asks to go to a place, in the present entry of the history. */
  readonly goTo: (place: Selection, rest?: Omit<Asked, 'place'>) => void;
  /** Puts the reader somewhere, and remembers the clause as the one read last. Called by `app/followLocation` alone: everything else navigates. */
  readonly select: (selection: Selection, linkedLanguages: readonly UiLanguage[] | undefined) => void;
}

/** Makes the slice with the first selection, so that the first frame already stands at its address. */
export const createSelectionSlice =
  (first: Selection): StateCreator<AppState, [], [], SelectionSlice> =>
  (set) => ({
    selection: first,
    linkedLanguages: undefined,
    asked: undefined,
    goTo: (place, rest) => set({ asked: { place, ...rest } }),
    // One change, and so one round of listeners: a page can have thousands of them.
    select: (selection, linkedLanguages) =>
      set(({ settings, ...state }) => ({
        selection,
        margin: isSameClause(state.selection, selection) ? state.margin : FRESH_MARGIN,
        previewed: undefined,
        finding: ('find' in selection ? selection.find : undefined) ?? state.finding,
        linkedLanguages: linkedLanguages ?? state.linkedLanguages,
        settings: rememberClause(settings, selection),
      })),
  });

const isSameClause = (a: Selection, b: Selection): boolean =>
  a.view === 'clause' && b.view === 'clause' && a.treatyId === b.treatyId && a.eId === b.eId;

function rememberClause(settings: Settings, selection: Selection): Settings {
  if (selection.view !== 'clause') return settings;
  const { treatyId, eId } = selection;
  const isSame = settings.lastRead?.treatyId === treatyId && settings.lastRead.eId === eId;
  return isSame ? settings : { ...settings, lastRead: { treatyId, eId } };
}

/** Where the reader is. */
export const selectSelection = (state: AppState): Selection => state.selection;

/** The interface's language. */
export const selectUi = (state: AppState): UiLanguage => state.selection.ui;
