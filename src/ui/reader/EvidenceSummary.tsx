import { evidenceRuns, haveSameSources, summariseEvidence } from '../../core/treaty/evidence.ts';
import type { LanguageTag } from '../../core/treaty/language.ts';
import type { Clause, Treaty } from '../../core/treaty/treaty.ts';
import { m } from '../../messages/compiled/messages.js';
import { SourceList } from '../shared/SourceList.tsx';
import { evidenceLabel } from '../shared/evidenceWords.ts';
import styles from './Apparatus.module.css';

interface EvidenceSummaryProps {
  readonly clause: Clause;
  readonly language: LanguageTag;
  readonly sources: Treaty['sources'];
}

/** One line under the text that says how well it is attested, and opens the sources stipulation by stipulation. */
export function EvidenceSummary({ clause, language, sources }: EvidenceSummaryProps) {
  const { stipulations, counts, sources: sourceCount } = summariseEvidence(clause);
  const line =
    counts.confirmed === stipulations
      ? m.all_confirmed({ count: sourceCount })
      : counts.unconfirmed === stipulations
        ? m.none_confirmed()
        : m.some_confirmed({
            total: stipulations,
            confirmed: counts.confirmed,
            seen: counts['number-unconfirmed'],
            open: counts.unconfirmed,
          });
  return (
    <details className={styles.details} id="evidence">
      <summary>{line}</summary>
      <ol className={styles.list}>
        {evidenceRuns(clause, haveSameSources).map((run) => (
          <li key={run.start}>
            <blockquote lang={language}>{run.stipulations.map(({ stipulation }) => stipulation.text).join(' ')}</blockquote>
            <p className={styles.status} data-evidence={run.evidence}>
              {evidenceLabel(run.evidence)}
            </p>
            <SourceList keys={run.stipulations[0]?.stipulation.sources ?? []} sources={sources} />
          </li>
        ))}
      </ol>
    </details>
  );
}
