import type { Names, ShownItem } from '../../core/commentary/pageSchema.ts';
import { authorName } from '../../core/commentary/filter.ts';
import type { TreatyId } from '../../core/treaty/treaty.ts';
import { m } from '../../messages/compiled/messages.js';
import { selectKeptAuthors } from '../../store/settingsSlice.ts';
import { selectUi } from '../../store/selectionSlice.ts';
import { PlaceLink } from '../shared/PlaceLink.tsx';
import { useAppStore, useAppStoreApi } from '../shared/storeContext.ts';
import styles from './ItemBody.module.css';

interface KeepAuthorsProps {
  readonly item: Pick<ShownItem, 'author' | 'authors'>;
  readonly names: Names;
  readonly treatyId: TreatyId;
}

/** The item's authors, each with their page and with the choice to see their items first everywhere. */
export function KeepAuthors({ item, names, treatyId }: KeepAuthorsProps) {
  const store = useAppStoreApi();
  const ui = useAppStore(selectUi);
  const kept = useAppStore(selectKeptAuthors);
  if (item.authors.length === 0) return null;
  const toggle = (author: string) => {
    const others = kept.filter((other) => other !== author);
    store.getState().changeSettings({ keptAuthors: kept.includes(author) ? others : [...others, author] });
  };
  return (
    <ul className={styles.authors}>
      {item.authors.map((author) => (
        <li key={author}>
          <PlaceLink to={{ view: 'author', ui, treatyId, id: author }}>{authorName(author, item, names)}</PlaceLink>
          <label data-needs-script="">
            <input type="checkbox" checked={kept.includes(author)} onChange={() => toggle(author)} />
            {m.keep_first({ author: authorName(author, item, names) })}
          </label>
        </li>
      ))}
    </ul>
  );
}
