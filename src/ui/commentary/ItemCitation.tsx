import type { PageDataOf } from '../../core/commentary/pageSchema.ts';
import { formatEdtf } from '../../core/treaty/edtf.ts';
import { m } from '../../messages/compiled/messages.js';
import { selectUi } from '../../store/selectionSlice.ts';
import { useAppStore, useAppStoreApi } from '../shared/storeContext.ts';
import styles from './CommentaryPage.module.css';
import { languageName } from './itemWords.ts';

/** What a citation of an item needs, as far as it was shown; what the collection notes beyond that stands beside it as it was noted. */
export function ItemCitation({ item }: { readonly item: PageDataOf<'item'>['item'] }) {
  const store = useAppStoreApi();
  const ui = useAppStore(selectUi);
  const { title, titleNote, outlet, date, dateFound, language, languageFound, point } = item;
  return (
    <>
      <dl className={styles.facts}>
        {(title !== undefined || titleNote !== undefined) && (
          <div>
            <dt>{m.item_title()}</dt>
            <dd>
              {title !== undefined && <cite lang={language}>{title}</cite>}
              {titleNote !== undefined && <span className={styles.found}>{title === undefined ? titleNote : ` (${titleNote})`}</span>}
            </dd>
          </div>
        )}
        {point !== undefined && (
          <div>
            <dt>{m.item_point()}</dt>
            <dd lang="en">{point}</dd>
          </div>
        )}
        {outlet !== undefined && (
          <div>
            <dt>{m.item_outlet()}</dt>
            <dd>{outlet}</dd>
          </div>
        )}
        <div>
          <dt>{m.item_date()}</dt>
          <dd>
            {date === undefined ? m.caution_date_not_shown() : formatEdtf(date, ui)}
            {dateFound !== undefined && <span className={styles.found}> ({m.item_found({ words: dateFound })})</span>}
          </dd>
        </div>
        <div>
          <dt>{m.item_language()}</dt>
          <dd>
            {languageName(language, ui)}
            {languageFound !== undefined && <span className={styles.found}> ({m.item_found({ words: languageFound })})</span>}
          </dd>
        </div>
      </dl>
      <p className={styles.cite} data-needs-script="">
        <button type="button" onClick={() => store.getState().changeMargin({ citing: 'item' })}>
          {m.cite()}
        </button>
      </p>
    </>
  );
}
