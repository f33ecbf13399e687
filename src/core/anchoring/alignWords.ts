import type { PatternWord } from './pattern.ts';
import type { Region, Vocabulary } from './region.ts';

/** How the words of a pattern stand in a stretch of a region. */
export interface Alignment {
  /** For each word of the pattern, the word of the region it stands against, as an index; -1 where there is none. */
  readonly at: Int32Array;
  /** For each, how alike the two are: 1 equal, 0 another word in its place. */
  readonly alike: Float32Array;
  /** Words of the region, within the stretch, that stand against none. */
  readonly inserted: number;
}

// What one step of the way back was.
const ALONG = 1;
const SKIP = 2;
const INSERT = 3;

// Chosen by trying: an inserted or lost word costs a third of an equal one, so that a run of equal words on the other side still pays.
const SKIP_COST = 0.3;
const INSERT_COST = 0.3;

/**
 * Lays all words of a pattern in order along the words `from` to `to` of a region so that as much as possible is alike, wherever among
 * them that is (semi-global alignment). Takes time and room as the product of the two numbers of words.
 * Source: Needleman and Wunsch 1970, with free ends in the text.
 */
export function alignWords(pattern: readonly PatternWord[], region: Region, vocabulary: Vocabulary, from: number, to: number): Alignment {
  const columns = to - from + 1;
  const scores = new Float32Array((pattern.length + 1) * columns);
  const steps = new Uint8Array((pattern.length + 1) * columns);
  for (const [index, word] of pattern.entries()) {
    const row = (index + 1) * columns;
    const above = row - columns;
    const skip = SKIP_COST * word.weight;
    scores[row] = (scores[above] ?? 0) - skip;
    steps[row] = SKIP;
    for (let column = 1; column < columns; column++) {
      const along =
        (scores[above + column - 1] ?? 0) + gainOf(likeness(word, region.ids[from + column - 1] ?? -1, vocabulary)) * word.weight;
      const skipped = (scores[above + column] ?? 0) - skip;
      const inserted = (scores[row + column - 1] ?? 0) - INSERT_COST;
      const best = Math.max(along, skipped, inserted);
      scores[row + column] = best;
      steps[row + column] = best === along ? ALONG : best === skipped ? SKIP : INSERT;
    }
  }
  return walkBack(pattern, region, vocabulary, from, steps, bestColumn(scores, pattern.length * columns, columns));
}

const gainOf = (alike: number): number => alike * (1 + SKIP_COST) - SKIP_COST;

function bestColumn(scores: Float32Array, row: number, columns: number): number {
  let best = 0;
  for (let column = 1; column < columns; column++) if ((scores[row + column] ?? 0) > (scores[row + best] ?? 0)) best = column;
  return best;
}

function walkBack(
  pattern: readonly PatternWord[],
  region: Region,
  vocabulary: Vocabulary,
  from: number,
  steps: Uint8Array,
  end: number,
): Alignment {
  const at = new Int32Array(pattern.length).fill(-1);
  const alike = new Float32Array(pattern.length);
  const columns = steps.length / (pattern.length + 1);
  let inserted = 0;
  let column = end;
  for (let row = pattern.length; row > 0;) {
    const step = steps[row * columns + column];
    if (step === INSERT) {
      inserted++;
      column--;
      continue;
    }
    row--;
    const word = pattern[row];
    if (step !== ALONG || !word) continue;
    column--;
    at[row] = from + column;
    alike[row] = likeness(word, region.ids[from + column] ?? -1, vocabulary);
  }
  return { at, alike, inserted };
}

/** How alike a word that is sought is to one of the text: 1 for equal ones, less for those that start alike, as inflected forms do. */
function likeness({ id: sought, text, cut }: PatternWord, id: number, { words, firsts }: Vocabulary): number {
  if (sought === id) return 1;
  if (cut === undefined && firsts[id] !== text.charCodeAt(0)) return 0;
  const other = words[id] ?? '';
  if (cut === 'start' && other.endsWith(text)) return 1;
  if (cut === 'end' && other.startsWith(text)) return 1;
  const shorter = Math.min(text.length, other.length);
  let same = 1;
  while (same < shorter && text.charCodeAt(same) === other.charCodeAt(same)) same++;
  const share = same / Math.max(text.length, other.length);
  return share > 0.5 ? share * 0.8 : 0;
}
