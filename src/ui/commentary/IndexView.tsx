import type { PageDataOf } from '../../core/commentary/pageSchema.ts';
import type { CommentaryIndex, CommentaryView } from '../../core/reference/selection.ts';
import type { TreatyId } from '../../core/treaty/treaty.ts';
import { m } from '../../messages/compiled/messages.js';
import { selectUi } from '../../store/selectionSlice.ts';
import { PlaceLink } from '../shared/PlaceLink.tsx';
import { useAppStore } from '../shared/storeContext.ts';
import styles from './CommentaryPage.module.css';
import { CommentaryPlace } from './CommentaryPlace.tsx';
import { indexName } from '../shared/placeName.ts';
import own from './IndexView.module.css';

interface IndexViewProps {
  readonly page: PageDataOf<'index'>;
  readonly treatyId: TreatyId;
  readonly of: CommentaryIndex;
}

const VIEWS = { themes: 'theme', debates: 'debate', authors: 'author', readings: 'reading' } as const satisfies Record<
  CommentaryIndex,
  CommentaryView
>;

/** All the themes, debates, authors or guided readings of a commentary, each with how much there is of it. */
export function IndexView({ page, treatyId, of }: IndexViewProps) {
  const ui = useAppStore(selectUi);
  const isColumns = of === 'authors';
  return (
    <article className={isColumns ? `${styles.page} ${styles.wide}` : styles.page}>
      <CommentaryPlace treatyId={treatyId} />
      <h1 tabIndex={-1}>{indexName(of)}</h1>
      <ul className={isColumns ? `${own.list} ${own.columns}` : own.list}>
        {page.entries.map(({ id, name, about, count }) => (
          <li key={id}>
            <p className={own.entry}>
              <PlaceLink to={{ view: VIEWS[of], ui, treatyId, id }}>{name}</PlaceLink>{' '}
              <span className={own.count}>{of === 'readings' ? m.index_steps({ count }) : m.index_items({ count })}</span>
            </p>
            {about !== undefined && <p className={own.about}>{about}</p>}
          </li>
        ))}
      </ul>
    </article>
  );
}
