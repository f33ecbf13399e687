import { useState, type ReactNode } from 'react';
import { copyText } from '../../dom/copyText.ts';
import { m } from '../../messages/compiled/messages.js';
import { TextDialog } from './TextDialog.tsx';

interface Copy {
  /** Puts a text on the clipboard, and then says `done`. */
  readonly copy: (text: string, done: string) => Promise<void>;
  /** What was last done; empty before, and while it is being done. */
  readonly status: string;
  /** The text to copy by hand, where the browser denies the clipboard. */
  readonly dialog: ReactNode;
}

/** Copies texts for the reader: never says "copied" of what is not, and shows the text where the browser denies the clipboard. */
export function useCopy(): Copy {
  const [status, setStatus] = useState('');
  const [refused, setRefused] = useState<string>();
  const copy = async (text: string, done: string) => {
    setStatus('');
    if (await copyText(text)) setStatus(done);
    else setRefused(text);
  };
  const dialog = refused !== undefined && (
    <TextDialog title={m.copy()} explanation={m.copy_denied()} text={refused} onClose={() => setRefused(undefined)} />
  );
  return { copy, status, dialog };
}
