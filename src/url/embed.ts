import type { UiLanguage } from '../core/treaty/language.ts';
import type { EId, TreatyId } from '../core/treaty/treaty.ts';
import { withBase } from './site.ts';

/** A clause as a page of its own for other sites to frame. It is no place of the app, which never shows it. */
export interface Embed {
  readonly ui: UiLanguage;
  readonly treatyId: TreatyId;
  readonly eId: EId;
}

/** The path of an embed page, from the base path on, without a closing slash. */
export const embedPath = ({ ui, treatyId, eId }: Embed): string => `/${ui}/embed/${treatyId}/${eId}`;

/** The address of an embed page on the origin that the reader is on. */
export const embedUrl = (origin: string, embed: Embed): string => origin + withBase(embedPath(embed));

/** Whether a path, from the base path on, lies where any site may frame what is there, a page that does not exist included. */
export const isEmbedPath = (pathname: string): boolean => /^\/(?:en|id)\/embed\//.test(pathname);
