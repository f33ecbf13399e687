import { formatEdtf } from '../../core/treaty/edtf.ts';
import type { CatalogueEntry, EId } from '../../core/treaty/treaty.ts';
import { m } from '../../messages/compiled/messages.js';
import { selectUi } from '../../store/selectionSlice.ts';
import { selectSettings } from '../../store/settingsSlice.ts';
import { selectCatalogue } from '../../store/treatySlice.ts';
import { clauseLabel } from '../shared/clauseLabel.ts';
import { PlaceLink } from '../shared/PlaceLink.tsx';
import { useAppStore } from '../shared/storeContext.ts';
import styles from './ShelfView.module.css';

/** The treaties that can be read here: those that ship whole, then the clauses of others that stand beside them. */
export function ShelfView() {
  const ui = useAppStore(selectUi);
  const catalogue = useAppStore(selectCatalogue);
  const whole = catalogue.filter(({ coverage }) => coverage === 'whole');
  const selections = catalogue.filter(({ coverage }) => coverage === 'selection');
  return (
    <div className={styles.page}>
      <h1 tabIndex={-1}>{m.shelf_title()}</h1>
      <p className={styles.lead}>{m.shelf_lead()}</p>
      {whole.map((entry) => (
        <section key={entry.id} className={styles.treaty} aria-labelledby={`${entry.id}-title`}>
          <h2 id={`${entry.id}-title`}>
            <PlaceLink to={{ view: 'overview', ui, treatyId: entry.id }}>{entry.title[ui]}</PlaceLink>
          </h2>
          <p className={styles.signed}>{m.signed_on({ date: formatEdtf(entry.signed, ui) })}</p>
          <ContinueLink entry={entry} />
          <p className={styles.links}>
            <PlaceLink to={{ view: 'overview', ui, treatyId: entry.id }}>{m.overview()}</PlaceLink>
            <PlaceLink to={{ view: 'text', ui, treatyId: entry.id }}>{m.whole_text()}</PlaceLink>
          </p>
        </section>
      ))}
      <section aria-labelledby="beside">
        <h2 id="beside">{m.beside_it()}</h2>
        <p>{m.beside_it_lead()}</p>
        <ul className={styles.beside}>
          {selections.map((entry) => (
            <li key={entry.id}>
              <PlaceLink to={{ view: 'overview', ui, treatyId: entry.id }}>{entry.shortTitle[ui]}</PlaceLink>
              <span className={styles.clauses}>
                {entry.clauses.map(({ eId }) => (
                  <PlaceLink key={eId} to={{ view: 'clause', ui, treatyId: entry.id, eId }}>
                    {clauseLabel(eId)}
                  </PlaceLink>
                ))}
              </span>
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}

// One line in both states, so that the page does not move when what was kept arrives after the first frame.
function ContinueLink({ entry }: { readonly entry: CatalogueEntry }) {
  const ui = useAppStore(selectUi);
  const { lastRead } = useAppStore(selectSettings);
  const kept: EId | undefined =
    lastRead?.treatyId === entry.id && entry.clauses.some(({ eId }) => eId === lastRead.eId) ? lastRead.eId : undefined;
  const eId = kept ?? entry.clauses[0]?.eId;
  if (eId === undefined) return null;
  return (
    <p className={styles.continue}>
      <PlaceLink to={{ view: 'clause', ui, treatyId: entry.id, eId }}>
        {kept === undefined ? m.start_at({ clause: clauseLabel(eId) }) : m.continue_at({ clause: clauseLabel(eId) })}
      </PlaceLink>
    </p>
  );
}
