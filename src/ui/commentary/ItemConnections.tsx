import type { PageDataOf } from '../../core/commentary/pageSchema.ts';
import type { TreatyId } from '../../core/treaty/treaty.ts';
import { m } from '../../messages/compiled/messages.js';
import { selectUi } from '../../store/selectionSlice.ts';
import { PlaceLink } from '../shared/PlaceLink.tsx';
import { useAppStore } from '../shared/storeContext.ts';
import styles from './CommentaryPage.module.css';
import own from './ItemView.module.css';
import { KeepAuthors } from './KeepAuthors.tsx';

interface ItemConnectionsProps {
  readonly page: PageDataOf<'item'>;
  readonly treatyId: TreatyId;
}

/** Where else in the commentary an item stands: its themes, debates, guided readings and authors; nothing when it stands alone. */
export function ItemConnections({ page: { item, names, debates, steps }, treatyId }: ItemConnectionsProps) {
  const ui = useAppStore(selectUi);
  if (item.themes.length + debates.length + steps.length + item.authors.length === 0) return null;
  return (
    <section>
      <h2>{m.item_in_commentary()}</h2>
      <dl className={`${styles.facts} ${own.connections}`}>
        {item.themes.length > 0 && (
          <div>
            <dt>{m.themes()}</dt>
            {item.themes.map((theme) => (
              <dd key={theme}>
                <PlaceLink to={{ view: 'theme', ui, treatyId, id: theme }}>{names.themes[theme] ?? theme}</PlaceLink>
              </dd>
            ))}
          </div>
        )}
        {debates.length > 0 && (
          <div>
            <dt>{m.list_debates()}</dt>
            {debates.map(({ id, question, position }) => (
              <dd key={id + position}>
                <PlaceLink to={{ view: 'debate', ui, treatyId, id }}>{question}</PlaceLink>
                <span className={styles.found}> {position}</span>
              </dd>
            ))}
          </div>
        )}
        {steps.length > 0 && (
          <div>
            <dt>{m.list_readings()}</dt>
            {steps.map(({ reading, readingTitle, step, title }) => (
              <dd key={`${reading}/${step}`}>
                <PlaceLink to={{ view: 'reading', ui, treatyId, id: reading, step }}>{title}</PlaceLink>
                <span className={styles.found}>
                  {' '}
                  {readingTitle}, {m.reading_step({ step })}
                </span>
              </dd>
            ))}
          </div>
        )}
        {item.authors.length > 0 && (
          <div>
            <dt>{m.list_authors()}</dt>
            <dd>
              <KeepAuthors item={item} names={names} treatyId={treatyId} />
            </dd>
          </div>
        )}
      </dl>
    </section>
  );
}
