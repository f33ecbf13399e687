import { useLayoutEffect, useRef, useState, type MouseEvent } from 'react';
import { findNeighbours } from '../../core/treaty/clauseOrder.ts';
import type { CatalogueEntry, EId } from '../../core/treaty/treaty.ts';
import { m } from '../../messages/compiled/messages.js';
import { selectUi } from '../../store/selectionSlice.ts';
import { clauseLabel } from '../shared/clauseLabel.ts';
import { PlaceLink } from '../shared/PlaceLink.tsx';
import { useAppStore } from '../shared/storeContext.ts';
import styles from './ClauseBar.module.css';
import { ClauseList } from './ClauseList.tsx';

interface ClauseBarProps {
  readonly entry: CatalogueEntry;
  readonly eId: EId;
}

/** On narrow screens, in place of the clause list: previous, where we are (which opens the list as a dialog), next. */
export function ClauseBar({ entry, eId }: ClauseBarProps) {
  const ui = useAppStore(selectUi);
  const dialog = useRef<HTMLDialogElement>(null);
  const [isOpen, setIsOpen] = useState(false);
  const { previous, next } = findNeighbours(entry, eId);
  useLayoutEffect(() => {
    if (!isOpen) return;
    dialog.current?.showModal();
    dialog.current?.querySelector<HTMLElement>('[aria-current]')?.focus();
  }, [isOpen]);

  // Choosing a clause leaves the list, the current one too.
  const leave = (event: MouseEvent) => {
    if (event.target instanceof Element && event.target.closest('a')) dialog.current?.close();
  };
  const last = entry.clauses.at(-1)?.eId ?? eId;
  const isNumbered = entry.coverage === 'whole' && eId !== 'preamble';

  // Without the script the link leads to the contents; with it, the contents come here.
  const open = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    setIsOpen(true);
  };

  return (
    <>
      <nav className={styles.bar} aria-label={m.clause_bar()}>
        <span>
          {previous !== undefined && (
            <PlaceLink to={{ view: 'clause', ui, treatyId: entry.id, eId: previous }}>
              <span aria-hidden="true">‹ </span>
              {clauseLabel(previous)}
            </PlaceLink>
          )}
        </span>
        <PlaceLink
          to={{ view: 'overview', ui, treatyId: entry.id }}
          hash="#contents"
          className={styles.here}
          aria-haspopup="dialog"
          onClick={open}
        >
          {isNumbered ? m.clause_of({ clause: clauseLabel(eId), last: clauseLabel(last).replace(/\D+/, '') }) : clauseLabel(eId)}
        </PlaceLink>
        <span>
          {next !== undefined && (
            <PlaceLink to={{ view: 'clause', ui, treatyId: entry.id, eId: next }}>
              {clauseLabel(next)}
              <span aria-hidden="true"> ›</span>
            </PlaceLink>
          )}
        </span>
      </nav>
      {/* The links inside are what is pressed, by key or pointer; their clicks bubble to here. */}
      {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions */}
      <dialog ref={dialog} className={styles.dialog} aria-label={m.clauses()} onClose={() => setIsOpen(false)} onClick={leave}>
        {isOpen && (
          <>
            <button type="button" className={styles.close} onClick={() => dialog.current?.close()}>
              {m.close()}
            </button>
            <ClauseList entry={entry} />
          </>
        )}
      </dialog>
    </>
  );
}
