import type { ShownItem } from '../../core/commentary/pageSchema.ts';
import { cautionWords } from '../shared/commentaryWords.ts';
import styles from './ItemBody.module.css';

/** What a reader must know before relying on an item, in sentences; nothing when there is nothing. */
export function Cautions({ item }: { readonly item: Pick<ShownItem, 'cautions' | 'cautionNote'> }) {
  // A note says in its own words where the item was read, which the general sentence would repeat.
  const isSaid = (caution: string) => item.cautionNote !== undefined && (caution === 'copy' || caution === 'relay');
  const sentences = item.cautions.filter((caution) => !isSaid(caution)).map((caution) => cautionWords(caution).long);
  const all = item.cautionNote === undefined ? sentences : [item.cautionNote, ...sentences];
  if (all.length === 0) return null;
  return <p className={styles.aside}>{all.join(' ')}</p>;
}
