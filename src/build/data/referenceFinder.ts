import { findReferences, type FoundReference } from '../../core/reference/findReferences.ts';
import { asTextLink } from '../../core/reference/textLink.ts';
import type { TextLink } from '../../core/reference/textLinkSchema.ts';
import type { UiLanguage } from '../../core/treaty/language.ts';
import type { CatalogueEntry, TreatyId } from '../../core/treaty/treaty.ts';

/** Finds what a text of ours names; `home` is the treaty that a clause or an item named alone belongs to. */
export type ReferenceFinder = (text: string, ui: UiLanguage, home: TreatyId) => readonly FoundReference[];

/** A finder over the treaties that ship, which looks through each text once: a summary stands on ten pages. */
export function referenceFinder(catalogue: readonly CatalogueEntry[]): ReferenceFinder {
  const known = new Map<string, readonly FoundReference[]>();
  const itemIds = new Map(catalogue.map(({ id, commentary }) => [id, new Set(commentary?.items)]));
  return (text, ui, home) => {
    const key = `${ui}/${home}/${text}`;
    const found =
      known.get(key) ?? findReferences(text, { language: ui, home, treaties: catalogue, itemIds: itemIds.get(home) ?? new Set() });
    known.set(key, found);
    return found;
  };
}

/** The links of a text as the data carries them: `{ links }`, or nothing where the text names nothing. */
export function linksOf(found: readonly FoundReference[], home: TreatyId): { links?: TextLink[] } {
  return found.length > 0 ? { links: found.map((reference) => asTextLink(reference, home)) } : {};
}
