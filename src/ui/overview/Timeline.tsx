import { formatEdtf } from '../../core/treaty/edtf.ts';
import type { Treaty, TreatyEvent } from '../../core/treaty/treaty.ts';
import { m } from '../../messages/compiled/messages.js';
import { selectUi } from '../../store/selectionSlice.ts';
import { useAppStore } from '../shared/storeContext.ts';
import styles from './OverviewView.module.css';
import { SourceNotes } from '../shared/SourceNotes.tsx';

interface TimelineProps {
  readonly events: readonly TreatyEvent[];
  /** How far the timeline reaches. */
  readonly note: string | undefined;
  readonly sources: Treaty['sources'];
}

/** What happened with the treaty, oldest first. */
export function Timeline({ events, note, sources }: TimelineProps) {
  const ui = useAppStore(selectUi);
  return (
    <section aria-labelledby="timeline-heading">
      <h2 id="timeline-heading">{m.timeline()}</h2>
      <ol className={styles.timeline}>
        {events.map(({ when, text, sources: keys }) => (
          <li key={when + text.en}>
            <p className={styles.when}>{formatEdtf(when, ui)}</p>
            <div>
              <p>{text[ui]}</p>
              <SourceNotes keys={keys} sources={sources} />
            </div>
          </li>
        ))}
      </ol>
      {note !== undefined && <p className={styles.introduction}>{note}</p>}
    </section>
  );
}
