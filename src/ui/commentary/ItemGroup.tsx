import { memo, useId, useLayoutEffect, useMemo, useRef, type ReactNode, type Ref } from 'react';
import type { ClauseItem, Names, ShownItem } from '../../core/commentary/pageSchema.ts';
import type { EId, TreatyId } from '../../core/treaty/treaty.ts';
import { m } from '../../messages/compiled/messages.js';
import { selectTouched } from '../../store/marginSlice.ts';
import { selectUi } from '../../store/selectionSlice.ts';
import { useAppStore } from '../shared/storeContext.ts';
import styles from './ItemGroup.module.css';
import { ItemRow } from './ItemRow.tsx';

interface ItemGroupProps {
  readonly title: string;
  readonly items: readonly (ShownItem | ClauseItem)[];
  readonly names: Names;
  readonly treatyId: TreatyId;
  readonly eId?: EId | undefined;
  readonly hasBodies: boolean;
  /** Items that a filter lets through; undefined when none narrows. Those it keeps out stay in the page unseen: to hide is cheap. */
  readonly wanted?: ReadonlySet<string> | undefined;
  /** How many are shown before "All"; all of them when undefined, or when a filter narrows. */
  readonly limit?: number | undefined;
  /** The heading's level in the page; 3 unless told otherwise. */
  readonly level?: 2 | 3;
  /** What stands under the heading. */
  readonly children?: ReactNode;
}

// More rows than a screen shows at once.
const LONG = 12;

/** Items under one heading, the first few and then all. */
export const ItemGroup = memo(function ItemGroup(props: ItemGroupProps) {
  const { title, items, wanted, limit, level = 3, children, ...row } = props;
  const headingId = useId();
  const shown = wanted ? items.filter(({ id }) => wanted.has(id)).length : items.length;
  const isCut = limit !== undefined && items.length > limit;
  const start = useRef<HTMLUListElement>(null);
  const rest = useRef<HTMLUListElement>(null);
  // Not by rendering: of hundreds of rows a filter moves few, and looks at none of the others. Under a group that is out of sight none moves.
  useLayoutEffect(() => {
    if (shown === 0) return;
    const places = [start, rest].flatMap(({ current }) => [...(current?.children ?? [])]) as HTMLLIElement[]; // Lists hold nothing else.
    for (const [index, { id }] of items.entries()) {
      const place = places[index];
      const isHidden = wanted !== undefined && !wanted.has(id);
      if (place && place.hidden !== isHidden) place.hidden = isHidden;
    }
  });
  const Heading = `h${level}` as const;
  return (
    <section className={styles.group} aria-labelledby={headingId} hidden={shown === 0}>
      <Heading id={headingId} className={styles.heading}>
        {title} <span className={styles.count}>{shown}</span>
      </Heading>
      {children}
      <Rows {...row} ref={start} items={items} from={0} to={isCut ? limit : items.length} />
      {isCut && (
        <details className={styles.rest} open={wanted !== undefined || undefined}>
          <summary hidden={wanted !== undefined}>
            <span className={styles.closed}>{m.all_of({ count: items.length })}</span>
            <span className={styles.open}>{m.only_first({ count: limit })}</span>
          </summary>
          {row.hasBodies && <Rows {...row} ref={rest} items={items} from={limit} to={items.length} />}
        </details>
      )}
    </section>
  );
});

interface RowsProps extends Pick<ItemGroupProps, 'items' | 'names' | 'treatyId' | 'eId' | 'hasBodies'> {
  readonly ref: Ref<HTMLUListElement>;
  readonly from: number;
  readonly to: number;
}

// Listens to the store for all of its rows: hundreds of listeners would be asked at every change of anything.
const Rows = memo(function Rows({ ref, items, from, to, names, treatyId, eId, hasBodies }: RowsProps) {
  const ui = useAppStore(selectUi);
  const touched = useAppStore(useMemo(() => selectTouched(items), [items])).split(' ');
  return (
    <ul ref={ref} className={to - from > LONG ? `${styles.list} ${styles.long}` : styles.list} data-rows="">
      {items.slice(from, to).map((item) => (
        <li key={item.id}>
          <ItemRow
            item={item}
            names={names}
            treatyId={treatyId}
            eId={eId}
            hasBody={hasBodies}
            ui={ui}
            isTouched={touched.includes(item.id)}
          />
        </li>
      ))}
    </ul>
  );
});
