import type { Citable } from '../../core/citation/citable.ts';
import type { CitationStyle } from '../../core/citation/citationStyle.ts';
import { m } from '../../messages/compiled/messages.js';
import styles from './CiteDialog.module.css';

interface CiteNotesProps {
  readonly cited: Citable;
  readonly style: CitationStyle;
  /** Whether all of the clause is confirmed to stand in the article that is named. */
  readonly isConfirmed: boolean;
}

/** What is left out of the citation and why, and what the reader must add or look at. */
export function CiteNotes({ cited, style, isConfirmed }: CiteNotesProps) {
  const isTreaty = cited.kind === 'treaty';
  const notes = [
    isConfirmed ? undefined : m.cite_number_unconfirmed(),
    isTreaty && cited.series.length === 0 && cited.charterName === undefined ? m.cite_no_series() : undefined,
    !isTreaty && style === 'apa' && cited.author !== undefined ? m.cite_names() : undefined,
    !isTreaty && cited.address !== undefined && (style === 'oscola' || cited.date === undefined) ? m.cite_accessed() : undefined,
    m.cite_english(),
  ];
  return <ul className={styles.notes}>{notes.map((note) => note !== undefined && <li key={note}>{note}</li>)}</ul>;
}
