import { render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { makeCatalogue } from '../../src/build/data/compileData.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../src/core/settings.ts';
import type { UiLanguage } from '../../src/core/treaty/language.ts';
import { overwriteGetLocale } from '../../src/messages/compiled/runtime.js';
import { createAppStore } from '../../src/store/createAppStore.ts';
import { StoreContext } from '../../src/ui/shared/storeContext.ts';
import { makeFile } from './builders.ts';

interface Options {
  readonly ui?: UiLanguage;
  readonly settings?: Partial<Settings>;
}

/** Renders one view over a store that knows one treaty of three articles, at its commentary. */
export function renderInStore(view: ReactNode, { ui = 'en', settings = {} }: Options = {}) {
  const file = makeFile();
  const selection = { view: 'list', ui, treatyId: file.treaty.id, filter: {} } as const;
  const store = createAppStore({ selection, catalogue: makeCatalogue([file.treaty]), files: [file] });
  store.getState().restoreSettings({ ...DEFAULT_SETTINGS, ...settings });
  overwriteGetLocale(() => ui);
  const result = render(<StoreContext value={store}>{view}</StoreContext>);
  return { ...result, store, user: userEvent.setup() };
}
