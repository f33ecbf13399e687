import { useCallback } from 'react';
import type { Command } from '../../core/search/goToWords.ts';
import { askToPrint } from '../../dom/askToPrint.ts';
import type { AppStore } from '../../store/createAppStore.ts';
import { useAppStoreApi } from '../../ui/shared/storeContext.ts';

/** Does what a command says that no link does. */
export function useCommand(): (command: Command) => void {
  const store = useAppStoreApi();
  return useCallback((command) => runCommand(store, command), [store]);
}

function runCommand(store: AppStore, command: Command): void {
  const { changeSettings, showSheetOfKeys } = store.getState();
  switch (command) {
    case 'language-en':
      return changeSettings({ ui: 'en' });
    case 'language-id':
      return changeSettings({ ui: 'id' });
    case 'text-en':
      return changeSettings({ text: 'en' });
    case 'text-id':
      return changeSettings({ text: 'id' });
    case 'text-both':
      return changeSettings({ text: 'both' });
    case 'scheme-system':
      return changeSettings({ scheme: 'system' });
    case 'scheme-light':
      return changeSettings({ scheme: 'light' });
    case 'scheme-dark':
      return changeSettings({ scheme: 'dark' });
    case 'scheme-contrast':
      return changeSettings({ scheme: 'contrast' });
    case 'print':
      return askToPrint();
    case 'export':
      return void exportNotes(store);
    case 'shortcuts':
      return showSheetOfKeys(true);
    case 'import':
      return; // a link to the notebook, where a file is chosen
  }
}

// Brought when it is asked for: who searches need not have what notes need.
async function exportNotes(store: AppStore): Promise<void> {
  const { downloadNotes } = await import('../../ui/notes/downloadNotes.ts');
  downloadNotes(store);
}
