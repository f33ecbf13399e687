import type { Selection } from '../../core/reference/selection.ts';
import type { NamedThing } from '../../core/search/searchDocument.ts';
import type { Catalogue } from '../../core/treaty/treaty.ts';
import { m } from '../../messages/compiled/messages.js';
import { clauseLabel } from '../shared/clauseLabel.ts';
import { placeName } from '../shared/placeName.ts';

/** What a place is called in a list, and what tells it from others of that name. */
export interface PlaceWords {
  readonly name: string;
  readonly detail: string | undefined;
}

/** The words for a place that one can go to; names of authors, themes, debates and readings are known once `named` has come. */
export function placeWords(to: Selection, catalogue: Catalogue, named: readonly NamedThing[]): PlaceWords {
  switch (to.view) {
    case 'root':
    case 'shelf':
    case 'unknown':
      return { name: m.shelf_title(), detail: undefined };
    case 'about':
      return { name: m.about_title(), detail: undefined };
    case 'notes':
      return { name: m.notebook_title(), detail: undefined };
    case 'search':
      return { name: m.find_title(), detail: undefined };
    default:
  }
  const { ui, treatyId } = to;
  const entry = catalogue.find(({ id }) => id === treatyId);
  if (!entry) return { name: treatyId, detail: undefined };
  const title = entry.shortTitle[ui];
  switch (to.view) {
    case 'clause':
      return { name: `${clauseLabel(to.eId)}, ${title}`, detail: entry.clauses.find(({ eId }) => eId === to.eId)?.heading[ui] };
    case 'overview':
      return { name: title, detail: m.overview() };
    case 'text':
      return { name: title, detail: entry.coverage === 'whole' ? m.whole_text() : m.these_clauses() };
    case 'list':
    case 'index':
      return { name: placeName(to, entry, undefined), detail: title };
    default: {
      const known = named.find((thing) => thing.view === to.view && thing.treatyId === treatyId && thing.id === to.id)?.names[ui][0];
      const kind = placeName({ ...to, step: 1 }, entry, undefined);
      return known === undefined ? { name: kind, detail: title } : { name: known, detail: kind };
    }
  }
}
