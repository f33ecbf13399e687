import type { Fact, Treaty } from '../../core/treaty/treaty.ts';
import { m } from '../../messages/compiled/messages.js';
import { selectUi } from '../../store/selectionSlice.ts';
import { useAppStore } from '../shared/storeContext.ts';
import styles from './OverviewView.module.css';
import { SourceNotes } from '../shared/SourceNotes.tsx';

interface FactListProps {
  readonly facts: readonly Fact[];
  readonly sources: Treaty['sources'];
}

/** The instrument's data, row by row, with what is not confirmed said so. */
export function FactList({ facts, sources }: FactListProps) {
  const ui = useAppStore(selectUi);
  return (
    <section aria-labelledby="facts-heading">
      <h2 id="facts-heading">{m.instrument_data()}</h2>
      <dl className={styles.facts}>
        {facts.map((fact) => (
          <div key={fact.label.en + fact.value.en}>
            <dt>{fact.label[ui]}</dt>
            <dd>
              {fact.value[ui]}
              {fact.evidence !== 'confirmed' && <span className={styles.open}> {m.not_confirmed()}</span>}
              <SourceNotes keys={fact.sources} sources={sources} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
