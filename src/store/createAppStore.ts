import { createStore, type StoreApi } from 'zustand/vanilla';
import type { PageData } from '../core/commentary/pageSchema.ts';
import type { Selection } from '../core/reference/selection.ts';
import type { Catalogue, TreatyFile } from '../core/treaty/treaty.ts';
import { createAnnotationSlice, type AnnotationSlice } from './annotationSlice.ts';
import { createFindSlice, type FindSlice } from './findSlice.ts';
import { createLinkSlice, type LinkSlice } from './linkSlice.ts';
import { createMarginSlice, type MarginSlice } from './marginSlice.ts';
import { createPageSlice, type PageSlice } from './pageSlice.ts';
import { createPassageSlice, type PassageSlice } from './passageSlice.ts';
import { createSelectionSlice, type SelectionSlice } from './selectionSlice.ts';
import { createSettingsSlice, type SettingsSlice } from './settingsSlice.ts';
import { createTreatySlice, type TreatySlice } from './treatySlice.ts';

/** Everything the app knows while it is open. */
export type AppState = SelectionSlice &
  SettingsSlice &
  TreatySlice &
  PageSlice &
  MarginSlice &
  AnnotationSlice &
  LinkSlice &
  PassageSlice &
  FindSlice;

/** The app's one store. It knows nothing of storage, of the address bar or of React. */
export type AppStore = StoreApi<AppState>;

/** Makes a store for a first place and the texts at hand; every page, prerendered page and test makes its own. */
export function createAppStore(first: {
  selection: Selection;
  catalogue: Catalogue;
  files?: readonly TreatyFile[];
  pages?: Readonly<Record<string, PageData>>;
}): AppStore {
  return createStore<AppState>()((...args) => ({
    ...createSelectionSlice(first.selection)(...args),
    ...createSettingsSlice(...args),
    ...createTreatySlice(first.catalogue, first.files ?? [])(...args),
    ...createPageSlice(first.pages ?? {})(...args),
    ...createMarginSlice(...args),
    ...createAnnotationSlice(...args),
    ...createPassageSlice(...args),
    ...createLinkSlice(...args),
    ...createFindSlice(...args),
  }));
}
