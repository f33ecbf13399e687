import type { Treaty } from '../../core/treaty/treaty.ts';
import { m } from '../../messages/compiled/messages.js';
import { SourceList } from '../shared/SourceList.tsx';
import styles from './OverviewView.module.css';

interface SourceNotesProps {
  readonly keys: readonly string[];
  readonly sources: Treaty['sources'];
}

/** The sources of one row or event, folded to their number. */
export function SourceNotes({ keys, sources }: SourceNotesProps) {
  if (keys.length === 0) return null;
  return (
    <details className={styles.notes}>
      <summary>{m.source_count({ count: keys.length })}</summary>
      <SourceList keys={keys} sources={sources} />
    </details>
  );
}
