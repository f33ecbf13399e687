import { editDistance } from './words/editDistance.ts';
import { foldWord, isJoined } from './words/splitWords.ts';

const SIGNS = /[^\p{L}\p{N}\s.,:;/()§¶_?–—-]+/gu;

/** A short text as names are compared: without case, diacritics, quotes and brackets, compatibility forms written plainly, single spaces. */
export function foldPhrase(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[’']s\b/g, '')
    .replace(SIGNS, ' ')
    .split(/\s+/)
    .map(foldWord)
    .join(' ')
    .replace(/^[\s.,:;/–—-]+|[\s.,:;/–—-]+$/g, '');
}

// Names are those of the data, a few hundred, and are compared at every key that is pressed.
const FOLDED_NAMES = new Map<string, { readonly folded: string; readonly words: readonly string[] }>();

/** A name of the data, folded, with its words; remembered, so not for what a reader types. */
export function foldName(name: string): { readonly folded: string; readonly words: readonly string[] } {
  const known = FOLDED_NAMES.get(name);
  if (known) return known;
  const folded = foldPhrase(name);
  const made = { folded, words: wordsOf(folded) };
  FOLDED_NAMES.set(name, made);
  return made;
}

const wordsOf = (folded: string): string[] => folded.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');

/**
 * From 0, nothing alike, to 1, the very name: how well what is typed fits the best of some names. Every word that is typed must begin a
 * word of the name, or be spelt nearly like one; short words alone say too little.
 */
export function likenessOfNames(typed: string, names: readonly string[]): number {
  const words = wordsOf(typed);
  const letters = words.join('').length;
  if (letters < 2 || words.length > 12) return 0;
  return Math.max(0, ...names.map((name) => likeness(words, foldName(name).words)));
}

function likeness(words: readonly string[], name: readonly string[]): number {
  if (words.join(' ') === name.join(' ')) return 1;
  const left = [...name];
  let sum = 0;
  for (const word of words) {
    const scores = left.map((candidate) => likenessOfWords(word, candidate));
    const best = Math.max(0, ...scores);
    if (best === 0) return 0;
    sum += best;
    left.splice(scores.indexOf(best), 1);
  }
  // Of two names that hold all that is typed, the shorter is the likelier.
  return 0.9 * (sum / words.length) * (0.6 + (0.4 * words.length) / Math.max(1, name.length));
}

function likenessOfWords(word: string, name: string): number {
  if (word === name) return 1;
  if (isJoined(word)) return name.includes(word) ? 0.8 : 0;
  if (word.length >= 3 && name.startsWith(word)) return 0.8;
  if (word.length < 4 || /\d/.test(word)) return 0;
  const slips = word.length < 8 ? 1 : 2;
  return editDistance(word, name, slips) <= slips ? 0.6 : 0;
}
