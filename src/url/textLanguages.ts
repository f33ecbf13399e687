import { isUiLanguage, type UiLanguage } from '../core/treaty/language.ts';

/** The languages of `?text=` in their order, each once; undefined when the query has none that we know. */
export function parseTextLanguages(search: string): readonly UiLanguage[] | undefined {
  const languages = (new URLSearchParams(search).get('text') ?? '').toLowerCase().split(',').filter(isUiLanguage);
  return languages.length > 0 ? [...new Set(languages)] : undefined;
}
