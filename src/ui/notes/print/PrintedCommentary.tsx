import { groupByKind } from '../../../core/commentary/filter.ts';
import type { Caution, ShownItem } from '../../../core/commentary/pageSchema.ts';
import { formatEdtf } from '../../../core/treaty/edtf.ts';
import type { UiLanguage } from '../../../core/treaty/language.ts';
import { m } from '../../../messages/compiled/messages.js';
import { clauseLabel } from '../../shared/clauseLabel.ts';
import { cautionWords, kindLabel } from '../../shared/commentaryWords.ts';
import { languageName } from '../noteWords.ts';
import styles from './PrintSheet.module.css';

interface PrintedCommentaryProps {
  readonly items: readonly ShownItem[];
  readonly ui: UiLanguage;
  /** Whether each item names its clauses: it does where more than one is printed. */
  readonly hasClauses: boolean;
}

/** Items of commentary on paper: who, where and when, our summary, their own words, what to beware of, and the address that was read. */
export function PrintedCommentary({ items, ui, hasClauses }: PrintedCommentaryProps) {
  return (
    <section className={styles.commentary}>
      <h2>{m.commentary()}</h2>
      {groupByKind(items).map(({ kind, items: some }) => (
        <div key={kind}>
          <h3>{kindLabel(kind)}</h3>
          {kind === 'background' && <p>{m.theme_background()}</p>}
          {some.map((item) => (
            <Item key={item.id} item={item} ui={ui} hasClauses={hasClauses} />
          ))}
        </div>
      ))}
    </section>
  );
}

function Item({ item, ui, hasClauses }: Omit<PrintedCommentaryProps, 'items'> & { readonly item: ShownItem }) {
  const { author, role, outlet, date, summary, quote, cautions, cautionNote, address, addressNoted, clauses } = item;
  const when = date === undefined ? m.caution_date_not_shown() : formatEdtf(date, ui);
  // A note says in its own words where the item was read, which the general sentence would repeat.
  const isSaid = (caution: Caution) => cautionNote !== undefined && (caution === 'copy' || caution === 'relay');
  const general = cautions.filter((caution) => !isSaid(caution)).map((caution) => cautionWords(caution).long);
  const beware = [...(cautionNote === undefined ? [] : [cautionNote]), ...general];
  return (
    <div className={styles.item} data-printed-item={item.id}>
      <p className={styles.who}>
        <b>{author}</b>
        {role !== undefined && `, ${role}`}. {outlet !== undefined && `${outlet}, `}
        {when}. {item.id}
      </p>
      {hasClauses && (
        <p className={styles.origin}>
          {m.speaks_of()}: {clauses.map(({ eId }) => clauseLabel(eId)).join(', ')}
        </p>
      )}
      <p>{summary}</p>
      {quote && (
        <blockquote>
          <q lang={quote.language}>{quote.text}</q> <span>({languageName(quote.language, ui)})</span>
        </blockquote>
      )}
      {beware.length > 0 && <p className={styles.origin}>{beware.join(' ')}</p>}
      {address !== undefined && <p className={styles.address}>{address}</p>}
      {addressNoted !== undefined && <p className={styles.address}>{m.address_noted({ address: addressNoted })}</p>}
    </div>
  );
}
