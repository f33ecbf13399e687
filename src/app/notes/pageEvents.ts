/** What the keeper does when the page comes and goes. */
export interface PageEvents {
  /** The reader leaves a field or the window: write now. */
  readonly onPause: () => void;
  /** The page is hidden or closed, perhaps for good: nothing can be waited for any more. */
  readonly onLeave: () => void;
  /** The page is come back to: other tabs may have written, and not every browser says so. */
  readonly onReturn: () => void;
  /** Whether the reader would lose something by leaving. */
  readonly isAtRisk: () => boolean;
}

/** Follows the page. Returns what ends it. */
export function followPage(page: Window, events: PageEvents): () => void {
  const ending = new AbortController();
  const { signal } = ending;
  const turn = () => (page.document.visibilityState === 'hidden' ? events.onLeave() : events.onReturn());
  page.addEventListener('blur', events.onPause, { signal });
  page.addEventListener('focus', events.onReturn, { signal });
  page.addEventListener('pagehide', events.onLeave, { signal });
  page.addEventListener('pageshow', ({ persisted }) => persisted && events.onReturn(), { signal });
  page.document.addEventListener('focusout', events.onPause, { signal });
  page.document.addEventListener('visibilitychange', turn, { signal });
  page.addEventListener('beforeunload', (event) => events.isAtRisk() && event.preventDefault(), { signal });
  return () => ending.abort();
}
