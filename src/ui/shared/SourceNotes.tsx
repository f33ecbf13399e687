import type { Treaty } from '../../core/treaty/treaty.ts';
import { m } from '../../messages/compiled/messages.js';
import { SourceList } from './SourceList.tsx';
import styles from './SourceList.module.css';

interface SourceNotesProps {
  readonly keys: readonly string[];
  readonly sources: Treaty['sources'];
}

/** The sources of a row, an event or a note, folded to their number. */
export function SourceNotes({ keys, sources }: SourceNotesProps) {
  if (keys.length === 0) return null;
  return (
    <details className={styles.folded}>
      <summary>{m.source_count({ count: keys.length })}</summary>
      <SourceList keys={keys} sources={sources} />
    </details>
  );
}
