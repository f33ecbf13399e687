import { countCommentary } from '../../core/commentary/filter.ts';
import type { PageDataOf } from '../../core/commentary/pageSchema.ts';
import type { TreatyId } from '../../core/treaty/treaty.ts';
import { m } from '../../messages/compiled/messages.js';
import styles from './CommentaryPage.module.css';
import { CommentaryPlace } from './CommentaryPlace.tsx';
import { KeepAuthors } from './KeepAuthors.tsx';
import { KindGroups } from './KindGroups.tsx';

interface AuthorViewProps {
  readonly page: PageDataOf<'author'>;
  readonly treatyId: TreatyId;
  /** The author's key. */
  readonly id: string;
}

/** An author: everything of theirs that was collected, and the choice to see it first everywhere. */
export function AuthorView({ page, treatyId, id }: AuthorViewProps) {
  return (
    <article className={styles.page}>
      <CommentaryPlace treatyId={treatyId} of="authors" />
      <h1 tabIndex={-1}>{page.name}</h1>
      <div className={styles.keep}>
        <KeepAuthors item={{ author: page.name, authors: [id] }} names={page.names} treatyId={treatyId} />
      </div>
      <h2>{m.item_count({ count: countCommentary(page.items) })}</h2>
      <KindGroups items={page.items} names={page.names} treatyId={treatyId} />
    </article>
  );
}
