import { useMemo } from 'react';
import { spokenRanges } from '../core/commentary/spokenWords.ts';
import { UI_LANGUAGES } from '../core/treaty/language.ts';
import type { CatalogueEntry, EId, Treaty } from '../core/treaty/treaty.ts';
import type { PageState } from '../store/pageSlice.ts';
import { selectNoteCount } from '../store/annotationSlice.ts';
import { selectShownLanguages } from '../store/settingsSlice.ts';
import { CommentaryPanel } from '../ui/commentary/CommentaryPanel.tsx';
import { ClauseBar } from '../ui/contents/ClauseBar.tsx';
import { ClauseNav } from '../ui/contents/ClauseList.tsx';
import { BottomBar } from '../ui/margin/BottomBar.tsx';
import { Margin } from '../ui/margin/Margin.tsx';
import { ClauseSteps } from '../ui/reader/ClauseSteps.tsx';
import { ClauseView } from '../ui/reader/ClauseView.tsx';
import { ReportMistake } from '../ui/reader/ReportMistake.tsx';
import { useAppStore } from '../ui/shared/storeContext.ts';
import { EmbedButton } from './EmbedButton.tsx';
import { useNotesScript } from './notesScript.ts';
import { usePassageScript } from './passageScript.ts';
import styles from './ClauseScreen.module.css';

interface ClauseScreenProps {
  readonly treaty: Treaty;
  readonly entry: CatalogueEntry;
  readonly eId: EId;
  /** Whether what is said of the clause is here; undefined before anybody asked for it. */
  readonly data: PageState | undefined;
}

/** A clause's page: the clause list, the clause, and the margin with what is said of it. */
export function ClauseScreen({ treaty, entry, eId, data }: ClauseScreenProps) {
  const columns = useAppStore(selectShownLanguages).length;
  const script = useNotesScript();
  const passage = usePassageScript();
  const notes = useAppStore(useMemo(() => selectNoteCount(treaty.id, eId), [treaty.id, eId]));
  const page = data?.status === 'ready' && data.page.page === 'clause' ? data.page : undefined;
  const spoken = useMemo(
    () => Object.fromEntries(UI_LANGUAGES.map((language) => [language, spokenRanges(page?.items ?? [], language)])),
    [page],
  );
  const said = entry.clauses.find((clause) => clause.eId === eId)?.said ?? 0;
  return (
    <div className={styles.screen} data-columns={columns}>
      <ClauseBar entry={entry} eId={eId} />
      <div className={styles.contents}>
        <ClauseNav entry={entry} isCompact={columns > 1} />
      </div>
      <main id="main" className={styles.main}>
        <ClauseView treaty={treaty} eId={eId} spokenOf={spoken} opened={passage && <passage.OpenedPassage treaty={treaty} eId={eId} />} />
        {script && <script.parts.UnseenNotes treatyId={treaty.id} eId={eId} />}
        <ReportMistake key={eId} treaty={treaty} eId={eId}>
          <EmbedButton treaty={treaty} eId={eId} />
        </ReportMistake>
      </main>
      <div className={styles.margin}>
        <Margin said={said} noted={notes} notes={script && <script.parts.ClauseNotes treatyId={treaty.id} eId={eId} />}>
          <CommentaryPanel key={eId} treaty={treaty} eId={eId} state={data?.status} page={page} />
          {script && <script.parts.ReferringNotes treatyId={treaty.id} eId={eId} />}
        </Margin>
      </div>
      <div className={styles.steps}>
        <ClauseSteps entry={entry} eId={eId} />
      </div>
      <BottomBar said={said} noted={notes} treatyId={treaty.id} eId={eId} />
    </div>
  );
}
