import { memo, useState } from 'react';
import { firstSentence } from '../../core/commentary/firstSentence.ts';
import type { ClauseItem, Names, ShownItem } from '../../core/commentary/pageSchema.ts';
import type { EId, TreatyId } from '../../core/treaty/treaty.ts';
import type { UiLanguage } from '../../core/treaty/language.ts';
import { useAppStoreApi } from '../shared/storeContext.ts';
import { ItemBody } from './ItemBody.tsx';
import { cautionsInShort, whereAndWhen } from './itemWords.ts';
import styles from './ItemRow.module.css';

interface ItemRowProps {
  readonly item: ShownItem | ClauseItem;
  readonly names: Names;
  readonly treatyId: TreatyId;
  /** The clause beside which the item stands, if it does. */
  readonly eId?: EId | undefined;
  /** Whether its body is in the page before it is opened: in a page that was sent as HTML it is, for readers without the script. */
  readonly hasBody: boolean;
  readonly ui: UiLanguage;
  /** Whether it speaks of the words under the pointer. */
  readonly isTouched: boolean;
}

/** An item of commentary: a few short lines until it is opened, then all of it in place. Its words are lit while it is pointed at. */
export const ItemRow = memo(function ItemRow({ item, names, treatyId, eId, hasBody, ui, isTouched }: ItemRowProps) {
  const store = useAppStoreApi();
  // An item that moves to another group is made anew, and must stand there as open as the reader left it.
  const [isOpenAtFirst] = useState(() => store.getState().margin.openItems.includes(item.id));
  const [wasOpened, setWasOpened] = useState(isOpenAtFirst);
  const cautions = cautionsInShort(item);
  return (
    <details
      id={item.id}
      className={styles.item}
      data-commentary={item.id}
      data-touched={isTouched || undefined}
      open={isOpenAtFirst || undefined}
      onToggle={(event) => {
        if (!hasBody) setWasOpened(true);
        store.getState().setItemOpen(item.id, event.currentTarget.open);
      }}
    >
      <summary className={styles.summary}>
        <span className={styles.who}>
          <b>{item.author}</b>
          {item.role !== undefined && <>, {item.role}</>}
        </span>
        <span className={styles.where}>
          {whereAndWhen(item, ui)}
          {cautions !== '' && <span className={styles.caution}> · {cautions}</span>}
        </span>
        <span className={styles.sentence}>{firstSentence(item.summary)}</span>
      </summary>
      {(hasBody || wasOpened) && <ItemBody item={item} names={names} treatyId={treatyId} eId={eId} />}
    </details>
  );
});
