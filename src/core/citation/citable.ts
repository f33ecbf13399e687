import type { Kind } from '../commentary/pageSchema.ts';
import type { UiLanguage } from '../treaty/language.ts';
import type { Treaty } from '../treaty/treaty.ts';

/** The part of a treaty that is cited; `paragraph` only where a source prints the division. */
export type Pinpoint = { readonly kind: 'article'; readonly number: string; readonly paragraph?: string } | { readonly kind: 'preamble' };

/** A treaty with the clause that is cited. The treaty is the thing cited; words of our rendering are `passage` and nothing else. */
export interface CitedTreaty {
  readonly kind: 'treaty';
  /** `treatyId/eId` */
  readonly id: string;
  /** The English title, without the date of signature that the styles give after it. */
  readonly title: string;
  readonly shortTitle: string;
  readonly form: Treaty['kind'];
  /** English names of the parties; none for a treaty of many. */
  readonly parties: readonly string[];
  /** EDTF dates. */
  readonly signed: string;
  readonly place?: string;
  readonly inForce?: string;
  /** Treaty series that a source gives; empty where none is known. */
  readonly series: NonNullable<Treaty['series']>;
  /** The name by which American styles cite a charter alone, "U.N. Charter". */
  readonly charterName?: string;
  readonly authentic: readonly string[];
  readonly pinpoint: Pinpoint;
  /** Where the clause stands on this site. */
  readonly address: string;
  /** Whose rendering stands there: its edition (a date) and its language. */
  readonly rendering: { readonly edition: string; readonly language: UiLanguage };
  /** Words of the rendering that are quoted. */
  readonly passage?: string;
}

/** What an item of commentary is as a work. */
export type WorkForm = 'article' | 'statement' | 'broadcast' | 'document';

/** An item of commentary as the work that it is; what was not shown is absent. */
export interface CitedItem {
  readonly kind: 'item';
  /** `treatyId/itemId` */
  readonly id: string;
  readonly form: WorkForm;
  readonly voice: Kind;
  /** As shown, never turned round: which part of a name is the family's is not recorded. */
  readonly author?: string;
  readonly title?: string;
  readonly outlet?: string;
  /** EDTF. */
  readonly date?: string;
  /** Where it was read. */
  readonly address?: string;
  readonly language: string;
  /** Its page on this site. */
  readonly page: string;
}

/** What can be cited. */
export type Citable = CitedTreaty | CitedItem;
