import { clauseAsText } from '../../core/citation/clauseAsText.ts';
import type { Selection } from '../../core/reference/selection.ts';
import { findClause, type EId, type Treaty } from '../../core/treaty/treaty.ts';
import { askToPrint } from '../../dom/askToPrint.ts';
import { m } from '../../messages/compiled/messages.js';
import { selectShownLanguages } from '../../store/settingsSlice.ts';
import { selectUi } from '../../store/selectionSlice.ts';
import { linkToCopy } from '../../url/site.ts';
import { clauseLabel } from '../shared/clauseLabel.ts';
import { renderingLine } from '../shared/rendering.ts';
import { useAppStore, useAppStoreApi } from '../shared/storeContext.ts';
import { TextLanguageChoice } from '../shared/TextLanguageChoice.tsx';
import { useCopy } from '../shared/useCopy.tsx';
import styles from './ClauseActions.module.css';

interface ClauseActionsProps {
  readonly treaty: Treaty;
  readonly eId: EId;
}

/** The quiet row over a clause: which languages, copy its words, copy its address, cite it, print. */
export function ClauseActions({ treaty, eId }: ClauseActionsProps) {
  const store = useAppStoreApi();
  const ui = useAppStore(selectUi);
  const languages = useAppStore(selectShownLanguages);
  const { copy, status, dialog } = useCopy();

  const here: Selection = { view: 'clause', ui, treatyId: treaty.id, eId };
  const isPlain = languages.length === 1 && languages[0] === ui;
  const link = () => linkToCopy(window.location.origin, here, isPlain ? undefined : languages);

  const words = () =>
    languages
      .flatMap((language) => {
        const expression = treaty.expressions[language];
        const clause = findClause(expression, eId);
        if (!clause) return [];
        const rendering = renderingLine(expression.edition, ui);
        return [clauseAsText(clause, { label: clauseLabel(eId), treatyTitle: treaty.title[ui], rendering, address: link() })];
      })
      .join('\n\n');

  return (
    <div className={styles.row} data-needs-script="">
      <TextLanguageChoice legend={m.text_language()} isCompact />
      <div className={styles.buttons}>
        <button type="button" onClick={() => void copy(words(), m.copied_text())}>
          {m.copy()}
        </button>
        <button type="button" onClick={() => void copy(link(), m.copied_link())}>
          {m.copy_link()}
        </button>
        <button type="button" onClick={() => store.getState().changeMargin({ citing: { eId } })}>
          {m.cite()}
        </button>
        <button type="button" onClick={askToPrint}>
          {m.print()}
        </button>
        <p role="status" className={styles.status}>
          {status}
        </p>
      </div>
      {dialog}
    </div>
  );
}
