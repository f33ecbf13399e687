import { useCallback, useEffect, useLayoutEffect, useRef } from 'react';
import { NavigationType, useLocation, useNavigate, useNavigationType, type Location } from 'react-router';
import { useStore } from 'zustand';
import { restorePlace, showFragment, startAtTop } from '../dom/placeMemory.ts';
import type { Selection } from '../core/reference/selection.ts';
import type { AppState, AppStore } from '../store/createAppStore.ts';
import { selectShownLanguages } from '../store/settingsSlice.ts';
import { selectSelection } from '../store/selectionSlice.ts';
import { selectWaiting } from './waiting.ts';
import { buildAddress, buildPath, parseAddress, type ParsedAddress } from '../url/address.ts';
import { preferredUi } from './preferredUi.ts';
import { useClauseKeys } from './useClauseKeys.ts';
import { useInternalLinks } from './useInternalLinks.ts';
import { usePassage } from './usePassage.ts';
import { useRememberedPlaces } from './useRememberedPlaces.ts';
import { useSheetKey } from './useSheetKey.ts';
import { useSpokenWords } from './useSpokenWords.ts';

/**
 * The one road from the address to the store: reads each location, selects what it names before the next frame is painted, writes the
 * canonical spelling back, and puts scroll and focus where a reader expects them. Nothing else calls `select`.
 */
export function FollowLocation({ store }: { readonly store: AppStore }) {
  const location = useLocation();
  const navigate = useNavigate();
  const canonical = useRef<string>(undefined);
  const isFirst = useRef(true);

  useLayoutEffect(() => {
    const { selection, textLanguages, canonical: spelling } = readLocation(location, store.getState());
    canonical.current = spelling;
    // What a link asks to show is read on arrival; Back to that address must not undo what the reader chose since. Words that a link names
    // are shown whenever it is opened.
    const words = selection.view === 'clause' ? selection.passage?.words : undefined;
    const isHidden = words && !selectShownLanguages({ ...store.getState(), selection }).includes(words.language);
    // So are words that were found.
    const isFound = 'find' in selection;
    store.getState().select(selection, isFirst.current || isHidden || isFound ? textLanguages : undefined);
    isFirst.current = false;
    if (document.documentElement.lang !== selection.ui) document.documentElement.lang = selection.ui;
  }, [location, store]);

  // Not in the layout effect: the router listens to the history only after its children's layout effects.
  useEffect(() => {
    const here = location.pathname + location.search + location.hash;
    if (canonical.current !== undefined && canonical.current !== here) void navigate(canonical.current, { replace: true });
  }, [location, navigate]);

  usePlacing(store, location);
  usePassage(store, location);
  useRememberedPlaces(entryOf(location));
  const goTo = useCallback((path: string) => void navigate(path), [navigate]);
  useClauseKeys(store, goTo);
  useSheetKey(store);
  useInternalLinks(goTo);
  useSpokenWords(store);
  // A filter is an address too; Back leaves the list and does not take back its filters one by one.
  useEffect(
    () =>
      store.subscribe(
        ({ asked }, before) =>
          asked && asked !== before.asked && void navigate(buildAddress(asked.place, asked.textLanguages, asked.hash), { replace: true }),
      ),
    [store, navigate],
  );
  return null;
}

const entryOf = (location: Location): string => location.pathname + location.key;

// The root leads a reader who once chose a language straight on.
function readLocation(location: Location, { catalogue, settings }: AppState): ParsedAddress {
  const parsed = parseAddress(location, catalogue, preferredUi(settings));
  if (parsed.selection.view !== 'root' || settings.ui === undefined) return parsed;
  const selection = { view: 'shelf', ui: settings.ui } as const;
  return { ...parsed, selection, canonical: buildPath(selection) };
}

// Follows the selection and not the location, because only with the selection is the new page there to be scrolled and focused.
function usePlacing(store: AppStore, location: Location): void {
  const navigationType = useNavigationType();
  const selection = useStore(store, selectSelection);
  const waiting = useStore(store, selectWaiting);
  const before = useRef<{ path: string; selection: Selection; waiting: typeof waiting }>(undefined);

  useLayoutEffect(() => {
    const { pathname: path, hash } = location;
    const previous = before.current;
    if (previous?.selection === selection && previous.waiting === waiting) return;
    before.current = { path, selection, waiting };
    if (!previous) {
      if (isReturn()) restorePlace(entryOf(location));
      return;
    }
    // What stands beside the text moves nobody, save to what the address names in it.
    const hasMarginArrived = previous.path === path && previous.waiting === 'margin' && waiting === undefined;
    if (hasMarginArrived) {
      if (hash !== '') showFragment(hash);
      return;
    }
    const hasTextArrived = previous.waiting === 'page' && waiting !== 'page';
    if (previous.path === path && !hasTextArrived) return;
    if (navigationType === NavigationType.Replace && !hasTextArrived) {
      if (hash !== '') showFragment(hash);
      return;
    }
    if (navigationType === NavigationType.Pop && restorePlace(entryOf(location))) return;
    if (hash === '' || !showFragment(hash)) startAtTop();
  });
}

// A reload, or Back from another site: the browser does not scroll for us, because its own memory is switched off.
function isReturn(): boolean {
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  return navigation !== undefined && navigation.type !== 'navigate';
}
