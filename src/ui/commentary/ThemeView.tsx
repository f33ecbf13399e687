import { countCommentary } from '../../core/commentary/filter.ts';
import type { PageDataOf } from '../../core/commentary/pageSchema.ts';
import type { TreatyId } from '../../core/treaty/treaty.ts';
import { m } from '../../messages/compiled/messages.js';
import { selectUi } from '../../store/selectionSlice.ts';
import { LinkedText } from '../shared/LinkedText.tsx';
import { PlaceLink } from '../shared/PlaceLink.tsx';
import { useAppStore } from '../shared/storeContext.ts';
import styles from './CommentaryPage.module.css';
import { CommentaryPlace } from './CommentaryPlace.tsx';
import { KindGroups } from './KindGroups.tsx';

interface ThemeViewProps {
  readonly page: PageDataOf<'theme'>;
  readonly treatyId: TreatyId;
  /** The theme's key. */
  readonly id: string;
}

/** A theme: what it means here, and everything that is said of it. */
export function ThemeView({ page, treatyId, id }: ThemeViewProps) {
  const ui = useAppStore(selectUi);
  return (
    <article className={styles.page}>
      <CommentaryPlace treatyId={treatyId} of="themes" />
      <h1 tabIndex={-1}>{page.name}</h1>
      <p className={styles.lead}>
        <LinkedText text={page.definition} links={page.links} home={treatyId} />
      </p>
      <h2>{m.item_count({ count: countCommentary(page.items) })}</h2>
      <p className={styles.links}>
        <PlaceLink to={{ view: 'list', ui, treatyId, filter: { theme: id } }}>{m.theme_in_list()}</PlaceLink>
      </p>
      <KindGroups items={page.items} names={page.names} treatyId={treatyId} />
    </article>
  );
}
