import { useRef, type ReactNode } from 'react';
import { formatEdtf } from '../../core/treaty/edtf.ts';
import type { EId, Treaty } from '../../core/treaty/treaty.ts';
import { askToPrint } from '../../dom/askToPrint.ts';
import { m } from '../../messages/compiled/messages.js';
import { selectUi } from '../../store/selectionSlice.ts';
import { selectShownLanguages } from '../../store/settingsSlice.ts';
import { clauseLabel } from '../shared/clauseLabel.ts';
import { CopyPlaceLink } from '../shared/CopyPlaceLink.tsx';
import { PlaceLink } from '../shared/PlaceLink.tsx';
import { renderingLine } from '../shared/rendering.ts';
import { useAppStore } from '../shared/storeContext.ts';
import { TextLanguageChoice } from '../shared/TextLanguageChoice.tsx';
import actions from './ClauseActions.module.css';
import { ClauseBody } from './ClauseBody.tsx';
import styles from './ClauseView.module.css';
import { useSeen } from './useSeen.ts';

interface TextViewProps {
  readonly treaty: Treaty;
  /** What else can be chosen for the text, beside its languages. */
  readonly children?: ReactNode;
}

/** A treaty's whole text on one page: for reading through, for the browser's own find, for print. */
export function TextView({ treaty, children }: TextViewProps) {
  const ui = useAppStore(selectUi);
  const languages = useAppStore(selectShownLanguages);
  const expression = treaty.expressions[ui];
  return (
    <article className={styles.page} data-columns={languages.length}>
      <p className={styles.place} data-whereabouts="">
        <PlaceLink to={{ view: 'overview', ui, treatyId: treaty.id }}>{treaty.shortTitle[ui]}</PlaceLink>
        <span>{m.our_rendering()}</span>
        <span>{m.edition_of({ date: formatEdtf(expression.edition, ui) })}</span>
      </p>
      <h1 tabIndex={-1} className={styles.title}>
        {treaty.title[ui]}
      </h1>
      <p className={styles.rendering}>
        {renderingLine(expression.edition, ui)}. {treaty.coverage === 'selection' && m.selection_only()}
      </p>
      <div className={actions.row} data-needs-script="">
        <TextLanguageChoice legend={m.text_language()} isCompact />
        <div className={actions.buttons}>
          <CopyPlaceLink />
          <button type="button" onClick={askToPrint}>
            {m.print()}
          </button>
        </div>
        {children}
      </div>
      {expression.clauses.map(({ eId, heading }) => (
        <TextSection key={eId} treaty={treaty} eId={eId} heading={heading} />
      ))}
    </article>
  );
}

interface TextSectionProps {
  readonly treaty: Treaty;
  readonly eId: EId;
  readonly heading: string;
}

// Notes are marked in a clause once it is near, and change at once where it is on the screen: a treaty may bear thousands.
function TextSection({ treaty, eId, heading }: TextSectionProps) {
  const ui = useAppStore(selectUi);
  const languages = useAppStore(selectShownLanguages);
  const section = useRef<HTMLElement>(null);
  const seen = useSeen(section);
  return (
    <section ref={section} id={eId} data-eid={eId} aria-labelledby={`${eId}-name`} className={styles.section}>
      <h2 id={`${eId}-name`}>
        <PlaceLink to={{ view: 'clause', ui, treatyId: treaty.id, eId }}>{clauseLabel(eId)}</PlaceLink>
        <span>{heading}</span>
      </h2>
      <ClauseBody treaty={treaty} eId={eId} languages={languages} hasNotes={seen} />
    </section>
  );
}
