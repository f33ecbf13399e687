import { useEffect, useId, useMemo, useRef, useState } from 'react';
import type { Annotation } from '../../../core/annotation/annotation.ts';
import type { Selection } from '../../../core/reference/selection.ts';
import { m } from '../../../messages/compiled/messages.js';
import { selectUi } from '../../../store/selectionSlice.ts';
import { selectCatalogue } from '../../../store/treatySlice.ts';
import { useAppStore } from '../../shared/storeContext.ts';
import dialogStyles from '../Dialog.module.css';
import { placeOfNotes } from './placeOfNotes.ts';
import { ShareChoice } from './ShareChoice.tsx';
import { ShareWays } from './ShareWays.tsx';
import styles from './ShareDialog.module.css';
import { useNotesLink } from './useNotesLink.ts';

/** What the dialog is opened with. */
export interface ShareDialogProps {
  /** The notes to choose from. */
  readonly notes: readonly Annotation[];
  /** The ids of those that are chosen at first. */
  readonly chosen: ReadonlySet<string>;
  /** The place that the link opens; without it the one that most suits the chosen notes. */
  readonly place: Selection | undefined;
  /** Called once when the dialog is closed in any way. */
  readonly onClose: () => void;
}

/** Makes a link that carries notes; shows exactly what it will carry before it can be copied. */
export function ShareDialog({ notes, chosen: first, place, onClose }: ShareDialogProps) {
  const ui = useAppStore(selectUi);
  const catalogue = useAppStore(selectCatalogue);
  const dialog = useRef<HTMLDialogElement>(null);
  const [titleId, nameId, hintId] = [useId(), useId(), useId()];
  const [chosen, setChosen] = useState(first);
  const [name, setName] = useState('');
  useEffect(() => dialog.current?.showModal(), []);
  const taken = useMemo(() => notes.filter(({ id }) => chosen.has(id)), [notes, chosen]);
  const opens = place ?? placeOfNotes(taken, catalogue, ui);
  const link = useNotesLink(taken, name, opens);
  return (
    <dialog ref={dialog} className={`${dialogStyles.dialog} ${styles.dialog}`} aria-labelledby={titleId} onClose={onClose}>
      <h2 id={titleId}>{m.share_title()}</h2>
      <p className={dialogStyles.quiet}>{m.share_explanation()}</p>
      <ShareChoice notes={notes} chosen={chosen} onChoose={setChosen} />
      <div className={styles.name}>
        <label htmlFor={nameId}>{m.share_name()}</label>
        <input
          id={nameId}
          type="text"
          value={name}
          maxLength={80}
          autoComplete="name"
          aria-describedby={hintId}
          onChange={({ currentTarget }) => setName(currentTarget.value)}
        />
        <p id={hintId} className={dialogStyles.quiet}>
          {m.share_name_hint()}
        </p>
      </div>
      <ShareWays link={link} notes={taken} place={opens} onClose={() => dialog.current?.close()} />
    </dialog>
  );
}
