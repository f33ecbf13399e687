import type { Clause, CrossReference, Note, Treaty } from '../../core/treaty/treaty.ts';
import { m } from '../../messages/compiled/messages.js';
import { selectCatalogue } from '../../store/treatySlice.ts';
import { selectUi } from '../../store/selectionSlice.ts';
import { clauseLabel } from '../shared/clauseLabel.ts';
import { PlaceLink } from '../shared/PlaceLink.tsx';
import { SourceNotes } from '../shared/SourceNotes.tsx';
import { useAppStore } from '../shared/storeContext.ts';
import styles from './Apparatus.module.css';

interface WordingNotesProps {
  /** The clause in the interface's language: notes are ours, not the treaty's. */
  readonly clause: Clause;
  readonly sources: Treaty['sources'];
}

/** Variants, readings, practice and cross references of a clause, folded; nothing when there are none. */
export function WordingNotes({ clause, sources }: WordingNotesProps) {
  const notes = [
    ...clause.paragraphs.flatMap((paragraph) =>
      paragraph.stipulations.flatMap((stipulation) => stipulation.notes.map((note) => ({ note, words: stipulation.text }))),
    ),
    ...clause.notes.map((note) => ({ note, words: undefined })),
  ];
  return (
    <>
      {notes.length > 0 && (
        <details className={styles.details} id="notes-on-the-wording">
          <summary>{m.wording_notes({ count: notes.length })}</summary>
          <ol className={styles.list}>
            {notes.map(({ note, words }) => (
              <li key={note.text}>
                {words !== undefined && <blockquote>{words}</blockquote>}
                <p>
                  <span className={styles.kind}>{noteLabel(note.kind)}</span> {note.text}
                </p>
                <SourceNotes keys={note.sources} sources={sources} />
              </li>
            ))}
          </ol>
        </details>
      )}
      {clause.references.length > 0 && (
        <details className={styles.details} id="cross-references">
          <summary>{m.cross_references({ count: clause.references.length })}</summary>
          <ul className={styles.list}>
            {clause.references.map((reference) => (
              <li key={reference.text}>
                <ReferenceName reference={reference} /> <span>{reference.text}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function ReferenceName({ reference }: { readonly reference: CrossReference }) {
  const ui = useAppStore(selectUi);
  const catalogue = useAppStore(selectCatalogue);
  if (!('to' in reference)) return <span className={styles.kind}>{reference.instrument}.</span>;
  const { treatyId, eId } = reference.to;
  const treaty = catalogue.find(({ id }) => id === treatyId)?.shortTitle[ui] ?? treatyId;
  return (
    <>
      <PlaceLink to={{ view: 'clause', ui, treatyId, eId }}>
        {clauseLabel(eId)}, {treaty}
      </PlaceLink>
      .
    </>
  );
}

function noteLabel(kind: Note['kind']): string {
  switch (kind) {
    case 'variant':
      return m.note_variant();
    case 'reading':
      return m.note_reading();
    case 'absence':
      return m.note_absence();
    case 'inference':
      return m.note_inference();
    case 'practice':
      return m.note_practice();
  }
}
