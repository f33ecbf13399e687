import { memo } from 'react';
import type { NumberedNote } from '../../../core/printing/numberNotes.ts';
import { findClause } from '../../../core/treaty/treaty.ts';
import { m } from '../../../messages/compiled/messages.js';
import { clauseLabel } from '../../shared/clauseLabel.ts';
import { formatMoment, languageName } from '../noteWords.ts';
import { Markers, PrintedClause } from './PrintedClause.tsx';
import { PrintedCommentary } from './PrintedCommentary.tsx';
import { PrintedLegend } from './PrintedLegend.tsx';
import type { PrintedMatter } from './printedMatter.ts';
import { PrintedNotes } from './PrintedNotes.tsx';
import styles from './PrintSheet.module.css';

/**
 * What goes to paper in place of the page, and is never seen on the screen. Its first row is repeated by browsers at the head of every
 * page, so that no page goes out without whose words it holds.
 */
export const PrintSheet = memo(function PrintSheet({ matter }: { readonly matter: PrintedMatter }) {
  const { treaty, ui, choice, numbered, items, rendering, address, nowMs } = matter;
  const inPlace = (notes: readonly NumberedNote[]) =>
    choice.notes === 'footnotes' && notes.length > 0 && <PrintedNotes notes={notes} matter={matter} />;
  return (
    <div className={styles.sheet} data-print-sheet="">
      <div className={styles.running}>
        <p>
          {treaty.shortTitle[ui]} · {rendering}
        </p>
      </div>
      <div className={styles.body}>
        <h1>
          {treaty.title[ui]}
          <Markers numbers={numbered.onTreaty.map(({ number }) => number)} />
        </h1>
        {treaty.coverage === 'selection' && <p>{m.selection_only()}</p>}
        <p className={styles.facts}>
          {[
            rendering,
            ...(treaty.authentic.length > 0
              ? [m.authentic_texts({ languages: treaty.authentic.map((tag) => languageName(tag, ui)).join(', ') })]
              : []),
            m.print_when({ when: formatMoment(nowMs, ui) }),
          ].join(' · ')}
        </p>
        <p className={styles.address}>{address}</p>
        <PrintedLegend matter={matter} />
        {inPlace(numbered.onTreaty)}
        {numbered.clauses.map((clause) => (
          <PrintedClause key={clause.eId} clause={clause} heading={findClause(treaty.expressions[ui], clause.eId)?.heading ?? ''}>
            {inPlace(clause.notes)}
          </PrintedClause>
        ))}
        {items && items.length > 0 && <PrintedCommentary items={items} ui={ui} hasClauses={numbered.clauses.length > 1} />}
        {choice.notes === 'appendix' && <Appendix matter={matter} />}
      </div>
    </div>
  );
});

function Appendix({ matter }: { readonly matter: PrintedMatter }) {
  const { onTreaty, clauses } = matter.numbered;
  const groups = [
    { eId: '', title: matter.treaty.title[matter.ui], notes: onTreaty },
    ...clauses.map(({ eId, notes }) => ({ eId, title: clauseLabel(eId), notes })),
  ].filter(({ notes }) => notes.length > 0);
  if (groups.length === 0) return null;
  return (
    <section className={styles.appendix}>
      <h2>{m.print_notes()}</h2>
      {groups.map(({ eId, title, notes }) => (
        <div key={eId}>
          <h3>{title}</h3>
          <PrintedNotes notes={notes} matter={matter} />
        </div>
      ))}
    </section>
  );
}
