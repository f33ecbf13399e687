import type { Settings } from '../core/settings.ts';
import { writeSettings, type KeyValueStorage } from '../storage/settingsStorage.ts';
import type { AppStore } from '../store/createAppStore.ts';

/** Keeps the reader's settings, the clause they read last among them, and shows them on the document. Returns what ends it. */
export function keepSettings(store: AppStore, storage: KeyValueStorage, key: string): () => void {
  return store.subscribe(({ settings }, before) => {
    if (settings === before.settings) return;
    showSettings(settings);
    writeSettings(storage, key, settings);
  });
}

/** Puts the settings that style sheets read on the document's root. */
export function showSettings(settings: Settings): void {
  const { dataset } = document.documentElement;
  // Written only when they differ: an attribute set on the root makes the browser style the whole page anew, even to the same value.
  if (dataset.scheme !== settings.scheme) dataset.scheme = settings.scheme;
  if (dataset.textSize !== settings.textSize) dataset.textSize = settings.textSize;
}
