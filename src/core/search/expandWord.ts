import { lettersOf, rangeOfPrefix, type SearchIndex } from './buildIndex.ts';
import { editDistance } from './words/editDistance.ts';
import { familiesOf, isStopWord } from './words/families.ts';
import { withoutParticle } from './words/koreanParticles.ts';
import { isJoined } from './words/splitWords.ts';

/** Terms of an index with how well each stands for a word that is sought: 1 is the word itself. */
export type TermWeights = Map<number, number>;

/** A word that is sought, as the terms of an index that stand for it. */
export interface ExpandedWord {
  readonly terms: TermWeights;
  /** `found`: as it is written, in another form, or as a beginning; `respelt`: only words spelt nearly so; `unknown`: nothing. */
  readonly how: 'found' | 'respelt' | 'unknown';
  /** The words of the index that it was taken for, the nearest first, when it was not found as it is. */
  readonly as: readonly string[];
}

// Chosen on the tuned queries of tests/core/search/judgedQueries.ts.
const WEIGHT = { form: 0.8, derived: 0.6, prefix: 0.55, firstSlip: 0.75, secondSlip: 0.5, likeKorean: 0.6 } as const;
const MOST_PREFIXED = 200;
const MOST_RESPELT = 6;
const LONGEST_RESPELT = 32;

/** The terms that stand for a folded word: itself, its forms, words that it begins, and where it is unknown, words spelt nearly so. */
export function expandWord(index: SearchIndex, word: string, canBegin = true): ExpandedWord {
  if (isJoined(word)) return expandJoined(index, word);
  const terms: TermWeights = new Map();
  addForms(index, word, terms, 1);
  const isKnown = terms.size > 0;
  if (canBegin) addPrefixed(index, word, terms);
  if (isKnown || /^\d+$/.test(word)) return { terms, how: terms.size > 0 ? 'found' : 'unknown', as: [] };
  const as = respell(index, word, slipsAllowed(word));
  for (const { term, distance } of as) raise(terms, term, distance === 1 ? WEIGHT.firstSlip : WEIGHT.secondSlip);
  for (const { term, distance } of as.slice(0, 2))
    addForms(index, index.terms[term] ?? '', terms, 0.8 * (distance === 1 ? WEIGHT.firstSlip : WEIGHT.secondSlip));
  if (as.length === 0) return { terms, how: terms.size > 0 ? 'found' : 'unknown', as: [] };
  return { terms, how: 'respelt', as: as.map(({ term }) => index.terms[term] ?? '') };
}

/** Adds a word's own term and those of its family, times a factor. */
export function addForms(index: SearchIndex, word: string, terms: TermWeights, factor: number): void {
  const own = index.termIds.get(word);
  for (const key of familiesOf(word, ['en', 'id']))
    for (const member of index.families.get(key) ?? [])
      raise(terms, member, factor * (key.startsWith('id:') ? WEIGHT.derived : WEIGHT.form));
  if (own !== undefined) raise(terms, own, factor);
}

const raise = (terms: TermWeights, term: number, weight: number): void => {
  if ((terms.get(term) ?? 0) < weight) terms.set(term, weight);
};

function addPrefixed(index: SearchIndex, word: string, terms: TermWeights): void {
  if (word.length < 3 || (word.length < 4 && /^\d+$/.test(word))) return;
  const [start, end] = rangeOfPrefix(index, word);
  for (let place = start; place < Math.min(end, start + MOST_PREFIXED); place++) {
    const term = index.sorted[place] ?? 0;
    raise(terms, term, WEIGHT.prefix * (word.length / (index.terms[term]?.length ?? 1)) ** 0.5);
  }
}

/** How many slips a word may hold: the longer, the more. */
export const slipsAllowed = (word: string): number => (word.length < 4 ? 0 : word.length < 8 ? 1 : 2);

/** The terms spelt most like a word, the nearest first: least slips, then the same first letter, then the most frequent. */
export function respell(
  index: SearchIndex,
  word: string,
  slips: number,
  most = MOST_RESPELT,
): { readonly term: number; readonly distance: number }[] {
  if (slips === 0 || word.length > LONGEST_RESPELT) return [];
  const letters = lettersOf(word);
  const found: { term: number; distance: number; rank: number }[] = [];
  for (const [term, candidate] of index.terms.entries()) {
    // A slip in a word that says something gives no small word.
    if (Math.abs(candidate.length - word.length) > slips || isStopWord(candidate)) continue;
    if (countBits(letters ^ (index.letters[term] ?? 0)) > 2 * slips) continue;
    const distance = editDistance(word, candidate, slips);
    if (distance > slips) continue;
    const frequency = (index.postingAt[term + 1] ?? 0) - (index.postingAt[term] ?? 0);
    const isOff = candidate[0] !== word[0];
    found.push({ term, distance, rank: distance * 4 + (isOff ? 2 : 0) - Math.min(1.9, Math.log10(1 + frequency)) });
  }
  const nearest = found.toSorted((a, b) => a.rank - b.rank).slice(0, most);
  // Two slips where one is enough would be another word.
  const least = Math.min(...nearest.map(({ distance }) => distance));
  return nearest.filter(({ distance }) => distance === least);
}

function countBits(bits: number): number {
  let rest = bits - ((bits >>> 1) & 0x55555555);
  rest = (rest & 0x33333333) + ((rest >>> 2) & 0x33333333);
  return Math.imul((rest + (rest >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** Scripts that join words: every run that holds the word, or else every run that shares most of its pairs of syllables with it. */
function expandJoined(index: SearchIndex, word: string): ExpandedWord {
  const bare = withoutParticle(word);
  const terms: TermWeights = new Map();
  for (const term of index.joined) {
    const run = index.terms[term] ?? '';
    if (run.includes(bare)) terms.set(term, run === word || run === bare ? 1 : run.startsWith(bare) ? 0.9 : 0.7);
  }
  if (terms.size > 0 || bare.length < 3) return { terms, how: terms.size > 0 ? 'found' : 'unknown', as: [] };
  const pairs = pairsOf(bare);
  for (const term of index.joined) {
    const own = pairsOf(index.terms[term] ?? '');
    const shared = own.filter((pair) => pairs.includes(pair)).length;
    if (shared > 0 && shared / own.length >= 0.6) terms.set(term, WEIGHT.likeKorean);
  }
  const as = [...terms.keys()].slice(0, MOST_RESPELT).map((term) => index.terms[term] ?? '');
  return { terms, how: as.length > 0 ? 'respelt' : 'unknown', as };
}

const pairsOf = (word: string): string[] => Array.from({ length: Math.max(0, word.length - 1) }, (_, at) => word.slice(at, at + 2));
