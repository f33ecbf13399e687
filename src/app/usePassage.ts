import { useLayoutEffect, useRef } from 'react';
import type { Location } from 'react-router';
import { useStore } from 'zustand';
import { hasPlace } from '../dom/placeMemory.ts';
import { showPassage } from '../dom/showPassage.ts';
import type { AppStore } from '../store/createAppStore.ts';
import { selectOpenedWords } from '../store/passageSlice.ts';

/** Leads the reader to the words that a link opened, once they are lit; whoever comes back to such a page stays where they were on it. */
export function usePassage(store: AppStore, location: Location): void {
  const opened = useStore(store, selectOpenedWords);
  const shown = useRef<string>(undefined);
  useLayoutEffect(() => {
    if (!opened) return;
    const here = location.pathname + location.hash;
    // The same link, its spelling mended or its words sought again.
    if (shown.current === here) return;
    shown.current = here;
    if (!hasPlace(location.pathname + location.key)) showPassage({ hasFocus: true });
  }, [opened, location]);
}
