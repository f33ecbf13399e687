import { useEffect, useState } from 'react';
import { m } from '../../messages/compiled/messages.js';
import { selectIsSheetOfKeysOpen } from '../../store/findSlice.ts';
import { useAppStore, useAppStoreApi } from '../shared/storeContext.ts';
import styles from './SheetMissing.module.css';

// Whatever comes within it needs no excuse.
const PATIENCE_MS = 1_500;

/** Says that the sheet of shortcuts was asked for and has not come; stands only for as long as it has not. */
export function SheetMissing() {
  const store = useAppStoreApi();
  const isAsked = useAppStore(selectIsSheetOfKeysOpen);
  const [isLate, setIsLate] = useState(false);
  useEffect(() => {
    if (!isAsked) return;
    const timer = setTimeout(() => setIsLate(true), PATIENCE_MS);
    return () => {
      clearTimeout(timer);
      setIsLate(false);
    };
  }, [isAsked]);
  return (
    <div className={styles.card} data-shown={isLate}>
      <p role="status">{isLate && m.sheet_missing()}</p>
      {isLate && (
        <button type="button" onClick={() => store.getState().showSheetOfKeys(false)}>
          {m.close()}
        </button>
      )}
    </div>
  );
}
