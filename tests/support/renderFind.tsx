import * as parts from '../../src/app/find/FindParts.tsx';
import { followSearches } from '../../src/app/find/followSearches.ts';
import { provideFind } from '../../src/app/findScript.ts';
import { buildIndex } from '../../src/core/search/buildIndex.ts';
import { treatyDocuments } from '../../src/core/search/makeDocuments.ts';
import { search } from '../../src/core/search/search.ts';
import type { NamedThing, SearchDocument } from '../../src/core/search/searchDocument.ts';
import type { Searcher, SearchFailure } from '../../src/core/search/searcher.ts';
import type { TreatyFile } from '../../src/core/treaty/treaty.ts';
import { makeFile } from './builders.ts';
import { renderAppAt } from './renderAppAt.tsx';

interface Searched {
  /** What can be found besides the clauses. */
  readonly documents?: readonly SearchDocument[];
  readonly named?: readonly NamedThing[];
  /** Why nothing can be searched. */
  readonly failure?: SearchFailure;
}

type Options = Parameters<typeof renderAppAt>[1] & {
  readonly searched?: Searched;
  /** Who searches, where it is not somebody over what is `searched`. */
  readonly searcher?: Searcher;
};

/** A searcher that searches the clauses of some treaties in this thread, and whatever else it is given. */
export function searcherOver(files: readonly TreatyFile[], { documents = [], named = [], failure }: Searched = {}): Searcher {
  const index = buildIndex([...files.flatMap(({ treaty }) => treatyDocuments(treaty)), ...documents]);
  return {
    prepare: () => Promise.resolve(failure),
    names: () => (failure === undefined ? { named: [...named], synonyms: { synonyms: [], treatyNames: {} } } : undefined),
    ask: (query, language, limit = 60) =>
      Promise.resolve(
        failure === undefined ? { ok: true, answer: search(index, query, { language, limit }) } : { ok: false, reason: failure },
      ),
  };
}

/** Renders the whole app at an address with the search's script at hand. */
export function renderFind(address: string, options: Options = {}) {
  const { searched, searcher: given, ...rest } = options;
  const files = rest.files ?? [makeFile()];
  const searcher = given ?? searcherOver(files, searched);
  provideFind(parts, searcher);
  const rendered = renderAppAt(address, { ...rest, files });
  const { again } = followSearches(rendered.store, searcher);
  return { ...rendered, searcher, searchAgain: again };
}
