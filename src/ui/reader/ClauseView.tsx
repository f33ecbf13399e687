import { useMemo, type ReactNode } from 'react';
import { findClause, findExpression, type EId, type Treaty } from '../../core/treaty/treaty.ts';
import { formatEdtf } from '../../core/treaty/edtf.ts';
import { m } from '../../messages/compiled/messages.js';
import { selectUi } from '../../store/selectionSlice.ts';
import { selectShownLanguages } from '../../store/settingsSlice.ts';
import { clauseLabel } from '../shared/clauseLabel.ts';
import { PlaceLink } from '../shared/PlaceLink.tsx';
import { useAppStore } from '../shared/storeContext.ts';
import { ClauseActions } from './ClauseActions.tsx';
import { ClauseBody, type SpokenOf } from './ClauseBody.tsx';
import styles from './ClauseView.module.css';
import { EvidenceSummary } from './EvidenceSummary.tsx';
import { WordingNotes } from './WordingNotes.tsx';

interface ClauseViewProps {
  readonly treaty: Treaty;
  readonly eId: EId;
  readonly spokenOf?: SpokenOf;
  /** What is said of the words that a link opened. */
  readonly opened?: ReactNode;
}

/** A clause as a page reads it: where we are, its name, what can be done with it, its words, and what is known of them. */
export function ClauseView({ treaty, eId, spokenOf, opened }: ClauseViewProps) {
  const ui = useAppStore(selectUi);
  const languages = useAppStore(selectShownLanguages);
  const authentic = useMemo(() => languageNames(treaty.authentic, ui), [treaty, ui]);
  const expression = findExpression(treaty, ui);
  const clause = expression && findClause(expression, eId);
  const shown = languages[0] ?? ui;
  const shownClause = findClause(treaty.expressions[shown], eId);
  if (!expression || !clause || !shownClause) return null;
  return (
    <article className={styles.article} data-eid={eId} data-columns={languages.length}>
      <p className={styles.place} data-whereabouts="">
        <PlaceLink to={{ view: 'overview', ui, treatyId: treaty.id }}>{treaty.shortTitle[ui]}</PlaceLink>
        <span>{m.our_rendering()}</span>
        <span>{m.edition_of({ date: formatEdtf(expression.edition, ui) })}</span>
        {treaty.authentic.length > 0 && <span>{m.authentic_texts({ languages: authentic })}</span>}
      </p>
      <hgroup className={styles.heading}>
        <h1 tabIndex={-1}>{clauseLabel(eId)}</h1>
        <p>{clause.heading}</p>
      </hgroup>
      <ClauseActions key={eId} treaty={treaty} eId={eId} />
      {opened}
      <ClauseBody treaty={treaty} eId={eId} languages={languages} spokenOf={spokenOf} hasNotes />
      <div className={styles.apparatus}>
        <EvidenceSummary clause={shownClause} language={shown} sources={treaty.sources} />
        <WordingNotes clause={clause} sources={treaty.sources} />
      </div>
    </article>
  );
}

// "Korean, Russian"
function languageNames(tags: readonly string[], ui: string): string {
  const names = new Intl.DisplayNames(ui, { type: 'language' });
  return tags.map((tag) => names.of(tag) ?? tag).join(', ');
}
