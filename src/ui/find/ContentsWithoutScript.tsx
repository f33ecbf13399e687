import { useSyncExternalStore } from 'react';
import type { CatalogueEntry } from '../../core/treaty/treaty.ts';
import { m } from '../../messages/compiled/messages.js';
import { selectUi } from '../../store/selectionSlice.ts';
import { selectCatalogue } from '../../store/treatySlice.ts';
import { clauseLabel } from '../shared/clauseLabel.ts';
import { PlaceLink } from '../shared/PlaceLink.tsx';
import { indexName } from '../shared/placeName.ts';
import { useAppStore } from '../shared/storeContext.ts';
import styles from './SearchView.module.css';

/** For readers without the script, who cannot search: links to everything. Only in prerendered pages, and gone once the script is there. */
export function ContentsWithoutScript() {
  const catalogue = useAppStore(selectCatalogue);
  const hasScript = useHasScript();
  if (hasScript) return null;
  return (
    <div className={styles.withoutScript}>
      <p>{m.find_needs_script()}</p>
      {catalogue.map((entry) => (
        <TreatyContents key={entry.id} entry={entry} />
      ))}
    </div>
  );
}

function TreatyContents({ entry: { id: treatyId, shortTitle, clauses, commentary } }: { readonly entry: CatalogueEntry }) {
  const ui = useAppStore(selectUi);
  return (
    <section aria-labelledby={`contents-${treatyId}`}>
      <h2 id={`contents-${treatyId}`}>
        <PlaceLink to={{ view: 'overview', ui, treatyId }}>{shortTitle[ui]}</PlaceLink>
      </h2>
      <ul>
        {clauses.map(({ eId, heading }) => (
          <li key={eId}>
            <PlaceLink to={{ view: 'clause', ui, treatyId, eId }}>{`${clauseLabel(eId)}: ${heading[ui]}`}</PlaceLink>
          </li>
        ))}
      </ul>
      {commentary && (
        <ul className={styles.lists}>
          <li>
            <PlaceLink to={{ view: 'list', ui, treatyId, filter: {} }}>{m.commentary()}</PlaceLink>
          </li>
          {(['themes', 'debates', 'authors', 'readings'] as const).map((of) => (
            <li key={of}>
              <PlaceLink to={{ view: 'index', ui, treatyId, of }}>{indexName(of)}</PlaceLink>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

const never = () => () => undefined;

const useHasScript = (): boolean =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
