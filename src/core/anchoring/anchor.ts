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

/** Words of a clause: what they are, and where they stood in one edition of one expression. */
export interface WordsTarget {
  readonly language: LanguageTag;
  readonly edition: string;
  readonly quote: QuoteSelector;
  readonly position: PositionSelector;
}

/** What an annotation is about: a treaty, a clause or paragraph of it, or words of a clause in one edition of one expression. */
export interface Target {
  readonly treatyId: TreatyId;
  readonly eId?: EId | undefined;
  readonly words?: WordsTarget | undefined;
}

/** A place where words may stand: UTF-16 code units in the clause's text, half-open. */
export interface Candidate extends PositionSelector {
  readonly eId: EId;
  /** How sure it is, from 0 to 1. */
  readonly score: number;
}

/**
 * Where the words of a target stand now, and how sure that is; a guess is never silent. Computed, never stored.
 * `exact`: the words stand there, or differ in spaces, quotes and dashes alone (`normalised`). `moved`: they stand in another clause or,
 * where no clause was named, so far from where they stood that nothing else confirms it.
 * `likely`: changed words, or words that stand more than once and nothing tells which; every candidate is listed, the best first.
 * `lost`: the clause is gone, its words are, or what was asked for names none.
 */
export type Placement =
  | ({ readonly status: 'exact'; readonly normalised: boolean } & Candidate)
  | ({ readonly status: 'moved' } & Candidate)
  | { readonly status: 'likely'; readonly reason: 'changed' | 'ambiguous'; readonly candidates: readonly Candidate[] }
  | {
      readonly status: 'lost';
      readonly reason: 'no-such-clause' | 'no-such-words' | 'no-words-given';
      /** Where words like these stand, though too little speaks for it to say more; the best first. To offer to the reader, never to mark. */
      readonly elsewhere?: readonly Candidate[];
    };
