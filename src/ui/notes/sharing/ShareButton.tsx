import { useState, type ComponentType } from 'react';
import type { Annotation } from '../../../core/annotation/annotation.ts';
import type { Selection } from '../../../core/reference/selection.ts';
import { m } from '../../../messages/compiled/messages.js';
import type { ShareDialogProps } from './ShareDialog.tsx';

interface ShareButtonProps {
  readonly label: string;
  /** The notes to choose from, when the button is pressed, and which of them are chosen at first. */
  readonly offer: () => { readonly notes: readonly Annotation[]; readonly chosen: ReadonlySet<string> };
  /** The place that the link opens; without it the one that most suits the chosen notes. */
  readonly place?: Selection | undefined;
}

/** Opens the dialog that makes a link with notes. Its script comes when it is first asked for. */
export function ShareButton({ label, offer, place }: ShareButtonProps) {
  const [opened, setOpened] = useState<ReturnType<ShareButtonProps['offer']> & { readonly Dialog: ComponentType<ShareDialogProps> }>();
  const [hasFailed, setHasFailed] = useState(false);
  const open = async () => {
    setHasFailed(false);
    try {
      const { ShareDialog } = await import('./ShareDialog.tsx');
      setOpened({ ...offer(), Dialog: ShareDialog });
    } catch {
      setHasFailed(true);
    }
  };
  return (
    <>
      <button type="button" onClick={() => void open()}>
        {label}
      </button>
      {hasFailed && <span role="alert">{m.share_unloaded()}</span>}
      {opened && <opened.Dialog notes={opened.notes} chosen={opened.chosen} place={place} onClose={() => setOpened(undefined)} />}
    </>
  );
}
