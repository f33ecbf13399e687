import type { StateCreator } from 'zustand/vanilla';
import type { Catalogue, CatalogueEntry, TreatyFile, TreatyId } from '../core/treaty/treaty.ts';
import type { AppState } from './createAppStore.ts';

/** Whether a treaty's text is here. */
export type TreatyState =
  | { readonly status: 'loading' }
  | ({ readonly status: 'ready' } & TreatyFile)
  | { readonly status: 'failed'; readonly reason: TreatyFailure };

/** Why a treaty's text did not come: the network gave none, or what came was not a treaty. */
export type TreatyFailure = 'unreachable' | 'damaged';

/** The treaties: the catalogue of all, and the texts of those that were opened. */
export interface TreatySlice {
  readonly catalogue: Catalogue;
  readonly treaties: Readonly<Record<TreatyId, TreatyState>>;
  readonly setTreaty: (treatyId: TreatyId, state: TreatyState) => void;
}

/** Makes the slice with the texts that are already at hand. */
export const createTreatySlice =
  (catalogue: Catalogue, files: readonly TreatyFile[]): StateCreator<AppState, [], [], TreatySlice> =>
  (set) => ({
    catalogue,
    treaties: Object.fromEntries(files.map((file) => [file.treaty.id, { status: 'ready', ...file } as const])),
    setTreaty: (treatyId, treatyState) => set((state) => ({ treaties: { ...state.treaties, [treatyId]: treatyState } })),
  });

/** The catalogue of the treaties that ship. */
export const selectCatalogue = (state: AppState): Catalogue => state.catalogue;

/** A treaty's entry in the catalogue. */
export const selectEntry =
  (treatyId: TreatyId) =>
  (state: AppState): CatalogueEntry | undefined =>
    state.catalogue.find(({ id }) => id === treatyId);

/** Whether a treaty's text is here; undefined before anybody asked for it. */
export const selectTreatyState =
  (treatyId: TreatyId) =>
  (state: AppState): TreatyState | undefined =>
    Object.hasOwn(state.treaties, treatyId) ? state.treaties[treatyId] : undefined;
