import type { Annotation } from '../../../core/annotation/annotation.ts';
import { clauseEId } from '../../../core/reference/eid.ts';
import type { Selection } from '../../../core/reference/selection.ts';
import type { UiLanguage } from '../../../core/treaty/language.ts';
import type { Catalogue } from '../../../core/treaty/treaty.ts';

/** The place that a link with notes opens: their clause where all are on one, else the overview of a treaty that they are about. */
export function placeOfNotes(notes: readonly Annotation[], catalogue: Catalogue, ui: UiLanguage): Selection {
  const entry = catalogue.find(({ id }) => notes.some(({ target }) => target?.treatyId === id)) ?? catalogue[0];
  if (!entry) return { view: 'shelf', ui };
  const eIds = new Set(notes.map(({ target }) => target?.treatyId === entry.id && target.eId !== undefined && clauseEId(target.eId)));
  const [only] = eIds;
  const isClause = eIds.size === 1 && entry.clauses.some(({ eId }) => eId === only);
  return isClause && only ? { view: 'clause', ui, treatyId: entry.id, eId: only } : { view: 'overview', ui, treatyId: entry.id };
}
