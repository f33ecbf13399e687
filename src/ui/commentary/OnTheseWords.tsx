import type { ClauseItem, Names } from '../../core/commentary/pageSchema.ts';
import type { ClauseWords } from '../../core/commentary/spokenWords.ts';
import { clauseText } from '../../core/treaty/clauseText.ts';
import { findClause, type EId, type Treaty } from '../../core/treaty/treaty.ts';
import { m } from '../../messages/compiled/messages.js';
import { useAppStoreApi } from '../shared/storeContext.ts';
import styles from './CommentaryPanel.module.css';
import { ItemGroup } from './ItemGroup.tsx';

interface OnTheseWordsProps {
  readonly words: ClauseWords;
  /** The items that speak of these words. */
  readonly items: readonly ClauseItem[];
  readonly treaty: Treaty;
  readonly eId: EId;
  readonly names: Names;
  readonly hasBodies: boolean;
  readonly wanted: ReadonlySet<string> | undefined;
  readonly limit: number;
}

/** The items that speak of the words that the reader chose, before all others. */
export function OnTheseWords({ words, items, treaty, eId, ...group }: OnTheseWordsProps) {
  const store = useAppStoreApi();
  const clause = findClause(treaty.expressions[words.language], eId);
  const quote = clause ? clauseText(clause).slice(words.start, words.end) : '';
  const clear = () => store.getState().changeMargin({ chosenWords: undefined });
  const head = (
    <>
      <p className={styles.chosen}>
        <q lang={words.language}>{quote}</q>
      </p>
      <button type="button" className={styles.clear} onClick={clear}>
        {m.show_all()}
      </button>
    </>
  );
  if (items.length > 0) {
    return (
      <ItemGroup {...group} title={m.on_these_words()} items={items} treatyId={treaty.id} eId={eId}>
        {head}
      </ItemGroup>
    );
  }
  return (
    <section aria-label={m.on_these_words()} className={styles.nothing}>
      {head}
      <p role="status">{m.nothing_on_words()}</p>
    </section>
  );
}
