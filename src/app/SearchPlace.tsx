import type { Selection } from '../core/reference/selection.ts';
import { SearchView } from '../ui/find/SearchView.tsx';
import { useFindScript } from './findScript.ts';

interface SearchPlaceProps {
  readonly selection: Extract<Selection, { view: 'search' }>;
}

/** The page of a search: its heading and its help at once, what was found as soon as the search's script has come. */
export function SearchPlace({ selection }: SearchPlaceProps) {
  const find = useFindScript();
  return <SearchView query={selection.query}>{find && selection.query !== '' && <find.parts.SearchResults />}</SearchView>;
}
