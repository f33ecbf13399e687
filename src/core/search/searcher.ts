import type { UiLanguage } from '../treaty/language.ts';
import type { SearchAnswer } from './searchAnswer.ts';
import type { SearchData } from './searchDocument.ts';

/** Why a search has no answer: its data did not come, or are not what they should be, or nothing can be searched here at all. */
export type SearchFailure = 'unreachable' | 'damaged' | 'impossible';

/** What a search gave, or why it gave nothing. */
export type SearchReply = { readonly ok: true; readonly answer: SearchAnswer } | { readonly ok: false; readonly reason: SearchFailure };

/** What can be asked of whoever searches. No call throws. */
export interface Searcher {
  /** Makes ready what searching needs, if it is not; resolves when it is or cannot be. The next call tries again what failed. */
  readonly prepare: () => Promise<SearchFailure | undefined>;
  /** Searches the clauses, the commentary and the reader's notes as they are now; `limit` counts things found. */
  readonly ask: (query: string, language: UiLanguage, limit?: number) => Promise<SearchReply>;
  /** The names that can be gone to, once they are here. */
  readonly names: () => Pick<SearchData, 'named' | 'synonyms'> | undefined;
}
