// The words by which running text names articles, in English and in Indonesian, folded to lower case.

const wordsOf = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));

/** Words that an article's number follows. */
export const ARTICLE = wordsOf('article articles art arts pasal psl');

/** Names of a preamble. */
export const PREAMBLE = wordsOf('preamble pembukaan mukadimah');

/** Words that a paragraph's number follows. */
export const PARAGRAPH = wordsOf('paragraph paragraphs para paras ayat paragraf');

/** Words that join the last of a list. */
export const AND = wordsOf('and or & dan atau serta');

/** Words and signs between the ends of a range. */
export const TO = wordsOf('to through sampai hingga s.d. s.d s/d -');

/** Words between an article and what it is of. */
export const OF = wordsOf('of dari');

/** Words that say where something stands, which may or may not be what an article is of. */
export const IN = wordsOf('in under dalam pada di');

/** What a treaty is called. */
export const TREATY = wordsOf('treaty pact agreement perjanjian pakta traktat persetujuan');

/** What follows "the treaty" where some other treaty is meant: "the treaty that lapsed in 1996". */
export const WHICH = wordsOf('that which of yang dari tahun tanggal');

/** Instruments that have articles too. */
export const OTHER_LAW = wordsOf(`charter constitution convention covenant statute protocol code law declaration resolution
  piagam konstitusi konvensi kovenan statuta protokol undang uu uud kuhp deklarasi resolusi`);

/** What makes the number before it a quantity or a day; "bis" makes it another article, with a name of its own. */
export const QUANTITY = wordsOf(`thousand million billion percent people troops years months days articles other others bis ter quater
  ribu juta miliar triliun persen orang tentara bulan hari pasal negara january february march april june july august september
  october november december januari februari maret mei juni juli agustus oktober desember`);
