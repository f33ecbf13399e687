import { Fragment, memo, type ReactNode } from 'react';
import { splitIntoSegments, type MarkedRange, type Segment } from '../../core/anchoring/segments.ts';
import type { ClauseWords } from '../../core/commentary/spokenWords.ts';
import { clauseText, locateParagraphs } from '../../core/treaty/clauseText.ts';
import { evidenceRuns, type EvidenceRun } from '../../core/treaty/evidence.ts';
import type { LanguageTag, UiLanguage } from '../../core/treaty/language.ts';
import type { Clause } from '../../core/treaty/treaty.ts';
import { selectIsChosen, selectIsLit } from '../../store/marginSlice.ts';
import { useAppStore } from '../shared/storeContext.ts';
import styles from './ClauseText.module.css';
import { EvidenceMark } from './EvidenceMark.tsx';

interface ClauseTextProps {
  readonly clause: Clause;
  readonly language: UiLanguage;
  /** Whether the paragraphs carry their eIds as element ids: only one language of a page can. */
  readonly hasIds: boolean;
  /** The words that items of commentary speak of, with the items' ids. */
  readonly spokenOf?: readonly MarkedRange<string>[] | undefined;
  /** Whether all these words are lit, and not only those of the item under the reader's eyes. */
  readonly isLit?: boolean;
}

const NOTHING: readonly MarkedRange<string>[] = [];

/** What marks words: an evidence run, or the id of an item that speaks of them. */
type Mark = EvidenceRun | string;

/**
 * A clause's words in one language. The element's `textContent` is exactly `clauseText(clause)`, line feeds included: marks carry
 * attributes, never text.
 */
export const ClauseText = memo(function ClauseText({ clause, language, hasIds, spokenOf = NOTHING, isLit = false }: ClauseTextProps) {
  const text = clauseText(clause);
  const marks: MarkedRange<Mark>[] = [
    ...unconfirmedRuns(clause).map((run) => ({ start: run.start, end: run.end, mark: run })),
    ...spokenOf,
  ];
  return (
    <div className={styles.text} data-clause-text="" lang={language}>
      {locateParagraphs(clause).map(({ start, end, paragraph }, index) => (
        <Fragment key={paragraph.eId}>
          {index > 0 && '\n'}
          <p data-eid={paragraph.eId} id={hasIds ? paragraph.eId : undefined}>
            {splitIntoSegments(start, end, marks).map((segment) => (
              <Words
                key={segment.start}
                segment={segment}
                words={text.slice(segment.start, segment.end)}
                clause={clause}
                language={language}
                isLit={isLit}
              />
            ))}
          </p>
        </Fragment>
      ))}
    </div>
  );
});

interface WordsProps {
  readonly segment: Segment<Mark>;
  readonly words: string;
  readonly clause: Clause;
  readonly language: UiLanguage;
  readonly isLit: boolean;
}

function Words({ segment, words, clause, language, isLit }: WordsProps) {
  const run = segment.marks.find((mark) => typeof mark !== 'string');
  const items = segment.marks.filter((mark) => typeof mark === 'string');
  if (!run && items.length === 0) return words;
  const evidence = run && segment.start === run.start && <EvidenceMark evidence={run.evidence} target={popoverId(clause, language, run)} />;
  if (items.length === 0) {
    return (
      <span className={styles.unconfirmed} data-evidence={run?.evidence}>
        {evidence}
        {words}
      </span>
    );
  }
  return (
    <SpokenWords items={items} evidence={run?.evidence} at={{ language, start: segment.start, end: segment.end }} isLit={isLit}>
      {evidence}
      {words}
    </SpokenWords>
  );
}

interface SpokenWordsProps {
  readonly items: readonly string[];
  readonly evidence: EvidenceRun['evidence'] | undefined;
  readonly at: ClauseWords;
  readonly isLit: boolean;
  readonly children: ReactNode;
}

// Asks for itself whether it is lit, so that pointing at an item renders its words and not the text.
function SpokenWords({ items, evidence, at, isLit, children }: SpokenWordsProps) {
  const isPointedAt = useAppStore(selectIsLit(items));
  const isChosen = useAppStore(selectIsChosen(at));
  return (
    <span
      className={evidence === undefined ? styles.spoken : `${styles.spoken} ${styles.unconfirmed}`}
      data-spoken-of={items.join(' ')}
      data-start={at.start}
      data-evidence={evidence}
      data-lit={isLit || isPointedAt || isChosen ? '' : undefined}
    >
      {children}
    </span>
  );
}

/** The runs of a clause that are not confirmed, each of which bears one mark. */
export function unconfirmedRuns(clause: Clause): EvidenceRun[] {
  return evidenceRuns(clause).filter(({ evidence }) => evidence !== 'confirmed');
}

/** The element id of what a run's mark opens. */
export const popoverId = (clause: Clause, language: LanguageTag, run: EvidenceRun): string =>
  `evidence-${language}-${clause.eId}-${run.start}`;
