import { useLayoutEffect } from 'react';
import type { Settings } from '../core/settings.ts';
import type { KeyValueStorage } from '../storage/settingsStorage.ts';
import type { AppStore } from '../store/createAppStore.ts';
import { keepSettings, showSettings } from './keepSettings.ts';

interface RestoreSettingsProps {
  readonly store: AppStore;
  /** What was kept from an earlier visit. */
  readonly settings: Settings;
  readonly storage: KeyValueStorage;
  readonly storageKey: string;
}

/**
 * Takes up the kept settings once the first frame stands and before it is painted: the first frame must be the prerendered one, which
 * cannot know them. Stands before `FollowLocation`, which asks for them.
 */
export function RestoreSettings({ store, settings, storage, storageKey }: RestoreSettingsProps) {
  useLayoutEffect(() => {
    store.getState().restoreSettings(settings);
    showSettings(settings);
    return keepSettings(store, storage, storageKey);
  }, [store, settings, storage, storageKey]);

  useLayoutEffect(() => {
    document.documentElement.dataset.app = 'running';
    // One frame after the page has changed unseen: shown in the same frame, what moved would be seen to move.
    requestAnimationFrame(() => requestAnimationFrame(() => delete document.documentElement.dataset.pending));
  }, []);
  return null;
}
