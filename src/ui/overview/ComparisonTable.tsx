import type { Comparison } from '../../core/treaty/treaty.ts';
import { m } from '../../messages/compiled/messages.js';
import { selectUi } from '../../store/selectionSlice.ts';
import { selectCatalogue } from '../../store/treatySlice.ts';
import { clauseLabel } from '../shared/clauseLabel.ts';
import { PlaceLink } from '../shared/PlaceLink.tsx';
import { useAppStore } from '../shared/storeContext.ts';
import styles from './OverviewView.module.css';

/** A clause beside the clauses of other treaties that do the same work, dimension by dimension. */
export function ComparisonTable({ comparison }: { readonly comparison: Comparison }) {
  const ui = useAppStore(selectUi);
  const catalogue = useAppStore(selectCatalogue);
  return (
    <section aria-labelledby="comparison-heading" className={styles.wide}>
      <h2 id="comparison-heading">{comparison.title[ui]}</h2>
      {/* A region that scrolls sideways must be reachable by keyboard (WCAG 2.1.1). */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className={styles.scroller} tabIndex={0} role="group" aria-labelledby="comparison-heading">
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{m.treaty_and_clause()}</th>
              {comparison.dimensions.map(({ key, title }) => (
                <th key={key} scope="col">
                  {title[ui]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {comparison.rows.map(({ treaty, clause, cells }) => (
              <tr key={treaty}>
                <th scope="row">
                  <PlaceLink to={{ view: 'clause', ui, treatyId: treaty, eId: clause }}>
                    {catalogue.find(({ id }) => id === treaty)?.shortTitle[ui]}, {clauseLabel(clause)}
                  </PlaceLink>
                </th>
                {comparison.dimensions.map(({ key }) => {
                  const cell = cells[key];
                  return (
                    <td key={key}>
                      {cell?.[ui]}
                      {cell && cell.evidence !== 'confirmed' && <span className={styles.open}> {m.not_confirmed()}</span>}
                      {cell?.unconfirmed && (
                        <span className={styles.addition}>
                          {cell.unconfirmed[ui]} <span className={styles.open}>{m.not_confirmed()}</span>
                        </span>
                      )}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
