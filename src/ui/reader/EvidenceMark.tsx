import type { Evidence } from '../../core/treaty/treaty.ts';
import { m } from '../../messages/compiled/messages.js';
import { selectUi } from '../../store/selectionSlice.ts';
import { evidenceLabel } from '../shared/evidenceWords.ts';
import { useAppStore } from '../shared/storeContext.ts';
import styles from './ClauseText.module.css';

interface EvidenceMarkProps {
  readonly evidence: Evidence;
  /** The element id of the popover that says why. */
  readonly target: string;
}

/** A hollow mark in the gutter that opens what is known of the words beside it; a popover of the platform, so it needs no script. */
export function EvidenceMark({ evidence, target }: EvidenceMarkProps) {
  const ui = useAppStore(selectUi);
  return (
    <button
      type="button"
      className={styles.mark}
      lang={ui}
      popoverTarget={target}
      aria-label={m.show_evidence({ status: evidenceLabel(evidence) })}
    />
  );
}
