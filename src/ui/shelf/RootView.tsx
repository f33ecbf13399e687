import { UI_LANGUAGES } from '../../core/treaty/language.ts';
import { m } from '../../messages/compiled/messages.js';
import { selectUi } from '../../store/selectionSlice.ts';
import { PlaceLink } from '../shared/PlaceLink.tsx';
import { useAppStore, useAppStoreApi } from '../shared/storeContext.ts';
import styles from './ShelfView.module.css';

/** The site's root: what this is, in both languages, and the way into each. */
export function RootView() {
  const store = useAppStoreApi();
  const preferred = useAppStore(selectUi);
  return (
    <div className={styles.root}>
      <h1 tabIndex={-1}>Pasal</h1>
      {UI_LANGUAGES.map((ui) => (
        <section key={ui} lang={ui}>
          <p className={styles.lead}>{m.shelf_lead({}, { locale: ui })}</p>
          <p className={styles.continue}>
            <PlaceLink
              to={{ view: 'shelf', ui }}
              hrefLang={ui}
              data-preferred={ui === preferred}
              onClick={() => store.getState().changeSettings({ ui })}
            >
              {m.read_in_this_language({}, { locale: ui })}
            </PlaceLink>
          </p>
        </section>
      ))}
    </div>
  );
}
