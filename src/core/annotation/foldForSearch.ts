/** A text as a search compares it: without case, diacritics and compatibility forms. */
export function foldForSearch(text: string): string {
  const folded = text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]+/g, '')
    .replaceAll('ς', 'σ');
  // Scripts with marks of their own; to ask for all of Unicode's marks takes three times as long, and most notes have none.
  return /[\u0483-\u1fff\u2c00-\uffff]/.test(folded) ? folded.replace(/\p{M}+/gu, '') : folded;
}
