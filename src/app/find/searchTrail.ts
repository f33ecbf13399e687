import { hasPlace } from '../../dom/placeMemory.ts';
import type { AppStore } from '../../store/createAppStore.ts';
import { withoutBase } from '../../url/site.ts';

// What the router writes into each entry of the history; absent in one that it never wrote.
interface Entry {
  readonly idx?: number;
  readonly key?: string;
}

const entry = (): Entry => (window.history.state ?? {}) as Entry; // `as`: checked where it is read

// The search that each entry of the history shows, by the router's count of them.
const trail = new Map<number, string | undefined>();

/** Remembers which entries of the history are results of a search. Returns what ends it. */
export function followTrail(store: AppStore): () => void {
  const follow = () => {
    const { idx } = entry();
    const { selection } = store.getState();
    if (typeof idx === 'number') trail.set(idx, selection.view === 'search' ? selection.query : undefined);
  };
  follow();
  return store.subscribe((state, before) => {
    if (state.selection !== before.selection) follow();
  });
}

/** Goes back in the history to the results of a search, where the place in their list is kept; false when they are not behind. */
export function goBackToResults(query: string): boolean {
  const here = entry().idx;
  if (typeof here !== 'number') return false;
  for (let at = here - 1; trail.has(at); at--) {
    if (trail.get(at) !== query) continue;
    window.history.go(at - here);
    return true;
  }
  return false;
}

/** Whether the reader was at this entry of the history before, and so is put back to where they were on it. */
export function isReturn(): boolean {
  return hasPlace(`${withoutBase(window.location.pathname) ?? ''}${entry().key ?? 'default'}`);
}
