import { valuesOf } from '../core/annotation/idTable.ts';
import { hasPageData, shownTreaty, type Selection } from '../core/reference/selection.ts';
import { findNeighbours } from '../core/treaty/clauseOrder.ts';
import type { TreatyId } from '../core/treaty/treaty.ts';
import { loadPage, loadTreaty } from '../library/loadFile.ts';
import type { AppState, AppStore } from '../store/createAppStore.ts';
import { buildPath } from '../url/address.ts';
import { whenIdle } from './whenIdle.ts';

/** Where the site's data files are. */
export interface DataAddresses {
  /** The address of a treaty's data file; undefined for a treaty that does not ship. */
  readonly ofTreaty: (treatyId: TreatyId) => string | undefined;
  /** The address of the data of the page at a path. */
  readonly ofPage: (path: string) => string;
}

/**
 * Fetches the text and the data of each place that is selected or previewed, the first time that it is; and of the clauses beside a
 * clause once its own are here, so that reading on asks the network for nothing that one would wait for. Returns what ends it.
 */
export function followPlaces(store: AppStore, addresses: DataAddresses): () => void {
  const bring = (place: Selection | undefined) => {
    if (place) void bringText(store, shownTreaty(place), addresses);
    if (place) void bringPage(store, place, addresses);
  };
  const follow = (state: AppState, before?: AppState) => {
    if (state.previewed !== before?.previewed) bring(state.previewed);
    if (state.selection !== before?.selection) bring(state.selection);
    // The notebook says where the words of all notes stand now.
    if (state.selection.view === 'notes' && (state.selection !== before?.selection || state.annotationTable !== before.annotationTable))
      for (const treatyId of new Set(valuesOf(state.annotationTable).map(({ target }) => target?.treatyId)))
        void bringText(store, treatyId, addresses);
    const isNewsOfPages = state.selection !== before?.selection || state.pages !== before.pages;
    if (isNewsOfPages && state.pages[buildPath(state.selection)]?.status === 'ready')
      whenIdle(() => neighboursOf(store.getState()).forEach(bring));
  };
  follow(store.getState());
  return store.subscribe(follow);
}

async function bringText(store: AppStore, treatyId: TreatyId | undefined, { ofTreaty }: DataAddresses): Promise<void> {
  const { treaties, setTreaty } = store.getState();
  const address = treatyId === undefined || Object.hasOwn(treaties, treatyId) ? undefined : ofTreaty(treatyId);
  if (treatyId === undefined || address === undefined) return;
  setTreaty(treatyId, { status: 'loading' });
  const result = await loadTreaty(address);
  setTreaty(treatyId, result.ok ? { status: 'ready', ...result.value } : { status: 'failed', reason: result.reason });
}

async function bringPage(store: AppStore, place: Selection, { ofPage }: DataAddresses): Promise<void> {
  const { pages, setPage } = store.getState();
  const path = buildPath(place);
  if (!hasPageData(place) || Object.hasOwn(pages, path)) return;
  setPage(path, { status: 'loading' });
  const result = await loadPage(ofPage(path));
  setPage(path, result.ok ? { status: 'ready', page: result.value } : { status: 'failed', reason: result.reason });
}

function neighboursOf({ selection, catalogue }: AppState): Selection[] {
  const entry = selection.view === 'clause' ? catalogue.find(({ id }) => id === selection.treatyId) : undefined;
  if (selection.view !== 'clause' || !entry) return [];
  const { previous, next } = findNeighbours(entry, selection.eId);
  return [next, previous].flatMap((eId) => (eId === undefined ? [] : [{ view: 'clause', ui: selection.ui, treatyId: entry.id, eId }]));
}
