import { Fragment } from 'react';
import type { UiLanguage } from '../../core/treaty/language.ts';
import { findClause, type EId, type Treaty } from '../../core/treaty/treaty.ts';
import { ClauseText } from './ClauseText.tsx';
import styles from './ClauseText.module.css';
import { EvidencePopovers } from './EvidencePopovers.tsx';

interface ClauseBodyProps {
  readonly treaty: Treaty;
  readonly eId: EId;
  /** The languages to show, the first one first. */
  readonly languages: readonly UiLanguage[];
}

/** A clause's words in one language, or in two columns whose paragraphs stand level. */
export function ClauseBody({ treaty, eId, languages }: ClauseBodyProps) {
  const clauses = languages.flatMap((language) => {
    const clause = findClause(treaty.expressions[language], eId);
    return clause ? [{ clause, language }] : [];
  });
  return (
    <div className={styles.columns} data-columns={clauses.length}>
      {clauses.map(({ clause, language }, index) => (
        <Fragment key={language}>
          <ClauseText clause={clause} language={language} hasIds={index === 0} />
          <EvidencePopovers clause={clause} language={language} sources={treaty.sources} />
        </Fragment>
      ))}
    </div>
  );
}
