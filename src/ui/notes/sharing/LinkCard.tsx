import { useId, useMemo, useRef } from 'react';
import { isOfLink } from '../../../core/annotation/sharing/sharedNotes.ts';
import { findPresent } from '../../../core/annotation/sharing/planKeeping.ts';
import { inertName } from '../../../core/reference/inertName.ts';
import { m } from '../../../messages/compiled/messages.js';
import { selectAccess, selectCanNote } from '../../../store/annotationSlice.ts';
import { selectLinked } from '../../../store/linkSlice.ts';
import { selectAnnotations } from '../../../store/selectAnnotations.ts';
import { useAppStore, useAppStoreApi } from '../../shared/storeContext.ts';
import { LinkChoice } from './LinkChoice.tsx';
import { keptWords, refusalWords } from './linkWords.ts';
import { dismissLink, settleLink } from './settleLink.ts';
import styles from './LinkCard.module.css';

/** What a link brought: its notes, which the reader keeps or not, what became of them, or why nothing of it could be read. */
export function LinkCard() {
  const store = useAppStoreApi();
  const linked = useAppStore(selectLinked);
  const card = useRef<HTMLElement>(null);
  const titleId = useId();
  if (!linked) return null;
  // The button that was pressed is gone; what became of it takes the focus.
  const settled = () => requestAnimationFrame(() => card.current?.focus({ preventScroll: true }));
  const dismiss = () => {
    dismissLink(store);
    (document.getElementById('notes-tab') ?? document.querySelector('h1'))?.focus({ preventScroll: true });
  };
  return (
    <section ref={card} className={styles.card} tabIndex={-1} aria-labelledby={titleId} data-link-card={linked.status} data-needs-script="">
      <h2 id={titleId}>{linked.status === 'open' ? m.linked_title() : m.linked_refused_title()}</h2>
      {linked.status === 'open' && <OpenLink by={linked.by} onSettled={settled} />}
      {linked.status === 'settled' && <p>{keptWords(linked)}</p>}
      {linked.status === 'refused' && (
        <>
          <p>{refusalWords(linked.reason)}</p>
          <div className={styles.actions}>
            <button type="button" onClick={dismiss}>
              {m.close()}
            </button>
          </div>
        </>
      )}
    </section>
  );
}

function OpenLink({ by, onSettled }: { readonly by: string | undefined; readonly onSettled: () => void }) {
  const store = useAppStoreApi();
  const annotations = useAppStore(selectAnnotations);
  const canKeep = useAppStore(selectCanNote);
  const access = useAppStore(selectAccess);
  const notes = useMemo(() => Object.values(annotations).filter(isOfLink), [annotations]);
  const present = useMemo(() => findPresent(notes, annotations), [notes, annotations]);
  const settle = (chosen: typeof notes) => {
    settleLink(store, chosen);
    onSettled();
  };
  const isNew = present.size < notes.length;
  return (
    <>
      <p>
        {m.linked_count({ count: notes.length })} {by !== undefined && <bdi>{m.linked_by({ name: inertName(by) })}</bdi>}{' '}
        {isNew ? m.linked_safe() : m.linked_all_present()}
      </p>
      {access === 'read' && isNew && <p>{m.linked_cannot_keep()}</p>}
      <div className={styles.actions}>
        {canKeep && isNew && (
          <button type="button" onClick={() => settle(notes)}>
            {m.linked_keep_all()}
          </button>
        )}
        <button type="button" onClick={() => settle([])}>
          {isNew ? m.linked_keep_none() : m.close()}
        </button>
      </div>
      <LinkChoice notes={notes} present={present} onKeep={canKeep && isNew ? settle : undefined} />
    </>
  );
}
