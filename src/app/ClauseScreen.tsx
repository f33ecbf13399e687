import type { CatalogueEntry, EId, Treaty } from '../core/treaty/treaty.ts';
import { selectShownLanguages } from '../store/settingsSlice.ts';
import { ClauseBar } from '../ui/contents/ClauseBar.tsx';
import { ClauseNav } from '../ui/contents/ClauseList.tsx';
import { Margin } from '../ui/margin/Margin.tsx';
import { ClauseSteps } from '../ui/reader/ClauseSteps.tsx';
import { ClauseView } from '../ui/reader/ClauseView.tsx';
import { ReportMistake } from '../ui/reader/ReportMistake.tsx';
import { useAppStore } from '../ui/shared/storeContext.ts';
import styles from './ClauseScreen.module.css';

interface ClauseScreenProps {
  readonly treaty: Treaty;
  readonly entry: CatalogueEntry;
  readonly eId: EId;
}

/** A clause's page: the clause list, the clause, and the margin with what is said of it. */
export function ClauseScreen({ treaty, entry, eId }: ClauseScreenProps) {
  const columns = useAppStore(selectShownLanguages).length;
  return (
    <div className={styles.screen} data-columns={columns}>
      <ClauseBar entry={entry} eId={eId} />
      <div className={styles.contents}>
        <ClauseNav entry={entry} isCompact={columns > 1} />
      </div>
      <main id="main" className={styles.main}>
        <ClauseView treaty={treaty} eId={eId} />
        <ReportMistake key={eId} treaty={treaty} eId={eId} />
        <ClauseSteps entry={entry} eId={eId} />
      </main>
      <div className={styles.margin}>
        <Margin />
      </div>
    </div>
  );
}
