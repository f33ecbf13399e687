import type { LanguageTag } from '../treaty/language.ts';
import type { EId, TreatyId } from '../treaty/treaty.ts';

/** Words by what they are (W3C Web Annotation, TextQuoteSelector). */
export interface QuoteSelector {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** Words by where they stand in `clauseText`: UTF-16 code units, half-open (W3C Web Annotation, TextPositionSelector). */
export interface PositionSelector {
  readonly start: number;
  readonly end: number;
}

/** What an annotation is about: a treaty, a clause or paragraph of it, or words of a clause in one edition of one expression. */
export interface Target {
  readonly treatyId: TreatyId;
  readonly eId?: EId;
  readonly words?: {
    readonly language: LanguageTag;
    readonly edition: string;
    readonly quote: QuoteSelector;
    readonly position: PositionSelector;
  };
}

/** Where the words of a target stand now, and how sure that is; a guess is never silent. Computed, never stored. */
export type Placement =
  | { readonly status: 'exact'; readonly start: number; readonly end: number; readonly normalised: boolean }
  | { readonly status: 'moved'; readonly eId: EId; readonly start: number; readonly end: number; readonly score: number }
  | { readonly status: 'likely'; readonly candidates: readonly (PositionSelector & { readonly score: number })[] }
  | { readonly status: 'lost'; readonly reason: 'no-such-clause' | 'no-such-words' };
