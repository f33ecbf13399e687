import type { StateCreator } from 'zustand/vanilla';
import type { LayerId } from '../core/annotation/annotation.ts';
import type { SharedRefusal } from '../core/annotation/sharing/sharedNotes.ts';
import type { AppState } from './createAppStore.ts';

/** What became of the notes that a link brought: shown in a layer until the reader decides, refused, or decided on. */
export type LinkedNotes =
  | { readonly status: 'open'; readonly layer: LayerId; readonly by: string | undefined }
  | { readonly status: 'refused'; readonly reason: SharedRefusal }
  | { readonly status: 'settled'; readonly kept: number; readonly present: number };

/** Notes that a link brought. */
export interface LinkSlice {
  /** Undefined while no link brought any. */
  readonly linked: LinkedNotes | undefined;
  readonly setLinked: (linked: LinkedNotes | undefined) => void;
}

/** Makes the slice without any. */
export const createLinkSlice: StateCreator<AppState, [], [], LinkSlice> = (set) => ({
  linked: undefined,
  setLinked: (linked) => set({ linked }),
});

/** What became of the notes that a link brought. */
export const selectLinked = (state: AppState): LinkedNotes | undefined => state.linked;
