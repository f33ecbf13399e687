import type { UiLanguage } from '../treaty/language.ts';
import type { TreatyId } from '../treaty/treaty.ts';
import type { FoundReference } from './findReferences.ts';
import type { Selection } from './selection.ts';
import type { TextLink } from './textLinkSchema.ts';

/** A reference as the data carries it, in a text of the treaty `home`. */
export function asTextLink({ start, end, to }: FoundReference, home: TreatyId): TextLink {
  if ('itemId' in to) return [start, end, to.itemId];
  return [start, end, to.treatyId === home && to.eId !== undefined ? to.eId : `${to.treatyId}/${to.eId ?? ''}`];
}

/** The place that a link in a text of the treaty `home` leads to. */
export function placeOfLink(target: string, ui: UiLanguage, home: TreatyId): Selection {
  if (/^[A-Z]/.test(target)) return { view: 'item', ui, treatyId: home, id: target };
  const [treatyId = home, eId] = target.includes('/') ? target.split('/') : [home, target];
  return eId ? { view: 'clause', ui, treatyId, eId } : { view: 'overview', ui, treatyId };
}
