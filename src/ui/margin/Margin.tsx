import { m } from '../../messages/compiled/messages.js';
import styles from './Margin.module.css';

/** What stands beside the words: commentary and notes. Empty for now, and says what will come. */
export function Margin() {
  return (
    <aside className={styles.margin} aria-label={m.commentary()}>
      <h2>{m.commentary()}</h2>
      <p>{m.commentary_coming()}</p>
      <h2>{m.notes()}</h2>
      <p>{m.notes_coming()}</p>
    </aside>
  );
}
