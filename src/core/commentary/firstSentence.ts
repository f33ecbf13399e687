// A full stop after these ends no sentence.
const ABBREVIATION = /(?:^|[\s(])(?:[A-Z]|Art|Arts|No|Mr|Mrs|Ms|Dr|Gen|Lt|vs|cf|e\.g|i\.e|U\.S|St|Yth|hlm|dll|dsb)\.$/;

/** The first sentence of a text, with its closing mark; the whole text when it has only one. */
export function firstSentence(text: string): string {
  const ends = /[.?!…]["'”’)]*(?=\s)/g;
  for (let match = ends.exec(text); match !== null; match = ends.exec(text)) {
    const sentence = text.slice(0, ends.lastIndex);
    if (!ABBREVIATION.test(sentence)) return sentence;
  }
  return text;
}
