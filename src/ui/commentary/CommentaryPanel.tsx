import { memo, useMemo, useState } from 'react';
import { groupByKind, isNarrow, isWrittenOn, keptFirst, matches, type CommentaryFilter } from '../../core/commentary/filter.ts';
import type { ClauseItem, PageDataOf } from '../../core/commentary/pageSchema.ts';
import { speaksOf } from '../../core/commentary/spokenWords.ts';
import type { EId, Treaty } from '../../core/treaty/treaty.ts';
import { m } from '../../messages/compiled/messages.js';
import type { AppState } from '../../store/createAppStore.ts';
import { selectChosenWords } from '../../store/marginSlice.ts';
import { selectKeptAuthors } from '../../store/settingsSlice.ts';
import { selectUi } from '../../store/selectionSlice.ts';
import { clauseLabel } from '../shared/clauseLabel.ts';
import { kindLabel } from '../shared/commentaryWords.ts';
import { PlaceLink } from '../shared/PlaceLink.tsx';
import { useAppStore } from '../shared/storeContext.ts';
import styles from './CommentaryPanel.module.css';
import { Disputed } from './Disputed.tsx';
import { Filters } from './Filters.tsx';
import { ItemGroup } from './ItemGroup.tsx';
import { Mentions } from './Mentions.tsx';
import { OnTheseWords } from './OnTheseWords.tsx';
import { useHasBodies } from './useHasBodies.ts';
import { WordsMenu } from './WordsMenu.tsx';

interface CommentaryPanelProps {
  readonly treaty: Treaty;
  readonly eId: EId;
  /** Whether what is said of the clause is here; undefined before anybody asked for it. */
  readonly state: 'loading' | 'ready' | 'failed' | undefined;
  readonly page: PageDataOf<'clause'> | undefined;
}

// How many of a kind are shown before "All".
const FIRST = 5;
// With fewer items than this there is nothing to choose among.
const WORTH_FILTERING = 6;

/** What is said of a clause, beside it. */
export const CommentaryPanel = memo(function CommentaryPanel({ treaty, eId, state, page }: CommentaryPanelProps) {
  if (state === 'failed') return <p role="alert">{m.commentary_failed()}</p>;
  if (!page) return <p className={styles.quiet}>{m.commentary_loading()}</p>;
  return <Commentary treaty={treaty} eId={eId} page={page} />;
});

interface CommentaryProps {
  readonly treaty: Treaty;
  readonly eId: EId;
  readonly page: PageDataOf<'clause'>;
}

// What stands beside the filters is `memo`: a choice among them leaves it as it is.
function Commentary({ treaty, eId, page }: CommentaryProps) {
  const { items, names, mentions } = page;
  const kept = useAppStore(selectKeptAuthors);
  const chosen = useAppStore(selectChosenWords);
  const hasBodies = useHasBodies(useAppStore(selectNamesItem));
  const [filter, setFilter] = useState<CommentaryFilter>({});
  const wanted = useMemo(
    () => (isNarrow(filter) ? new Set(items.filter((item) => matches(item, filter)).map(({ id }) => id)) : undefined),
    [items, filter],
  );
  const touching = useMemo(
    () =>
      chosen
        ? keptFirst(
            items.filter((item) => speaksOf(item, chosen)),
            kept,
          )
        : [],
    [items, chosen, kept],
  );
  const groups = useMemo(
    () =>
      groupByKind(
        items.filter((item) => !touching.includes(item)),
        kept,
      ),
    [items, touching, kept],
  );
  const group = { names, treatyId: treaty.id, eId, hasBodies };
  return (
    <div className={styles.panel} data-narrow={wanted === undefined && !chosen ? '' : undefined}>
      <h2 className={styles.title}>{m.commentary()}</h2>
      {chosen && <OnTheseWords {...group} words={chosen} items={touching} treaty={treaty} wanted={wanted} limit={FIRST} />}
      <Emptiness page={page} eId={eId} treaty={treaty} />
      {isMostlyExcerpts(items) && <p className={styles.quiet}>{m.mostly_excerpts()}</p>}
      {page.debates.length > 0 && <Disputed debates={page.debates} treatyId={treaty.id} />}
      {items.length >= WORTH_FILTERING && (
        <Filters items={items} names={names} filter={filter} onChange={setFilter} shown={wanted?.size}>
          <WordsMenu items={items} treaty={treaty} eId={eId} />
        </Filters>
      )}
      {groups.map(({ kind, items: some }) => (
        <ItemGroup key={kind} {...group} title={kindLabel(kind)} items={some} wanted={wanted} limit={FIRST} />
      ))}
      {items.length > 3 && (
        <details className={styles.everything}>
          <summary>{m.all_of({ count: items.length })}</summary>
        </details>
      )}
      {mentions.length > 0 && <Mentions mentions={mentions} home={treaty.id} />}
    </div>
  );
}

const selectNamesItem = ({ selection }: AppState): boolean => selection.view === 'clause' && selection.passage?.item !== undefined;

const isMostlyExcerpts = (items: readonly ClauseItem[]): boolean =>
  items.length > 1 && items.filter(({ read }) => read === 'excerpt').length * 2 > items.length;

// Says so where nobody wrote on the clause itself, and where the nearest commentary stands.
const Emptiness = memo(function Emptiness({ page, eId, treaty }: Omit<CommentaryProps, 'state'>) {
  const ui = useAppStore(selectUi);
  if (isWrittenOn(page.items, eId)) return null;
  return (
    <>
      <p>{page.items.length > 0 ? m.nobody_wrote() : m.no_commentary()}</p>
      {page.nearest.length > 0 && (
        <nav aria-label={m.nearest_written()} className={styles.nearest}>
          <p className={styles.quiet}>{m.nearest_written()}</p>
          <ul>
            {page.nearest.map((near) => (
              <li key={near}>
                <PlaceLink to={{ view: 'clause', ui, treatyId: treaty.id, eId: near }} data-preview="">
                  {clauseLabel(near)}
                </PlaceLink>
              </li>
            ))}
          </ul>
        </nav>
      )}
    </>
  );
});
