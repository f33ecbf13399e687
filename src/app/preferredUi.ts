import type { Settings } from '../core/settings.ts';
import { isUiLanguage, type UiLanguage } from '../core/treaty/language.ts';

/** The language for an address that names none: the one kept, else the first of the browser's that we speak, else English. */
export function preferredUi(settings: Settings, browserLanguages: readonly string[] = navigator.languages): UiLanguage {
  if (settings.ui) return settings.ui;
  const spoken = browserLanguages.map((tag) => tag.slice(0, 2).toLowerCase()).find(isUiLanguage);
  return spoken ?? 'en';
}
