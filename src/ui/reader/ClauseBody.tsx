import { Fragment } from 'react';
import type { MarkedRange } from '../../core/anchoring/segments.ts';
import type { UiLanguage } from '../../core/treaty/language.ts';
import { findClause, type EId, type Treaty } from '../../core/treaty/treaty.ts';
import { selectCanNote } from '../../store/annotationSlice.ts';
import { selectOpenedWords } from '../../store/passageSlice.ts';
import { selectToldNotes } from '../../store/settingsSlice.ts';
import { useAppStore } from '../shared/storeContext.ts';
import { ClauseText } from './ClauseText.tsx';
import styles from './ClauseText.module.css';
import { EvidencePopovers } from './EvidencePopovers.tsx';
import { useNoteRanges } from './useNoteRanges.ts';

interface ClauseBodyProps {
  readonly treaty: Treaty;
  readonly eId: EId;
  /** Whether what the words name are links. */
  readonly hasLinks?: boolean;
  /** The languages to show, the first one first. */
  readonly languages: readonly UiLanguage[];
  /** The words that items of commentary speak of, with the items' ids, in each language. */
  readonly spokenOf?: SpokenOf | undefined;
  /** Whether all these words are lit. */
  readonly isLit?: boolean;
  /** Whether the reader's notes are marked in the words; those of words that only `once` were seen change a moment later. */
  readonly hasNotes?: boolean | 'once';
}

/** Words that items of commentary speak of, by language: UTF-16 code units in `clauseText`, half-open. */
export type SpokenOf = Readonly<Partial<Record<UiLanguage, readonly MarkedRange<string>[]>>>;

/** A clause's words in one language, or in two columns whose paragraphs stand level. */
export function ClauseBody(props: ClauseBodyProps) {
  const { treaty, eId, hasLinks = true, languages, spokenOf, isLit = false, hasNotes = false } = props;
  const notes = useNoteRanges(treaty.id, eId, languages, hasNotes);
  const canNote = useAppStore(selectCanNote);
  const told = useAppStore(selectToldNotes);
  const opened = useAppStore(selectOpenedWords);
  const passage = hasNotes && opened?.lit?.eId === eId ? opened : undefined;
  const clauses = languages.flatMap((language) => {
    const clause = findClause(treaty.expressions[language], eId);
    return clause ? [{ clause, language }] : [];
  });
  return (
    <div className={styles.columns} data-columns={clauses.length}>
      {clauses.map(({ clause, language }, index) => (
        <Fragment key={language}>
          <ClauseText
            clause={clause}
            home={treaty.id}
            language={language}
            hasLinks={hasLinks}
            hasIds={index === 0}
            spokenOf={spokenOf?.[language]}
            notes={notes[language]}
            passage={passage?.language === language ? passage : undefined}
            told={told}
            canNote={hasNotes !== false && canNote}
            isLit={isLit}
          />
          <EvidencePopovers clause={clause} language={language} sources={treaty.sources} />
        </Fragment>
      ))}
    </div>
  );
}
