import type { UiLanguage } from '../treaty/language.ts';
import type { EId, TreatyId } from '../treaty/treaty.ts';

/** A passage of a clause that an address names; offsets are UTF-16 code units in `clauseText`, half-open. */
export interface Passage {
  /** A paragraph of the clause, by its eId. */
  readonly paragraph?: EId;
}

/** What could not be found, with the name as it was asked for (untrusted: show it through `inertName`). */
export interface Unknown {
  readonly kind: 'page' | 'treaty' | 'clause';
  readonly name: string;
}

/** Where the reader is: which page, which treaty, which clause. The address is its serialised form. */
export type Selection =
  | { readonly view: 'root'; readonly ui: UiLanguage }
  | { readonly view: 'shelf'; readonly ui: UiLanguage }
  | { readonly view: 'about'; readonly ui: UiLanguage }
  | { readonly view: 'overview'; readonly ui: UiLanguage; readonly treatyId: TreatyId }
  | { readonly view: 'text'; readonly ui: UiLanguage; readonly treatyId: TreatyId }
  | {
      readonly view: 'clause';
      readonly ui: UiLanguage;
      readonly treatyId: TreatyId;
      readonly eId: EId;
      readonly passage?: Passage;
    }
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

/** The treaty whose text a place shows; undefined for pages of no treaty, and for a clause that the treaty does not have. */
export function shownTreaty(selection: Selection): TreatyId | undefined {
  return selection.view !== 'unknown' && 'treatyId' in selection ? selection.treatyId : undefined;
}
