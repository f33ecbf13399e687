import type { CommentaryFilter } from '../commentary/filter.ts';
import type { LinkedWords } from '../passage/linkedWords.ts';
import type { UiLanguage } from '../treaty/language.ts';
import type { EId, TreatyId } from '../treaty/treaty.ts';

/** A passage of a clause that an address names; offsets are UTF-16 code units in `clauseText`, half-open. */
export interface Passage {
  /** A paragraph of the clause, by its eId. */
  readonly paragraph?: EId;
  /** An item of commentary that stands beside the clause, by its id. */
  readonly item?: string;
  /** Words of the clause, as a link names them. */
  readonly words?: LinkedWords;
}

/** What could not be found, with the name as it was asked for (untrusted: show it through `inertName`). */
export interface Unknown {
  readonly kind: 'page' | 'treaty' | 'clause' | CommentaryView;
  readonly name: string;
}

/** Pages of the commentary that stand for one thing of it, each by its id. */
export type CommentaryView = 'item' | 'theme' | 'debate' | 'author' | 'reading';

/** Pages that list all the themes, debates, authors or readings of a treaty's commentary. */
export type CommentaryIndex = 'themes' | 'debates' | 'authors' | 'readings';

/** What a link may bring along to a treaty's pages. */
interface Carrying {
  /** Notes, packed, as they came (untrusted). */
  readonly shared?: string;
}

/** What the result of a search brings along to the page that it opens. */
interface Found {
  /** The search, as it was typed (untrusted): its words are lit there. */
  readonly find?: string;
}

/** Where the reader is: which page, which treaty, which clause. The address is its serialised form. */
export type Selection =
  | { readonly view: 'root'; readonly ui: UiLanguage }
  | { readonly view: 'shelf'; readonly ui: UiLanguage }
  | { readonly view: 'about'; readonly ui: UiLanguage }
  | ({
      readonly view: 'notes';
      readonly ui: UiLanguage;
      /** The id of an annotation whose card is asked for, as it came (untrusted); it may be nowhere. */
      readonly note?: string;
    } & Found)
  | { readonly view: 'search'; readonly ui: UiLanguage; /** As it was typed (untrusted); may be empty. */ readonly query: string }
  | ({ readonly view: 'overview'; readonly ui: UiLanguage; readonly treatyId: TreatyId } & Carrying)
  | ({ readonly view: 'text'; readonly ui: UiLanguage; readonly treatyId: TreatyId } & Carrying)
  | ({
      readonly view: 'clause';
      readonly ui: UiLanguage;
      readonly treatyId: TreatyId;
      readonly eId: EId;
      readonly passage?: Passage;
    } & Carrying &
      Found)
  | { readonly view: 'list'; readonly ui: UiLanguage; readonly treatyId: TreatyId; readonly filter: CommentaryFilter }
  | { readonly view: 'index'; readonly ui: UiLanguage; readonly treatyId: TreatyId; readonly of: CommentaryIndex }
  | ({
      readonly view: CommentaryView;
      readonly ui: UiLanguage;
      readonly treatyId: TreatyId;
      readonly id: string;
      /** A step of a guided reading, counted from 1. */
      readonly step?: number;
    } & Found)
  | {
      readonly view: 'unknown';
      readonly ui: UiLanguage;
      readonly unknown: Unknown;
      readonly treatyId?: TreatyId;
      readonly nearest: readonly Selection[];
    };

/** The same place in another language of the interface. */
export function inLanguage<S extends Selection>(selection: S, ui: UiLanguage): S {
  return { ...selection, ui };
}

/** The same place as others are to open it: without the words that were searched for. */
export function withoutFind(selection: Selection): Selection {
  if (!('find' in selection)) return selection;
  const { find: _find, ...place } = selection;
  return place;
}

/** The treaty whose text a place shows; undefined for pages that show none, and for a clause that the treaty does not have. */
export function shownTreaty(selection: Selection): TreatyId | undefined {
  switch (selection.view) {
    case 'overview':
    case 'text':
    case 'clause':
      return selection.treatyId;
    case 'reading':
      return selection.step === undefined ? undefined : selection.treatyId;
    default:
      return undefined;
  }
}

/** Whether a place shows more than the treaty's text, and so has data of its own. */
export function hasPageData(selection: Selection): boolean {
  return 'treatyId' in selection && selection.view !== 'text' && selection.view !== 'unknown';
}
