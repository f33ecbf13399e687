import { useEffect, useState } from 'react';
import { isDeleted } from '../../core/annotation/annotation.ts';
import type { Keeping } from '../../core/annotation/keeping.ts';
import type { UiLanguage } from '../../core/treaty/language.ts';
import { downloadText } from '../../dom/downloadText.ts';
import { readStorageFacts, type StorageFacts } from '../../dom/storageFacts.ts';
import { m } from '../../messages/compiled/messages.js';
import { selectKeeping } from '../../store/annotationSlice.ts';
import { selectAnnotations } from '../../store/selectAnnotations.ts';
import { selectUi } from '../../store/selectionSlice.ts';
import { withBase } from '../../url/site.ts';
import { useAppStore } from '../shared/storeContext.ts';
import { useKeeper } from './annotating.ts';
import { formatMoment } from './noteWords.ts';
import { formatSize } from './formatSize.ts';
import styles from './StorageStatus.module.css';
import { Snapshots } from './Snapshots.tsx';

/** Where the notes are, how many and how safe, when they were last backed up, and the copies that the browser made. */
export function StorageStatus() {
  const ui = useAppStore(selectUi);
  const keeping = useAppStore(selectKeeping);
  const annotations = useAppStore(selectAnnotations);
  const keeper = useKeeper();
  const facts = useStorageFacts(keeping.saving);
  // The rows come at once or not yet: none of them moves under the reader's eyes.
  if (!facts) return null;
  const notes = Object.values(annotations).filter(({ layer }) => layer !== 'commentary');
  const amount = m.backup_amount_notes({ count: notes.length, binned: notes.filter(isDeleted).length });
  return (
    <section className={styles.status} aria-labelledby="storage-status">
      <h2 id="storage-status">{m.backup_title()}</h2>
      <dl>
        <div>
          <dt>{m.backup_where()}</dt>
          <dd>{whereWords(keeping)}</dd>
        </div>
        <div>
          <dt>{m.backup_amount()}</dt>
          <dd>
            {amount} {sizeWords(facts, ui)}
          </dd>
        </div>
        <div>
          <dt>{m.backup_last()}</dt>
          <dd>{backupWords(keeping, ui)}</dd>
        </div>
        <div>
          <dt>{m.backup_protection()}</dt>
          <dd>{protectionWords(keeping, facts)}</dd>
        </div>
      </dl>
      {keeping.setAside > 0 && keeper && (
        <p className={styles.aside}>
          {m.backup_set_aside({ count: keeping.setAside })}{' '}
          <button type="button" onClick={() => void downloadSetAside(keeper.listSetAside)}>
            {m.backup_set_aside_download()}
          </button>
        </p>
      )}
      {keeper && <Snapshots keeper={keeper} />}
    </section>
  );
}

function useStorageFacts(saving: Keeping['saving']): StorageFacts | undefined {
  const [facts, setFacts] = useState<StorageFacts>();
  const isSettled = saving !== 'saving';
  useEffect(() => {
    let isCurrent = true;
    if (isSettled) void readStorageFacts().then((found) => isCurrent && setFacts(found));
    return () => void (isCurrent = false);
  }, [isSettled]);
  return facts;
}

function whereWords({ access }: Keeping): string {
  const site = window.location.host + withBase('/');
  switch (access) {
    case 'opening':
      return m.backup_where_opening();
    case 'memory':
      return m.backup_where_memory();
    case 'read':
      return m.backup_where_read({ site });
    case 'full':
      return m.backup_where_full({ site });
  }
}

function sizeWords(facts: StorageFacts, ui: UiLanguage): string {
  if (facts.usedBytes === undefined || facts.grantedBytes === undefined) return '';
  return m.backup_amount_size({ used: formatSize(facts.usedBytes, ui), granted: formatSize(facts.grantedBytes, ui) });
}

function protectionWords({ isProtected }: Keeping, facts: StorageFacts): string {
  if (facts.isPrivate) return m.backup_private();
  if (isProtected) return m.backup_protected();
  return `${isProtected === undefined ? m.backup_protection_unknown() : m.backup_not_protected()} ${m.backup_private_maybe()}`;
}

function backupWords({ lastBackupMs, changesSinceBackup: count }: Keeping, ui: UiLanguage): string {
  if (lastBackupMs === undefined) return m.backup_never();
  const date = m.backup_last_on({ date: formatMoment(lastBackupMs, ui) });
  return count === 0 ? date : `${date} ${m.backup_changes({ count })}`;
}

async function downloadSetAside(list: () => Promise<readonly unknown[]>): Promise<void> {
  downloadText(JSON.stringify(await list(), undefined, 2), 'pasal-notes-set-aside.json', 'application/json');
}
