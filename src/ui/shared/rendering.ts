import { formatEdtf } from '../../core/treaty/edtf.ts';
import type { UiLanguage } from '../../core/treaty/language.ts';
import { m } from '../../messages/compiled/messages.js';

/** "Pasal's rendering, not an authentic text; edition of 22 November 2026": travels with our words wherever they go. */
export function renderingLine(edition: string, ui: UiLanguage): string {
  return `${m.rendering_line()}; ${m.edition_of({ date: formatEdtf(edition, ui) })}`;
}
