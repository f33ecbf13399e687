/** A word of a text, and where it stands: UTF-16 code units, half-open. */
export interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

// Scripts that write no spaces between words: every character of theirs is a word of its own here.
const UNSPACED = ['Han', 'Hiragana', 'Katakana', 'Thai', 'Lao', 'Khmer', 'Myanmar'].map((script) => `\\p{Script=${script}}`).join('');

const WORD = new RegExp(`[${UNSPACED}]|(?:(?![${UNSPACED}])[\\p{L}\\p{M}\\p{N}])+`, 'gu');

/**
 * The words of a text in order: runs of letters, marks and digits, and single characters where a script writes no spaces. For finding
 * words again, where both texts are split alike; what a reader steps over by keyboard is `stepBoundary`.
 */
export function splitIntoWords(text: string): Word[] {
  const words: Word[] = [];
  WORD.lastIndex = 0;
  for (let match = WORD.exec(text); match !== null; match = WORD.exec(text)) {
    words.push({ text: match[0], start: match.index, end: WORD.lastIndex });
  }
  return words;
}
