import { useEffect } from 'react';
import { currentPlace, rememberPlace } from '../dom/placeMemory.ts';

/**
 * Remembers, for a history entry, how far down the reader is and on which link, so that Back can return there. The place is followed
 * while the page stands and written when it goes: by then the page's own scroll and focus are already those of the next one, and on
 * `popstate` the router is told first.
 */
export function useRememberedPlaces(entry: string): void {
  useEffect(() => {
    window.history.scrollRestoration = 'manual';
    let place = currentPlace();
    const follow = () => (place = currentPlace());
    // Scrolling comes a hundred times a second and moves no focus.
    const followScroll = () => (place = { ...place, scrollY: window.scrollY });
    const remember = () => rememberPlace(entry, place);
    const events = ['focusin', 'click', 'keydown'] as const;
    for (const event of events) document.addEventListener(event, follow, { capture: true });
    window.addEventListener('scroll', followScroll, { passive: true });
    window.addEventListener('pagehide', remember);
    return () => {
      for (const event of events) document.removeEventListener(event, follow, { capture: true });
      window.removeEventListener('scroll', followScroll);
      window.removeEventListener('pagehide', remember);
      remember();
    };
  }, [entry]);
}
