import { withoutFind, type Selection } from '../core/reference/selection.ts';
import type { UiLanguage } from '../core/treaty/language.ts';
import { buildAddress } from './address.ts';

/** The path that the site is served under, with a slash at both ends (`BASE_PATH`; "/" by default). */
export const BASE_PATH: string = import.meta.env.BASE_URL;

/** The origin that metadata names, without a closing slash (`SITE_URL`). Links that a reader copies use the origin they are on. */
export const SITE_URL: string = __SITE_URL__;

/** The `href` of a place on this site. */
export function hrefOf(selection: Selection, hash = '', textLanguages?: readonly UiLanguage[]): string {
  return withBase(buildAddress(selection, textLanguages, hash));
}

/** The address of a place as metadata names it. */
export function publicUrlOf(selection: Selection): string {
  return SITE_URL + hrefOf(withoutFind(selection));
}

/** The link that a reader copies: where they are, and the languages they see. */
export function linkToCopy(origin: string, selection: Selection, textLanguages?: readonly UiLanguage[], hash = ''): string {
  return origin + withBase(buildAddress(withoutFind(selection), textLanguages, hash));
}

/** A path under the base path; the shelf of both languages is the base path itself. */
export function withBase(path: string): string {
  return BASE_PATH.slice(0, -1) + path;
}

/** A path with the base path taken off; undefined when it lies outside. `/base` and `/base/` are both its root. */
export function withoutBase(pathname: string): string | undefined {
  const base = BASE_PATH.slice(0, -1);
  if (pathname === base) return '/';
  return pathname.startsWith(BASE_PATH) ? pathname.slice(base.length) : undefined;
}
