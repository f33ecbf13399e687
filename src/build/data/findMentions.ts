import type { Mention } from '../../core/commentary/pageSchema.ts';
import { UI_LANGUAGES, type UiLanguage } from '../../core/treaty/language.ts';
import type { EId, TreatyId } from '../../core/treaty/treaty.ts';
import type { CompiledData } from './compileData.ts';
import type { ReferenceFinder } from './referenceFinder.ts';

/**
 * Finds what refers to each clause: cross references of other clauses, and items of commentary whose summary names it without being
 * shown beside it.
 */
export function findMentions(data: CompiledData, find: ReferenceFinder): (ui: UiLanguage, treatyId: TreatyId, eId: EId) => Mention[] {
  const found = new Map<string, Mention[]>();
  const add = (ui: UiLanguage, treatyId: TreatyId, eId: EId, mention: Mention) => {
    const key = `${ui}/${treatyId}/${eId}`;
    found.set(key, [...(found.get(key) ?? []), mention]);
  };
  for (const ui of UI_LANGUAGES) {
    for (const { id: treatyId, expressions } of data.treaties) {
      for (const { eId, references } of expressions[ui].clauses) {
        for (const reference of references) {
          if ('to' in reference) add(ui, reference.to.treatyId, reference.to.eId, { treatyId, eId, text: reference.text });
        }
      }
    }
    for (const [treatyId, { items }] of data.commentary) {
      for (const { id: itemId, author, summary, clauses } of items) {
        const seen = new Set<string>();
        for (const { to } of find(summary[ui], ui, treatyId)) {
          if (!('treatyId' in to) || to.eId === undefined || seen.has(`${to.treatyId}/${to.eId}`)) continue;
          seen.add(`${to.treatyId}/${to.eId}`);
          const isBeside = to.treatyId === treatyId && clauses.some(({ eId }) => eId === to.eId);
          if (!isBeside) add(ui, to.treatyId, to.eId, { treatyId, itemId, author: author[ui] });
        }
      }
    }
  }
  return (ui, treatyId, eId) => found.get(`${ui}/${treatyId}/${eId}`) ?? [];
}
