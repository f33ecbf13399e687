import { useState } from 'react';
import type { Annotation } from '../../core/annotation/annotation.ts';
import type { Keeping } from '../../core/annotation/keeping.ts';
import { m } from '../../messages/compiled/messages.js';
import { selectKeeping } from '../../store/annotationSlice.ts';
import { selectAnnotations } from '../../store/selectAnnotations.ts';
import { useAppStore } from '../shared/storeContext.ts';
import styles from './NotebookView.module.css';

const MANY_CHANGES = 50;
const LONG_MS = 7 * 24 * 60 * 60 * 1000;

/** Whether it is time for a backup: after 50 changes, or 7 days after the last one (else after the first note) where anything changed since. */
export function isBackupDue(
  { changesSinceBackup, lastBackupMs }: Keeping,
  annotations: Readonly<Record<string, Annotation>>,
  nowMs: number,
): boolean {
  if (changesSinceBackup === 0) return false;
  if (changesSinceBackup >= MANY_CHANGES) return true;
  const notes = Object.values(annotations).filter(({ layer }) => layer === 'mine');
  const sinceMs = lastBackupMs ?? notes.reduce((first, { createdMs }) => Math.min(first, createdMs), nowMs);
  return nowMs - sinceMs >= LONG_MS;
}

/** A quiet line that a backup is due. */
export function BackupReminder() {
  const keeping = useAppStore(selectKeeping);
  const annotations = useAppStore(selectAnnotations);
  const [nowMs] = useState(() => Date.now());
  if (!isBackupDue(keeping, annotations, nowMs)) return null;
  return <p className={styles.reminder}>{m.backup_reminder({ count: keeping.changesSinceBackup })}</p>;
}
