import { memo, useMemo, useRef, useState } from 'react';
import { countBy, groupByKind, isNarrow, isSameFilter, matches, type CommentaryFilter } from '../../core/commentary/filter.ts';
import type { PageDataOf } from '../../core/commentary/pageSchema.ts';
import type { TreatyId } from '../../core/treaty/treaty.ts';
import { afterPaint } from '../../dom/afterPaint.ts';
import { m } from '../../messages/compiled/messages.js';
import { selectKeptAuthors } from '../../store/settingsSlice.ts';
import { selectUi } from '../../store/selectionSlice.ts';
import { selectEntry } from '../../store/treatySlice.ts';
import { clauseLabel } from '../shared/clauseLabel.ts';
import { kindLabel } from '../shared/commentaryWords.ts';
import { indexName } from '../shared/placeName.ts';
import { PlaceLink } from '../shared/PlaceLink.tsx';
import { useAppStore, useAppStoreApi } from '../shared/storeContext.ts';
import { CommentaryPlace } from './CommentaryPlace.tsx';
import { Filters } from './Filters.tsx';
import { ItemGroup } from './ItemGroup.tsx';
import styles from './ListView.module.css';
import { Menu } from './Menu.tsx';
import { useHasBodies } from './useHasBodies.ts';

interface ListViewProps {
  readonly page: PageDataOf<'list'>;
  readonly treatyId: TreatyId;
  /** What the address asks to see. */
  readonly filter: CommentaryFilter;
}

/** All that is said of a treaty, by kind. What is chosen stands in the address, so that a list can be sent and kept. */
export function ListView({ page: { items, names }, treatyId, filter: asked }: ListViewProps) {
  const ui = useAppStore(selectUi);
  const entry = useAppStore(useMemo(() => selectEntry(treatyId), [treatyId]));
  const kept = useAppStore(selectKeptAuthors);
  const hasBodies = useHasBodies();
  const store = useAppStoreApi();
  // What was chosen is shown with the next frame; the address follows, and once it has, it alone counts.
  const [chosen, setChosen] = useState({ since: asked, filter: asked });
  const last = useRef<CommentaryFilter>(undefined);
  const isAsChosen = chosen.since === asked || isSameFilter(chosen.filter, asked);
  const filter = isAsChosen ? chosen.filter : asked;
  const wanted = useMemo(
    () => (isNarrow(filter) ? new Set(items.filter((item) => matches(item, filter)).map(({ id }) => id)) : undefined),
    [items, filter],
  );
  const groups = useMemo(() => groupByKind(items, kept), [items, kept]);
  const clauses = useMemo(() => {
    const counts = countBy(items, (item) => item.clauses.map(({ eId }) => eId));
    return (entry?.clauses ?? []).flatMap(({ eId }) => {
      const count = counts.get(eId);
      return count === undefined ? [] : [{ value: eId, name: clauseLabel(eId), count }];
    });
  }, [items, entry]);
  if (!entry) return null;
  const show = (next: CommentaryFilter) => {
    setChosen({ since: asked, filter: next });
    last.current = next;
    afterPaint(() => {
      const { selection, goTo } = store.getState();
      const isHere = selection.view === 'list' && selection.treatyId === treatyId;
      // Of choices that follow each other faster than frames, the last one is written.
      if (isHere && last.current === next) goTo({ view: 'list', ui, treatyId, filter: next });
    });
  };
  const { clause: _clause, ...rest } = filter;
  return (
    <article className={styles.page}>
      <Head treatyId={treatyId} count={items.length} />
      <Filters items={items} names={names} filter={filter} onChange={show} shown={wanted?.size}>
        <Menu
          label={m.list_clause()}
          all={m.list_all_clauses()}
          options={clauses}
          value={filter.clause}
          onChange={(eId) => show(eId === '' ? rest : { ...rest, clause: eId })}
        />
      </Filters>
      {groups.map(({ kind, items: some }) => (
        <ItemGroup
          key={kind}
          level={2}
          title={kindLabel(kind)}
          items={some}
          names={names}
          treatyId={treatyId}
          hasBodies={hasBodies}
          wanted={wanted}
        />
      ))}
    </article>
  );
}

// No choice changes it.
const Head = memo(function Head({ treatyId, count }: Pick<ListViewProps, 'treatyId'> & { readonly count: number }) {
  const ui = useAppStore(selectUi);
  return (
    <>
      <CommentaryPlace treatyId={treatyId} of="list" />
      <h1 tabIndex={-1}>{m.commentary()}</h1>
      <p className={styles.lead}>{m.list_lead({ count })}</p>
      <nav aria-label={m.list_ways()} className={styles.ways}>
        {(['themes', 'debates', 'authors', 'readings'] as const).map((of) => (
          <PlaceLink key={of} to={{ view: 'index', ui, treatyId, of }}>
            {indexName(of)}
          </PlaceLink>
        ))}
      </nav>
    </>
  );
});
