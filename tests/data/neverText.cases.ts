import { articles } from './neverTextArticles.cases.ts';

/**
 * Words that would show that something which is not the treaty's has strayed into a clause's text: an inference, a reading, an absence,
 * a comment, practice, or one version's variant. Each is whole words, case aside; a star stands for any ending.
 */
export interface NeverText {
  readonly treaty: string;
  /** The clauses it is about; undefined for every clause of the treaty. */
  readonly clauses?: readonly string[];
  /** What strayed, and why it is no text. */
  readonly what: string;
  readonly en: readonly string[];
  readonly id: readonly string[];
}

const PACT = 'ru-kp-2024';

const inPact = (what: string, en: readonly string[], id: readonly string[]): NeverText => ({ treaty: PACT, what, en, id });

const beside = (clause: string, what: string, en: readonly string[], id: readonly string[]): NeverText => {
  const [treaty = '', eId = ''] = clause.split('/');
  return { treaty, clauses: [eId], what, en, id };
};

/** What no clause of the pact says. */
const wholePact: readonly NeverText[] = [
  inPact(
    'an adversary: the text names no State but the two',
    [
      'United States',
      'America*',
      'Washington',
      'South Korea*',
      'Seoul',
      'Ukrain*',
      'Kyiv',
      'NATO',
      'Japan*',
      'China',
      'Chinese',
      'West',
      'Western',
    ],
    ['Amerika', 'Washington', 'Korea Selatan', 'Seoul', 'Ukraina', 'Kyiv', 'NATO', 'Jepang', 'Tiongkok', 'Cina', 'Barat'],
  ),
  inPact(
    'practice: the war in which it was invoked',
    ['Kursk', 'soldier*', 'troop*', 'sapper*', 'deploy*'],
    ['Kursk', 'tentara', 'prajurit', 'pasukan', 'zeni', 'pengerahan'],
  ),
  inPact(
    'a person: what one said is a comment',
    ['Kim', 'Putin', 'Lavrov', 'Rudenko', 'Ushakov'],
    ['Kim', 'Putin', 'Lavrov', 'Rudenko', 'Ushakov'],
  ),
  inPact("a comment: one side's word for the relation", ['alliance*', 'allies', 'allied', 'ally'], ['aliansi', 'sekutu', 'persekutuan']),
  inPact('an absence: no clause speaks of the Security Council', ['Security Council'], ['Dewan Keamanan']),
  inPact(
    'an absence: no term but "Parties" is defined',
    ['is defined', 'are defined', 'for the purposes of this Treaty'],
    ['didefinisikan', 'yang dimaksud dengan', 'dalam arti Perjanjian ini'],
  ),
  inPact(
    'an absence: no clause on amendment was seen',
    ['amend*'],
    ['amendemen', 'amandemen', 'perubahan Perjanjian', 'mengubah Perjanjian'],
  ),
  inPact(
    'an absence: no clause on disputes was seen',
    ['dispute*', 'arbitrat*', 'interpretation'],
    ['sengketa', 'perselisihan', 'arbitrase', 'penafsiran'],
  ),
  inPact('an absence: no clause on reservations was seen', ['reservation*'], ['reservasi', 'pensyaratan']),
  inPact(
    'an absence: no clause that saves other treaties was seen',
    ['does not affect', 'do not affect', 'without prejudice'],
    ['tidak memengaruhi', 'tidak mempengaruhi', 'tanpa mengurangi'],
  ),
  inPact('a comment: a secret addition, claimed and denied', ['secret*'], ['rahasia']),
  inPact(
    'a comment: unification stood in the older treaties alone',
    ['unification', 'reunification'],
    ['penyatuan', 'unifikasi', 'reunifikasi'],
  ),
  inPact('instrument data: the law of ratification', ['374-FZ', 'Duma', 'Federation Council'], ['374-FZ', 'Duma', 'Dewan Federasi']),
];

/** What the clauses beside the pact do not say. */
const comparators: readonly NeverText[] = [
  beside(
    'un-charter/art_51',
    'case law and dispute',
    ['Kursk', 'necess*', 'proportion*', 'request*', 'Article 103'],
    ['Kursk', 'proporsional*', 'permintaan', 'meminta', 'Pasal 103'],
  ),
  beside(
    'su-kp-1961/art_1',
    'an absence: it has neither Article 51 nor the laws of the two States',
    ['Article 51', 'Charter', 'law', 'laws'],
    ['Pasal 51', 'Piagam', 'hukum', 'undang-undang'],
  ),
  beside(
    'cn-kp-1961/art_2',
    'an absence: it has neither Article 51 nor the laws of the two States',
    ['Article 51', 'Charter', 'law', 'laws'],
    ['Pasal 51', 'Piagam', 'hukum', 'undang-undang'],
  ),
  beside(
    'ru-kp-2000/art_2',
    'an absence: it promises no military help',
    ['military', 'assistance', 'troop*'],
    ['militer', 'bantuan', 'pasukan'],
  ),
  beside(
    'us-kr-1953/art_3',
    'an absence: neither a state of war nor a kind of help',
    ['state of war', 'all means', 'all the means', 'military'],
    ['keadaan perang', 'semua sarana', 'militer'],
  ),
  beside('us-kr-1953/art_3', "the Senate's understanding, and the wording of a draft", ['Senate', 'peaceful*'], ['Senat', 'secara damai']),
  beside(
    'nato/art_5',
    'an absence: neither a state of war nor all means',
    ['state of war', 'all means', 'all the means'],
    ['keadaan perang', 'semua sarana'],
  ),
  beside('nato/art_6', 'a comment: what has become moot', ['moot', 'no longer'], ['tidak berlaku lagi', 'sudah usang']),
  beside(
    'csto/art_4',
    'an absence: neither a state of war nor all means',
    ['state of war', 'all means', 'all the means'],
    ['keadaan perang', 'semua sarana'],
  ),
];

/** Everything that must never be text. */
export const neverText: readonly NeverText[] = [...wholePact, ...articles, ...comparators];
