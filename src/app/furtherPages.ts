import type { AppStore } from '../store/createAppStore.ts';
import type * as pages from './FurtherPages.tsx';
import { makeLateScript } from './lateScript.ts';
import { isReadingPlace } from './places.ts';
import { whenIdle } from './whenIdle.ts';

// Whoever reads clauses should not download the pages beside them first: these come in a file of their own.

const script = makeLateScript<typeof pages>();

/** Fetches the pages beside the text, once; resolves when they can be shown. Where the network gives none, the next call asks again. */
export async function bringFurtherPages(): Promise<void> {
  if (script.current()) return;
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
export const provideFurtherPages = (module: typeof pages): void => script.provide(module);

/** The pages beside the text; undefined until they have come. */
export const useFurtherPages = (): typeof pages | undefined => script.use();

/** The same for what stands over a page and is in no prerendered one. */
export const useFurtherPagesLater = (): typeof pages | undefined => script.useLater();
