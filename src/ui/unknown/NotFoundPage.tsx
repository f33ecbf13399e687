import { UI_LANGUAGES } from '../../core/treaty/language.ts';
import { m } from '../../messages/compiled/messages.js';
import { PlaceLink } from '../shared/PlaceLink.tsx';
import styles from './UnknownView.module.css';

/** The page a host sends for any address without a file, in both languages; the script then reads the address more leniently. */
export function NotFoundPage() {
  return (
    <main id="main" className={styles.page}>
      <h1>
        {UI_LANGUAGES.map((ui) => (
          <span key={ui} lang={ui}>
            {m.unknown_page({}, { locale: ui })}
          </span>
        ))}
      </h1>
      {UI_LANGUAGES.map((ui) => (
        <section key={ui} lang={ui}>
          <p>{m.not_found_explanation({}, { locale: ui })}</p>
          <p>
            <PlaceLink to={{ view: 'shelf', ui }}>{m.read_in_this_language({}, { locale: ui })}</PlaceLink>
          </p>
        </section>
      ))}
    </main>
  );
}
