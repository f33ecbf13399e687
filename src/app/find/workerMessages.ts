import type { Annotation } from '../../core/annotation/annotation.ts';
import type { SearchAnswer } from '../../core/search/searchAnswer.ts';
import type { SearchData } from '../../core/search/searchDocument.ts';
import type { UiLanguage } from '../../core/treaty/language.ts';
import type { LoadFailure } from '../../library/loadFile.ts';

/** What the page tells the search's worker. */
export type ToWorker =
  /** Fetch the data that ship; answered with `ready` or `failed`. */
  | { readonly type: 'load'; readonly address: string }
  /** The reader's notes that are new or changed, and the ids of those that are gone. */
  | { readonly type: 'notes'; readonly changed: readonly Annotation[]; readonly removed: readonly string[] }
  /** Search; answered with `answer` of the same number. */
  | { readonly type: 'ask'; readonly number: number; readonly query: string; readonly language: UiLanguage; readonly limit: number };

/** What the search's worker tells the page. */
export type FromWorker =
  | { readonly type: 'ready'; readonly names: Pick<SearchData, 'named' | 'synonyms'> }
  | { readonly type: 'failed'; readonly reason: LoadFailure }
  | { readonly type: 'answer'; readonly number: number; readonly answer: SearchAnswer };
