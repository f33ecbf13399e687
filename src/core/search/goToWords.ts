import type { NamedThing } from './searchDocument.ts';

// Words by which people name clauses, pages and commands, folded as `foldPhrase` does.

const listOf = (words: string): readonly string[] => words.trim().split(/\s*,\s*/);

/** What an article is called before its number, the longest first, as alternatives of a regular expression. */
export const ARTICLE_WORDS = listOf(
  'articles, article, arts, art, clause, pasal, psl, ps, artikel, articulo, artigo, articolo, klausul, статьи, статья, статье, статью, статьеи, ст, 제, 第, §',
).join('|');

/** What a paragraph is called before its number. */
export const PARAGRAPH_WORDS = listOf('paragraphs, paragraph, paras, para, par, ayat, paragraf, пункт, пункта, часть, части, п, ч, ¶').join(
  '|',
);

/** What a preamble is called. */
export const PREAMBLE_WORDS: ReadonlySet<string> = new Set(
  listOf(
    'preamble, the preamble, preambule, pembukaan, mukadimah, mukaddimah, преамбула, 전문, 서문, 前文, 序言, 序文, preambulo, praambel, preambulum',
  ),
);

/** Words between a clause and its treaty that say nothing. */
export const BETWEEN =
  /^(?:(?:of|dari|the|in|to|pada|dalam|di|de|du|от|из|의|の|的|s)(?=\s|$)|[의の的,:;.–—/-])\s*|\s*(?:\s(?:of|dari|the|in|to|pada|dalam|di|de|du|s)|[의の的,:;–—/-])$/u;

/** Numbers in words, cardinal and ordinal, up to what a treaty needs. */
export const NUMBER_WORDS: ReadonlyMap<string, number> = new Map([
  ...numbered(
    'one, two, three, four, five, six, seven, eight, nine, ten, eleven, twelve, thirteen, fourteen, fifteen, sixteen, seventeen, eighteen, nineteen, twenty, twenty one, twenty two, twenty three',
  ),
  ...numbered(
    'first, second, third, fourth, fifth, sixth, seventh, eighth, ninth, tenth, eleventh, twelfth, thirteenth, fourteenth, fifteenth, sixteenth, seventeenth, eighteenth, nineteenth, twentieth, twenty first, twenty second, twenty third',
  ),
  ...numbered(
    'satu, dua, tiga, empat, lima, enam, tujuh, delapan, sembilan, sepuluh, sebelas, dua belas, tiga belas, empat belas, lima belas, enam belas, tujuh belas, delapan belas, sembilan belas, dua puluh, dua puluh satu, dua puluh dua, dua puluh tiga',
  ),
  ...numbered(
    'pertama, kedua, ketiga, keempat, kelima, keenam, ketujuh, kedelapan, kesembilan, kesepuluh, kesebelas, kedua belas, ketiga belas, keempat belas, kelima belas, keenam belas, ketujuh belas, kedelapan belas, kesembilan belas, kedua puluh',
  ),
  ...numbered('一, 二, 三, 四, 五, 六, 七, 八, 九, 十, 十一, 十二, 十三, 十四, 十五, 十六, 十七, 十八, 十九, 二十, 二十一, 二十二, 二十三'),
  ['五十一', 51],
  ['fifty one', 51],
  ['lima puluh satu', 51],
]);

function numbered(words: string): [string, number][] {
  return listOf(words).map((word, index) => [word, index + 1]);
}

/** Words before a name that say what kind of thing is meant. */
export const VIEW_WORDS: ReadonlyMap<string, NamedThing['view']> = new Map([
  ['by', 'author'],
  ['author', 'author'],
  ['oleh', 'author'],
  ['penulis', 'author'],
  ['theme', 'theme'],
  ['tema', 'theme'],
  ['debate', 'debate'],
  ['perdebatan', 'debate'],
  ['reading', 'reading'],
  ['bacaan', 'reading'],
]);

/** What the reader may have the site do. */
export type Command =
  | 'language-en'
  | 'language-id'
  | 'text-en'
  | 'text-id'
  | 'text-both'
  | 'scheme-system'
  | 'scheme-light'
  | 'scheme-dark'
  | 'scheme-contrast'
  | 'print'
  | 'export'
  | 'import'
  | 'shortcuts';

/** What each command is called, in either language of the interface. */
export const COMMANDS: Readonly<Record<Command, readonly string[]>> = {
  'language-en': listOf('english, language english, in english, bahasa inggris, inggris, en'),
  'language-id': listOf('indonesian, language indonesian, bahasa indonesia, indonesia, in indonesian, id'),
  'text-en': listOf('text english, text in english, teks inggris'),
  'text-id': listOf('text indonesian, text in indonesian, teks indonesia'),
  'text-both': listOf('both languages, text both, side by side, dua bahasa, kedua bahasa, teks dua bahasa, berdampingan'),
  'scheme-system': listOf('system colours, system colors, colour scheme system, warna sistem, ikuti sistem'),
  'scheme-light': listOf('light, light mode, light theme, light colours, colour scheme light, terang, mode terang, warna terang'),
  'scheme-dark': listOf(
    'dark, dark mode, night mode, dark theme, dark colours, colour scheme dark, gelap, mode gelap, mode malam, warna gelap',
  ),
  'scheme-contrast': listOf('contrast, high contrast, colour scheme contrast, kontras, kontras tinggi'),
  print: listOf('print, cetak, print this page, cetak halaman'),
  export: listOf('export, export notes, ekspor, ekspor catatan'),
  import: listOf('import, import notes, impor, impor catatan'),
  shortcuts: listOf('shortcuts, keyboard shortcuts, keys, pintasan, pintasan papan ketik, ?'),
};

/** Pages without a treaty, and what they are called. */
export const PAGES: Readonly<Record<'shelf' | 'notes' | 'about', readonly string[]>> = {
  shelf: listOf('shelf, home, start, rak, beranda, awal'),
  notes: listOf('notes, my notes, notebook, catatan, catatan saya, buku catatan'),
  about: listOf('about, about pasal, help, sources, tentang, tentang pasal, bantuan, sumber'),
};

/** Pages of a treaty, and what they are called. */
export const TREATY_PAGES: Readonly<
  Record<'overview' | 'text' | 'list' | 'themes' | 'debates' | 'authors' | 'readings', readonly string[]>
> = {
  overview: listOf('overview, contents, timeline, ikhtisar, daftar isi, linimasa'),
  text: listOf('text, whole text, full text, teks, teks lengkap, seluruh teks'),
  list: listOf('commentary, all commentary, komentar, semua komentar'),
  themes: listOf('themes, tema, all themes, semua tema'),
  debates: listOf('debates, disagreements, perdebatan, semua perdebatan'),
  authors: listOf('authors, commentators, penulis, komentator, semua penulis'),
  readings: listOf('readings, guided readings, bacaan, bacaan terpandu'),
};
