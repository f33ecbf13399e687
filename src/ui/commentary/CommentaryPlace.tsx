import { useMemo, type ReactNode } from 'react';
import type { CommentaryIndex } from '../../core/reference/selection.ts';
import type { TreatyId } from '../../core/treaty/treaty.ts';
import { m } from '../../messages/compiled/messages.js';
import { selectUi } from '../../store/selectionSlice.ts';
import { selectEntry } from '../../store/treatySlice.ts';
import { CopyPlaceLink } from '../shared/CopyPlaceLink.tsx';
import { PlaceLink } from '../shared/PlaceLink.tsx';
import { useAppStore } from '../shared/storeContext.ts';
import styles from './CommentaryPage.module.css';
import { indexName } from '../shared/placeName.ts';

interface CommentaryPlaceProps {
  readonly treatyId: TreatyId;
  /** The index that the page belongs to, or `list` for the list of all itself. */
  readonly of?: CommentaryIndex | 'list';
  /** What comes after it, an element each. */
  readonly children?: ReactNode;
}

/** Says above the heading where in the commentary on a treaty a page stands. */
export function CommentaryPlace({ treatyId, of, children }: CommentaryPlaceProps) {
  const ui = useAppStore(selectUi);
  const entry = useAppStore(useMemo(() => selectEntry(treatyId), [treatyId]));
  return (
    <div className={styles.place} data-whereabouts="">
      <PlaceLink to={{ view: 'overview', ui, treatyId }}>{entry?.shortTitle[ui] ?? treatyId}</PlaceLink>
      {of !== 'list' && <PlaceLink to={{ view: 'list', ui, treatyId, filter: {} }}>{m.commentary()}</PlaceLink>}
      {of !== undefined && of !== 'list' && <PlaceLink to={{ view: 'index', ui, treatyId, of }}>{indexName(of)}</PlaceLink>}
      {children}
      <CopyPlaceLink />
    </div>
  );
}
