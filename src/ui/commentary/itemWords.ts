import type { ShownItem } from '../../core/commentary/pageSchema.ts';
import { formatEdtf } from '../../core/treaty/edtf.ts';
import type { UiLanguage } from '../../core/treaty/language.ts';
import { m } from '../../messages/compiled/messages.js';
import { cautionWords } from '../shared/commentaryWords.ts';

/** Where and when something was said: "Stimson Center, 21 June 2024"; a date that no page shows is said not to be shown. */
export function whereAndWhen({ outlet, date }: Pick<ShownItem, 'outlet' | 'date'>, ui: UiLanguage): string {
  return [...(outlet === undefined ? [] : [outlet]), date === undefined ? m.caution_date_not_shown() : formatEdtf(date, ui)].join(', ');
}

/** The cautions that a closed item shows: that it was not read where it was said. */
export function cautionsInShort({ cautions }: Pick<ShownItem, 'cautions'>): string {
  const shown = cautions.filter((caution) => caution === 'copy' || caution === 'relay' || caution === 'machine-translation');
  return shown.map((caution) => cautionWords(caution).short).join(', ');
}

/** The name of a language in the interface's: "Korean". */
export function languageName(tag: string, ui: UiLanguage): string {
  return new Intl.DisplayNames(ui, { type: 'language' }).of(tag) ?? tag;
}
