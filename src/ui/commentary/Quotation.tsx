import type { ShownItem } from '../../core/commentary/pageSchema.ts';
import { selectUi } from '../../store/selectionSlice.ts';
import { useAppStore } from '../shared/storeContext.ts';
import { languageName } from './itemWords.ts';
import styles from './ItemBody.module.css';

/** A short quotation in the language in which it was said or printed. */
export function Quotation({ quote }: { readonly quote: NonNullable<ShownItem['quote']> }) {
  const ui = useAppStore(selectUi);
  return (
    <figure className={styles.quotation}>
      <blockquote lang={quote.language}>{quote.text}</blockquote>
      {quote.language !== ui && <figcaption>{languageName(quote.language, ui)}</figcaption>}
    </figure>
  );
}
