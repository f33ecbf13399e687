import { inertName } from '../../core/reference/inertName.ts';
import { selectUi } from '../../store/selectionSlice.ts';
import { PlaceLink } from '../shared/PlaceLink.tsx';
import { useAppStore } from '../shared/storeContext.ts';

interface SearchLinksProps {
  /** What stands before the links. */
  readonly lead: string;
  /** The searches that the links lead to (untrusted). */
  readonly queries: readonly string[];
}

/** Links to other searches, in a row; nothing where there is none. */
export function SearchLinks({ lead, queries }: SearchLinksProps) {
  const ui = useAppStore(selectUi);
  if (queries.length === 0) return null;
  return (
    <>
      {' '}
      {lead}{' '}
      {queries.map((query, at) => (
        <span key={query}>
          {at > 0 && ', '}
          <PlaceLink to={{ view: 'search', ui, query }}>
            <bdi>{inertName(query)}</bdi>
          </PlaceLink>
        </span>
      ))}
    </>
  );
}
