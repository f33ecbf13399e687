import { useEffect, useRef, useState } from 'react';
import { m } from '../../messages/compiled/messages.js';
import { selectAccess, selectHistory } from '../../store/annotationSlice.ts';
import { useAppStore, useAppStoreApi } from '../shared/storeContext.ts';
import { useKeeper, useNoteActions } from './annotating.ts';
import { downloadNotes } from './downloadNotes.ts';
import { ImportDialog } from './ImportDialog.tsx';
import styles from './NotebookView.module.css';
import { ShareNotes } from './sharing/ShareNotes.tsx';
import { useSay } from './saying.ts';
import { useDroppedFiles } from './useDroppedFiles.ts';

/** Export and import of all notes, and the way back from whatever was done. */
export function BackupControls() {
  const store = useAppStoreApi();
  const keeper = useKeeper();
  const actions = useNoteActions();
  const say = useSay();
  const access = useAppStore(selectAccess);
  const { done, undone } = useAppStore(selectHistory);
  const input = useRef<HTMLInputElement>(null);
  const [files, setFiles] = useState<readonly File[]>();
  const [isHanded, setIsHanded] = useState(false);
  const isWritable = access !== 'read';
  useDroppedFiles((dropped) => {
    if (isWritable) setFiles(dropped);
  });
  const exportAll = () => {
    try {
      downloadNotes(store);
      setIsHanded(true);
    } catch (error) {
      say(m.backup_export_failed({ reason: error instanceof Error ? error.message : String(error) }));
    }
  };
  const turn = (way: 'undo' | 'redo') => {
    actions[way]();
    say(way === 'undo' ? m.note_undone() : m.note_redone());
  };
  const arrived = () => {
    setIsHanded(false);
    void keeper?.markBackup();
    say(m.backup_noted());
  };
  return (
    <div className={styles.controls}>
      <button type="button" onClick={exportAll}>
        {m.backup_export()}
      </button>
      <ShareNotes />
      {isWritable && (
        <>
          <button type="button" onClick={() => input.current?.click()}>
            {m.backup_import()}
          </button>
          <span className={styles.quiet}>{m.backup_import_hint()}</span>
          <button type="button" disabled={done.length === 0} onClick={() => turn('undo')}>
            {m.note_undo()}
          </button>
          <button type="button" disabled={undone.length === 0} onClick={() => turn('redo')}>
            {m.note_redo()}
          </button>
        </>
      )}
      <input
        ref={input}
        type="file"
        hidden
        multiple
        aria-label={m.backup_import()}
        accept=".jsonld,.json,application/ld+json,application/json"
        onChange={({ currentTarget }) => {
          const chosen = [...(currentTarget.files ?? [])];
          // The same file can be chosen again, and is then a change again.
          currentTarget.value = '';
          if (chosen.length > 0) setFiles(chosen);
        }}
      />
      {isHanded && <Handed onArrived={arrived} />}
      {files && <ImportDialog key={files.map(({ name }) => name).join('/')} files={files} onClose={() => setFiles(undefined)} />}
    </div>
  );
}

// A page never learns whether a file was saved: downloads are refused and cancelled behind its back. Its reader knows.
function Handed({ onArrived }: { readonly onArrived: () => void }) {
  const button = useRef<HTMLButtonElement>(null);
  // In some browsers this gives a promise, which React would take for what ends the effect.
  useEffect(() => void button.current?.scrollIntoView({ block: 'nearest' }), []);
  return (
    <div className={styles.handed}>
      <p role="status">{m.backup_handed()}</p>
      <button ref={button} type="button" onClick={onArrived}>
        {m.backup_arrived()}
      </button>
    </div>
  );
}
