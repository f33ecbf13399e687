import { useMemo } from 'react';
import { groupByKind } from '../../core/commentary/filter.ts';
import type { Names, ShownItem } from '../../core/commentary/pageSchema.ts';
import type { TreatyId } from '../../core/treaty/treaty.ts';
import { m } from '../../messages/compiled/messages.js';
import { selectKeptAuthors } from '../../store/settingsSlice.ts';
import { kindLabel } from '../shared/commentaryWords.ts';
import { useAppStore } from '../shared/storeContext.ts';
import styles from './CommentaryPage.module.css';
import { ItemGroup } from './ItemGroup.tsx';
import { useHasBodies } from './useHasBodies.ts';

interface KindGroupsProps {
  readonly items: readonly ShownItem[];
  readonly names: Names;
  readonly treatyId: TreatyId;
}

/** All the items of a page by kind, kept authors first in each; background comes last and apart, and says that it is no commentary. */
export function KindGroups({ items, names, treatyId }: KindGroupsProps) {
  const kept = useAppStore(selectKeptAuthors);
  const hasBodies = useHasBodies();
  const groups = useMemo(() => groupByKind(items, kept), [items, kept]);
  return groups.map((group) => {
    const shared = { title: kindLabel(group.kind), items: group.items, names, treatyId, hasBodies };
    if (group.kind !== 'background') return <ItemGroup key={group.kind} {...shared} />;
    return (
      <div key={group.kind} className={styles.apart}>
        <ItemGroup {...shared}>
          <p className={styles.note}>{m.theme_background()}</p>
        </ItemGroup>
      </div>
    );
  });
}
