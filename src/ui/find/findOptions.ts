import { goTo, type GoToCandidate, type GoToKnown } from '../../core/search/goTo.ts';
import type { Command } from '../../core/search/goToWords.ts';
import type { ClauseGroup, Hit, SearchAnswer } from '../../core/search/searchAnswer.ts';
import { inLanguage, type Selection } from '../../core/reference/selection.ts';

/** A thing that the list offers: a place to go to, a command, the best of what was found under a clause, or the page of all results. */
export type FindOption =
  | { readonly kind: 'place'; readonly to: Selection; readonly isNear: boolean }
  | { readonly kind: 'command'; readonly command: Command; readonly to: Selection | undefined }
  | { readonly kind: 'found'; readonly group: ClauseGroup; readonly hit: Hit }
  | { readonly kind: 'all'; readonly to: Selection };

/** The options in the groups that the list names. */
export interface FindOptions {
  readonly go: readonly FindOption[];
  readonly found: readonly FindOption[];
  readonly also: readonly FindOption[];
  readonly all: readonly FindOption[];
}

const MOST_FOUND = 5;
const MOST_ALSO = 4;

/**
 * What to offer for what is typed: where it certainly leads, then what was found, then pages that are called so and where it may lead, then
 * all results. `answer` is undefined until the search has answered.
 */
export function findOptions(text: string, known: GoToKnown, here: Selection, answer: SearchAnswer | undefined): FindOptions {
  const query = text.trim();
  if (query === '') return { go: [], found: [], also: [], all: [] };
  const candidates = goTo(query, known);
  const option = (candidate: GoToCandidate): FindOption =>
    candidate.kind === 'place'
      ? { kind: 'place', to: candidate.selection, isNear: candidate.certainty === 'nearest' }
      : { kind: 'command', command: candidate.command, to: leadsTo(candidate.command, here) };
  const isSure = (candidate: GoToCandidate) => candidate.certainty === 'exact' && !isNamed(candidate);
  const go = candidates.filter(isSure);
  return {
    go: go.map(option),
    found: (answer?.groups ?? [])
      .flatMap((group) => {
        const hit = group.hits.find(({ kind }) => kind !== 'clause' || !go.some((candidate) => leadsToClause(candidate, group)));
        return hit ? [{ kind: 'found', group, hit } as const] : [];
      })
      .slice(0, MOST_FOUND),
    also: candidates
      .filter((candidate) => !isSure(candidate))
      .slice(0, MOST_ALSO)
      .map(option),
    all: [{ kind: 'all', to: { view: 'search', ui: known.ui, query } }],
  };
}

// Who types "sanctions" may mean the theme, and more often what is said of them.
const isNamed = (candidate: GoToCandidate): boolean =>
  candidate.kind === 'place' && ['author', 'theme', 'debate', 'reading'].includes(candidate.selection.view);

const leadsToClause = (candidate: GoToCandidate, { treatyId, eId }: ClauseGroup): boolean =>
  candidate.kind === 'place' &&
  candidate.selection.view === 'clause' &&
  candidate.selection.treatyId === treatyId &&
  candidate.selection.eId === eId;

/** The place of a command that leads somewhere. */
function leadsTo(command: Command, here: Selection): Selection | undefined {
  const place: Selection = here.view === 'root' ? { view: 'shelf', ui: here.ui } : here;
  switch (command) {
    case 'language-en':
      return inLanguage(place, 'en');
    case 'language-id':
      return inLanguage(place, 'id');
    case 'import':
      return { view: 'notes', ui: here.ui };
    default:
      return undefined;
  }
}
