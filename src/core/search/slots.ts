import type { SearchIndex } from './buildIndex.ts';
import { addForms, expandWord, type ExpandedWord, type TermWeights } from './expandWord.ts';
import type { Sequence } from './matchSpans.ts';
import type { SoughtWord } from './parseQuery.ts';
import { familiesOf } from './words/families.ts';
import { withoutParticle } from './words/koreanParticles.ts';
import { isJoined, splitWords } from './words/splitWords.ts';

/** Several words in a row that stand for a sought word. */
export interface Phrase {
  readonly sequence: Sequence;
  readonly weight: number;
}

/** A sought word with everything that may stand for it. */
export interface Slot extends ExpandedWord {
  readonly word: string;
  /** The word of the query, which may run two together. */
  readonly written: string;
  readonly position: number;
  readonly phrases: readonly Phrase[];
}

// Chosen on the tuned queries of tests/core/search/judgedQueries.ts.
const SYNONYM = 0.4;
const RUN_TOGETHER = 0.9;
const LONGEST_RUN = 40;

/** What stands for each sought word: its terms, the synonyms of it and of phrases that it is part of, and words that it runs together. */
export function makeSlots(index: SearchIndex, words: readonly SoughtWord[]): Slot[] {
  const slots = words.flatMap(({ word, position, isLast }): (Slot & { phrases: Phrase[] })[] => {
    const expanded = expandWord(index, word, isLast || word.length > 3);
    const slot = { ...expanded, word, written: word, position, phrases: isJoined(word) ? writtenApart(index, word) : [] };
    const parts = expanded.how === 'found' ? undefined : takeApart(index, word);
    return (
      parts?.map((part, at) => ({ ...slot, ...expandWord(index, part), word: part, position: position + at / 2, phrases: [] })) ?? [slot]
    );
  });
  for (let at = 0; at < slots.length; at++) addSynonyms(index, slots, at);
  return slots;
}

/** For each term of an index, the sought words that it stands for: a bit each. */
export function markTerms({ terms }: SearchIndex, slots: readonly Slot[]): Uint32Array {
  const marks = new Uint32Array(terms.length);
  for (const [place, slot] of slots.entries())
    for (const term of slot.terms.keys()) marks[term] = (marks[term] ?? 0) | (1 << Math.min(place, 31));
  return marks;
}

/** A run of a script that joins words, cut into terms that stand one after another where it is written with spaces. */
function writtenApart(index: SearchIndex, word: string): Phrase[] {
  const bare = withoutParticle(word).slice(0, LONGEST_RUN);
  const cuts: (readonly string[] | undefined)[] = [[]];
  for (let end = 2; end <= bare.length; end++) {
    for (let start = 0; start <= end - 2 && !cuts[end]; start++) {
      const before = cuts[start];
      if (before && index.termIds.has(bare.slice(start, end))) cuts[end] = [...before, bare.slice(start, end)];
    }
  }
  // The last may go on with a particle.
  for (let start = 2; start <= bare.length - 2; start++) {
    const [before, rest] = [cuts[start], bare.slice(start)];
    if (!before) continue;
    const last: TermWeights = new Map(index.joined.filter((term) => index.terms[term]?.startsWith(rest)).map((term) => [term, 1]));
    if (last.size === 0) continue;
    const sequence = [...before.map((part): TermWeights => new Map([[index.termIds.get(part) ?? -1, 1]])), last];
    return [{ sequence, weight: RUN_TOGETHER }];
  }
  return [];
}

/** Two known words that were written without a space. */
function takeApart({ termIds }: SearchIndex, word: string): [string, string] | undefined {
  if (!/^[a-z]{7,40}$/.test(word)) return undefined;
  for (let at = 3; at <= word.length - 3; at++) {
    const [left, right] = [word.slice(0, at), word.slice(at)];
    if (termIds.has(left) && termIds.has(right)) return [left, right];
  }
  return undefined;
}

function addSynonyms(index: SearchIndex, slots: readonly (Slot & { phrases: Phrase[] })[], at: number): void {
  const slot = slots[at];
  if (!slot) return;
  for (const meaning of lookUp(index, knownWord(slot))) {
    const found = meaning.find((words) => words.every((word, step) => isForm(slots[at + step], word)));
    if (!found) continue;
    const covered = slots.slice(at, at + found.length);
    for (const words of meaning) if (words !== found) addMeaning(index, covered, words);
  }
}

const knownWord = ({ how, as, word }: Slot): string => (how === 'respelt' ? (as[0] ?? word) : word);

function isForm(slot: Slot | undefined, word: string): boolean {
  if (!slot) return false;
  const known = knownWord(slot);
  if (known === word) return true;
  const families = familiesOf(word, ['en', 'id']);
  return familiesOf(known, ['en', 'id']).some((key) => families.includes(key));
}

function addMeaning(index: SearchIndex, covered: readonly (Slot & { phrases: Phrase[] })[], words: readonly string[]): void {
  const sequence = words.map((word) => {
    const terms: TermWeights = new Map();
    addForms(index, word, terms, 1);
    return terms;
  });
  const [only] = sequence;
  for (const { terms, phrases } of covered) {
    if (sequence.length > 1) phrases.push({ sequence, weight: SYNONYM });
    else for (const [term, weight] of only ?? []) if ((terms.get(term) ?? 0) < weight * SYNONYM) terms.set(term, weight * SYNONYM);
  }
}

type Meaning = readonly (readonly string[])[];

// By the families of their first word; made once an index.
const TABLES = new WeakMap<SearchIndex, ReadonlyMap<string, readonly Meaning[]>>();

function lookUp(index: SearchIndex, word: string): readonly Meaning[] {
  let table = TABLES.get(index);
  if (!table) TABLES.set(index, (table = makeTable(index)));
  const meanings = [word, ...familiesOf(word, ['en', 'id'])].flatMap((key) => table.get(key) ?? []);
  return [...new Set(meanings)];
}

function makeTable({ synonyms }: SearchIndex): ReadonlyMap<string, readonly Meaning[]> {
  const table = new Map<string, Meaning[]>();
  for (const line of synonyms) {
    const meaning = line.map((entry) => splitWords(entry).map(({ word }) => word));
    for (const [first = ''] of meaning) {
      for (const key of [first, ...familiesOf(first, ['en', 'id'])]) table.set(key, [...(table.get(key) ?? []), meaning]);
    }
  }
  return table;
}
