import { useEffect, useId, useRef, useState } from 'react';
import { copyText } from '../../dom/copyText.ts';
import { m } from '../../messages/compiled/messages.js';
import styles from './TextDialog.module.css';

interface TextDialogProps {
  /** The dialog's heading. */
  readonly title: string;
  /** What happened or what this is, and what to do with the text. */
  readonly explanation: string;
  /** The text to copy. */
  readonly text: string;
  /** Called once when the dialog is closed in any way. */
  readonly onClose: () => void;
}

/** Shows a prepared text, already chosen, so that it can be copied even where the browser denies the clipboard. */
export function TextDialog({ title, explanation, text, onClose }: TextDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const area = useRef<HTMLTextAreaElement>(null);
  const titleId = useId();
  const [state, setState] = useState<'idle' | 'copied' | 'denied'>('idle');

  useEffect(() => {
    dialog.current?.showModal();
    area.current?.focus();
    area.current?.select();
  }, []);

  const copy = async () => {
    const copied = await copyText(text);
    setState(copied ? 'copied' : 'denied');
    if (!copied) area.current?.select();
  };

  return (
    <dialog ref={dialog} className={styles.dialog} aria-labelledby={titleId} onClose={onClose}>
      <h2 id={titleId}>{title}</h2>
      <p>{explanation}</p>
      <textarea ref={area} className={styles.text} readOnly rows={10} value={text} aria-labelledby={titleId} />
      <div className={styles.actions}>
        <button type="button" onClick={() => void copy()}>
          {m.copy()}
        </button>
        <button type="button" onClick={() => dialog.current?.close()}>
          {m.close()}
        </button>
        <p role="status">{state === 'copied' ? m.copied() : state === 'denied' ? m.copy_denied() : ''}</p>
      </div>
    </dialog>
  );
}
