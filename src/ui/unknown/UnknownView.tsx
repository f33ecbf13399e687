import { inertName } from '../../core/reference/inertName.ts';
import type { Selection } from '../../core/reference/selection.ts';
import { m } from '../../messages/compiled/messages.js';
import { selectUi } from '../../store/selectionSlice.ts';
import { selectCatalogue } from '../../store/treatySlice.ts';
import { clauseLabel } from '../shared/clauseLabel.ts';
import { PlaceLink } from '../shared/PlaceLink.tsx';
import { useAppStore } from '../shared/storeContext.ts';
import { unknownTitle } from '../shared/unknownTitle.ts';
import styles from './UnknownView.module.css';

type UnknownSelection = Extract<Selection, { view: 'unknown' }>;

/** What an address names that does not exist here, said plainly, with the nearest things that do. */
export function UnknownView({ selection }: { readonly selection: UnknownSelection }) {
  const ui = useAppStore(selectUi);
  const catalogue = useAppStore(selectCatalogue);
  const { kind, name } = selection.unknown;
  const titleOf = (treatyId: string) => catalogue.find(({ id }) => id === treatyId)?.shortTitle[ui] ?? treatyId;
  const nameOf = (place: Selection): string => {
    if (place.view === 'clause') return `${clauseLabel(place.eId)}, ${titleOf(place.treatyId)}`;
    if (place.view === 'overview') return titleOf(place.treatyId);
    if (place.view === 'notes') return m.notebook_title();
    return place.view === 'about' ? m.about_title() : m.shelf_title();
  };
  return (
    <div className={styles.page}>
      <h1 tabIndex={-1}>{unknownTitle(kind)}</h1>
      <p>
        {selection.treatyId !== undefined && kind === 'clause' ? m.unknown_in({ treaty: titleOf(selection.treatyId) }) : m.unknown_here()}{' '}
        <bdi className={styles.name}>{inertName(name)}</bdi>
      </p>
      <p>{m.unknown_nothing_changed()}</p>
      <h2>{m.nearest()}</h2>
      <ul>
        {selection.nearest.map((place) => (
          <li key={nameOf(place)}>
            <PlaceLink to={place}>{nameOf(place)}</PlaceLink>
          </li>
        ))}
        {selection.treatyId !== undefined && (
          <li>
            <PlaceLink to={{ view: 'overview', ui, treatyId: selection.treatyId }} hash="#contents">
              {m.contents_of({ treaty: titleOf(selection.treatyId) })}
            </PlaceLink>
          </li>
        )}
        {!selection.nearest.some(({ view }) => view === 'shelf') && (
          <li>
            <PlaceLink to={{ view: 'shelf', ui }}>{m.shelf_title()}</PlaceLink>
          </li>
        )}
      </ul>
    </div>
  );
}
