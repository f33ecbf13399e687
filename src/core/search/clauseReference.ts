import { parseClauseName } from '../reference/parseClauseName.ts';
import type { EId } from '../treaty/treaty.ts';
import { ARTICLE_WORDS, NUMBER_WORDS, PARAGRAPH_WORDS, PREAMBLE_WORDS } from './goToWords.ts';

/** A clause as people write it where nothing else is written, and the number of its paragraph when they give one. */
export interface ClauseReference {
  readonly eId: EId;
  readonly paragraph: number | undefined;
  /** Whether a word says that it is an article, and not only a number. */
  readonly isNamed: boolean;
}

const NUMBER = String.raw`(?<number>\d{1,4}(?:\s?(?:bis|ter))?|[ivxlc]{1,8}|[一二三四五六七八九十]{1,3})`;
const PARAGRAPH_NUMBER = String.raw`(?<NAME>\d{1,2})`;
const paragraph = (name: string) => PARAGRAPH_NUMBER.replace('NAME', name);

const FORMS = [
  // "art. 4", "4", "제4조 2항", "第4条第2項", "4(2)", "4.2", "pasal 4 ayat 1", "art_4__para_2"
  `^(?<word>${ARTICLE_WORDS})?[\\s._:-]*${NUMBER}\\s?(?<sign>조|条|條|조문)?(?:의|の|的)?` +
    `(?:__para_${paragraph('a')}|\\s?\\(${paragraph('b')}\\)|\\s?[.:/]\\s?${paragraph('c')}` +
    `|[\\s,]*(?:${PARAGRAPH_WORDS})[\\s.]*\\(?${paragraph('d')}\\)?|[\\s,]*(?:제|第)?${paragraph('e')}\\s?(?:항|項|项|款))?$`,
  // "ayat 1 pasal 4", "paragraph 2 of article 3", "п. 2 ст. 3"
  `^(?:${PARAGRAPH_WORDS})[\\s.]*\\(?${paragraph('a')}\\)?[\\s,]*(?:of\\s|dari\\s)?(?:the\\s)?(?<word>${ARTICLE_WORDS})[\\s._-]*${NUMBER}$`,
  // "4th article"
  String.raw`^(?<number>\d{1,4})(?:st|nd|rd|th|-я|-й|я)\s(?<word>article|статья)$`,
].map((form) => new RegExp(form, 'u'));

const WORD_BEFORE = new RegExp(`^(?<word>${ARTICLE_WORDS})\\s(?<rest>.+)$`, 'u');

/** Reads a clause as people write it, in English, Indonesian, Russian, Korean, Chinese or Japanese; `folded` as `foldPhrase` gives it. */
export function readClauseReference(folded: string): ClauseReference | undefined {
  if (PREAMBLE_WORDS.has(folded)) return { eId: 'preamble', paragraph: undefined, isNamed: true };
  const inDigits = wordsToDigits(folded);
  for (const form of FORMS) {
    const groups = form.exec(inDigits)?.groups;
    if (!groups) continue;
    const { number = '', word, sign, a, b, c, d, e } = groups;
    const eId = parseClauseName(String(NUMBER_WORDS.get(number) ?? number.replace(/\s/g, '')));
    if (eId === undefined) continue;
    const given = a ?? b ?? c ?? d ?? e;
    return { eId, paragraph: given === undefined ? undefined : Number(given), isNamed: word !== undefined || sign !== undefined };
  }
  return undefined;
}

/** "Article four", "pasal keempat", "fourth article"; a number word by itself is left alone, for it may be sought. */
function wordsToDigits(folded: string): string {
  const match = WORD_BEFORE.exec(folded)?.groups;
  const after = NUMBER_WORDS.get((match?.rest ?? '').replaceAll('-', ' '));
  if (match && after !== undefined) return `${match.word} ${after}`;
  const before = /^(?<rest>.+?)\s(?<word>article|clause)$/.exec(folded)?.groups;
  const number = NUMBER_WORDS.get((before?.rest ?? '').replaceAll('-', ' '));
  return before && number !== undefined ? `article ${number}` : folded;
}
