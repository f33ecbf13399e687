import type { Kind } from '../../core/commentary/pageSchema.ts';
import type { EId, TreatyId } from '../../core/treaty/treaty.ts';
import { m } from '../../messages/compiled/messages.js';
import { selectUi } from '../../store/selectionSlice.ts';
import { clauseLabel } from '../shared/clauseLabel.ts';
import { kindLabel } from '../shared/commentaryWords.ts';
import { PlaceLink } from '../shared/PlaceLink.tsx';
import { useAppStore } from '../shared/storeContext.ts';
import styles from './SaidChart.module.css';
import { COUNTED_KINDS, type SaidRow } from './saidRows.ts';

interface SaidTableProps {
  readonly treatyId: TreatyId;
  readonly rows: readonly SaidRow[];
}

/** The numbers that the picture draws, folded: a row a clause, a column a kind, background after the total because it is not in it. */
export function SaidTable({ treatyId, rows }: SaidTableProps) {
  return (
    <details className={styles.numbers}>
      <summary>{m.said_table()}</summary>
      {/* A region that scrolls sideways must be reachable by keyboard (WCAG 2.1.1). */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className={styles.scroller} tabIndex={0} role="group" aria-labelledby="said-caption">
        <table className={styles.table}>
          <caption id="said-caption">{m.said_caption()}</caption>
          <thead>
            <tr>
              <th scope="col">{m.said_clause()}</th>
              {COUNTED_KINDS.map((kind) => (
                <th key={kind} scope="col">
                  {kindLabel(kind)}
                </th>
              ))}
              <th scope="col">{m.said_total()}</th>
              <th scope="col">{kindLabel('background')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ eId, counts, total }) => (
              <tr key={eId}>
                <th scope="row">{clauseLabel(eId)}</th>
                {COUNTED_KINDS.map((kind) => (
                  <NumberCell key={kind} treatyId={treatyId} eId={eId} kind={kind} count={counts[kind]} />
                ))}
                <td className={styles.sum}>{total}</td>
                <NumberCell treatyId={treatyId} eId={eId} kind="background" count={counts.background} />
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}

interface NumberCellProps {
  readonly treatyId: TreatyId;
  readonly eId: EId;
  readonly kind: Kind;
  readonly count: number;
}

function NumberCell({ treatyId, eId, kind, count }: NumberCellProps) {
  const ui = useAppStore(selectUi);
  if (count === 0) return <td>0</td>;
  return (
    <td>
      <PlaceLink
        to={{ view: 'list', ui, treatyId, filter: { clause: eId, kinds: [kind] } }}
        aria-label={m.said_mark({ clause: clauseLabel(eId), kind: kindLabel(kind), count })}
      >
        {count}
      </PlaceLink>
    </td>
  );
}
