import { memo } from 'react';
import type { LanguageTag } from '../../core/treaty/language.ts';
import type { Clause, Treaty } from '../../core/treaty/treaty.ts';
import { SourceList } from '../shared/SourceList.tsx';
import { popoverId, unconfirmedRuns } from './ClauseText.tsx';
import { evidenceLabel, evidenceMeaning } from '../shared/evidenceWords.ts';
import styles from './EvidencePopovers.module.css';

interface EvidencePopoversProps {
  readonly clause: Clause;
  readonly language: LanguageTag;
  readonly sources: Treaty['sources'];
}

/** What the gutter's marks open: which words are not confirmed, why, and what was seen of them. */
export const EvidencePopovers = memo(function EvidencePopovers({ clause, language, sources }: EvidencePopoversProps) {
  return unconfirmedRuns(clause).map((run) => (
    <div
      key={popoverId(clause, language, run)}
      id={popoverId(clause, language, run)}
      className={styles.popover}
      popover="auto"
      role="note"
      aria-label={evidenceLabel(run.evidence)}
    >
      <p className={styles.status}>{evidenceLabel(run.evidence)}</p>
      <p>{evidenceMeaning(run.evidence)}</p>
      {run.stipulations.map(({ start, stipulation }) => (
        <div key={start} className={styles.stipulation}>
          <blockquote lang={language}>{stipulation.text}</blockquote>
          <SourceList keys={stipulation.sources} sources={sources} />
        </div>
      ))}
    </div>
  ));
});
