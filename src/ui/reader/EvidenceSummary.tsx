import { evidenceRuns, haveSameSources, summariseEvidence, type EvidenceSummary as Counts } from '../../core/treaty/evidence.ts';
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
  return (
    <details className={styles.details} id="evidence">
      <summary>{summaryLine(summariseEvidence(clause))}</summary>
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

function summaryLine({ stipulations, counts, sources }: Counts): string {
  if (counts.confirmed === stipulations) return m.all_confirmed({ count: sources });
  if (counts.unconfirmed === stipulations) return m.none_confirmed();
  const parts = [
    { count: counts.confirmed, say: m.count_confirmed },
    { count: counts['number-unconfirmed'], say: m.count_seen },
    { count: counts.unconfirmed, say: m.count_open },
  ].flatMap(({ count, say }) => (count > 0 ? [say({ count })] : []));
  return m.some_confirmed({ total: stipulations, parts: parts.join(', ') });
}
