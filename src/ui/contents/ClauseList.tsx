import { memo } from 'react';
import type { UiLanguage } from '../../core/treaty/language.ts';
import type { CatalogueEntry, EId, TreatyId } from '../../core/treaty/treaty.ts';
import { m } from '../../messages/compiled/messages.js';
import type { AppState } from '../../store/createAppStore.ts';
import { selectUi } from '../../store/selectionSlice.ts';
import { clauseLabel, clauseNumber } from '../shared/clauseLabel.ts';
import { PlaceLink } from '../shared/PlaceLink.tsx';
import { useAppStore } from '../shared/storeContext.ts';
import styles from './ClauseList.module.css';

/** A treaty's clauses in order, each a link, the selected one marked; a hairline at the foot of each draws how much is said of it. */
export const ClauseList = memo(function ClauseList({ entry }: { readonly entry: CatalogueEntry }) {
  const ui = useAppStore(selectUi);
  const most = Math.max(0, ...entry.clauses.map(({ said }) => said));
  return (
    <ol className={styles.list}>
      {entry.clauses.map(({ eId, heading, said }) => (
        <ClauseRow
          key={eId}
          ui={ui}
          treatyId={entry.id}
          eId={eId}
          heading={heading[ui]}
          share={most === 0 ? 0 : Math.round((1000 * said) / most) / 10}
        />
      ))}
    </ol>
  );
});

const selectIsCurrent =
  (treatyId: TreatyId, eId: EId) =>
  (state: AppState): boolean =>
    state.selection.view === 'clause' && state.selection.treatyId === treatyId && state.selection.eId === eId;

interface ClauseRowProps {
  readonly ui: UiLanguage;
  readonly treatyId: TreatyId;
  readonly eId: EId;
  readonly heading: string;
  /** How much is said of the clause, in hundredths of what is said of the clause of which most is said. */
  readonly share: number;
}

// Each row asks for itself whether it is current, so that a move renders two rows and not a thousand.
const ClauseRow = memo(function ClauseRow({ ui, treatyId, eId, heading, share }: ClauseRowProps) {
  const isCurrent = useAppStore(selectIsCurrent(treatyId, eId));
  return (
    <li>
      <PlaceLink to={{ view: 'clause', ui, treatyId, eId }} aria-current={isCurrent ? 'page' : undefined}>
        <span className={styles.number} aria-hidden="true">
          {clauseNumber(eId)}
        </span>
        <span className={styles.name}>{clauseLabel(eId)}</span> <span className={styles.heading}>{heading}</span>
      </PlaceLink>
      {share > 0 && (
        <svg className={styles.said} viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true">
          <rect width={share} height="1" />
        </svg>
      )}
    </li>
  );
});

interface ClauseNavProps {
  readonly entry: CatalogueEntry;
  /** Whether only the numbers are to be seen, where the text needs the room. */
  readonly isCompact?: boolean;
}

/** The clause list as a landmark beside the text. */
export function ClauseNav({ entry, isCompact = false }: ClauseNavProps) {
  return (
    <nav className={styles.nav} data-compact={isCompact} aria-label={m.clauses()}>
      <ClauseList entry={entry} />
    </nav>
  );
}
