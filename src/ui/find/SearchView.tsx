import type { ReactNode } from 'react';
import { m } from '../../messages/compiled/messages.js';

interface SearchViewProps {
  /** The search, as it was typed (untrusted); may be empty. */
  readonly query: string;
  /** What was found. */
  readonly children: ReactNode;
}

/** The page of a search: what was found, or how to search. */
export function SearchView({ query, children }: SearchViewProps) {
  return (
    <div>
      <h1 tabIndex={-1}>{query === '' ? m.find_title() : m.find_results_for({ query })}</h1>
      {children}
    </div>
  );
}
