import { useState } from 'react';
import type { EId, TreatyId } from '../../core/treaty/treaty.ts';
import { copyText } from '../../dom/copyText.ts';
import { m } from '../../messages/compiled/messages.js';
import { selectMargin, type MarginState } from '../../store/marginSlice.ts';
import { selectUi } from '../../store/selectionSlice.ts';
import { linkToCopy } from '../../url/site.ts';
import { useAppStore, useAppStoreApi } from '../shared/storeContext.ts';
import { TextDialog } from '../shared/TextDialog.tsx';
import styles from './BottomBar.module.css';

interface BottomBarProps {
  readonly said: number;
  readonly treatyId: TreatyId;
  readonly eId: EId;
}

/** On narrow screens, at the foot: what is said of the clause as a panel over the text, and the link to it. */
export function BottomBar({ said, treatyId, eId }: BottomBarProps) {
  const store = useAppStoreApi();
  const ui = useAppStore(selectUi);
  const { tab, isSheetOpen } = useAppStore(selectMargin);
  const [status, setStatus] = useState('');
  const [refused, setRefused] = useState<string>();
  const toggle = (name: MarginState['tab']) => {
    const isShown = isSheetOpen && tab === name;
    store.getState().changeMargin({ tab: name, isSheetOpen: !isShown });
  };
  const copyLink = async () => {
    const link = linkToCopy(window.location.origin, { view: 'clause', ui, treatyId, eId });
    setStatus('');
    if (await copyText(link)) setStatus(m.copied_link());
    else setRefused(link);
  };
  return (
    <section className={styles.bar} aria-label={m.beside_the_words()} data-needs-script="">
      <button type="button" aria-expanded={isSheetOpen && tab === 'commentary'} onClick={() => toggle('commentary')}>
        {m.commentary_count({ count: said })}
      </button>
      <button type="button" aria-expanded={isSheetOpen && tab === 'notes'} onClick={() => toggle('notes')}>
        {m.notes_count({ count: 0 })}
      </button>
      <button type="button" onClick={() => void copyLink()}>
        {status === '' ? m.copy_link() : m.copied()}
      </button>
      <p role="status" className={styles.status}>
        {status}
      </p>
      {refused !== undefined && (
        <TextDialog title={m.copy_link()} explanation={m.copy_denied()} text={refused} onClose={() => setRefused(undefined)} />
      )}
    </section>
  );
}
