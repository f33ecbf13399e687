// Endings of nouns, adjectives and verbs as Russian inflects them, from the longest.
const ENDINGS = `ированный ениями аниями иями ями ами иям ием иях ого его ому ему ыми ими ении ания ение ание ению
  ости остью ость ями ах ях ов ев ей ой ый ий ая яя ое ее ые ие ую юю ом ем им ым ию ия ии ие ью ья ть ся ет ит ут ют ат ят ла ло ли
  а я о е и ы у ю ь й`
  .split(/\s+/)
  .toSorted((a, b) => b.length - a.length);

/** What the forms of a Russian word have in common, roughly: "санкции" and "санкций" both give "санкц". For a word in Cyrillic letters. */
export function stemCyrillic(word: string): string {
  if (word.length < 5) return word;
  const ending = ENDINGS.find((each) => word.endsWith(each) && word.length - each.length >= 4);
  return ending === undefined ? word : word.slice(0, -ending.length);
}
