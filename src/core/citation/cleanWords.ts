const CONTROLS = /[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069\u2028\u2029\ufeff]+/gu;

/** Words on one line: white space folded, control characters and those that turn the direction of what follows left out. */
export const cleanWords = (words: string): string => words.replaceAll(/\s+/g, ' ').replaceAll(CONTROLS, '').trim();
