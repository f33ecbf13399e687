import { Component, type ReactNode } from 'react';
import { valuesOf } from '../core/annotation/idTable.ts';
import type { AppStore } from '../store/createAppStore.ts';
import { m } from '../messages/compiled/messages.js';

interface ErrorBoundaryProps {
  readonly store: AppStore;
  readonly children: ReactNode;
}

// The second script is mostly here already, so that this works without the network.
const rescue = async (store: AppStore): Promise<void> =>
  (await import('./FurtherPages.tsx')).rescueNotes(valuesOf(store.getState().annotationTable));

/** Stands in for the page when the app itself fails: says so, and offers the page anew. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { readonly hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError() {
    return { hasFailed: true };
  }

  override render() {
    if (!this.state.hasFailed) return this.props.children;
    return (
      <main id="main">
        <h1 tabIndex={-1}>{m.app_failed()}</h1>
        <p role="alert">{m.app_failed_explanation()}</p>
        <p>
          <button type="button" onClick={() => void rescue(this.props.store)}>
            {m.keeping_download()}
          </button>{' '}
          <a href={window.location.href} data-reload="">
            {m.try_again()}
          </a>
        </p>
      </main>
    );
  }
}
