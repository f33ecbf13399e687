import { useId, type ReactNode } from 'react';
import type { ClauseItem, Names, ShownItem } from '../../core/commentary/pageSchema.ts';
import type { EId, TreatyId } from '../../core/treaty/treaty.ts';
import { m } from '../../messages/compiled/messages.js';
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
export function ItemGroup({ title, items, names, treatyId, eId, hasBodies, wanted, limit, level = 3, children }: ItemGroupProps) {
  const headingId = useId();
  const shown = wanted ? items.filter(({ id }) => wanted.has(id)).length : items.length;
  const rows = (part: readonly (ShownItem | ClauseItem)[]) => (
    <ul className={part.length > LONG ? `${styles.list} ${styles.long}` : styles.list}>
      {part.map((item) => (
        <li key={item.id} hidden={wanted !== undefined && !wanted.has(item.id)}>
          <ItemRow item={item} names={names} treatyId={treatyId} eId={eId} hasBody={hasBodies} />
        </li>
      ))}
    </ul>
  );
  const Heading = `h${level}` as const;
  const isCut = limit !== undefined && items.length > limit;
  return (
    <section className={styles.group} aria-labelledby={headingId} hidden={shown === 0}>
      <Heading id={headingId} className={styles.heading}>
        {title} <span className={styles.count}>{shown}</span>
      </Heading>
      {children}
      {rows(isCut ? items.slice(0, limit) : items)}
      {isCut && (
        <details className={styles.rest} open={wanted !== undefined || undefined}>
          <summary hidden={wanted !== undefined}>
            <span className={styles.closed}>{m.all_of({ count: items.length })}</span>
            <span className={styles.open}>{m.only_first({ count: limit })}</span>
          </summary>
          {hasBodies && rows(items.slice(limit))}
        </details>
      )}
    </section>
  );
}
