import { render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { App } from '../../src/app/App.tsx';
import { FollowLocation } from '../../src/app/FollowLocation.tsx';
import { provideFurtherPages } from '../../src/app/furtherPages.ts';
import * as furtherPages from '../../src/app/FurtherPages.tsx';
import { HistoryRouter } from '../../src/app/HistoryRouter.tsx';
import { RestoreSettings } from '../../src/app/RestoreSettings.tsx';
import { DEFAULT_SETTINGS, type Settings } from '../../src/core/settings.ts';
import type { TreatyFile } from '../../src/core/treaty/treaty.ts';
import { overwriteGetLocale } from '../../src/messages/compiled/runtime.js';
import { createAppStore } from '../../src/store/createAppStore.ts';
import { parseAddress } from '../../src/url/address.ts';
import { catalogueOf, makeFile, pagesOf, type Beside } from './builders.ts';

interface Options {
  readonly files?: readonly TreatyFile[];
  readonly settings?: Partial<Settings>;
  /** What stands beside the treaties: commentary, history. */
  readonly beside?: Beside;
}

provideFurtherPages(furtherPages);

/** Renders the whole app at an address, as a reader meets it, over made-up treaties. */
export function renderAppAt(address: string, { files = [makeFile()], settings = {}, beside = {} }: Options = {}) {
  window.history.replaceState(null, '', address);
  const catalogue = catalogueOf(files, beside);
  const { selection } = parseAddress({ ...window.location }, catalogue, 'en');
  const store = createAppStore({ selection, catalogue, files, pages: pagesOf(files, beside) });
  overwriteGetLocale(() => store.getState().selection.ui);
  const view = render(
    <App store={store}>
      <RestoreSettings store={store} settings={{ ...DEFAULT_SETTINGS, ...settings }} storage={localStorage} storageKey="settings" />
      <HistoryRouter>
        <FollowLocation store={store} />
      </HistoryRouter>
    </App>,
  );
  return { ...view, store, user: userEvent.setup() };
}
