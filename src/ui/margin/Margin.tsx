import { useEffect, useRef, type KeyboardEvent, type ReactNode } from 'react';
import { m } from '../../messages/compiled/messages.js';
import { selectIsSheetOpen, selectMarginTab, type MarginState } from '../../store/marginSlice.ts';
import { useAppStore, useAppStoreApi } from '../shared/storeContext.ts';
import styles from './Margin.module.css';

interface MarginProps {
  /** How many items of commentary there are on the clause. */
  readonly said: number;
  /** How many notes there are on it. */
  readonly noted: number;
  /** The notes; undefined until what they need has come. */
  readonly notes: ReactNode;
  /** The commentary. */
  readonly children: ReactNode;
}

const TABS: readonly MarginState['tab'][] = ['commentary', 'notes'];

/**
 * What stands beside the words: commentary, and the reader's notes. On a narrow screen it stands in the flow under the text, and becomes
 * a panel at the foot of the screen while the reader asks for it there.
 */
export function Margin({ said, noted, notes, children }: MarginProps) {
  const store = useAppStoreApi();
  const tab = useAppStore(selectMarginTab);
  const isSheetOpen = useAppStore(selectIsSheetOpen);
  const aside = useRef<HTMLElement>(null);
  const close = () => store.getState().changeMargin({ isSheetOpen: false });

  // Escape closes the panel from inside it and from the text above, where the reader's eyes are.
  useEffect(() => {
    if (!isSheetOpen) return;
    if (aside.current) aside.current.scrollTop = 0;
    const onKeyDown = (event: globalThis.KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented) store.getState().changeMargin({ isSheetOpen: false });
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [isSheetOpen, store]);

  const choose = (chosen: MarginState['tab']) => store.getState().changeMargin({ tab: chosen });
  const onArrow = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    const next = TABS[(TABS.indexOf(tab) + step + TABS.length) % TABS.length];
    if (step === 0 || next === undefined) return;
    event.preventDefault();
    choose(next);
    document.getElementById(`${next}-tab`)?.focus();
  };

  return (
    <aside ref={aside} className={styles.margin} aria-label={m.commentary()} data-sheet={isSheetOpen ? 'open' : undefined}>
      <div className={styles.head} data-needs-script="">
        <div role="tablist" aria-label={m.beside_the_words()} className={styles.tabs}>
          {TABS.map((name) => (
            <button
              key={name}
              type="button"
              role="tab"
              id={`${name}-tab`}
              aria-selected={tab === name}
              aria-controls={`${name}-panel`}
              tabIndex={tab === name ? 0 : -1}
              onClick={() => choose(name)}
              onKeyDown={onArrow}
            >
              {name === 'commentary' ? m.commentary_count({ count: said }) : m.notes_count({ count: noted })}
            </button>
          ))}
        </div>
        {isSheetOpen && (
          <button type="button" className={styles.close} onClick={close}>
            {m.close()}
          </button>
        )}
      </div>
      <div role="tabpanel" id="commentary-panel" aria-labelledby="commentary-tab" hidden={tab !== 'commentary'}>
        {children}
      </div>
      <div role="tabpanel" id="notes-panel" aria-labelledby="notes-tab" hidden={tab !== 'notes'}>
        {notes ?? <p className={styles.notes}>{m.loading_notes()}</p>}
      </div>
    </aside>
  );
}
