import type { PositionSelector } from './anchor.ts';
import { foldOffset, unfoldRange, type FoldedText } from './foldText.ts';
import { splitIntoWords } from './splitIntoWords.ts';

/** The words of every clause of an expression as numbers, so that they are compared fast. */
export interface Vocabulary {
  readonly idOf: ReadonlyMap<string, number>;
  readonly words: readonly string[];
  /** The first UTF-16 code unit of each. */
  readonly firsts: readonly number[];
}

/** A vocabulary that takes up the words of one clause after another. */
export interface GrowingVocabulary extends Vocabulary {
  readonly idOf: Map<string, number>;
  readonly words: string[];
  readonly firsts: number[];
}

/** A part of a region's folded text, half-open. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * A text that words are sought in: a clause, or all of an expression. Offsets are those of the folded text, UTF-16 code units, half-open,
 * unless they are called original: those count in all clauses joined by one line feed.
 */
export interface Region extends Span {
  /** Folded. */
  readonly text: string;
  /** Where each clause starts in it; one ends one unit before the next starts. */
  readonly clauseStarts: readonly number[];
  /** Of each word, in order. */
  readonly ids: readonly number[];
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** Where each word of the vocabulary stands, as indices into the three above. */
  readonly placesOf: ReadonlyMap<number, readonly number[]>;
  readonly toOriginal: (start: number, end: number) => PositionSelector;
  readonly fromOriginal: (offset: number) => number;
}

/** Makes the region of one clause, adding its words to the vocabulary. `base` is the original offset at which the clause starts. */
export function makeClauseRegion(folded: FoldedText, base: number, vocabulary: GrowingVocabulary): Region {
  const found = splitIntoWords(folded.text);
  const ids = found.map(({ text }) => {
    const known = vocabulary.idOf.get(text);
    if (known !== undefined) return known;
    vocabulary.idOf.set(text, vocabulary.words.length);
    vocabulary.firsts.push(text.charCodeAt(0));
    return vocabulary.words.push(text) - 1;
  });
  return {
    text: folded.text,
    start: 0,
    end: folded.text.length,
    clauseStarts: [0],
    ids,
    starts: found.map(({ start }) => start),
    ends: found.map(({ end }) => end),
    placesOf: gatherPlaces([ids]),
    toOriginal: (start, end) => {
      const range = unfoldRange(folded, start, end);
      return { start: base + range.start, end: base + range.end };
    },
    fromOriginal: (offset) => foldOffset(folded, offset - base),
  };
}

/** Joins the regions of all clauses by one space each, as the fold of a line feed; `bases` are their original offsets. */
export function joinRegions(regions: readonly Region[], bases: readonly number[]): Region {
  const offsets: number[] = [];
  let length = 0;
  for (const { text } of regions) {
    offsets.push(length);
    length += text.length + 1;
  }
  const shifted = (part: 'starts' | 'ends'): number[] => regions.flatMap((region, i) => region[part].map((at) => at + (offsets[i] ?? 0)));
  const toOriginal = (at: number, side: 'start' | 'end'): number => {
    const i = lastAtOrBelow(offsets, side === 'start' ? at : Math.max(at - 1, 0));
    const inside = at - (offsets[i] ?? 0);
    return side === 'start'
      ? (regions[i]?.toOriginal(inside, inside + 1).start ?? 0)
      : (regions[i]?.toOriginal(inside - 1, inside).end ?? 0);
  };
  return {
    text: regions.map(({ text }) => text).join(' '),
    start: 0,
    end: Math.max(0, length - 1),
    clauseStarts: offsets,
    ids: regions.flatMap(({ ids }) => ids),
    starts: shifted('starts'),
    ends: shifted('ends'),
    placesOf: gatherPlaces(regions.map(({ ids }) => ids)),
    toOriginal: (start, end) => {
      const first = toOriginal(start, 'start');
      return { start: first, end: end > start ? toOriginal(end, 'end') : first };
    },
    fromOriginal: (offset) => {
      const i = lastAtOrBelow(bases, offset);
      return (offsets[i] ?? 0) + (regions[i]?.fromOriginal(offset) ?? 0);
    },
  };
}

function gatherPlaces(idsOfParts: readonly (readonly number[])[]): Map<number, number[]> {
  const places = new Map<number, number[]>();
  let at = 0;
  for (const ids of idsOfParts) {
    for (const id of ids) {
      const known = places.get(id);
      if (known) known.push(at);
      else places.set(id, [at]);
      at++;
    }
  }
  return places;
}

/** The index of the first of ascending numbers that is at or above another; their number where none is. */
export function firstAtOrAbove(ascending: readonly number[], value: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The index of the last of ascending numbers that is at or below another; 0 where none is. */
export const lastAtOrBelow = (ascending: readonly number[], value: number): number => Math.max(0, firstAtOrAbove(ascending, value + 1) - 1);
