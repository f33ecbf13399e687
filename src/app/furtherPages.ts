import { useSyncExternalStore } from 'react';
import type { AppStore } from '../store/createAppStore.ts';
import type * as pages from './FurtherPages.tsx';
import { isReadingPlace } from './places.ts';
import { whenIdle } from './whenIdle.ts';

// Whoever reads clauses should not download the pages beside them first: these come in a file of their own.

let arrived: typeof pages | undefined;
const listeners = new Set<() => void>();

/** Fetches the pages beside the text, once; resolves when they can be shown. Where the network gives none, the next call asks again. */
export async function bringFurtherPages(): Promise<void> {
  if (arrived) return;
  try {
    provideFurtherPages(await import('./FurtherPages.tsx'));
  } catch {
    // Asked for again with the next page that needs them; until then that page says that it is on its way.
  }
}

/** Fetches the pages beside the text when one of them is selected, and before that when nothing else is to do. Returns what ends it. */
export function followFurtherPages(store: AppStore): () => void {
  whenIdle(() => void bringFurtherPages());
  return store.subscribe(({ selection }) => void (isReadingPlace(selection) || bringFurtherPages()));
}

/** Puts the pages beside the text in place, where they are already at hand. */
export function provideFurtherPages(module: typeof pages): void {
  arrived = module;
  for (const listener of listeners) listener();
}

/** The pages beside the text; undefined until they have come. */
export function useFurtherPages(): typeof pages | undefined {
  return useSyncExternalStore(subscribe, current, current);
}

const current = () => arrived;

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
