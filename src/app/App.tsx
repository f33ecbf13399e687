import { StrictMode, type ReactNode } from 'react';
import type { AppStore } from '../store/createAppStore.ts';
import { StoreContext } from '../ui/shared/storeContext.ts';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { Screen } from './Screen.tsx';

interface AppProps {
  readonly store: AppStore;
  /** What joins the store to an address bar; a prerendered page has none. */
  readonly children?: ReactNode;
}

/** The whole interface over one store. */
export function App({ store, children }: AppProps) {
  return (
    <StrictMode>
      <ErrorBoundary store={store}>
        <StoreContext value={store}>
          <Screen />
          {children}
        </StoreContext>
      </ErrorBoundary>
    </StrictMode>
  );
}
