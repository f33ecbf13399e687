import { m } from '../../messages/compiled/messages.js';
import { selectUi } from '../../store/selectionSlice.ts';
import { selectSettings } from '../../store/settingsSlice.ts';
import { selectCatalogue } from '../../store/treatySlice.ts';
import { clauseLabel } from '../shared/clauseLabel.ts';
import { PlaceLink } from '../shared/PlaceLink.tsx';
import { useAppStore } from '../shared/storeContext.ts';
import styles from './NotebookView.module.css';

/** What stands in the place of notes before there are any: how to make one, and where. */
export function EmptyNotebook() {
  const ui = useAppStore(selectUi);
  const catalogue = useAppStore(selectCatalogue);
  const { lastRead } = useAppStore(selectSettings);
  const entry = catalogue.find(({ id }) => id === lastRead?.treatyId) ?? catalogue[0];
  const read = entry?.clauses.find(({ eId }) => eId === lastRead?.eId);
  const eId = (read ?? entry?.clauses[0])?.eId;
  return (
    <div className={styles.empty}>
      <p>
        {m.note_none_yet()} {m.notebook_empty()}
      </p>
      {entry && eId !== undefined && (
        <p>
          <PlaceLink to={{ view: 'clause', ui, treatyId: entry.id, eId }}>
            {read ? m.continue_at({ clause: clauseLabel(eId) }) : m.start_at({ clause: clauseLabel(eId) })}
          </PlaceLink>
        </p>
      )}
    </div>
  );
}
