import { Fragment } from 'react';
import { splitIntoSegments } from '../../core/anchoring/segments.ts';
import { clauseText, locateParagraphs } from '../../core/treaty/clauseText.ts';
import { evidenceRuns, type EvidenceRun } from '../../core/treaty/evidence.ts';
import type { LanguageTag } from '../../core/treaty/language.ts';
import type { Clause } from '../../core/treaty/treaty.ts';
import styles from './ClauseText.module.css';
import { EvidenceMark } from './EvidenceMark.tsx';

interface ClauseTextProps {
  readonly clause: Clause;
  readonly language: LanguageTag;
  /** Whether the paragraphs carry their eIds as element ids: only one language of a page can. */
  readonly hasIds: boolean;
}

/**
 * A clause's words in one language. The element's `textContent` is exactly `clauseText(clause)`, line feeds included: marks carry
 * attributes, never text.
 */
export function ClauseText({ clause, language, hasIds }: ClauseTextProps) {
  const text = clauseText(clause);
  const runs = unconfirmedRuns(clause);
  const marks = runs.map((run) => ({ start: run.start, end: run.end, mark: run }));
  return (
    <div className={styles.text} data-clause-text="" lang={language}>
      {locateParagraphs(clause).map(({ start, end, paragraph }, index) => (
        <Fragment key={paragraph.eId}>
          {index > 0 && '\n'}
          <p data-eid={paragraph.eId} id={hasIds ? paragraph.eId : undefined}>
            {splitIntoSegments(start, end, marks).map((segment) => {
              const words = text.slice(segment.start, segment.end);
              const run = segment.marks[0];
              if (!run) return words;
              return (
                <span key={segment.start} className={styles.unconfirmed} data-evidence={run.evidence}>
                  {segment.start === run.start && <EvidenceMark evidence={run.evidence} target={popoverId(clause, language, run)} />}
                  {words}
                </span>
              );
            })}
          </p>
        </Fragment>
      ))}
    </div>
  );
}

/** The runs of a clause that are not confirmed, each of which bears one mark. */
export function unconfirmedRuns(clause: Clause): EvidenceRun[] {
  return evidenceRuns(clause).filter(({ evidence }) => evidence !== 'confirmed');
}

/** The element id of what a run's mark opens. */
export const popoverId = (clause: Clause, language: LanguageTag, run: EvidenceRun): string =>
  `evidence-${language}-${clause.eId}-${run.start}`;
