import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { AppState, AppStore } from '../../store/createAppStore.ts';

/** Carries the app's store to the views. */
export const StoreContext = createContext<AppStore | undefined>(undefined);

/** Reads from the store through a named selector, and renders again when what it selects changes. */
export function useAppStore<T>(selector: (state: AppState) => T): T {
  return useStore(useAppStoreApi(), selector);
}

/** The store itself, for handlers that act. */
export function useAppStoreApi(): AppStore {
  const store = useContext(StoreContext);
  if (!store) throw new Error('A view was rendered outside StoreContext.');
  return store;
}
