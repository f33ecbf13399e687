import { useEffect, useMemo } from 'react';
import type { PrintedPlace } from '../../../core/printing/chooseNotes.ts';
import type { UiLanguage } from '../../../core/treaty/language.ts';
import { selectPage } from '../../../store/pageSlice.ts';
import { selectEntry } from '../../../store/treatySlice.ts';
import { buildPath } from '../../../url/address.ts';
import { useAppStore, useAppStoreApi } from '../../shared/storeContext.ts';
import { itemsIn, placeOfItems } from './printedMatter.ts';

interface Items {
  readonly status: 'loading' | 'ready' | 'failed';
  /** How many there are, background among them; known of the whole text before they are here. */
  readonly count: number;
}

/** Whether the commentary that goes with a printed place is here; what is not is fetched once it is wanted. */
export function useItems(place: PrintedPlace, ui: UiLanguage, isWanted: boolean): Items {
  const store = useAppStoreApi();
  const source = useMemo(() => placeOfItems(place, ui), [place, ui]);
  const data = useAppStore(useMemo(() => selectPage(buildPath(source)), [source]));
  const entry = useAppStore(useMemo(() => selectEntry(place.treatyId), [place.treatyId]));
  const items = itemsIn(data);
  useEffect(() => {
    if (!isWanted || data) return;
    // A place that is previewed is fetched as if it were gone to; nothing is shown of it, because no link is pointed at.
    store.getState().preview(source);
    store.getState().preview(undefined);
  }, [store, source, isWanted, data]);
  const expected = place.eId === undefined ? (entry?.commentary?.items.length ?? 0) : 0;
  return { status: items ? 'ready' : data?.status === 'failed' ? 'failed' : 'loading', count: items?.length ?? expected };
}
