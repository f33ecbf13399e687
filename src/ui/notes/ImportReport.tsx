import { useState } from 'react';
import type { ImportReport as Report, ReportItem } from '../../core/annotation/interchange/reasons.ts';
import { inertName } from '../../core/reference/inertName.ts';
import { m } from '../../messages/compiled/messages.js';
import styles from './Dialog.module.css';
import { countWords, reasonWords } from './importWords.ts';
import { shorten } from './noteWords.ts';

// A file may hold tens of thousands of items; what is wrong with any of them stands first.
const PORTION = 100;
const OUTCOMES = ['refused', 'changed', 'present', 'accepted'] as const;

const OUTCOME_WORDS: Readonly<Record<ReportItem['outcome'], () => string>> = {
  accepted: m.import_is_accepted,
  changed: m.import_is_changed,
  present: m.import_is_present,
  refused: m.import_is_refused,
};

interface ImportReportProps {
  readonly name: string;
  readonly report: Report;
  /** Whether the file is one of several, and so has its own counts. */
  readonly hasCounts: boolean;
}

/** What becomes of each item of a file, and why. */
export function ImportReport({ name, report, hasCounts }: ImportReportProps) {
  const [shown, setShown] = useState(PORTION);
  const items = report.items.toSorted((a, b) => OUTCOMES.indexOf(a.outcome) - OUTCOMES.indexOf(b.outcome) || a.number - b.number);
  return (
    <section aria-label={name}>
      <h3>
        <bdi>{inertName(name)}</bdi>
      </h3>
      {hasCounts && (
        <ul className={styles.counts}>
          {countWords(report).map((words) => (
            <li key={words}>{words}</li>
          ))}
        </ul>
      )}
      {report.furtherPages.length > 0 && (
        <p className={styles.quiet}>{m.import_further({ addresses: report.furtherPages.slice(0, 5).map(inertName).join(' ') })}</p>
      )}
      {items.length > 0 && (
        <details className={styles.report} open={report.refused + report.changed > 0}>
          <summary>{m.import_report()}</summary>
          <div className={styles.table}>
            <table>
              <thead>
                <tr>
                  <th scope="col">{m.import_item()}</th>
                  <th scope="col">{m.import_outcome()}</th>
                  <th scope="col">{m.import_reason()}</th>
                </tr>
              </thead>
              <tbody>
                {items.slice(0, shown).map((item) => (
                  <ItemRow key={item.number} item={item} />
                ))}
              </tbody>
            </table>
          </div>
          {items.length > shown && (
            <button type="button" onClick={() => setShown(shown + PORTION)}>
              {m.show_more({ count: Math.min(PORTION, items.length - shown) })}
            </button>
          )}
        </details>
      )}
    </section>
  );
}

function ItemRow({ item: { number, excerpt, outcome, reasons, isElsewhere } }: { readonly item: ReportItem }) {
  const words = [...reasons.map(reasonWords), ...(isElsewhere ? [m.notebook_elsewhere()] : [])];
  return (
    <tr>
      <th scope="row">
        {number}. <bdi>{inertName(shorten(excerpt))}</bdi>
      </th>
      <td>{OUTCOME_WORDS[outcome]()}</td>
      <td>{words.join(' ')}</td>
    </tr>
  );
}
