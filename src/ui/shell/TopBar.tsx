import type { ReactNode } from 'react';
import { inLanguage, type Selection } from '../../core/reference/selection.ts';
import { UI_LANGUAGES } from '../../core/treaty/language.ts';
import { m } from '../../messages/compiled/messages.js';
import { selectSelection } from '../../store/selectionSlice.ts';
import { PlaceLink } from '../shared/PlaceLink.tsx';
import { useAppStore, useAppStoreApi } from '../shared/storeContext.ts';
import styles from './TopBar.module.css';
import { SettingsMenu } from './SettingsMenu.tsx';

const LANGUAGE_NAMES = { en: 'English', id: 'Bahasa Indonesia' } as const;

/** The thin bar: the name, the box to find with, the interface's languages, the reader's notes, the menu. */
export function TopBar({ find }: { readonly find: ReactNode }) {
  const selection = useAppStore(selectSelection);
  const store = useAppStoreApi();
  const { ui } = selection;
  const place: Selection = selection.view === 'root' ? { view: 'shelf', ui } : selection;
  return (
    <header className={styles.bar}>
      <PlaceLink to={{ view: 'shelf', ui }} className={styles.name}>
        Pasal
      </PlaceLink>
      {find}
      <nav aria-label={m.interface_language()} className={styles.languages}>
        {UI_LANGUAGES.map((language) => (
          <PlaceLink
            key={language}
            to={inLanguage(place, language)}
            hrefLang={language}
            lang={language}
            aria-label={`${language.toUpperCase()}, ${LANGUAGE_NAMES[language]}`}
            onClick={() => store.getState().changeSettings({ ui: language })}
            aria-current={language === ui ? 'true' : undefined}
          >
            {language.toUpperCase()}
          </PlaceLink>
        ))}
      </nav>
      <PlaceLink to={{ view: 'notes', ui }} className={styles.notes} aria-current={selection.view === 'notes' ? 'page' : undefined}>
        {m.notebook_title()}
      </PlaceLink>
      <SettingsMenu />
    </header>
  );
}
