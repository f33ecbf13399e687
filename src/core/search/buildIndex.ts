import { familiesOf, type FormsOf } from './words/families.ts';
import { isJoined, splitWords } from './words/splitWords.ts';
import { FIELDS, type SearchDocument, type SearchField, type Synonyms } from './searchDocument.ts';

/**
 * An inverted index of documents. A term is a folded word; an entry is one field of one document; a token is a word of an entry. Arrays
 * named `...At` hold one more number than they have rows: row n goes from `At[n]` to `At[n + 1]`.
 */
export interface SearchIndex {
  readonly documents: readonly SearchDocument[];
  /** What each document is a language of, as the number of the first document of the same thing. */
  readonly things: Int32Array;
  readonly terms: readonly string[];
  readonly termIds: ReadonlyMap<string, number>;
  /** Terms in the order of their letters, for those that begin alike. */
  readonly sorted: readonly number[];
  /** Terms of scripts that join words, which are sought within. */
  readonly joined: readonly number[];
  /** Terms by the family that they belong to. */
  readonly families: ReadonlyMap<string, readonly number[]>;
  /** Which letters each term has, one bit each; to rule out most terms that are not alike. */
  readonly letters: Int32Array;
  readonly entryDocument: Int32Array;
  readonly entryField: Uint8Array;
  readonly documentAt: Int32Array;
  readonly tokenAt: Int32Array;
  readonly tokenTerm: Int32Array;
  /** Where each token stands in its field: UTF-16 code units, half-open. */
  readonly tokenStart: Int32Array;
  readonly tokenEnd: Int32Array;
  readonly postingAt: Int32Array;
  readonly postingEntry: Int32Array;
  readonly postingCount: Uint16Array;
  /** The mean number of words of each field. */
  readonly meanLength: readonly number[];
  /** Lists of synonyms, each a list of words, by the families of their first word. */
  readonly synonyms: Synonyms['synonyms'];
}

const EVERY_FORM: readonly FormsOf[] = ['en', 'id'];

/**
 * Indexes documents: about 35 ms for what ships, half a second for ten thousand clauses, so it belongs in a worker. The index is not
 * stored: read from JSON it would be there in a quarter of the time, but it adds 278 kB to the 81 kB (gzip) of the documents, which are
 * needed all the same.
 */
export function buildIndex(documents: readonly SearchDocument[], synonyms: Synonyms['synonyms'] = []): SearchIndex {
  const read = readTokens(documents);
  const { terms, termIds, forms, tokenAt } = read;
  const tokens = Int32Array.from(read.tokenTerm);
  return {
    documents,
    things: tellThings(documents),
    terms,
    termIds,
    sorted: terms.map((_, term) => term).toSorted((a, b) => compare(terms[a] ?? '', terms[b] ?? '')),
    joined: terms.flatMap((word, term) => (isJoined(word) ? [term] : [])),
    families: gatherFamilies(terms, forms),
    letters: Int32Array.from(terms, lettersOf),
    entryDocument: Int32Array.from(read.entryDocument),
    entryField: Uint8Array.from(read.entryField),
    documentAt: Int32Array.from(read.documentAt),
    tokenAt: Int32Array.from(tokenAt),
    tokenTerm: tokens,
    tokenStart: Int32Array.from(read.tokenStart),
    tokenEnd: Int32Array.from(read.tokenEnd),
    ...gatherPostings(tokens, tokenAt, terms.length),
    meanLength: read.lengths.map(({ words, entries }) => Math.max(1, words / Math.max(1, entries))),
    synonyms,
  };
}

function tellThings(documents: readonly SearchDocument[]): Int32Array {
  const first = new Map<string, number>();
  return Int32Array.from(documents, ({ kind, treatyId, id }, document) => {
    const key = `${kind} ${treatyId} ${id}`;
    const known = first.get(key);
    if (known !== undefined) return known;
    first.set(key, document);
    return document;
  });
}

interface ReadTokens {
  readonly termIds: Map<string, number>;
  readonly terms: string[];
  /** The languages that a term stands in, a bit each. */
  readonly forms: number[];
  readonly entryDocument: number[];
  readonly entryField: number[];
  readonly documentAt: number[];
  readonly tokenAt: number[];
  readonly tokenTerm: number[];
  readonly tokenStart: number[];
  readonly tokenEnd: number[];
  readonly lengths: { words: number; entries: number }[];
}

function readTokens(documents: readonly SearchDocument[]): ReadTokens {
  const read: ReadTokens = {
    termIds: new Map(),
    terms: [],
    forms: [],
    entryDocument: [],
    entryField: [],
    documentAt: [0],
    tokenAt: [0],
    tokenTerm: [],
    tokenStart: [],
    tokenEnd: [],
    lengths: FIELDS.map(() => ({ words: 0, entries: 0 })),
  };
  for (const [document, { fields }] of documents.entries()) {
    for (const field of fields) readField(read, document, field);
    read.documentAt.push(read.entryDocument.length);
  }
  return read;
}

function readField(read: ReadTokens, document: number, { field, text, language }: SearchField): void {
  const form = language === undefined ? 3 : language === 'en' ? 1 : 2;
  const before = read.tokenTerm.length;
  for (const { word, start, end } of splitWords(text)) {
    let term = read.termIds.get(word);
    if (term === undefined) {
      term = read.terms.length;
      read.termIds.set(word, term);
      read.terms.push(word);
      read.forms.push(0);
    }
    read.forms[term] = (read.forms[term] ?? 0) | form;
    read.tokenTerm.push(term);
    read.tokenStart.push(start);
    read.tokenEnd.push(end);
  }
  const fieldId = FIELDS.indexOf(field);
  read.entryDocument.push(document);
  read.entryField.push(fieldId);
  read.tokenAt.push(read.tokenTerm.length);
  const length = read.lengths[fieldId];
  if (!length) return;
  length.words += read.tokenTerm.length - before;
  length.entries += 1;
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function gatherFamilies(terms: readonly string[], forms: readonly number[]): ReadonlyMap<string, readonly number[]> {
  const families = new Map<string, number[]>();
  for (const [term, word] of terms.entries()) {
    const languages = EVERY_FORM.filter((_, bit) => ((forms[term] ?? 0) & (1 << bit)) !== 0);
    for (const key of familiesOf(word, languages)) {
      const members = families.get(key);
      if (members) members.push(term);
      else families.set(key, [term]);
    }
  }
  return families;
}

function gatherPostings(tokens: Int32Array, tokenAt: readonly number[], termCount: number) {
  const postingAt = new Int32Array(termCount + 1);
  const seen = new Int32Array(termCount).fill(-1);
  const eachToken = (visit: (term: number, entry: number) => void): void => {
    for (let entry = 0; entry + 1 < tokenAt.length; entry++) {
      const end = tokenAt[entry + 1] ?? 0;
      for (let at = tokenAt[entry] ?? 0; at < end; at++) visit(tokens[at] ?? 0, entry);
    }
  };
  eachToken((term, entry) => {
    if (seen[term] === entry) return;
    seen[term] = entry;
    postingAt[term + 1] = (postingAt[term + 1] ?? 0) + 1;
  });
  for (let term = 0; term < termCount; term++) postingAt[term + 1] = (postingAt[term + 1] ?? 0) + (postingAt[term] ?? 0);
  const postingEntry = new Int32Array(postingAt[termCount] ?? 0);
  const postingCount = new Uint16Array(postingEntry.length);
  const next = postingAt.slice();
  seen.fill(-1);
  eachToken((term, entry) => {
    if (seen[term] !== entry) {
      seen[term] = entry;
      const place = next[term] ?? 0;
      postingEntry[place] = entry;
      next[term] = place + 1;
    }
    const place = (next[term] ?? 1) - 1;
    postingCount[place] = (postingCount[place] ?? 0) + 1;
  });
  return { postingAt, postingEntry, postingCount };
}

/** The letters and digits of a word, a bit each, other characters sharing what is left. */
export function lettersOf(word: string): number {
  let bits = 0;
  for (let at = 0; at < word.length; at++) bits |= 1 << (word.charCodeAt(at) & 31);
  return bits;
}

/** The words of every term that some words begin with, as a range of `sorted`: half-open. */
export function rangeOfPrefix({ sorted, terms }: SearchIndex, prefix: string): readonly [start: number, end: number] {
  const wordAt = (place: number): string => terms[sorted[place] ?? 0] ?? '';
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (wordAt(middle) < prefix) low = middle + 1;
    else high = middle;
  }
  const start = low;
  while (low < sorted.length && wordAt(low).startsWith(prefix)) low++;
  return [start, low];
}
