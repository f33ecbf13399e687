import type { UiLanguage } from '../../core/treaty/language.ts';

/** Words chosen in one of the languages that are shown. */
export interface ChosenRange {
  readonly language: UiLanguage;
  readonly start: number;
  readonly end: number;
}
