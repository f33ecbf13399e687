import type { UiLanguage } from '../../core/treaty/language.ts';

/** What narrows a search, in the order in which the help shows it. */
export const NARROWINGS = ['phrase', 'not', 'or', 'near', 'art', 'in', 'by', 'kind', 'theme', 'tag'] as const;

/** A way to narrow a search. */
export type Narrowing = (typeof NARROWINGS)[number];

/** A search for each, by the names that its language has for operators; each finds something that ships, save tags, which are the reader's. */
export const SEARCH_EXAMPLES: Readonly<Record<UiLanguage, Readonly<Record<Narrowing, string>>>> = {
  en: {
    phrase: '"state of war"',
    not: 'war -nuclear',
    or: 'sanctions OR "coercive measures"',
    near: 'military NEAR/5 technical',
    art: 'art:4 nuclear',
    in: 'in:commentary automatic',
    by: 'by:"Jo Bee-yun"',
    kind: 'kind:official sanctions',
    theme: 'theme:cyber',
    tag: 'tag:thesis',
  },
  id: {
    phrase: '"keadaan perang"',
    not: 'perang -nuklir',
    or: 'sanksi ATAU "tindakan pemaksaan"',
    near: 'bantuan DEKAT/5 militer',
    art: 'pasal:4 nuklir',
    in: 'di:komentar otomatis',
    by: 'oleh:"Jo Bee-yun"',
    kind: 'jenis:pejabat sanksi',
    theme: 'tema:siber',
    tag: 'tanda:skripsi',
  },
};
