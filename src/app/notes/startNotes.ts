import type { Keeper } from '../../core/annotation/keeper.ts';
import { newId } from '../../dom/newId.ts';
import { browserDatabases, browserListedStorage } from '../../storage/annotations/browserDatabases.ts';
import { annotationNames } from '../../storage/annotations/names.ts';
import type { AppStore } from '../../store/createAppStore.ts';
import { BASE_PATH } from '../../url/site.ts';
import { followPlacements } from './followPlacements.ts';
import { keepAnnotations } from './keepAnnotations.ts';
import { openShared } from './openShared.ts';

/** Begins to keep the reader's notes in this browser, and to place them in the texts. */
export function startNotes(store: AppStore): Keeper {
  followPlacements(store);
  openShared(store);
  return keepAnnotations(store, {
    names: annotationNames(BASE_PATH),
    findDatabases: browserDatabases,
    local: browserListedStorage(),
    makeChannel: 'BroadcastChannel' in window ? (name) => new BroadcastChannel(name) : undefined,
    protection: protectionOf(navigator.storage),
    page: window,
    nowMs: Date.now,
    newId,
  });
}

// Browsers on plain http have no storage manager, whatever the types say.
function protectionOf(storage: StorageManager | undefined) {
  return storage && { isGranted: () => storage.persisted(), ask: () => storage.persist() };
}
