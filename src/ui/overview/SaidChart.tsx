import { useMemo } from 'react';
import { KINDS } from '../../core/commentary/filter.ts';
import type { Kind, PageDataOf } from '../../core/commentary/pageSchema.ts';
import type { EId, TreatyId } from '../../core/treaty/treaty.ts';
import { m } from '../../messages/compiled/messages.js';
import { selectUi } from '../../store/selectionSlice.ts';
import { clauseLabel } from '../shared/clauseLabel.ts';
import { kindLabel } from '../shared/commentaryWords.ts';
import { PlaceLink } from '../shared/PlaceLink.tsx';
import { useAppStore } from '../shared/storeContext.ts';
import styles from './SaidChart.module.css';
import { SaidLinks } from './SaidLinks.tsx';
import { saidRows, scaleOf } from './saidRows.ts';
import { SaidTable } from './SaidTable.tsx';

interface SaidChartProps {
  readonly treatyId: TreatyId;
  readonly page: PageDataOf<'overview'>;
}

/** How much is said of each clause, drawn and in numbers, and the ways into the commentary. Nothing where nothing is said. */
export function SaidChart({ treatyId, page }: SaidChartProps) {
  const ui = useAppStore(selectUi);
  const rows = useMemo(() => saidRows(page.tallies), [page.tallies]);
  const scale = scaleOf(rows);
  if (scale === 0) return null;
  return (
    <section aria-labelledby="said-heading">
      <h2 id="said-heading">{m.said_title()}</h2>
      <p className={styles.explanation}>{m.said_explanation()}</p>
      <ul className={styles.legend} aria-label={m.kinds()}>
        {KINDS.map((kind) => (
          <li key={kind} className={styles.swatch} data-kind={kind}>
            {kindLabel(kind)}
          </li>
        ))}
      </ul>
      <ol className={styles.rows} aria-labelledby="said-heading">
        {rows.map(({ eId, counts, total }) => (
          <li key={eId}>
            <PlaceLink to={{ view: 'clause', ui, treatyId, eId }}>{clauseLabel(eId)}</PlaceLink>
            <div className={styles.bar}>
              {KINDS.filter((kind) => counts[kind] > 0).map((kind) => (
                <Mark key={kind} treatyId={treatyId} eId={eId} kind={kind} count={counts[kind]} scale={scale} />
              ))}
            </div>
            <span className={styles.total}>{total}</span>
          </li>
        ))}
      </ol>
      <SaidTable treatyId={treatyId} rows={rows} />
      <SaidLinks treatyId={treatyId} page={page} />
    </section>
  );
}

interface MarkProps {
  readonly treatyId: TreatyId;
  readonly eId: EId;
  readonly kind: Kind;
  readonly count: number;
  /** How many items fill the whole width. */
  readonly scale: number;
}

// The length is an attribute of SVG because the security policy forbids inline styles; the link in it is one of HTML, so that it is
// drawn, focused and followed as all links are. Most marks are too narrow to be a target of their own (WCAG 2.5.8), so the keyboard
// passes them by and meets the same links in the table.
function Mark({ treatyId, eId, kind, count, scale }: MarkProps) {
  const ui = useAppStore(selectUi);
  return (
    <svg className={styles.segment} data-kind={kind} width={`${((100 * count) / scale).toFixed(2)}%`} role="presentation">
      <foreignObject width="100%" height="100%">
        <PlaceLink
          to={{ view: 'list', ui, treatyId, filter: { clause: eId, kinds: [kind] } }}
          className={styles.mark}
          data-kind={kind}
          tabIndex={-1}
          aria-label={m.said_mark({ clause: clauseLabel(eId), kind: kindLabel(kind), count })}
        />
      </foreignObject>
    </svg>
  );
}
