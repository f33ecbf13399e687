import { useId } from 'react';
import { inertName } from '../../core/reference/inertName.ts';
import type { ClauseGroup } from '../../core/search/searchAnswer.ts';
import { m } from '../../messages/compiled/messages.js';
import { selectUi } from '../../store/selectionSlice.ts';
import { selectCatalogue } from '../../store/treatySlice.ts';
import { clauseLabel } from '../shared/clauseLabel.ts';
import { PlaceLink } from '../shared/PlaceLink.tsx';
import { useAppStore } from '../shared/storeContext.ts';
import { foldMemory } from './foldMemory.ts';
import { ResultHit, type NoteColours } from './ResultHit.tsx';
import styles from './SearchResults.module.css';

interface ResultGroupProps extends NoteColours {
  readonly group: ClauseGroup;
  /** The search, as it was typed. */
  readonly query: string;
  /** The search with its language, by which it is remembered what was unfolded. */
  readonly search: string;
}

const MOST_SHOWN = 4;

/** What was found under one clause: the best of it, and the rest folded. */
export function ResultGroup({ group, query, search, colourMeaning }: ResultGroupProps) {
  const heading = useId();
  const { hits } = group;
  const key = `${group.treatyId}/${group.eId ?? ''}`;
  const rows = (some: typeof hits) =>
    some.map((hit) => <ResultHit key={`${hit.kind} ${hit.id}`} {...{ hit, group, query, colourMeaning }} />);
  const rest = hits.slice(MOST_SHOWN);
  return (
    <section className={styles.group} aria-labelledby={heading}>
      <h2 id={heading}>
        <GroupTitle group={group} query={query} />
      </h2>
      <ul>{rows(hits.slice(0, MOST_SHOWN))}</ul>
      {rest.length > 0 && (
        <details
          open={foldMemory.isOpen(search, key) || undefined}
          onToggle={({ currentTarget }) => foldMemory.remember(search, key, currentTarget.open)}
        >
          <summary>{m.find_more_hits({ count: rest.length })}</summary>
          <ul>{rows(rest)}</ul>
        </details>
      )}
    </section>
  );
}

function GroupTitle({ group: { treatyId, eId }, query }: Pick<ResultGroupProps, 'group' | 'query'>) {
  const ui = useAppStore(selectUi);
  const catalogue = useAppStore(selectCatalogue);
  const entry = catalogue.find(({ id }) => id === treatyId);
  const clause = eId === undefined ? undefined : entry?.clauses.find((candidate) => candidate.eId === eId);
  const name = eId === undefined ? m.find_whole_treaty() : clauseLabel(eId);
  // Notes may be on what does not ship.
  if (!entry || (eId !== undefined && !clause)) return <bdi>{`${name}, ${entry?.shortTitle[ui] ?? inertName(treatyId)}`}</bdi>;
  const to = clause
    ? ({ view: 'clause', ui, treatyId, eId: clause.eId, find: query } as const)
    : ({ view: 'overview', ui, treatyId } as const);
  return (
    <PlaceLink to={to}>
      {clause ? `${name}: ${clause.heading[ui]}` : name} <span className={styles.treaty}>{entry.shortTitle[ui]}</span>
    </PlaceLink>
  );
}
