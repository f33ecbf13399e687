import { useEffect, useId, useRef, useState } from 'react';
import type { ReadingProgress } from '../../core/annotation/interchange/readAnnotationFile.ts';
import { inertName } from '../../core/reference/inertName.ts';
import { m } from '../../messages/compiled/messages.js';
import { selectUi } from '../../store/selectionSlice.ts';
import { useAppStore } from '../shared/storeContext.ts';
import { useNoteActions } from './annotating.ts';
import styles from './Dialog.module.css';
import type { ImportMode, ImportPlans } from './importing.ts';
import { ImportReport } from './ImportReport.tsx';
import { countWords, failureWords, type ImportCounts } from './importWords.ts';
import { useSay } from './saying.ts';
import { useImport } from './useImport.ts';

interface ImportDialogProps {
  readonly files: readonly File[];
  readonly onClose: () => void;
}

/** Shows what files hold and what would become of each item, before anything is changed. */
export function ImportDialog({ files, onClose }: ImportDialogProps) {
  const actions = useNoteActions();
  const say = useSay();
  const ui = useAppStore(selectUi);
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  const [mode, setMode] = useState<ImportMode>('mine');
  const { plans, isReady, progress } = useImport(files, mode);
  const isDone = useRef(false);
  useEffect(() => dialog.current?.showModal(), []);
  const take = () => {
    if (plans?.change) actions.apply(plans.change);
    isDone.current = true;
    if (plans) {
      const { accepted, changed, refused } = totalOf(plans);
      say(m.import_done({ count: accepted + changed, refused }));
    }
    dialog.current?.close();
  };
  const close = () => {
    if (!isDone.current) say(m.import_unchanged());
    onClose();
  };
  return (
    <dialog ref={dialog} className={styles.dialog} aria-labelledby={titleId} onClose={close}>
      <h2 id={titleId}>{m.import_title()}</h2>
      <p role="status">{plans ? summaryWords(plans) : m.import_reading()}</p>
      {progress && <p className={styles.quiet}>{progressWords(progress, ui)}</p>}
      {plans && <Plans plans={plans} mode={mode} onMode={setMode} />}
      <div className={styles.actions}>
        {plans?.change && (
          <button type="button" onClick={take} disabled={!isReady}>
            {m.backup_import()}
          </button>
        )}
        <button type="button" onClick={() => dialog.current?.close()}>
          {plans && !plans.change ? m.close() : m.notebook_cancel()}
        </button>
      </div>
    </dialog>
  );
}

interface PlansProps {
  readonly plans: ImportPlans;
  readonly mode: ImportMode;
  readonly onMode: (mode: ImportMode) => void;
}

function Plans({ plans, mode, onMode }: PlansProps) {
  const ui = useAppStore(selectUi);
  const name = useId();
  const choice = (value: ImportMode, label: string) => (
    <label>
      <input type="radio" name={name} checked={mode === value} onChange={() => onMode(value)} />
      {label}
    </label>
  );
  return (
    <>
      {plans.change && (
        <>
          <fieldset>
            <legend>{m.import_how()}</legend>
            {choice('mine', m.import_as_mine())}
            {choice('layer', m.import_as_layer())}
          </fieldset>
          <p className={styles.quiet}>{m.import_unverified()}</p>
        </>
      )}
      {plans.files.map((file) =>
        file.ok ? (
          <ImportReport key={file.number} name={file.name} report={file.report} hasCounts={plans.files.length > 1} />
        ) : (
          <p key={file.number} role="alert">
            {m.import_file_failed({ file: inertName(file.name), reason: failureWords(file.reason, ui) })}
          </p>
        ),
      )}
    </>
  );
}

function progressWords({ read, of }: ReadingProgress, ui: string): string {
  const format = new Intl.NumberFormat(ui);
  return m.import_progress({ read: format.format(read), of: format.format(of) });
}

function summaryWords(plans: ImportPlans): string {
  const total = totalOf(plans);
  if (plans.change) return countWords(total).join('. ');
  return total.present > 0 ? m.import_nothing_new() : m.import_nothing();
}

function totalOf({ files }: ImportPlans): ImportCounts {
  const total = { accepted: 0, changed: 0, present: 0, refused: 0, elsewhere: 0 };
  for (const file of files) {
    if (!file.ok) continue;
    total.accepted += file.report.accepted;
    total.changed += file.report.changed;
    total.present += file.report.present;
    total.refused += file.report.refused;
    total.elsewhere += file.report.elsewhere;
  }
  return total;
}
