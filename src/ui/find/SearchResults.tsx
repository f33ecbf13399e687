import { useEffect, useRef, useState } from 'react';
import { m } from '../../messages/compiled/messages.js';
import { selectSearched, type Searched } from '../../store/findSlice.ts';
import { useAppStore } from '../shared/storeContext.ts';
import { GoLinks } from './GoLinks.tsx';
import { NothingFound } from './NothingFound.tsx';
import { ResultGroup } from './ResultGroup.tsx';
import type { NoteColours } from './ResultHit.tsx';
import { SearchRemarks } from './SearchRemarks.tsx';
import styles from './SearchResults.module.css';

interface SearchResultsProps extends NoteColours {
  /** Called to find more, with how many things are wanted; resolves when they are here. */
  readonly onMore: (limit: number) => Promise<void>;
}

/** What a search found, by clauses. */
export function SearchResults({ onMore, colourMeaning }: SearchResultsProps) {
  const searched = useAppStore(selectSearched);
  if (!searched?.reply.ok) return null;
  const { query, ui, reply } = searched;
  const { answer } = reply;
  const search = `${ui} ${query}`;
  const groupsOf = (groups: typeof answer.groups) =>
    groups.map((group) => <ResultGroup key={`${group.treatyId}/${group.eId ?? ''}`} {...{ group, query, search, colourMeaning }} />);
  return (
    <div className={styles.results}>
      <GoLinks query={query} />
      <SearchRemarks query={query} answer={answer} />
      {answer.groups.length === 0 && <NothingFound answer={answer} />}
      {groupsOf(answer.groups)}
      {answer.groups.length === 0 && answer.nearest && answer.nearest.groups.length > 0 && (
        <>
          <h2 className={styles.nearest}>{m.find_nearest_title()}</h2>
          {groupsOf(answer.nearest.groups)}
        </>
      )}
      <More key={search} searched={searched} shown={countHits(answer.groups)} count={answer.count} onMore={onMore} />
    </div>
  );
}

const countHits = (groups: readonly { readonly hits: readonly unknown[] }[]): number =>
  groups.reduce((sum, { hits }) => sum + hits.length, 0);

interface MoreProps extends Pick<SearchResultsProps, 'onMore'> {
  readonly searched: Searched;
  readonly shown: number;
  readonly count: number;
}

// Three times as many each time: whoever presses it twice wants all.
const MORE = 3;

function More({ searched, shown, count, onMore }: MoreProps) {
  const [asked, setAsked] = useState<'not' | 'asking' | 'came'>('not');
  const end = useRef<HTMLParagraphElement>(null);
  const isAll = shown >= count;
  useEffect(() => {
    // The button that had the focus is gone.
    if (isAll && asked === 'came') end.current?.focus({ preventScroll: true });
  }, [isAll, asked]);
  const ask = async () => {
    if (asked === 'asking') return;
    setAsked('asking');
    await onMore(searched.limit * MORE);
    setAsked('came');
  };
  if (!isAll)
    return (
      <p>
        <button type="button" onClick={() => void ask()}>
          {m.find_more()}
        </button>
      </p>
    );
  return asked === 'not' ? null : (
    <p ref={end} tabIndex={-1} className={styles.quiet}>
      {m.find_all_shown()}
    </p>
  );
}
