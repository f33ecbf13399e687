import type { EId, TreatyId } from '../../core/treaty/treaty.ts';
import { m } from '../../messages/compiled/messages.js';
import { selectIsSheetOpen, selectMarginTab, type MarginState } from '../../store/marginSlice.ts';
import { selectUi } from '../../store/selectionSlice.ts';
import { linkToCopy } from '../../url/site.ts';
import { useAppStore, useAppStoreApi } from '../shared/storeContext.ts';
import { useCopy } from '../shared/useCopy.tsx';
import styles from './BottomBar.module.css';

interface BottomBarProps {
  readonly said: number;
  readonly noted: number;
  readonly treatyId: TreatyId;
  readonly eId: EId;
}

/** On narrow screens, at the foot: what is said of the clause as a panel over the text, and the link to it. */
export function BottomBar({ said, noted, treatyId, eId }: BottomBarProps) {
  const store = useAppStoreApi();
  const ui = useAppStore(selectUi);
  const tab = useAppStore(selectMarginTab);
  const isSheetOpen = useAppStore(selectIsSheetOpen);
  const { copy, status, dialog } = useCopy();
  const toggle = (name: MarginState['tab']) => {
    const isShown = isSheetOpen && tab === name;
    store.getState().changeMargin({ tab: name, isSheetOpen: !isShown });
  };
  const link = () => linkToCopy(window.location.origin, { view: 'clause', ui, treatyId, eId });
  return (
    <section className={styles.bar} aria-label={m.beside_the_words()} data-needs-script="">
      <button type="button" aria-expanded={isSheetOpen && tab === 'commentary'} onClick={() => toggle('commentary')}>
        {m.commentary_count({ count: said })}
      </button>
      <button type="button" aria-expanded={isSheetOpen && tab === 'notes'} onClick={() => toggle('notes')}>
        {m.notes_count({ count: noted })}
      </button>
      <button type="button" onClick={() => void copy(link(), m.copied_link())}>
        {status === '' ? m.copy_link() : m.copied()}
      </button>
      <p role="status" className="visually-hidden">
        {status}
      </p>
      {dialog}
    </section>
  );
}
