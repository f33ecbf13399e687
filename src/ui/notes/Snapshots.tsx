import { useState } from 'react';
import type { Annotation } from '../../core/annotation/annotation.ts';
import type { Keeper, SnapshotCause, SnapshotInfo } from '../../core/annotation/keeper.ts';
import { planRestoring } from '../../core/annotation/restoreSnapshot.ts';
import { m } from '../../messages/compiled/messages.js';
import { selectAccess } from '../../store/annotationSlice.ts';
import type { AppState } from '../../store/createAppStore.ts';
import { selectAnnotations } from '../../store/selectAnnotations.ts';
import { selectUi } from '../../store/selectionSlice.ts';
import { useAppStore, useAppStoreApi } from '../shared/storeContext.ts';
import { useNoteActions } from './annotating.ts';
import { downloadAnnotations } from './downloadNotes.ts';
import { formatMoment } from './noteWords.ts';
import { useSay } from './saying.ts';
import styles from './StorageStatus.module.css';

const CAUSES: Readonly<Record<SnapshotCause, () => string>> = {
  session: m.backup_cause_session,
  changes: m.backup_cause_changes,
  import: m.backup_cause_import,
  migration: m.backup_cause_migration,
};

const planNow = (notes: readonly Annotation[], state: AppState) => planRestoring(notes, selectAnnotations(state), Date.now());

/** The copies of all notes that the browser made by itself; each can be restored or downloaded. */
export function Snapshots({ keeper }: { readonly keeper: Keeper }) {
  const store = useAppStoreApi();
  const ui = useAppStore(selectUi);
  const access = useAppStore(selectAccess);
  const actions = useNoteActions();
  const say = useSay();
  const [snapshots, setSnapshots] = useState<readonly SnapshotInfo[]>();
  const list = async () => setSnapshots(await keeper.listSnapshots());
  const withNotes = async ({ id }: SnapshotInfo, act: (notes: readonly Annotation[]) => void) => {
    const notes = await keeper.readSnapshot(id);
    if (notes) act(notes);
    else say(m.backup_snapshot_gone());
  };
  const restore = (notes: readonly Annotation[]) => {
    const { change, ...counts } = planNow(notes, store.getState());
    if (change.edits.length === 0) return say(m.backup_restored_nothing());
    actions.apply(change);
    say(m.backup_restored(counts));
    void list();
  };
  return (
    <details className={styles.snapshots} onToggle={({ currentTarget }) => currentTarget.open && void list()}>
      <summary>{m.backup_snapshots()}</summary>
      <p className={styles.quiet}>{m.backup_snapshots_explanation()}</p>
      {snapshots?.length === 0 && <p>{m.backup_snapshots_none()}</p>}
      <ul>
        {snapshots?.map((snapshot) => {
          const date = formatMoment(snapshot.takenMs, ui);
          return (
            <li key={snapshot.id}>
              <span>{m.backup_snapshot({ date, count: snapshot.count, cause: CAUSES[snapshot.cause]() })}</span>
              {access !== 'read' && (
                <button type="button" aria-label={m.backup_restore_of({ date })} onClick={() => void withNotes(snapshot, restore)}>
                  {m.backup_restore()}
                </button>
              )}
              <button
                type="button"
                aria-label={m.backup_download_of({ date })}
                onClick={() => void withNotes(snapshot, (notes) => downloadAnnotations(store, notes, snapshot.takenMs, 'pasal-snapshot'))}
              >
                {m.backup_download()}
              </button>
            </li>
          );
        })}
      </ul>
    </details>
  );
}
