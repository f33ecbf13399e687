import type { Evidence } from '../../core/treaty/treaty.ts';
import { m } from '../../messages/compiled/messages.js';
import { evidenceLabel, evidenceMeaning } from '../shared/evidenceWords.ts';
import { PlaceLink } from '../shared/PlaceLink.tsx';
import { selectUi } from '../../store/selectionSlice.ts';
import { selectCatalogue } from '../../store/treatySlice.ts';
import { useAppStore, useAppStoreApi } from '../shared/storeContext.ts';
import styles from './AboutView.module.css';

const STATUSES: readonly Evidence[] = ['confirmed', 'number-unconfirmed', 'unconfirmed'];

/** Sources and method: whose words these are, how the evidence is marked, how to cite, what is kept, how to report a mistake. */
export function AboutView() {
  const store = useAppStoreApi();
  const ui = useAppStore(selectUi);
  const catalogue = useAppStore(selectCatalogue);
  return (
    <article className={styles.page}>
      <h1 tabIndex={-1}>{m.about_title()}</h1>
      <p className={styles.lead}>{m.shelf_lead()}</p>

      <h2>{m.about_words_title()}</h2>
      <p>{m.about_words()}</p>
      <p>{m.about_words_sources()}</p>
      <ul>
        {catalogue.map((entry) => (
          <li key={entry.id}>
            <PlaceLink to={{ view: 'overview', ui, treatyId: entry.id }} hash="#sources">
              {m.sources_of({ treaty: entry.shortTitle[ui] })}
            </PlaceLink>
          </li>
        ))}
      </ul>

      <h2>{m.about_evidence_title()}</h2>
      <dl className={styles.legend}>
        {STATUSES.map((status) => (
          <div key={status}>
            <dt>
              <span className={styles.sample} data-evidence={status}>
                {evidenceLabel(status)}
              </span>
            </dt>
            <dd>{evidenceMeaning(status)}</dd>
          </div>
        ))}
      </dl>
      <p>{m.about_evidence()}</p>

      <h2>{m.about_paragraphs_title()}</h2>
      <p>{m.about_paragraphs()}</p>

      <h2>{m.about_editions_title()}</h2>
      <p>{m.about_editions()}</p>

      <h2>{m.about_cite_title()}</h2>
      <p>{m.about_cite()}</p>
      <blockquote className={styles.example}>{m.about_cite_example()}</blockquote>

      <h2 id="report">{m.report_mistake()}</h2>
      <p>{m.about_report()}</p>

      <h2>{m.about_privacy_title()}</h2>
      <p>{m.about_privacy()}</p>

      <h2>{m.about_keys_title()}</h2>
      <dl className={styles.keys}>
        <div>
          <dt>
            <kbd>Alt</kbd> + <kbd>↑</kbd>
          </dt>
          <dd>{m.key_previous()}</dd>
        </div>
        <div>
          <dt>
            <kbd>Alt</kbd> + <kbd>↓</kbd>
          </dt>
          <dd>{m.key_next()}</dd>
        </div>
        <div>
          <dt>
            <kbd>Esc</kbd>
          </dt>
          <dd>{m.key_return()}</dd>
        </div>
      </dl>
      <p data-needs-script="">
        <button type="button" aria-haspopup="dialog" onClick={() => store.getState().showSheetOfKeys(true)}>
          {m.about_keys_all()}
        </button>
      </p>

      <h2>{m.about_licence_title()}</h2>
      <p>{m.about_licence()}</p>
    </article>
  );
}
