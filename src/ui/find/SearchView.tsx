import type { ReactNode } from 'react';
import { inertName } from '../../core/reference/inertName.ts';
import { m } from '../../messages/compiled/messages.js';
import { ContentsWithoutScript } from './ContentsWithoutScript.tsx';
import { SearchHelp } from './SearchHelp.tsx';
import styles from './SearchView.module.css';

interface SearchViewProps {
  /** The search, as it was typed (untrusted); may be empty. */
  readonly query: string;
  /** What came of it, in a sentence; undefined while it is on its way. */
  readonly told: string | undefined;
  /** Whether it found nothing, so that the reader is shown how to search. */
  readonly isVain: boolean;
  /** What was found. */
  readonly children: ReactNode;
}

/** The page of a search: what was found, or how to search. */
export function SearchView({ query, told, isVain, children }: SearchViewProps) {
  if (query === '')
    return (
      <div className={styles.page}>
        <h1 tabIndex={-1}>{m.find_title()}</h1>
        <p className={styles.lead}>{m.find_lead()}</p>
        <SearchHelp />
        <ContentsWithoutScript />
      </div>
    );
  // The words cannot turn around what stands beside them, whichever way they are written.
  const [before, after] = m.find_results_for({ query: '\n' }).split('\n');
  return (
    <div className={styles.page}>
      <h1 tabIndex={-1}>
        {before}
        <bdi>{inertName(query)}</bdi>
        {after}
      </h1>
      <p role="status" className={styles.status}>
        {told ?? m.find_searching()}
      </p>
      {children}
      {isVain && <SearchHelp />}
    </div>
  );
}
