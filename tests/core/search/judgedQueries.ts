import type { UiLanguage } from '../../../src/core/treaty/language.ts';

/**
 * How well a document answers: 3 it is what was asked for, 2 it helps, 1 it touches the matter. What is not named is not relevant.
 * Documents are clauses of the shipped data (`nato/art_5`) and items of commentary (`B61`), each in whichever language.
 */
export type Grades = Readonly<Record<string, 1 | 2 | 3>>;

/** A query with what it should find, judged by reading before anything was built that could be tuned to it. */
export interface JudgedQuery {
  readonly query: string;
  readonly language: UiLanguage;
  /** Whether it holds a typing slip. */
  readonly hasSlip?: true;
  readonly relevant: Grades;
}

const PACT = 'ru-kp-2024/';
const grade = (value: 1 | 2 | 3, names: string): Grades =>
  Object.fromEntries(names.split(' ').map((name) => [/^(?:art_|preamble)/.test(name) ? PACT + name : name, value]));

const judge = (language: UiLanguage, query: string, best: string, good = '', hasSlip?: true): JudgedQuery => ({
  query,
  language,
  ...(hasSlip ? { hasSlip } : {}),
  relevant: { ...(good === '' ? {} : grade(2, good)), ...grade(3, best) },
});
const slip = (language: UiLanguage, query: string, best: string, good = ''): JudgedQuery => judge(language, query, best, good, true);

const HELP_IN_WAR = 'su-kp-1961/art_1 cn-kp-1961/art_2';
const ATTACKS = 'art_4 us-kr-1953/art_3 nato/art_5 un-charter/art_51';
const ATTACKS_TOO = 'su-kp-1961/art_1 us-kr-1953/art_2 csto/art_4 cn-kp-1961/art_2';
const COERCION = 'B22 B23 B44 B45 S14 B10 B08 B112 S02';
const SANCTIONS = 'B08 B10 B20 B22 B44 B45 B46 B81 B83 B84 B88 B112 B113 O02 O15 O16 O26 O48 O49 S14 S15 B02 B09 B75';
const ARMS = 'B05 B06 B65 B68 B83 B85 B99 S07 S13 S14 S20 O12 O16 O18 O27 O48 O49 B13 B35 nato/art_5';

/** The queries that choices and numbers of `src/core/search` may be tried on. */
export const TUNED: readonly JudgedQuery[] = [
  judge('en', 'military assistance', 'art_4', HELP_IN_WAR),
  judge('en', 'armed attack', ATTACKS, ATTACKS_TOO),
  judge('en', 'state of war', 'art_4 B49', `${HELP_IN_WAR} B101 S03 S12`),
  judge('en', 'unilateral coercive measures', 'art_16', COERCION),
  judge('en', 'sanctions', `art_16 B08 B46 O15 B112`, SANCTIONS),
  judge('en', 'right of self-defence', 'un-charter/art_51', 'B13 B31 nato/art_5 csto/art_4'),
  slip('en', 'militery assistence', 'art_4', HELP_IN_WAR),
  judge('en', 'extradition', 'art_14 O51'),
  slip('en', 'extradtion of sentenced persons', 'art_14', 'O51'),
  judge('en', 'artificial intelligence', 'art_10 B86', 'B108'),
  judge('en', 'space biology nuclear energy', 'art_10', 'B43'),
  judge('en', 'food security', 'art_9', 'B09'),
  judge('en', 'climate change', 'art_9'),
  judge('en', 'supply chains', 'art_9'),
  judge('en', 'exchange instruments of ratification', 'art_22', 'O22 O23 B115'),
  judge('en', 'duration and termination', 'art_23', 'B09 B39 B51 B62 B114 B115 O22 O23'),
  judge('en', 'termination notice one year', 'art_23', 'B114 B62'),
  judge('en', 'disinformation', 'art_20', 'B21 O27'),
  judge('en', 'hostage taking', 'art_17'),
  judge('en', 'money laundering', 'art_17 B75'),
  judge('en', 'by:"Jo Bee-yun"', 'S11 S12'),
  judge('en', 'kim jong un defensive', 'O05', 'B05 O06'),
  judge('en', 'marriage certificate', 'B35'),
  judge('en', 'cyber', 'B11 B74 art_18', 'B72 B73 B75 B76 O34 O49'),
  judge('en', 'prisoners of war', 'B69 B70 B71', 'O50'),
  judge('en', 'road bridge', 'B33 O53 B83 B82', 'B79 B80 B81 B84 O21'),
  judge('en', 'hegemony multipolar', 'preamble', 'art_6 B107 B58 S01 S02'),
  judge('en', 'study of Korean language', 'art_19', 'O46 B89'),
  judge('en', 'tourism', 'art_12 B90', 'O02 O21 O44 O52'),
  judge('en', 'standards and certificates of conformity', 'art_13', 'B116 B117 B118 B119 O40 O41'),
  judge('en', 'consultation on a threat', 'art_3 nato/art_4 us-kr-1953/art_2 csto/art_2', 'ru-kp-2000/art_2 B51'),
  judge('en', 'third states use territory', 'art_5', 'O08'),
  judge('en', 'nuclear umbrella', 'S08', 'B16 B59 B115 S18'),
  judge('en', 'internet governance sovereignty', 'art_18'),
  judge('en', 'Stoltenberg authoritarian', 'O14'),
  judge(
    'en',
    'invasion',
    'art_4 csto/art_4 B103 B99',
    'art_3 cn-kp-1961/art_2 ru-kp-2000/art_2 nato/art_5 us-kr-1953/art_3 su-kp-1961/art_1 S05',
  ),
  slip('en', 'agressoin against one of the parties', 'csto/art_4 art_3', 'cn-kp-1961/art_2 ru-kp-2000/art_2 S04'),
  slip('en', 'disinfomation in the media', 'art_20', 'B21 O27'),
  slip('en', 'coerceive mesures', 'art_16', COERCION),
  slip('en', 'ratificaton', 'art_22', 'B25 B40 B48 B49 B51 O03 O08 O22 O27 B23 B38'),
  slip('en', 'stategic partnership', 'art_1 preamble', 'B40 B08 B111 B112 B113 B39 B26 O22 O08'),
  slip('en', 'invesment protection agreement', 'art_10'),
  slip('en', 'Putn and Solovyev', 'S17'),
  judge('id', 'bantuan militer', 'art_4', HELP_IN_WAR),
  judge('id', 'serangan bersenjata', ATTACKS, ATTACKS_TOO),
  judge('id', 'persenjataan', 'art_4 art_17', `${ARMS} ${ATTACKS_TOO} us-kr-1953/art_3 un-charter/art_51 art_3`),
  judge('id', 'sanksi sepihak', 'art_16', COERCION),
  judge('id', 'tindakan pemaksaan', 'art_16', COERCION),
  judge('id', 'membela diri', 'un-charter/art_51', 'B13 B31 B63'),
  judge('id', 'pertahanan kolektif', 'csto/art_4', 'art_8 S08'),
  judge('id', 'ketahanan pangan dan energi', 'art_9', 'B09'),
  judge('id', 'kecerdasan buatan', 'art_10 B86', 'B108'),
  judge('id', 'perdagangan orang', 'art_17', 'O24'),
  judge('id', 'keamanan informasi internasional', 'art_18', 'B73 B76'),
  judge('id', 'pengakhiran perjanjian', 'art_23', 'B62 B114'),
  judge('id', 'pertukaran kebudayaan dan olahraga', 'art_12', 'O45 O52 O02'),
  judge('id', 'bahasa Rusia', 'art_19', 'O46 B89 O42 O21'),
  slip('id', 'bantuan milter', 'art_4', HELP_IN_WAR),
  slip('id', 'serngan bersenjta', ATTACKS, ATTACKS_TOO),
  slip('id', 'ekstradsi narapidana', 'art_14', 'O51'),
  slip('id', 'ratifkasi', 'art_22', 'B25 B40 B48 B49 B51 O03 O08 O22 O27 B23 B38'),
  slip('id', 'kerja sma ilmu pengetahun', 'art_10'),
  slip('id', 'pembelaan dri', 'un-charter/art_51', 'B13 B31'),
  slip('id', 'provokasi infromasi', 'art_20'),
];

/** Held out: nothing in `src/core/search` may be chosen or changed for how these fare. They are measured, and that is all. */
export const HELD_OUT: readonly JudgedQuery[] = [
  judge('en', 'legal assistance in criminal matters', 'art_14'),
  judge('en', 'peaceful nuclear energy', 'art_10', 'O17'),
  judge('en', 'natural disasters and the environment', 'art_12', 'O37'),
  judge('en', 'free economic zones', 'art_10 B52', 'B10'),
  judge('en', 'weapons of mass destruction', 'art_17'),
  judge('en', 'Zakharova alliance', 'O07', 'O23'),
  judge('en', 'business fairs between regions', 'art_11'),
  judge('en', 'joint military exercises', 'O04 S09', 'B28 B115 art_8'),
  judge('en', 'uniform measurement and testing', 'art_13'),
  judge('en', 'contact between national mass media', 'art_20', 'B77 O25'),
  slip('en', 'Telecomunication Union', 'art_18'),
  slip('en', 'sovreignty and non-interferance', 'art_1', 'art_18 art_5'),
  judge('id', 'tatanan multipolar', 'art_6', 'preamble art_2'),
  judge('id', 'kerja sama perbatasan', 'art_11'),
  judge('id', 'mulai berlaku', 'art_22', 'O22'),
  judge('id', 'lembaga legislatif', 'art_15', 'O30'),
  judge('id', 'wilayah dipakai negara ketiga', 'art_5', 'O08'),
  slip('id', 'perubahn iklim', 'art_9'),
  slip('id', 'konsultsi tentang ancamn', 'art_3 nato/art_4 us-kr-1953/art_2 csto/art_2', 'ru-kp-2000/art_2'),
  slip('id', 'terorisme internasionl', 'art_17', 'O24'),
];
