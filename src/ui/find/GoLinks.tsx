import { m } from '../../messages/compiled/messages.js';
import { selectSelection } from '../../store/selectionSlice.ts';
import { selectCatalogue } from '../../store/treatySlice.ts';
import { PlaceLink } from '../shared/PlaceLink.tsx';
import { useSearcher } from '../shared/searcherContext.ts';
import { useAppStore } from '../shared/storeContext.ts';
import { findOptions } from './findOptions.ts';
import { placeWords } from './placeWords.ts';
import styles from './SearchResults.module.css';

/** Where the words of a search certainly lead: "Go to Article 5, NATO". Nothing where they name no place. */
export function GoLinks({ query }: { readonly query: string }) {
  const selection = useAppStore(selectSelection);
  const catalogue = useAppStore(selectCatalogue);
  const { named = [], synonyms } = useSearcher()?.names() ?? {};
  const { ui } = selection;
  const { go } = findOptions(query, { ui, catalogue, named, treatyNames: synonyms?.treatyNames }, selection, undefined);
  const places = go.flatMap((option) => (option.kind === 'place' ? [option.to] : []));
  if (places.length === 0) return null;
  return (
    <ul className={styles.go}>
      {places.map((to) => {
        const { name, detail } = placeWords(to, catalogue, named);
        const paragraph = to.view === 'clause' ? to.passage?.paragraph : undefined;
        return (
          <li key={JSON.stringify(to)}>
            <PlaceLink to={to} hash={paragraph === undefined ? undefined : `#${paragraph}`}>
              {m.find_go_to({ place: name })}
            </PlaceLink>{' '}
            {detail !== undefined && <span className={styles.quiet}>{detail}</span>}
          </li>
        );
      })}
    </ul>
  );
}
