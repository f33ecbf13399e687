import type { PageDataOf } from '../../core/commentary/pageSchema.ts';
import type { TreatyId } from '../../core/treaty/treaty.ts';
import { m } from '../../messages/compiled/messages.js';
import { selectUi } from '../../store/selectionSlice.ts';
import { PlaceLink } from '../shared/PlaceLink.tsx';
import { useAppStore } from '../shared/storeContext.ts';
import styles from './SaidChart.module.css';

interface SaidLinksProps {
  readonly treatyId: TreatyId;
  readonly page: PageDataOf<'overview'>;
}

/** The ways into a treaty's commentary: all of it, its indexes, the guided readings and what is disputed. */
export function SaidLinks({ treatyId, page: { readings, debates } }: SaidLinksProps) {
  const ui = useAppStore(selectUi);
  const indexes = [
    { of: 'themes', name: m.themes() },
    { of: 'debates', name: m.list_debates() },
    { of: 'authors', name: m.list_authors() },
    { of: 'readings', name: m.list_readings() },
  ] as const;
  return (
    <>
      <ul className={styles.indexes}>
        <li>
          <PlaceLink to={{ view: 'list', ui, treatyId, filter: {} }}>{m.said_all()}</PlaceLink>
        </li>
        {indexes.map(({ of, name }) => (
          <li key={of}>
            <PlaceLink to={{ view: 'index', ui, treatyId, of }}>{name}</PlaceLink>
          </li>
        ))}
      </ul>
      {readings.length > 0 && (
        <>
          <h3 id="readings-heading">{m.list_readings()}</h3>
          <ul className={styles.titles} aria-labelledby="readings-heading">
            {readings.map(({ id, title }) => (
              <li key={id}>
                <PlaceLink to={{ view: 'reading', ui, treatyId, id }}>{title}</PlaceLink>
              </li>
            ))}
          </ul>
        </>
      )}
      {debates.length > 0 && (
        <>
          <h3 id="disputed-heading">{m.said_disputed()}</h3>
          <ul className={styles.titles} aria-labelledby="disputed-heading">
            {debates.map(({ id, question }) => (
              <li key={id}>
                <PlaceLink to={{ view: 'debate', ui, treatyId, id }}>{question}</PlaceLink>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
