import { m } from '../../messages/compiled/messages.js';
import { selectUi } from '../../store/selectionSlice.ts';
import { PlaceLink } from '../shared/PlaceLink.tsx';
import { useAppStore } from '../shared/storeContext.ts';
import { NARROWINGS, SEARCH_EXAMPLES, type Narrowing } from './searchExamples.ts';
import styles from './SearchView.module.css';

const FINDS: Readonly<Record<Narrowing, () => string>> = {
  phrase: m.help_phrase,
  not: m.help_not,
  or: m.help_or,
  near: m.help_near,
  art: m.help_art,
  in: m.help_in,
  by: m.help_by,
  kind: m.help_kind,
  theme: m.help_theme,
  tag: m.help_tag,
};

/** How to search, with an example for everything that narrows a search, and how to go to a clause. */
export function SearchHelp() {
  const ui = useAppStore(selectUi);
  return (
    <div className={styles.help} data-needs-script="">
      <h2 id="how-to-search">{m.help_title()}</h2>
      <p>{m.help_lead()}</p>
      <table aria-labelledby="how-to-search">
        <thead>
          <tr>
            <th scope="col">{m.help_write()}</th>
            <th scope="col">{m.help_finds()}</th>
          </tr>
        </thead>
        <tbody>
          {NARROWINGS.map((narrowing) => {
            const query = SEARCH_EXAMPLES[ui][narrowing];
            return (
              <tr key={narrowing}>
                <th scope="row">{narrowing === 'tag' ? query : <PlaceLink to={{ view: 'search', ui, query }}>{query}</PlaceLink>}</th>
                <td>{FINDS[narrowing]()}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <h2>{m.help_go_title()}</h2>
      <p>{m.help_go()}</p>
    </div>
  );
}
