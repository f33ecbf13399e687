import { Fragment } from 'react';
import type { Annotation } from '../../core/annotation/annotation.ts';
import type { Candidate, Placement } from '../../core/anchoring/anchor.ts';
import { isOfLink } from '../../core/annotation/sharing/sharedNotes.ts';
import { clauseText } from '../../core/treaty/clauseText.ts';
import { findClause, findExpression, type Treaty } from '../../core/treaty/treaty.ts';
import { m } from '../../messages/compiled/messages.js';
import { selectTreatyState } from '../../store/treatySlice.ts';
import { clauseLabel } from '../shared/clauseLabel.ts';
import { useAppStore } from '../shared/storeContext.ts';
import { useNoteActions } from './annotating.ts';
import styles from './NoteCard.module.css';
import { lostReason, shorten } from './noteWords.ts';

// Words around a candidate, so that the reader can tell one from another.
const AROUND = 24;

interface PlacementLineProps {
  readonly annotation: Annotation;
  /** Where its words stand now, if that is known. */
  readonly placement: Placement | undefined;
}

/** Says how sure it is that a note stands by its words, and lets the reader decide where it is not. Nothing where it is. */
export function PlacementLine({ annotation, placement }: PlacementLineProps) {
  if (!placement || placement.status === 'exact') return null;
  if (placement.status === 'lost') return <p className={styles.state}>{lostReason(placement)}</p>;
  return <Unsure annotation={annotation} placement={placement} />;
}

type UnsurePlacement = Exclude<Placement, { status: 'exact' | 'lost' }>;

function Unsure({ annotation, placement }: { readonly annotation: Annotation; readonly placement: UnsurePlacement }) {
  const state = useAppStore(selectTreatyState(annotation.target?.treatyId ?? ''));
  const actions = useNoteActions();
  const treaty = state?.status === 'ready' ? state.treaty : undefined;
  const candidates = placement.status === 'moved' ? [placement] : placement.candidates;
  return (
    <div className={styles.state}>
      <p>{question(placement, treaty, annotation)}</p>
      <ul className={styles.candidates}>
        {candidates.map((candidate, index) => (
          <li key={`${candidate.eId} ${candidate.start}`}>
            {candidates.length > 1 && <CandidateWords candidate={candidate} treaty={treaty} annotation={annotation} />}
            {!isOfLink(annotation) && (
              <button type="button" onClick={() => actions.confirm(annotation.id, index)}>
                {m.note_yes()}
              </button>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

function question(placement: UnsurePlacement, treaty: Treaty | undefined, annotation: Annotation): string {
  if (placement.status === 'moved') return m.note_moved({ place: clauseLabel(placement.eId) });
  if (placement.reason === 'ambiguous') return m.note_ambiguous({ count: placement.candidates.length });
  const [first] = placement.candidates;
  return m.note_changed({ words: first ? shorten(wordsAt(first, treaty, annotation)?.words ?? '') : '' });
}

function CandidateWords({ candidate, treaty, annotation }: { candidate: Candidate; treaty: Treaty | undefined; annotation: Annotation }) {
  const found = wordsAt(candidate, treaty, annotation);
  return (
    <Fragment>
      <span>{clauseLabel(candidate.eId)}: </span>
      <q lang={annotation.target?.words?.language}>
        {found?.before}
        <b>{found?.words}</b>
        {found?.after}
      </q>{' '}
    </Fragment>
  );
}

function wordsAt({ eId, start, end }: Candidate, treaty: Treaty | undefined, { target }: Annotation) {
  const expression = treaty && target?.words && findExpression(treaty, target.words.language);
  const clause = expression && findClause(expression, eId);
  if (!clause) return undefined;
  const text = clauseText(clause);
  return {
    before: `…${text.slice(Math.max(0, start - AROUND), start)}`,
    words: text.slice(start, end),
    after: `${text.slice(end, end + AROUND)}…`,
  };
}
