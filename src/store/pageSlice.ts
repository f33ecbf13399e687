import type { StateCreator } from 'zustand/vanilla';
import type { PageData } from '../core/commentary/pageSchema.ts';
import type { Selection } from '../core/reference/selection.ts';
import type { AppState } from './createAppStore.ts';

/** Whether the data of a page is here. */
export type PageState =
  | { readonly status: 'loading' }
  | { readonly status: 'ready'; readonly page: PageData }
  | { readonly status: 'failed'; readonly reason: 'unreachable' | 'damaged' };

/** What pages show besides the treaties' texts, by their paths. */
export interface PageSlice {
  readonly pages: Readonly<Record<string, PageState>>;
  /** A place that a preview shows without going there; its text and data are brought as if it were selected. */
  readonly previewed: Selection | undefined;
  readonly setPage: (path: string, state: PageState) => void;
  readonly preview: (place: Selection | undefined) => void;
}

/** Makes the slice with the data that is already at hand. */
export const createPageSlice =
  (pages: Readonly<Record<string, PageData>>): StateCreator<AppState, [], [], PageSlice> =>
  (set) => ({
    pages: Object.fromEntries(Object.entries(pages).map(([path, page]) => [path, { status: 'ready', page } as const])),
    previewed: undefined,
    setPage: (path, pageState) => set((state) => ({ pages: { ...state.pages, [path]: pageState } })),
    preview: (previewed) => set({ previewed }),
  });

/** Whether the data of the page at a path is here; undefined before anybody asked for it. */
export const selectPage =
  (path: string) =>
  (state: AppState): PageState | undefined =>
    Object.hasOwn(state.pages, path) ? state.pages[path] : undefined;

/** The place that a preview shows. */
export const selectPreviewed = (state: AppState): Selection | undefined => state.previewed;
