/** A word of a text, folded as the search compares it, and where it stands in the text: UTF-16 code units, half-open. */
export interface FoldedWord {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

// Scripts that join words without spaces, or words and particles: what is sought may stand anywhere within a run of them.
const HANGUL = String.raw`\p{Script=Hangul}`;
const UNSPACED = ['Han', 'Hiragana', 'Katakana', 'Thai', 'Lao', 'Khmer', 'Myanmar'].map((script) => `\\p{Script=${script}}`).join('');
const LETTER = String.raw`[\p{L}\p{N}\p{M}\u00ad\u200b-\u200d\u2060]`;
const WORD = new RegExp(
  `${HANGUL}+|(?=[\\p{L}\\p{N}])[${UNSPACED}ー]+|(?=[\\p{L}\\p{N}])(?:(?![${HANGUL}${UNSPACED}])${LETTER})+(?:['’ʼ](?![${HANGUL}${UNSPACED}])\\p{L}+)*`,
  'gu',
);
// Most texts here have no other letters, and are split ten times as fast.
const FOREIGN = /[^\0-\x7f\u2010-\u201f\u2026]/;
const PLAIN_WORD = /[a-z0-9]+(?:['’][a-z]+)*/gi;
const JOINED = new RegExp(`^[${HANGUL}${UNSPACED}ー]`, 'u');
const PLAIN = /^[\x21-\x7e]*$/;
// Longer runs are no words of any text that people read; what follows is another word, so that nothing is lost.
const LONGEST = 64;

/** The words of a text in order. */
export function splitWords(text: string): FoldedWord[] {
  const words: FoldedWord[] = [];
  for (const { 0: found, index } of text.matchAll(FOREIGN.test(text) ? WORD : PLAIN_WORD)) {
    for (let at = 0; at < found.length; at += LONGEST) {
      const raw = found.slice(at, at + LONGEST);
      const word = foldWord(raw);
      if (word !== '') words.push({ word, start: index + at, end: index + at + raw.length });
    }
  }
  return words;
}

/** A word without case, diacritics, invisible characters, apostrophes and the possessive `'s`; syllables of Korean and kana stay whole. */
export function foldWord(raw: string): string {
  const plain = PLAIN.test(raw) ? raw.toLowerCase() : foldMarks(raw);
  if (!/['’ʼ]/.test(plain)) return plain;
  return plain.replace(/['’ʼ]s$/, '').replace(/['’ʼ]/g, '');
}

function foldMarks(raw: string): string {
  const visible = raw.toLowerCase().replace(/[\u00ad\u200b-\u200d\u2060]/g, '');
  if (JOINED.test(visible)) return visible.normalize('NFKC');
  return visible
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .normalize('NFC')
    .replaceAll('ς', 'σ')
    .replaceAll('ł', 'l')
    .replaceAll('ø', 'o')
    .replaceAll('đ', 'd');
}

/** Whether a folded word is of a script that joins words, so that it is sought within others. */
export const isJoined = (word: string): boolean => JOINED.test(word);
