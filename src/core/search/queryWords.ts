import type { Kind } from '../commentary/pageSchema.ts';

/** What narrows a search, by the name that documentation gives it. */
export type Operator = 'art' | 'in' | 'by' | 'kind' | 'theme' | 'tag';

/** Where to look. */
export type Place = 'clause' | 'commentary' | 'note';

/** The operators by every name that they are known by. */
export const OPERATORS: ReadonlyMap<string, Operator> = new Map([
  ['art', 'art'],
  ['article', 'art'],
  ['pasal', 'art'],
  ['in', 'in'],
  ['di', 'in'],
  ['by', 'by'],
  ['author', 'by'],
  ['oleh', 'by'],
  ['kind', 'kind'],
  ['jenis', 'kind'],
  ['theme', 'theme'],
  ['tema', 'theme'],
  ['tag', 'tag'],
  ['tanda', 'tag'],
]);

/** What `in:` may name. */
export const PLACES: ReadonlyMap<string, Place> = new Map([
  ['text', 'clause'],
  ['clauses', 'clause'],
  ['treaties', 'clause'],
  ['teks', 'clause'],
  ['pasal', 'clause'],
  ['commentary', 'commentary'],
  ['komentar', 'commentary'],
  ['notes', 'note'],
  ['note', 'note'],
  ['catatan', 'note'],
]);

/** What `kind:` may name, its words joined by single spaces. */
export const KIND_VALUES: ReadonlyMap<string, Kind> = new Map([
  ['analyst', 'analyst'],
  ['analysts', 'analyst'],
  ['analis', 'analyst'],
  ['official', 'official'],
  ['officials', 'official'],
  ['pejabat', 'official'],
  ['resmi', 'official'],
  ['state media', 'state-media'],
  ['media negara', 'state-media'],
  ['reporter', 'reporter'],
  ['reporters', 'reporter'],
  ['wartawan', 'reporter'],
  ['question', 'question'],
  ['questions', 'question'],
  ['open question', 'question'],
  ['pertanyaan', 'question'],
  ['background', 'background'],
  ['latar belakang', 'background'],
]);

/** Words between items; capitals tell them from words that are sought. */
export const JOINERS: readonly { readonly sign: RegExp; readonly means: 'or' | 'and' | 'not' | 'near' }[] = [
  { sign: /^(?:OR|ATAU|\|\|?)$/, means: 'or' },
  { sign: /^(?:AND|DAN|&&)$/, means: 'and' },
  { sign: /^(?:NOT|BUKAN)$/, means: 'not' },
  { sign: /^(?:NEAR|DEKAT)(?:\/\d{1,3})?$/, means: 'near' },
];
