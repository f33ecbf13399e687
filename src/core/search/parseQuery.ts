import { parseClauseName } from '../reference/parseClauseName.ts';
import { nearestNames } from '../reference/nearest.ts';
import type { EId } from '../treaty/treaty.ts';
import { isStopWord } from './words/families.ts';
import { splitWords } from './words/splitWords.ts';
import { JOINERS, KIND_VALUES, OPERATORS, PLACES, type Operator, type Place } from './queryWords.ts';
import type { Kind } from '../commentary/pageSchema.ts';

/** How much of a query is read: UTF-16 code units, and words or conditions that are sought. */
export const LIMITS = { length: 10_000, words: 32 } as const;

/** A word that is sought, folded, and the place of its item in the query. */
export interface SoughtWord {
  readonly word: string;
  /** How many words of the query stand before it, those that are not asked for included. */
  readonly position: number;
  /** Nothing follows it: it may be the beginning of a word that is being typed. */
  readonly isLast: boolean;
}

/** What a document must have, or must not. */
export type Condition =
  | { readonly type: 'phrase'; readonly words: readonly string[] }
  | { readonly type: 'near'; readonly left: readonly string[]; readonly right: readonly string[]; readonly within: number }
  | { readonly type: 'either'; readonly options: readonly Condition[] }
  | { readonly type: 'place'; readonly place: Place }
  | { readonly type: 'clause'; readonly eId: EId }
  | { readonly type: 'kind'; readonly kind: Kind }
  | { readonly type: 'named'; readonly operator: 'by' | 'theme' | 'tag'; readonly words: readonly string[]; readonly text: string };

/** Something about a query that its writer should hear; `text` is theirs (untrusted), `start` and `end` say where it stands in the query. */
export interface Remark {
  readonly kind:
    | 'too-long'
    | 'too-many-words'
    | 'unclosed-quote'
    | 'unknown-operator'
    /** Left out of the search. */
    | 'unknown-value'
    /** Sought, and borne by nothing. */
    | 'unknown-name'
    | 'lone-operator'
    | 'only-exclusions'
    | 'only-small-words'
    | 'no-words';
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** What may have been meant, best first. */
  readonly nearest: readonly string[];
}

/** A query as it was understood. Every text is fit to be read; what was not understood is among the remarks. */
export interface ParsedQuery {
  /** Words that count towards the rank; a document need not have all of them. */
  readonly words: readonly SoughtWord[];
  readonly required: readonly Condition[];
  readonly excluded: readonly Condition[];
  readonly remarks: readonly Remark[];
}

interface Piece {
  readonly start: number;
  readonly end: number;
  readonly raw: string;
  readonly text: string;
  readonly operator: string | undefined;
  readonly isQuoted: boolean;
  readonly isNegated: boolean;
}

const QUOTES = '"“”„‟«»＂「」『』';
const PIECE = new RegExp(
  `(?<sign>[-−](?=[^\\s-]))?(?:(?<operator>\\p{L}{1,24}):(?=[^\\s:/]))?(?:[${QUOTES}](?<quoted>[^${QUOTES}]*)(?<closing>[${QUOTES}])?|(?<plain>[^\\s${QUOTES}]+))`,
  'gu',
);

/**
 * Reads a query: words, `"a phrase"`, `-not`, `one OR other`, `one NEAR/5 other`, and `art:`, `in:`, `by:`, `kind:`, `theme:`, `tag:`,
 * each also by its Indonesian name. Never fails; time grows with the length, of which at most `LIMITS.length` is read.
 */
export function parseQuery(given: string): ParsedQuery {
  const remarks: Remark[] = [];
  const remark = (kind: Remark['kind'], { start, end, raw }: Pick<Piece, 'start' | 'end' | 'raw'>, nearest: readonly string[] = []) =>
    remarks.push({ kind, text: raw.slice(0, 200), start, end, nearest });
  const query = given.slice(0, LIMITS.length);
  const whole = { start: 0, end: query.length, raw: query };
  if (given.length > LIMITS.length) remark('too-long', { start: LIMITS.length, end: given.length, raw: given.slice(LIMITS.length) });

  const pieces = readPieces(query, remark);
  const reading: Reading = { words: [], required: [], excluded: [], position: 0, isCut: false };
  for (let at = 0; at < pieces.length;) at = readItem(pieces, at, reading, remark, query.length);
  const kept = reading.words.slice(0, LIMITS.words);
  if (reading.isCut || reading.words.length > LIMITS.words) remark('too-many-words', whole);
  const telling = kept.filter(({ word }) => !isStopWord(word));
  const hasTerms = kept.length > 0 || reading.required.length > 0;
  if (!hasTerms && reading.excluded.length > 0) remark('only-exclusions', whole);
  else if (!hasTerms && query.trim() !== '' && remarks.length === 0) remark('no-words', whole);
  else if (kept.length > 0 && telling.length === 0 && reading.required.length === 0) remark('only-small-words', whole);
  const words = telling.length > 0 ? telling : reading.required.length > 0 ? [] : kept;
  return { words, required: reading.required, excluded: reading.excluded, remarks };
}

type Remarking = (kind: Remark['kind'], piece: Pick<Piece, 'start' | 'end' | 'raw'>, nearest?: readonly string[]) => void;

interface Reading {
  readonly words: SoughtWord[];
  readonly required: Condition[];
  readonly excluded: Condition[];
  position: number;
  /** Whether more was asked for than is sought. */
  isCut: boolean;
}

function readPieces(query: string, remark: Remarking): Piece[] {
  return Array.from(query.matchAll(PIECE), ({ 0: raw, index: start, groups = {} }): Piece => {
    const { sign, operator, quoted, closing, plain } = groups;
    const piece = { start, end: start + raw.length, raw, operator, isNegated: sign !== undefined };
    if (quoted !== undefined && closing === undefined) remark('unclosed-quote', piece);
    return { ...piece, text: quoted ?? plain ?? '', isQuoted: quoted !== undefined };
  });
}

const joinerOf = (piece: Piece | undefined) =>
  piece && !piece.isQuoted && !piece.isNegated && piece.operator === undefined
    ? JOINERS.find(({ sign }) => sign.test(piece.text))
    : undefined;

/** Reads the item that a piece begins, with all that OR and NEAR join to it, and gives the piece to go on from. */
function readItem(pieces: readonly Piece[], at: number, reading: Reading, remark: Remarking, length: number): number {
  const piece = pieces[at];
  if (!piece) return at + 1;
  const joiner = joinerOf(piece);
  if (joiner?.means === 'and') return at + 1;
  const isNot = joiner?.means === 'not';
  if (joiner && (!isNot || !pieces[at + 1])) {
    remark('lone-operator', piece);
    return at + 1;
  }
  const first = isNot ? at + 1 : at;
  const isNegated = isNot || (pieces[first]?.isNegated ?? false);
  const options: (Condition | undefined)[] = [];
  let next = first;
  for (;;) {
    const read = readCondition(pieces, next, remark);
    if (options.length < LIMITS.words) options.push(...read.conditions);
    else reading.isCut = true;
    next = read.next;
    if (joinerOf(pieces[next])?.means !== 'or' || !pieces[next + 1] || joinerOf(pieces[next + 1])) break;
    next += 1;
  }
  const conditions = options.flatMap((option) => option ?? []);
  const only = pieces[first];
  const isPlain = next === first + 1 && only !== undefined && !only.isQuoted && isWordOnly(only);
  if (isPlain && !isNegated) addWords(only, reading, only.end === length);
  else if (conditions.length > 0) {
    const [alone] = conditions;
    const condition: Condition | undefined = conditions.length === 1 ? alone : { type: 'either', options: conditions };
    if (reading.required.length + reading.excluded.length >= LIMITS.words) reading.isCut = true;
    else if (condition) (isNegated ? reading.excluded : reading.required).push(condition);
    reading.position += 1;
  }
  return next;
}

const operatorOf = ({ operator }: Piece): Operator | undefined =>
  operator === undefined ? undefined : OPERATORS.get(operator.toLowerCase());

const isWordOnly = (piece: Piece): boolean => operatorOf(piece) === undefined;

function addWords(piece: Piece, reading: Reading, isAtEnd: boolean): void {
  const words = splitWords(piece.operator === undefined ? piece.text : `${piece.operator} ${piece.text}`);
  for (const [index, { word }] of words.entries()) {
    const isLast = isAtEnd && index === words.length - 1;
    if (reading.words.length <= LIMITS.words) reading.words.push({ word, position: reading.position, isLast });
    reading.position += 1;
  }
}

function readCondition(pieces: readonly Piece[], at: number, remark: Remarking): { next: number; conditions: (Condition | undefined)[] } {
  const piece = pieces[at];
  if (!piece) return { next: at + 1, conditions: [] };
  const near = joinerOf(pieces[at + 1]);
  const other = pieces[at + 2];
  if (near?.means === 'near' && other && !joinerOf(other) && isWordOnly(piece) && isWordOnly(other)) {
    const within = Math.min(100, Number(/\d+/.exec(pieces[at + 1]?.text ?? '')?.[0] ?? 10));
    const [left, right] = [wordsOf(piece.text), wordsOf(other.text)];
    const isWhole = left.length > 0 && right.length > 0;
    return { next: at + 3, conditions: [isWhole ? { type: 'near', left, right, within } : undefined] };
  }
  return { next: at + 1, conditions: [conditionOf(piece, remark)] };
}

const wordsOf = (text: string): string[] =>
  splitWords(text)
    .slice(0, LIMITS.words)
    .map(({ word }) => word);

/** The names most like one that is not known, one for each thing that they name. */
function nearestOf(known: ReadonlyMap<string, string>, name: string): string[] {
  const nearest = nearestNames([...known.keys()], name, 6);
  return nearest.filter((each, at) => nearest.findIndex((other) => known.get(other) === known.get(each)) === at).slice(0, 3);
}

function conditionOf(piece: Piece, remark: Remarking): Condition | undefined {
  const operator = operatorOf(piece);
  const words = wordsOf(piece.text);
  if (operator === undefined) {
    if (piece.operator !== undefined)
      remark('unknown-operator', { ...piece, raw: `${piece.operator}:` }, nearestOf(OPERATORS, piece.operator));
    return words.length === 0 ? undefined : { type: 'phrase', words };
  }
  const value = words.join(' ');
  const unknown = (known: ReadonlyMap<string, string> = new Map()): undefined =>
    void remark('unknown-value', piece, nearestOf(known, value));
  switch (operator) {
    case 'in': {
      const place = PLACES.get(value);
      return place ? { type: 'place', place } : unknown(PLACES);
    }
    case 'kind': {
      const kind = KIND_VALUES.get(value);
      return kind ? { type: 'kind', kind } : unknown(KIND_VALUES);
    }
    case 'art': {
      const eId = parseClauseName(piece.text);
      return eId === undefined ? unknown() : { type: 'clause', eId };
    }
    default:
      return words.length === 0 ? unknown() : { type: 'named', operator, words, text: piece.text };
  }
}
