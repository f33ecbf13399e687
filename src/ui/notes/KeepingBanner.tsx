import { useState } from 'react';
import type { Trouble } from '../../core/annotation/keeping.ts';
import type { UiLanguage } from '../../core/treaty/language.ts';
import { m } from '../../messages/compiled/messages.js';
import { selectKeeping } from '../../store/annotationSlice.ts';
import { selectUi } from '../../store/selectionSlice.ts';
import { useKeeper } from '../shared/keeperContext.ts';
import { useAppStore, useAppStoreApi } from '../shared/storeContext.ts';
import { downloadNotes } from './downloadNotes.ts';
import styles from './KeepingBanner.module.css';
import { formatMoment } from './noteWords.ts';

/** Says what stands in the way of keeping notes, what is safe, and what to do; downloads them from memory whatever the storage does. */
export function KeepingBanner() {
  const store = useAppStoreApi();
  const keeper = useKeeper();
  const ui = useAppStore(selectUi);
  const { trouble, access } = useAppStore(selectKeeping);
  const [isBusy, setIsBusy] = useState(false);
  if (!trouble) return access === 'memory' ? <p className={styles.badge}>{m.keeping_session()}</p> : null;
  const run = (work: Promise<unknown> | undefined) => {
    setIsBusy(true);
    void Promise.resolve(work).finally(() => setIsBusy(false));
  };
  const canRetry = trouble.kind === 'full' || trouble.kind === 'failed' || trouble.kind === 'hung' || trouble.kind === 'slow';
  return (
    <section className={styles.banner} data-trouble={trouble.kind} data-needs-script="">
      <p role="alert">{words(trouble, ui)}</p>
      <div className={styles.buttons}>
        <button type="button" onClick={() => downloadNotes(store)}>
          {m.keeping_download()}
        </button>
        {canRetry && (
          <button type="button" disabled={isBusy} onClick={() => run(keeper?.retry())}>
            {m.keeping_retry()}
          </button>
        )}
        {trouble.kind === 'wiped' && trouble.isHeld && (
          <button type="button" disabled={isBusy} onClick={() => run(keeper?.restoreFromMemory())}>
            {m.keeping_write_back()}
          </button>
        )}
        {trouble.kind === 'wiped' && (
          <button type="button" disabled={isBusy} onClick={() => run(keeper?.discardWiped())}>
            {m.keeping_accept()}
          </button>
        )}
      </div>
    </section>
  );
}

function words(trouble: Trouble, ui: UiLanguage): string {
  switch (trouble.kind) {
    case 'denied':
      return m.keeping_denied();
    case 'missing':
      return m.keeping_missing();
    case 'hung':
      return m.keeping_hung();
    case 'slow':
      return m.keeping_slow();
    case 'failed':
      return m.keeping_failed();
    case 'full':
      return m.keeping_full();
    case 'blocked':
      return m.keeping_blocked();
    case 'newer-version':
      return m.keeping_newer();
    case 'unreadable':
      return m.keeping_unreadable();
    case 'wiped': {
      // A browser that resets its storage may leave no trace of what was in it.
      if (trouble.count === 0 && !trouble.isHeld) return m.keeping_reset();
      const what = { count: trouble.count, date: formatMoment(trouble.lastWriteMs, ui) };
      return trouble.isHeld ? m.keeping_wiped_held(what) : m.keeping_wiped(what);
    }
  }
}
