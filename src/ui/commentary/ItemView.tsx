import type { PageDataOf } from '../../core/commentary/pageSchema.ts';
import type { TreatyId } from '../../core/treaty/treaty.ts';
import { m } from '../../messages/compiled/messages.js';
import { kindOfItem } from '../shared/commentaryWords.ts';
import { LinkedText } from '../shared/LinkedText.tsx';
import styles from './CommentaryPage.module.css';
import { CommentaryPlace } from './CommentaryPlace.tsx';
import { ItemCitation } from './ItemCitation.tsx';
import { ItemConnections } from './ItemConnections.tsx';
import { ItemReliance } from './ItemReliance.tsx';
import { ItemSources } from './ItemSources.tsx';
import own from './ItemView.module.css';
import { QuotedClause } from './QuotedClause.tsx';
import { Quotation } from './Quotation.tsx';

interface ItemViewProps {
  readonly page: PageDataOf<'item'>;
  readonly treatyId: TreatyId;
}

/** An item of commentary as what it is: who said it, what of which words, how far to rely on it, and where it was read. */
export function ItemView({ page, treatyId }: ItemViewProps) {
  const { item } = page;
  return (
    <article className={styles.page}>
      <CommentaryPlace treatyId={treatyId}>
        <span>{kindOfItem(item.kind)}</span>
        <span>{item.id}</span>
      </CommentaryPlace>
      <hgroup>
        <h1 tabIndex={-1}>{item.author}</h1>
        {item.role !== undefined && <p className={styles.role}>{item.role}</p>}
      </hgroup>
      <ItemCitation item={item} />
      <section className={own.said}>
        <h2>{m.item_summary()}</h2>
        <p className={styles.lead}>
          <LinkedText text={item.summary} links={item.links} home={treatyId} />
        </p>
        {item.quote && <Quotation quote={item.quote} />}
      </section>
      <section>
        <h2>{m.item_words()}</h2>
        {page.quoted.map((quoted) => (
          <QuotedClause key={quoted.eId} quoted={quoted} itemId={item.id} edition={page.edition} treatyId={treatyId} />
        ))}
      </section>
      <ItemReliance item={item} />
      <ItemSources item={item} />
      <ItemConnections page={page} treatyId={treatyId} />
    </article>
  );
}
