import { findNeighbours } from '../../core/treaty/clauseOrder.ts';
import type { CatalogueEntry, EId } from '../../core/treaty/treaty.ts';
import { m } from '../../messages/compiled/messages.js';
import { selectUi } from '../../store/selectionSlice.ts';
import { clauseLabel } from '../shared/clauseLabel.ts';
import { PlaceLink } from '../shared/PlaceLink.tsx';
import { useAppStore } from '../shared/storeContext.ts';
import styles from './ClauseSteps.module.css';

interface ClauseStepsProps {
  readonly entry: CatalogueEntry;
  readonly eId: EId;
}

/** The clauses before and after, with their headings, at the foot of the text. Alt and the arrow keys do the same. */
export function ClauseSteps({ entry, eId }: ClauseStepsProps) {
  const ui = useAppStore(selectUi);
  const { previous, next } = findNeighbours(entry, eId);
  const heading = (of: EId) => entry.clauses.find((clause) => clause.eId === of)?.heading[ui];
  return (
    <nav className={styles.steps} aria-label={m.previous_and_next()}>
      {previous !== undefined && (
        <PlaceLink to={{ view: 'clause', ui, treatyId: entry.id, eId: previous }} rel="prev" aria-keyshortcuts="Alt+ArrowUp">
          <span className={styles.direction}>{m.previous({ clause: clauseLabel(previous) })}</span>
          <span className={styles.heading}>{heading(previous)}</span>
        </PlaceLink>
      )}
      {next !== undefined && (
        <PlaceLink to={{ view: 'clause', ui, treatyId: entry.id, eId: next }} rel="next" aria-keyshortcuts="Alt+ArrowDown">
          <span className={styles.direction}>{m.next({ clause: clauseLabel(next) })}</span>
          <span className={styles.heading}>{heading(next)}</span>
        </PlaceLink>
      )}
    </nav>
  );
}
