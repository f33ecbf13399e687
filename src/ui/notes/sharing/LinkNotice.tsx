import { valuesOf } from '../../../core/annotation/idTable.ts';
import { isOfLink } from '../../../core/annotation/sharing/sharedNotes.ts';
import type { Selection } from '../../../core/reference/selection.ts';
import { m } from '../../../messages/compiled/messages.js';
import type { AppState } from '../../../store/createAppStore.ts';
import { selectLinked } from '../../../store/linkSlice.ts';
import { useAppStore } from '../../shared/storeContext.ts';
import { LinkCard } from './LinkCard.tsx';
import styles from './LinkCard.module.css';
import { keptWords, refusalWords } from './linkWords.ts';

const selectCount = ({ linked, annotationTable }: AppState): number =>
  linked?.status === 'open' ? valuesOf(annotationTable).filter(isOfLink).length : 0;

/** Tells of the notes that a link brought wherever the reader is; shows them over every page that has no notes beside its text. */
export function LinkNotice({ selection }: { readonly selection: Selection }) {
  const linked = useAppStore(selectLinked);
  const count = useAppStore(selectCount);
  const isClause = selection.view === 'clause';
  return (
    <>
      <p role="status" className="visually-hidden">
        {linked?.status === 'open' && `${m.linked_title()}. ${m.linked_count({ count })} ${isClause ? m.linked_in_notes() : ''}`}
        {linked?.status === 'refused' && refusalWords(linked.reason)}
        {linked?.status === 'settled' && keptWords(linked)}
      </p>
      {linked && !isClause && (
        <div className={styles.over}>
          <LinkCard />
        </div>
      )}
    </>
  );
}
