import { UI_LANGUAGES, type UiLanguage } from '../treaty/language.ts';
import type { EId, TreatyId } from '../treaty/treaty.ts';
import { parseClauseName } from './parseClauseName.ts';
import { ARTICLE, PREAMBLE, PARAGRAPH, AND, TO, OF, IN, TREATY, WHICH, OTHER_LAW, QUANTITY } from './referenceWords.ts';

/** A treaty as running text may name it. */
export interface NamedTreaty {
  readonly id: TreatyId;
  readonly names: Readonly<Record<UiLanguage, readonly string[]>>;
  /** Of a selection, an article that is not among the clauses may still be its own. */
  readonly coverage?: 'whole' | 'selection';
  readonly clauses: readonly { readonly eId: EId }[];
}

/** A place in running text that names a clause, a treaty or an item of commentary: UTF-16 code units, half-open. */
export interface FoundReference {
  readonly start: number;
  readonly end: number;
  readonly to: { readonly treatyId: TreatyId; readonly eId?: EId } | { readonly itemId: string };
}

interface Context {
  readonly language: UiLanguage;
  readonly home: TreatyId;
  readonly treaties: readonly NamedTreaty[];
  readonly itemIds?: ReadonlySet<string>;
}

interface Token {
  readonly start: number;
  readonly raw: string;
  /** Lower case; every space is `' '`, every dash `'-'`, every apostrophe `"'"`. */
  readonly folded: string;
}

interface Name {
  readonly words: readonly string[];
  readonly treatyId: TreatyId;
  /** Whether it says which treaty is meant even where no article stands by it. */
  readonly isTelling: boolean;
}

interface Reading extends Context {
  readonly tokens: readonly Token[];
  /** By their first word, longest first. */
  readonly names: ReadonlyMap<string, readonly Name[]>;
  readonly found: FoundReference[];
}

/** A number of an article; `next` is the token after it and its paragraphs. */
interface ArticleNumber {
  readonly start: number;
  readonly next: number;
  readonly eId: EId;
  readonly isRoman: boolean;
  /** What a list may go on with: after "and" a comma begins something else, after a spelt-out paragraph so does "and". */
  readonly goesOn: 'anyhow' | 'with and' | 'never';
}

/** The treaty that an article is said to be of. No `treatyId`: one that we do not know. No `next`: in words that only say "the treaty". */
type Said = Readonly<{ treatyId?: TreatyId; next?: number }>;

const TOKEN = /s[./]d\.?(?![\p{L}\p{M}\p{N}])|[\p{L}\p{M}\p{N}_]+|\s+|./gsu;
const HYPHEN = /^[-‐‑]$/;
const NAME_START = /^[\p{Lu}\d]/u;
const YEAR = /^(?:18|19|20)\d\d$/;

/**
 * Finds where running text names clauses ("Article 51 of the UN Charter", "Pasal 3 dan 4"), treaties ("the 1961 treaty") and items of
 * commentary, in English and in Indonesian alike; `language` only says whose treaty names win where both have one. In order, never
 * overlapping; an article without a treaty is of `home`, or of the one treaty that has its number. What is doubtful is left out.
 * Time grows with the length of the text; any text is fit to be read.
 */
export function findReferences(text: string, context: Context): FoundReference[] {
  const reading: Reading = { ...context, tokens: readTokens(text), names: namesOf(context), found: [] };
  for (let i = 0; i < reading.tokens.length;) i = readItem(reading, i) ?? readTreaty(reading, i);
  return reading.found;
}

function readTokens(text: string): Token[] {
  return Array.from(text.matchAll(TOKEN), ({ 0: raw, index }) => ({ start: index, raw, folded: fold(raw) }));
}

function fold(raw: string): string {
  // An empty line parts two paragraphs, and nothing is named across it.
  if (/^\s/.test(raw)) return raw.indexOf('\n') === raw.lastIndexOf('\n') ? ' ' : '\n';
  return /^[-‐‑–—−]$/.test(raw) ? '-' : raw.toLowerCase().replace('’', "'");
}

// A page holds hundreds of short texts and one catalogue: sorting its names anew for each took most of the time.
const NAMES: Readonly<Record<UiLanguage, WeakMap<readonly NamedTreaty[], Reading['names']>>> = { en: new WeakMap(), id: new WeakMap() };

function namesOf({ treaties, language }: Context): Reading['names'] {
  const known = NAMES[language].get(treaties);
  if (known) return known;
  const names = [language, ...UI_LANGUAGES.filter((other) => other !== language)]
    .flatMap((of) => treaties.flatMap(({ id, names: written }) => written[of].map((name) => ({ id, name: name.replace(/^the\s+/i, '') }))))
    .map(({ id, name }) => ({ words: readTokens(name).map(({ folded }) => folded), treatyId: id, isTelling: /\S\s+\S|\d/.test(name) }));
  const byWord = new Map<string, Name[]>();
  for (const name of names.toSorted((a, b) => b.words.length - a.words.length)) {
    const [first] = name.words;
    if (first !== undefined) byWord.set(first, [...(byWord.get(first) ?? []), name]);
  }
  NAMES[language].set(treaties, byWord);
  return byWord;
}

const wordAt = ({ tokens }: Reading, i: number): string => tokens[i]?.folded ?? '';
const rawAt = ({ tokens }: Reading, i: number): string => tokens[i]?.raw ?? '';
const skipSpace = (reading: Reading, i: number): number => (wordAt(reading, i) === ' ' ? i + 1 : i);
const isJoin = (reading: Reading, i: number): boolean => AND.has(wordAt(reading, i)) || TO.has(wordAt(reading, i));
const startAt = ({ tokens }: Reading, i: number): number => tokens[i]?.start ?? 0;
const endBefore = (reading: Reading, i: number): number => startAt(reading, i - 1) + rawAt(reading, i - 1).length;

function readItem(reading: Reading, i: number): number | undefined {
  const itemId = rawAt(reading, i);
  const isJoint = (joint: number, beyond: number) =>
    /^[-‐‑/\\=@#&+%]$/.test(rawAt(reading, joint)) || (/^[.,:–]$/.test(rawAt(reading, joint)) && /^\d/.test(rawAt(reading, beyond)));
  if (!reading.itemIds?.has(itemId) || isJoint(i - 1, i - 2) || isJoint(i + 1, i + 2)) return undefined;
  reading.found.push({ start: startAt(reading, i), end: endBefore(reading, i + 1), to: { itemId } });
  return i + 1;
}

/** Reads the treaty or the clause that the token begins, if any, and gives the token to go on from. */
function readTreaty(reading: Reading, i: number): number {
  const start = startAt(reading, i);
  const name = isQualified(reading, i) ? undefined : nameAt(reading, i);
  if (!name) return readClause(reading, i, start) ?? i + 1;
  const { treatyId, next } = name;
  const possessed = wordAt(reading, next) === "'" ? next + (wordAt(reading, next + 1) === 's' ? 2 : 1) : next;
  const following = skipSpace(reading, possessed);
  const together = following === possessed ? undefined : readClause(reading, following, start, { treatyId });
  if (together !== undefined) return together;
  if (name.isTelling) reading.found.push({ start, end: endBefore(reading, next), to: { treatyId } });
  if (wordAt(reading, following) !== '(') return next;
  return readClause(reading, following + 1, startAt(reading, following + 1), { treatyId }) ?? next;
}

/** "China–DPRK" before "treaty of 1961" makes it another treaty. */
function isQualified(reading: Reading, i: number): boolean {
  const isCompound = wordAt(reading, i - 3) === '-' && NAME_START.test(rawAt(reading, i - 2)) && wordAt(reading, i - 4) !== ' ';
  return HYPHEN.test(rawAt(reading, i - 1)) || (wordAt(reading, i - 1) === ' ' && isCompound);
}

function nameAt(reading: Reading, i: number): (Name & { readonly next: number }) | undefined {
  const name = reading.names.get(wordAt(reading, i))?.find(({ words }) => words.every((word, k) => wordAt(reading, i + k) === word));
  if (!name || HYPHEN.test(rawAt(reading, i + name.words.length))) return undefined;
  return { ...name, next: i + name.words.length };
}

/** Reads a preamble or articles from the token; `start` is where the first link begins, `before` the treaty named before them. */
function readClause(reading: Reading, at: number, start: number, before?: Said): number | undefined {
  if (HYPHEN.test(rawAt(reading, at - 1))) return undefined;
  if (ARTICLE.has(wordAt(reading, at))) return readArticles(reading, at, start, before);
  if (!PREAMBLE.has(wordAt(reading, at))) return undefined;
  const said = before ?? treatyAfter(reading, at + 1);
  const next = said?.next ?? at + 1;
  // "Pembukaan" is also the opening of a bridge: by itself it says too little.
  const isPreamble = wordAt(reading, at) !== 'pembukaan' || said !== undefined || isBesideArticle(reading, at + 1);
  if (isPreamble) addLink(reading, start, next, 'preamble', said ?? { treatyId: reading.home });
  return next;
}

function isBesideArticle(reading: Reading, after: number): boolean {
  const i = skipSpace(reading, wordAt(reading, after) === ',' ? after + 1 : after);
  return ARTICLE.has(wordAt(reading, AND.has(wordAt(reading, i)) ? skipSpace(reading, i + 1) : i));
}

function addLink(reading: Reading, start: number, next: number, eId: EId, said: Said | undefined): void {
  const holders = reading.treaties.filter(({ clauses }) => clauses.some((clause) => clause.eId === eId)).map(({ id }) => id);
  const isWhole = reading.treaties.find(({ id }) => id === reading.home)?.coverage !== 'selection';
  const treatyId = said ? said.treatyId : holders.length === 1 && isWhole ? holders[0] : reading.home;
  if (treatyId === undefined || !holders.includes(treatyId)) return;
  reading.found.push({ start, end: endBefore(reading, next), to: { treatyId, eId } });
}

function readArticles(reading: Reading, at: number, start: number, before: Said | undefined): number | undefined {
  const word = wordAt(reading, at);
  const isCapital = NAME_START.test(rawAt(reading, at));
  const isDotted = word.length < 5 && wordAt(reading, at + 1) === '.';
  // "State of the art 4 years ago".
  if ((word === 'art' || word === 'arts') && !isDotted && !isCapital) return undefined;
  const isDoubled = word === 'pasal' && wordAt(reading, at + 1) === '-' && wordAt(reading, at + 2) === word;
  const after = at + (isDoubled ? 3 : isDotted ? 2 : 1);
  const first = skipSpace(reading, after);
  const numbers: ArticleNumber[] = [];
  let number = first > after || isDotted ? numberAt(reading, first, isCapital) : undefined;
  for (; number; number = numberAfter(reading, number, word !== 'article')) numbers.push(number);
  const last = numbers.at(-1);
  if (!last) return undefined;
  const said = before ?? treatyAfter(reading, last.next);
  const next = said?.next ?? last.next;
  for (const each of numbers) addLink(reading, each === numbers[0] ? start : each.start, each === last ? next : each.next, each.eId, said);
  return next;
}

function numberAt(reading: Reading, i: number, canBeOneLetter: boolean): ArticleNumber | undefined {
  const raw = rawAt(reading, i);
  const isRoman = /^[IVXLC]{1,12}$/.test(raw);
  // "The article I read".
  if (isRoman ? raw.length === 1 && !canBeOneLetter : !/^\d{1,4}(?:bis|ter)?$/i.test(raw)) return undefined;
  const eId = parseClauseName(raw);
  if (eId === undefined || isQuantity(reading, i + 1)) return undefined;
  return { start: startAt(reading, i), eId, isRoman, ...paragraphsAfter(reading, i + 1) };
}

/** The number that a list or a range goes on with: "3 and 4", "10, 15, 18 and 20", "14–15". */
function numberAfter(reading: Reading, last: ArticleNumber, isList: boolean): ArticleNumber | undefined {
  if (last.goesOn === 'never') return undefined;
  const comma = wordAt(reading, last.next) === ',' ? last.next + 1 : last.next;
  const after = skipSpace(reading, comma);
  const isJoined = isJoin(reading, after);
  const isNext = after > comma && (isJoined || (comma > last.next && last.goesOn === 'anyhow'));
  // After "Article" only a dash without spaces goes on.
  if (wordAt(reading, last.next) !== '-' && !(isList && isNext)) return undefined;
  let i = isJoined ? skipSpace(reading, after + 1) : after;
  if (wordAt(reading, i) === 'dengan') i = skipSpace(reading, i + 1);
  const number = numberAt(reading, i, rawAt(reading, i) !== 'I');
  if (number?.isRoman !== last.isRoman) return undefined;
  return AND.has(wordAt(reading, after)) && number.goesOn === 'anyhow' ? { ...number, goesOn: 'with and' } : number;
}

/** Tells "article 4.5 million", "article 4 June" and "Pasal 4 tahun lalu" from an article's number; `i` is the token after it. */
function isQuantity(reading: Reading, i: number): boolean {
  if (/^[.,:]$/.test(wordAt(reading, i)) ? /^\d/.test(wordAt(reading, i + 1)) : wordAt(reading, i) === '%') return true;
  const after = skipSpace(reading, i);
  if (after === i) return false;
  const word = wordAt(reading, after);
  const hasYear = YEAR.test(wordAt(reading, skipSpace(reading, after + 1)));
  if (word === 'tahun' || word === 'may') return hasYear === (word === 'may');
  return QUANTITY.has(word) || /^\d{3}$/.test(word);
}

function paragraphsAfter(reading: Reading, from: number): Pick<ArticleNumber, 'next' | 'goesOn'> {
  let next = from;
  for (let depth = 0; depth < 3; depth++) next = afterMark(reading, skipSpace(reading, next), true) ?? next;
  const word = skipSpace(reading, wordAt(reading, next) === ',' ? next + 1 : next);
  const number = skipSpace(reading, wordAt(reading, word + 1) === '.' ? word + 2 : word + 1);
  let mark = PARAGRAPH.has(wordAt(reading, word)) ? afterMark(reading, number) : undefined;
  const goesOn = mark === undefined ? 'anyhow' : 'never';
  while (mark !== undefined) {
    next = mark;
    const and = skipSpace(reading, next);
    mark = isJoin(reading, and) ? afterMark(reading, skipSpace(reading, and + 1)) : undefined;
  }
  return { next, goesOn };
}

function afterMark(reading: Reading, i: number, isBracketed = false): number | undefined {
  if (!isBracketed && /^\d{1,2}$/.test(wordAt(reading, i))) return i + 1;
  const isMark = /^(?:\d{1,2}|[a-z]|[ivx]{1,4})$/.test(wordAt(reading, i + 1));
  return wordAt(reading, i) === '(' && isMark && wordAt(reading, i + 2) === ')' ? i + 3 : undefined;
}

/** The treaty that words after an article name; undefined when they name none. */
function treatyAfter(reading: Reading, after: number): Said | undefined {
  const from = skipSpace(reading, wordAt(reading, after) === ',' && OF.has(wordAt(reading, after + 2)) ? after + 1 : after);
  const opening = wordAt(reading, from);
  const inside = opening === '(' ? nameAt(reading, from + 1) : undefined;
  if (inside && wordAt(reading, inside.next) === ')') return { treatyId: inside.treatyId, next: inside.next + 1 };
  if (from === after) return undefined;
  const isIn = IN.has(opening);
  const isOf = OF.has(opening);
  const isLinked = isIn || isOf || opening === 'tahun';
  const first = isLinked ? skipSpace(reading, from + 1) : from;
  const hasThe = isLinked && wordAt(reading, first) === 'the';
  const i = hasThe ? skipSpace(reading, first + 1) : first;
  const word = wordAt(reading, i);
  const name = nameAt(reading, i) ?? (TREATY.has(word) ? nameAt(reading, skipSpace(reading, i + 1)) : undefined);
  // "Article 4 in NATO capitals" may be of any treaty.
  if (name) return !isIn || name.isTelling || hasThe || opening === 'dalam' ? name : {};
  if (isLinked && !isIn && YEAR.test(word)) return treatyOfYear(reading, i);
  const following = skipSpace(reading, i + 1);
  const isOther = following > i + 1 && (WHICH.has(wordAt(reading, following)) || NAME_START.test(rawAt(reading, following)));
  if (TREATY.has(word)) return isOther ? {} : { treatyId: reading.home };
  return !isIn && (OTHER_LAW.has(word) || (isOf && NAME_START.test(rawAt(reading, i)))) ? {} : undefined;
}

/** "Article 4 of 2024", "Pasal 4 tahun 2024": of the treaty that is named after the year. */
function treatyOfYear(reading: Reading, i: number): Said {
  const year = wordAt(reading, i);
  const written = new Set([`${year} treaty`, `treaty of ${year}`, `perjanjian ${year}`]);
  const named = [...reading.names.values()].flat().find(({ words }) => written.has(words.join('')));
  return named ? { treatyId: named.treatyId, next: i + 1 } : {};
}
