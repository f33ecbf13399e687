import { createRoot, hydrateRoot } from 'react-dom/client';
import { catalogue, dataFiles, pageFolder } from 'virtual:catalogue';
import { hasPageData, inLanguage, shownTreaty, type Selection } from '../core/reference/selection.ts';
import { isUiLanguage } from '../core/treaty/language.ts';
import type { PageData } from '../core/commentary/pageSchema.ts';
import type { TreatyFile } from '../core/treaty/treaty.ts';
import { loadPage, loadTreaty } from '../library/loadFile.ts';
import { overwriteGetLocale } from '../messages/compiled/runtime.js';
import { settingsKey } from '../storage/settingsKey.ts';
import { browserStorage, readSettings } from '../storage/settingsStorage.ts';
import { createAppStore } from '../store/createAppStore.ts';
import '../ui/shared/base.css';
import { buildPath, parseAddress } from '../url/address.ts';
import { isEmbedPath } from '../url/embed.ts';
import { BASE_PATH, withBase, withoutBase } from '../url/site.ts';
import { App } from './App.tsx';
import { FollowLocation } from './FollowLocation.tsx';
import { followPlaces, type DataAddresses } from './followPlaces.ts';
import { followFindScript } from './findScript.ts';
import { followNotesScript } from './notesScript.ts';
import { bringFurtherPages, followFurtherPages } from './furtherPages.ts';
import { HistoryRouter } from './HistoryRouter.tsx';
import { followPassage } from './passageScript.ts';
import { isReadingPlace } from './places.ts';
import { preferredUi } from './preferredUi.ts';
import { RestoreSettings } from './RestoreSettings.tsx';

const addresses: DataAddresses = {
  ofTreaty: (treatyId) => {
    const file = Object.hasOwn(dataFiles, treatyId) ? dataFiles[treatyId] : undefined;
    return file === undefined ? undefined : withBase(file);
  },
  ofPage: (path) => withBase(`${pageFolder}${path}.json`),
};

async function fetchText(place: Selection): Promise<TreatyFile | undefined> {
  const treatyId = shownTreaty(place);
  const address = treatyId === undefined ? undefined : addresses.ofTreaty(treatyId);
  const result = address === undefined ? undefined : await loadTreaty(address);
  return result?.ok ? result.value : undefined;
}

async function fetchPage(place: Selection): Promise<PageData | undefined> {
  const result = hasPageData(place) ? await loadPage(addresses.ofPage(buildPath(place))) : undefined;
  return result?.ok ? result.value : undefined;
}

// The page can be read as it stands; without its text there is nothing to take it over with, and no button that would do anything.
function leaveAsItIs(): void {
  const { dataset } = document.documentElement;
  delete dataset.script;
  delete dataset.pending;
}

// A list's file holds all of it, that of the search nothing found; what the address asks comes with the next selection too.
function withoutFilter(place: Selection): Selection {
  if (place.view === 'search') return { ...place, query: '' };
  return place.view === 'list' ? { ...place, filter: {} } : place;
}

/**
 * Starts the app on the page it is loaded in. A prerendered page of this very address is taken over as it stands, once its text is here;
 * any other page (a lenient spelling, an address without a file) is rendered anew.
 */
export async function startApp(): Promise<void> {
  const root = document.getElementById('root');
  if (!root) throw new Error('The page has no element #root to start in.');
  // Any site may frame what lies there, so only what is written for that starts in a frame there: a page that does not exist stays as it is.
  if (window.parent !== window && isEmbedPath(withoutBase(window.location.pathname) ?? '')) return leaveAsItIs();
  const storage = browserStorage();
  const key = settingsKey(BASE_PATH);
  const settings = readSettings(storage, key);

  const address = { ...window.location, pathname: withoutBase(window.location.pathname) ?? '/' };
  const { selection: named, canonical } = parseAddress(address, catalogue, preferredUi(settings));
  // The root is one page for all languages, written in the language of its file; what the reader prefers comes with the next selection.
  const { lang } = document.documentElement;
  const selection = named.view === 'root' && isUiLanguage(lang) ? inLanguage(named, lang) : withoutFilter(named);
  const isPrerendered = canonical !== undefined && root.dataset.prerendered === canonical.split(/[?#]/)[0];
  // React compares the first frame with the store's initial state, so text and data must be in it from the start.
  const [file, page] = await Promise.all([
    fetchText(selection),
    fetchPage(selection),
    isReadingPlace(selection) ? undefined : bringFurtherPages(),
  ]);
  const isWhole = (file !== undefined || shownTreaty(selection) === undefined) && (page !== undefined || !hasPageData(selection));
  if (isPrerendered && !isWhole) return leaveAsItIs();
  const pages = page ? { [buildPath(selection)]: page } : {};
  const store = createAppStore({ selection, catalogue, files: file ? [file] : [], pages });
  overwriteGetLocale(() => store.getState().selection.ui);
  followPlaces(store, addresses);
  followFurtherPages(store);
  followNotesScript(store);
  followFindScript(store);
  followPassage(store);

  const app = (
    <App store={store}>
      <RestoreSettings store={store} settings={settings} storage={storage} storageKey={key} />
      <HistoryRouter basename={BASE_PATH.slice(0, -1)}>
        <FollowLocation store={store} />
      </HistoryRouter>
    </App>
  );
  if (isPrerendered) {
    hydrateRoot(root, app);
  } else {
    root.replaceChildren();
    // What the file said of itself would stand beside what the page says.
    for (const element of document.head.querySelectorAll('title, meta[name="robots"]')) element.remove();
    createRoot(root).render(app);
  }
}
