import { useEffect, useId, useRef } from 'react';
import { m } from '../../messages/compiled/messages.js';
import styles from './Dialog.module.css';

interface ConfirmDialogProps {
  /** What is about to be done; the button that does it says the same. */
  readonly title: string;
  readonly explanation: string;
  readonly onConfirm: () => void;
  /** Called once when the dialog is closed in any way, after `onConfirm`. */
  readonly onClose: () => void;
}

/** Asks before something that cannot be undone. */
export function ConfirmDialog({ title, explanation, onConfirm, onClose }: ConfirmDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [titleId, textId] = [useId(), useId()];
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} className={styles.dialog} role="alertdialog" aria-labelledby={titleId} aria-describedby={textId} onClose={onClose}>
      <h2 id={titleId}>{title}</h2>
      <p id={textId}>{explanation}</p>
      <div className={styles.actions}>
        <button type="button" onClick={() => dialog.current?.close()}>
          {m.notebook_cancel()}
        </button>
        <button
          type="button"
          onClick={() => {
            onConfirm();
            dialog.current?.close();
          }}
        >
          {title}
        </button>
      </div>
    </dialog>
  );
}
