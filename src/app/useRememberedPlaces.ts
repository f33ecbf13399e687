import { useEffect } from 'react';
import { rememberPlace } from '../dom/placeMemory.ts';

// Long enough after the last scroll event that scrolling has ended; `scrollend` is not in every browser.
const SCROLL_SETTLED_MS = 100;

/** Remembers, for a history entry, how far down the reader is and on which link, so that Back can return there. */
export function useRememberedPlaces(entry: string): void {
  useEffect(() => {
    window.history.scrollRestoration = 'manual';
    let timer: ReturnType<typeof setTimeout> | undefined;
    const remember = () => rememberPlace(entry);
    const onScroll = () => {
      clearTimeout(timer);
      timer = setTimeout(remember, SCROLL_SETTLED_MS);
    };
    // Captured, so that the place is kept before whatever follows moves the reader away.
    const capture = { capture: true };
    window.addEventListener('scroll', onScroll, { passive: true });
    window.addEventListener('pagehide', remember);
    window.addEventListener('popstate', remember, capture);
    document.addEventListener('click', remember, capture);
    document.addEventListener('keydown', remember, capture);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('scroll', onScroll);
      window.removeEventListener('pagehide', remember);
      window.removeEventListener('popstate', remember, capture);
      document.removeEventListener('click', remember, capture);
      document.removeEventListener('keydown', remember, capture);
    };
  }, [entry]);
}
