import { stemCyrillic } from './stemCyrillic.ts';
import { stemEnglish } from './stemEnglish.ts';
import { rootsOfIndonesian } from './stemIndonesian.ts';

/** Languages whose forms of words are told apart; what is neither is compared as it is written. */
export type FormsOf = 'en' | 'id';

/**
 * The families that a folded word belongs to, each as a key: words that share a key are forms of one word. In Latin letters the languages
 * that the word may be of say which rules hold.
 */
export function familiesOf(word: string, languages: readonly FormsOf[]): string[] {
  if (/^[a-z]+$/.test(word)) {
    return languages.flatMap((language) =>
      language === 'en' ? [`en:${stemEnglish(word)}`] : rootsOfIndonesian(word).map((root) => `id:${root}`),
    );
  }
  return /^[\u0400-\u04ff]+$/.test(word) ? [`ru:${stemCyrillic(word)}`] : [];
}

const STOP = new Set(
  `a an and are as at be by for from has have he her his i if in into is it its nor not of on or she so than that the their them they this
  to was were what when where which who whom will with would does do did how why can may us we you your our there been being
  adalah agar akan antara apa atas atau bagi bahwa dalam dan dapat dari dengan di guna hal hendak ia ialah ini itu juga karena ke kepada kita
  mana mereka oleh pada para saat secara sebagai serta siapa suatu tentang terhadap untuk yaitu yakni yang kapan bagaimana mengapa
  в во и на о об от по с со к ко из за для не что как это при или`.split(/\s+/),
);

/** Whether a word says so little that it is not asked for when another is, except within a phrase. */
export const isStopWord = (word: string): boolean => STOP.has(word);
