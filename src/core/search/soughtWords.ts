import type { SearchIndex } from './buildIndex.ts';
import type { TermWeights } from './expandWord.ts';
import { joinRanges, type TextRange } from './matchedWords.ts';
import type { Condition } from './parseQuery.ts';
import type { Slot } from './slots.ts';
import { withoutParticle } from './words/koreanParticles.ts';
import { isJoined, splitWords } from './words/splitWords.ts';

/** What a search took its words for, so that they can be found in any text without its index; plain data, folded as the index folds. */
export interface SoughtWords {
  /** Words any of which is sought; of scripts that join words, anywhere within others. */
  readonly words: readonly string[];
  /** Words in a row; at each place any of its words. */
  readonly runs: readonly (readonly (readonly string[])[])[];
}

/** Gathers what the words and conditions of a query stand for in an index. Exclusions, places, kinds and names of themes are no words. */
export function soughtWords(index: SearchIndex, slots: readonly Slot[], required: readonly Condition[]): SoughtWords {
  const wordsOf = (terms: TermWeights): string[] => Array.from(terms.keys(), (term) => index.terms[term] ?? '');
  const words = slots.flatMap(({ terms, word }) => (isJoined(word) ? [withoutParticle(word)] : wordsOf(terms)));
  const phrases = slots.flatMap(({ phrases: each }) => each.map(({ sequence }) => sequence.map(wordsOf)));
  const runs = required.flatMap(runsOf).map((run) => run.map((word) => [word]));
  return { words: [...new Set(words)], runs: [...phrases, ...runs] };
}

function runsOf(condition: Condition): (readonly string[])[] {
  switch (condition.type) {
    case 'phrase':
      return [condition.words];
    case 'near':
      return [condition.left, condition.right];
    case 'named':
      return condition.operator === 'by' ? [condition.words] : [];
    case 'either':
      return condition.options.flatMap(runsOf);
    default:
      return [];
  }
}

/**
 * Finds sought words in a text: UTF-16 code units, half-open, in order and apart. Time grows with the length of the text.
 */
export function findSought(text: string, { words, runs }: SoughtWords): TextRange[] {
  const plain = new Set(words.filter((word) => !isJoined(word)));
  const within = words.filter((word) => word !== '' && isJoined(word));
  const tokens = splitWords(text);
  const found: [number, number][] = [];
  for (const [at, { word, start, end }] of tokens.entries()) {
    if (plain.has(word)) found.push([start, end]);
    if (isJoined(word)) found.push(...placesWithin(text.slice(start, end), within, start));
    for (const run of runs) {
      const last = tokens[at + run.length - 1];
      if (last && run.every((options, step) => stands(tokens[at + step]?.word ?? '', options))) found.push([start, last.end]);
    }
  }
  return joinRanges(found);
}

const stands = (word: string, options: readonly string[]): boolean =>
  options.some((option) => word === option || (isJoined(option) && word.includes(option)));

function placesWithin(run: string, sought: readonly string[], offset: number): [number, number][] {
  return sought.flatMap((word): [number, number][] => {
    const at = run.indexOf(word);
    return at === -1 ? [] : [[offset + at, offset + at + word.length]];
  });
}
