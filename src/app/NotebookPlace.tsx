import type { Selection } from '../core/reference/selection.ts';
import { m } from '../messages/compiled/messages.js';
import { PlaceLink } from '../ui/shared/PlaceLink.tsx';
import styles from './NotebookPlace.module.css';
import { useNotesScript } from './notesScript.ts';

interface NotebookPlaceProps {
  readonly selection: Extract<Selection, { view: 'notes' }>;
}

/** The page of the reader's notes: its heading at once, the notebook itself as soon as its script has come. */
export function NotebookPlace({ selection }: NotebookPlaceProps) {
  const script = useNotesScript();
  return (
    <div className={styles.page}>
      <h1 tabIndex={-1}>{m.notebook_title()}</h1>
      <p className={styles.lead}>{m.notebook_lead()}</p>
      {script ? (
        <script.parts.NotebookPage note={selection.note} />
      ) : (
        <>
          <p role="status" data-needs-script="">
            {m.notebook_loading()}
          </p>
          <p className={styles.withoutScript}>
            {m.notebook_needs_script()} <PlaceLink to={{ view: 'shelf', ui: selection.ui }}>{m.shelf_title()}</PlaceLink>
          </p>
        </>
      )}
    </div>
  );
}
