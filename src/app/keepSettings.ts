import type { Settings } from '../core/settings.ts';
import { writeSettings, type KeyValueStorage } from '../storage/settingsStorage.ts';
import type { AppStore } from '../store/createAppStore.ts';

/** Keeps the reader's settings and the clause they read last, and shows them on the document. Returns what ends it. */
export function keepSettings(store: AppStore, storage: KeyValueStorage, key: string): () => void {
  return store.subscribe(({ settings, selection, changeSettings }, before) => {
    if (settings !== before.settings) {
      showSettings(settings);
      writeSettings(storage, key, settings);
    }
    if (selection === before.selection || selection.view !== 'clause') return;
    const { treatyId, eId } = selection;
    if (settings.lastRead?.treatyId !== treatyId || settings.lastRead.eId !== eId) changeSettings({ lastRead: { treatyId, eId } });
  });
}

/** Puts the settings that style sheets read on the document's root. */
export function showSettings(settings: Settings): void {
  const { dataset } = document.documentElement;
  dataset.scheme = settings.scheme;
  dataset.textSize = settings.textSize;
}
