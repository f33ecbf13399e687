import { useEffect, useState } from 'react';
import { m } from '../../messages/compiled/messages.js';
import { selectKeeping } from '../../store/annotationSlice.ts';
import { useAppStore } from '../shared/storeContext.ts';
import styles from './SaveStatus.module.css';

// Somebody who types hears "Saved" once they pause, not at every stroke.
const REST_MS = 1000;

interface SaveStatusProps {
  /** Changes with everything that is written, so that the rest is counted from the last stroke. */
  readonly written: string;
}

/** Whether what was written is kept: said only after it is. Seen at once; announced when the writer rests. */
export function SaveStatus({ written }: SaveStatusProps) {
  const { saving, access } = useAppStore(selectKeeping);
  // What was written when the writer last rested: they rest while it is still the same.
  const [rested, setRested] = useState<string>();
  useEffect(() => {
    const timer = setTimeout(() => setRested(written), REST_MS);
    return () => clearTimeout(timer);
  }, [written]);
  const isResting = rested === written;
  const isSaved = saving === 'saved' && access === 'full';
  const seen = isSaved
    ? m.note_saved()
    : saving === 'failed' || access === 'memory'
      ? m.note_not_saved()
      : saving === 'saving'
        ? m.note_saving()
        : '';
  return (
    <p className={styles.status}>
      <span aria-hidden="true" data-failed={saving === 'failed' || access === 'memory' || undefined}>
        {seen}
      </span>
      <span role="status" className="visually-hidden">
        {isSaved && isResting ? m.note_saved() : ''}
      </span>
    </p>
  );
}
