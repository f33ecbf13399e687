import { m } from '../../messages/compiled/messages.js';
import { selectSelection } from '../../store/selectionSlice.ts';
import { linkToCopy } from '../../url/site.ts';
import styles from './CopyPlaceLink.module.css';
import { useAppStoreApi } from './storeContext.ts';
import { useCopy } from './useCopy.tsx';

/** Copies the link to the page that is shown, filters included; says so in its own place. */
export function CopyPlaceLink() {
  const store = useAppStoreApi();
  const { copy, status, dialog } = useCopy();
  const link = () => linkToCopy(window.location.origin, selectSelection(store.getState()));
  return (
    <span className={styles.copy} data-needs-script="">
      <button type="button" onClick={() => void copy(link(), m.copied_link())}>
        {m.copy_link()}
      </button>
      <span role="status">{status}</span>
      {dialog}
    </span>
  );
}
