import type { Selection } from '../../core/reference/selection.ts';
import { UI_LANGUAGES } from '../../core/treaty/language.ts';

// Open Graph wants a country with each language: the English here is spelt as in Britain.
const LOCALES = { en: 'en_GB', id: 'id_ID' } as const;

/**
 * The metadata that only programs read which fetch a page to show a preview of it (Open Graph's locales, the kind of Twitter card): they
 * run no script, so the app does not keep these in step. No picture is named: there is none that would show more than the words.
 */
export function previewTags({ ui }: Selection): string {
  const others = UI_LANGUAGES.filter((language) => language !== ui);
  return [
    `<meta property="og:locale" content="${LOCALES[ui]}"/>`,
    ...others.map((language) => `<meta property="og:locale:alternate" content="${LOCALES[language]}"/>`),
    '<meta name="twitter:card" content="summary"/>',
  ].join('');
}
