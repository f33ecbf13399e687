import { useCallback, useLayoutEffect, useRef } from 'react';
import { NavigationType, useLocation, useNavigate, useNavigationType } from 'react-router';
import { restorePlace, showFragment, startAtTop } from '../dom/placeMemory.ts';
import type { AppStore } from '../store/createAppStore.ts';
import { parseAddress } from '../url/address.ts';
import { preferredUi } from './preferredUi.ts';
import { useClauseKeys } from './useClauseKeys.ts';
import { useInternalLinks } from './useInternalLinks.ts';
import { useRememberedPlaces } from './useRememberedPlaces.ts';

/**
 * The one road from the address to the store: reads each location, selects what it names before the next frame is painted, writes the
 * canonical spelling back, and puts scroll and focus where a reader expects them. Nothing else calls `select`.
 */
export function FollowLocation({ store }: { readonly store: AppStore }) {
  const location = useLocation();
  const navigationType = useNavigationType();
  const navigate = useNavigate();
  const previousPath = useRef<string>(undefined);

  useLayoutEffect(() => {
    const { catalogue, settings, select } = store.getState();
    const { selection, textLanguages, canonical } = parseAddress(location, catalogue, preferredUi(settings));
    if (selection.view === 'root' && settings.ui !== undefined) {
      void navigate(`/${settings.ui}`, { replace: true });
      return;
    }
    // What a link asks to show is read on arrival; Back to that address must not undo what the reader chose since.
    select(selection, previousPath.current === undefined ? textLanguages : undefined);
    if (document.documentElement.lang !== selection.ui) document.documentElement.lang = selection.ui;
    const here = location.pathname + location.search + location.hash;
    if (canonical !== undefined && canonical !== here) void navigate(canonical, { replace: true });
  }, [location, navigate, store]);

  // After `select`, so that the page it brought is the one that is scrolled and focused.
  useLayoutEffect(() => {
    const entry = location.pathname + location.key;
    const previous = previousPath.current;
    previousPath.current = location.pathname;
    if (previous === undefined) {
      if (isReturn()) restorePlace(entry);
      return;
    }
    if (previous === location.pathname || navigationType === NavigationType.Replace) return;
    if (navigationType === NavigationType.Pop && restorePlace(entry)) return;
    if (location.hash === '' || !showFragment(location.hash)) startAtTop();
  }, [location, navigationType]);

  const goTo = useCallback((path: string) => void navigate(path), [navigate]);
  useRememberedPlaces(location.pathname + location.key);
  useClauseKeys(store, goTo);
  useInternalLinks(goTo);
  return null;
}

// A reload, or Back from another site: the browser does not scroll for us, because its own memory is switched off.
function isReturn(): boolean {
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  return navigation !== undefined && navigation.type !== 'navigate';
}
