// Endings from the longest, with what stands in their place and how many letters must be left before them.
const ENDINGS: readonly (readonly [ending: string, instead: string, least: number])[] = [
  ['ifications', 'ifi', 2],
  ['ification', 'ifi', 2],
  ['izations', '', 4],
  ['isations', '', 4],
  ['ization', '', 4],
  ['isation', '', 4],
  ['fulness', '', 4],
  ['nesses', '', 4],
  ['ations', '', 4],
  ['itions', '', 4],
  ['ation', '', 4],
  ['ition', '', 4],
  ['ances', '', 4],
  ['ences', '', 4],
  ['ments', '', 6],
  ['ities', '', 4],
  ['ness', '', 4],
  ['ance', '', 4],
  ['ence', '', 4],
  ['ment', '', 6],
  ['ates', '', 4],
  ['ated', '', 4],
  ['ator', '', 4],
  ['ized', '', 4],
  ['ised', '', 4],
  ['izes', '', 4],
  ['ises', '', 4],
  ['ify', 'ifi', 2],
  ['ied', 'i', 3],
  ['ies', 'i', 3],
  ['ically', 'i', 4],
  ['ical', 'i', 4],
  ['ic', 'i', 4],
  ['ily', 'i', 4],
  ['ity', '', 4],
  ['ate', '', 4],
  ['ize', '', 4],
  ['ise', '', 4],
  ['ive', '', 4],
  ['ing', '', 3],
  ['ion', '', 4],
  ['ial', '', 4],
  ['ors', '', 4],
  ['ers', '', 4],
  ['or', '', 4],
  ['er', '', 4],
  ['al', '', 4],
  ['ed', '', 3],
  ['ly', '', 4],
  ['y', 'i', 2],
  ['e', '', 3],
];

/**
 * What the forms of an English word have in common: `assist` of "assistance" and "assists", `ratifi` of "ratify" and "ratification". Made
 * to be compared, not read; words of fewer than four letters, and those with other letters, stay as they are.
 */
export function stemEnglish(word: string): string {
  if (word.length < 4 || !/^[a-z]+$/.test(word)) return word;
  const singular = /(?:[^su]s|[^aiou]us)$/.test(word) && !/(?:ss|ies|ences|ances|ments|ness|us|is)$/.test(word) ? word.slice(0, -1) : word;
  for (const [ending, instead, least] of ENDINGS) {
    if (!singular.endsWith(ending)) continue;
    const root = singular.slice(0, -ending.length);
    if (root.length >= least && /[aeiouy]/.test(root))
      return undouble(instead === '' ? root.replace(/e$/, '').replace(/y$/, 'i') : root + instead);
  }
  return singular;
}

// "Committed", "stopping"; but "assess" and "fall" end so themselves.
const undouble = (root: string): string => (/([bdgmnprt])\1$/.test(root) ? root.slice(0, -1) : root);
