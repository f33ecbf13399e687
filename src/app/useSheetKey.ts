import { useEffect } from 'react';
import type { AppStore } from '../store/createAppStore.ts';
import { selectShortcuts } from '../store/settingsSlice.ts';

/**
 * Ctrl+/ opens the sheet of shortcuts. On Apple systems too it is Ctrl: Safari has Command+/ for its status bar. What the key
 * writes counts and not where it lies: on German keyboards the stroke is Shift+7, and where it is on others lies the minus, which zooms.
 */
export function useSheetKey(store: AppStore): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      // The open sheet takes the key itself.
      if (event.defaultPrevented || event.key !== '/' || !event.ctrlKey || event.altKey || event.metaKey) return;
      if (!selectShortcuts(store.getState())) return;
      event.preventDefault();
      store.getState().showSheetOfKeys(true);
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [store]);
}
