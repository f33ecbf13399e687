import type { PageDataOf } from '../../core/commentary/pageSchema.ts';
import { assertNever } from '../../core/result.ts';
import { m } from '../../messages/compiled/messages.js';
import { Cautions } from './Cautions.tsx';
import styles from './CommentaryPage.module.css';

type Item = PageDataOf<'item'>['item'];

/** What to know before relying on an item: the cautions, how much of it was read, and what the collection notes of it in its own words. */
export function ItemReliance({ item }: { readonly item: Item }) {
  // The row on how much was read says it already.
  const cautions = item.cautions.filter((caution) => caution !== 'excerpt' || item.read !== 'excerpt');
  return (
    <section>
      <h2>{m.item_reliance()}</h2>
      <Cautions item={{ ...item, cautions }} />
      <dl className={styles.facts}>
        <div>
          <dt>{m.item_read()}</dt>
          <dd>{readWords(item.read)}</dd>
        </div>
        <div>
          <dt>{m.item_confidence()}</dt>
          <dd lang="en">{item.confidence}</dd>
        </div>
        {item.stance !== undefined && (
          <div>
            <dt>{m.item_stance()}</dt>
            <dd lang="en">{item.stance}</dd>
          </div>
        )}
        <div>
          <dt>{m.item_kind_found()}</dt>
          <dd lang="en">{item.kindFound}</dd>
        </div>
      </dl>
      <p className={styles.label}>{m.item_collected_words()}</p>
    </section>
  );
}

function readWords(read: Item['read']): string {
  switch (read) {
    case 'excerpt':
      return m.caution_excerpt_meaning();
    case 'passage':
      return m.item_read_passage();
    case 'whole':
      return m.item_read_whole();
    default:
      return assertNever(read);
  }
}
