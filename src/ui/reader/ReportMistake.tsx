import { useState, type ReactNode } from 'react';
import { clauseText } from '../../core/treaty/clauseText.ts';
import { findClause, type EId, type Treaty } from '../../core/treaty/treaty.ts';
import { m } from '../../messages/compiled/messages.js';
import { selectUi } from '../../store/selectionSlice.ts';
import { linkToCopy } from '../../url/site.ts';
import { clauseLabel } from '../shared/clauseLabel.ts';
import { useAppStore } from '../shared/storeContext.ts';
import { TextDialog } from '../shared/TextDialog.tsx';
import styles from './ClauseActions.module.css';

interface ReportMistakeProps {
  readonly treaty: Treaty;
  readonly eId: EId;
  /** What else is offered at a clause's foot. */
  readonly children?: ReactNode;
}

/** Prepares a report on a clause, ready to send: there is no server here that could take it. */
export function ReportMistake({ treaty, eId, children }: ReportMistakeProps) {
  const ui = useAppStore(selectUi);
  const [isOpen, setIsOpen] = useState(false);
  const expression = treaty.expressions[ui];
  const clause = findClause(expression, eId);
  if (!clause) return null;
  const report = () =>
    m.report_text({
      clause: clauseLabel(eId),
      treaty: treaty.title[ui],
      edition: expression.edition,
      address: linkToCopy(window.location.origin, { view: 'clause', ui, treatyId: treaty.id, eId }),
      words: clauseText(clause),
    });
  return (
    <div className={styles.report} data-needs-script="">
      <button type="button" onClick={() => setIsOpen(true)}>
        {m.report_mistake()}
      </button>
      {children}
      {isOpen && (
        <TextDialog title={m.report_mistake()} explanation={m.report_explanation()} text={report()} onClose={() => setIsOpen(false)} />
      )}
    </div>
  );
}
