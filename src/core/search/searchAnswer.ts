import type { Kind } from '../commentary/pageSchema.ts';
import type { UiLanguage } from '../treaty/language.ts';
import type { EId, TreatyId } from '../treaty/treaty.ts';
import type { FieldMatch } from './matchedWords.ts';
import type { Remark } from './parseQuery.ts';
import type { SearchDocument } from './searchDocument.ts';
import type { Slot } from './slots.ts';
import type { SoughtWords } from './soughtWords.ts';

/** Something that was found. */
export interface Hit {
  readonly kind: SearchDocument['kind'];
  /** `treatyId/eId` of a clause, the id of an item of commentary or of an annotation. */
  readonly id: string;
  /** The language of the words that were found; undefined for a note. */
  readonly language: UiLanguage | undefined;
  readonly score: number;
  /** The fields in which words were found, the most telling first; where none of them is what it says, that field too, without words. */
  readonly matches: readonly FieldMatch[];
  /** Of an item of commentary: who says it, as what, and when (EDTF; undefined where no page shows a date). */
  readonly item?: { readonly author: string; readonly kind: Kind | undefined; readonly date: string | undefined };
}

/** What was found under one clause, the best first. */
export interface ClauseGroup {
  readonly treatyId: TreatyId;
  /** Undefined for notes on a whole treaty. */
  readonly eId: EId | undefined;
  /** The language in which the clause itself was found; undefined when only what is said of it was. */
  readonly language: UiLanguage | undefined;
  readonly score: number;
  readonly hits: readonly Hit[];
}

/** How a sought word was taken. */
export interface TriedWord {
  readonly word: string;
  readonly how: Slot['how'];
  /** The words that it was taken for, when it stands nowhere as it is written. */
  readonly as: readonly string[];
}

/** What a search gives; plain data, fit to be sent from a worker. */
export interface SearchAnswer {
  /** The best groups first. */
  readonly groups: readonly ClauseGroup[];
  /** How many things answer, those beyond the limit included; each counts once, in however many languages it does. */
  readonly count: number;
  readonly remarks: readonly Remark[];
  readonly tried: readonly TriedWord[];
  /** What the words of the query stand for, to be found in the page that a result opens. */
  readonly sought: SoughtWords;
  /** Where nothing was found: words of the texts like those that were sought, and what is found without the words that stand nowhere, or without the conditions. */
  readonly nearest: { readonly words: readonly string[]; readonly groups: readonly ClauseGroup[] } | undefined;
}
