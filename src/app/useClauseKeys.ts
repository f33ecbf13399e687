import { useEffect } from 'react';
import { findNeighbours } from '../core/treaty/clauseOrder.ts';
import type { AppStore } from '../store/createAppStore.ts';
import { selectShortcuts } from '../store/settingsSlice.ts';
import { buildPath } from '../url/address.ts';

/** Alt+Up and Alt+Down go to the clause before and after, from anywhere on a clause's page but a field that takes text. */
export function useClauseKeys(store: AppStore, goTo: (path: string) => void): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
      if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
      if (event.target instanceof Element && event.target.closest('textarea, select, input:not([type=radio]), [contenteditable], dialog'))
        return;
      const { selection, catalogue } = store.getState();
      if (!selectShortcuts(store.getState())) return;
      const entry = selection.view === 'clause' ? catalogue.find(({ id }) => id === selection.treatyId) : undefined;
      if (selection.view !== 'clause' || !entry) return;
      const { previous, next } = findNeighbours(entry, selection.eId);
      const eId = event.key === 'ArrowUp' ? previous : next;
      event.preventDefault();
      if (eId !== undefined) goTo(buildPath({ view: 'clause', ui: selection.ui, treatyId: selection.treatyId, eId }));
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [store, goTo]);
}
