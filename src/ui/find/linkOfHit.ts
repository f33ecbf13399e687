import type { Selection } from '../../core/reference/selection.ts';
import type { ClauseGroup, Hit } from '../../core/search/searchAnswer.ts';
import type { UiLanguage } from '../../core/treaty/language.ts';
import { noteHash } from '../../url/address.ts';

/** Where a link leads: a place, what of it is in view there, and the languages that it must show. */
export interface FoundLink {
  readonly to: Selection;
  readonly hash: string | undefined;
  readonly textLanguages: readonly UiLanguage[] | undefined;
}

interface Here {
  readonly ui: UiLanguage;
  /** The search, as it was typed. */
  readonly query: string;
  /** The languages of the text that the reader sees. */
  readonly shown: readonly UiLanguage[];
}

/** Where a thing that was found is opened, with the words of the search lit and in the language they were found in. */
export function linkOfHit(hit: Hit, { treatyId, eId }: ClauseGroup, { ui, query: find, shown }: Here): FoundLink {
  switch (hit.kind) {
    case 'commentary':
      return { to: { view: 'item', ui, treatyId, id: hit.id, find }, hash: undefined, textLanguages: undefined };
    case 'note':
      return { to: { view: 'notes', ui, find }, hash: noteHash(hit.id), textLanguages: undefined };
    case 'clause': {
      const isShown = hit.language === undefined || shown.includes(hit.language);
      const to: Selection = eId === undefined ? { view: 'overview', ui, treatyId } : { view: 'clause', ui, treatyId, eId, find };
      return { to, hash: undefined, textLanguages: isShown || !hit.language ? undefined : [hit.language] };
    }
  }
}
