import { expect, test } from 'vitest';
import { findReferences, type FoundReference, type NamedTreaty } from '../../../src/core/reference/findReferences.ts';
import { UI_LANGUAGES } from '../../../src/core/treaty/language.ts';
import { ENGLISH, INDONESIAN, NO_ENGLISH, NO_INDONESIAN } from './findReferences.cases.ts';
import { seededRandom } from '../../support/random.ts';

const HOME = 'ru-kp-2024';
const ARTICLES = Array.from({ length: 23 }, (_, index) => `art_${index + 1}`);

const treatyOf = (id: string, en: readonly string[], id_: readonly string[], ...eIds: string[]): NamedTreaty => ({
  id,
  names: { en, id: id_ },
  clauses: eIds.map((eId) => ({ eId })),
});

const TREATIES: readonly NamedTreaty[] = [
  treatyOf(HOME, ['2024 treaty', 'treaty of 2024'], ['perjanjian 2024'], 'preamble', ...ARTICLES),
  treatyOf('su-kp-1961', ['1961 treaty', 'treaty of 1961', '1961 pact'], ['perjanjian 1961'], 'art_1'),
  treatyOf('ru-kp-2000', ['2000 treaty', 'treaty of 9 February 2000'], ['perjanjian 2000'], 'art_2'),
  treatyOf(
    'nato',
    ['North Atlantic Treaty', 'Washington Treaty', 'NATO'],
    ['Perjanjian Atlantik Utara', 'NATO'],
    'art_4',
    'art_5',
    'art_6',
  ),
  treatyOf(
    'un-charter',
    ['Charter of the United Nations', 'United Nations Charter', 'UN Charter', 'the Charter', 'Charter'],
    ['Piagam Perserikatan Bangsa-Bangsa', 'Piagam PBB', 'Piagam'],
    'art_51',
  ),
];
const ITEM_IDS = new Set(['S22', 'B61', 'S09']);

const find = (text: string, home = HOME, language: (typeof UI_LANGUAGES)[number] = 'en', treaties = TREATIES): FoundReference[] =>
  findReferences(text, { language, home, treaties, itemIds: ITEM_IDS });

/** The text with its links between braces, as the table writes them. */
function marked(text: string, found: readonly FoundReference[]): string {
  let from = 0;
  const pieces = found.map(({ start, end, to }) => {
    const piece = `${text.slice(from, start)}{${text.slice(start, end)} > ${targetOf(to)}}`;
    from = end;
    return piece;
  });
  return pieces.join('') + text.slice(from);
}

function targetOf(to: FoundReference['to']): string {
  if ('itemId' in to) return `#${to.itemId}`;
  if (to.eId === undefined) return to.treatyId;
  return to.treatyId === HOME ? to.eId : `${to.treatyId}/${to.eId}`;
}

const unmarked = (row: string): string => row.replaceAll(/\{([^>]*) > [^}]*\}/g, '$1');

test.each([...ENGLISH, ...INDONESIAN])('finds what is linked in %j', (row) => {
  const text = unmarked(row);
  expect(UI_LANGUAGES.map((language) => marked(text, find(text, HOME, language)))).toEqual([row, row]);
});

test.each([...NO_ENGLISH, ...NO_INDONESIAN])('finds nothing in %j', (text) => {
  expect(UI_LANGUAGES.map((language) => marked(text, find(text, HOME, language)))).toEqual([text, text]);
});

test('an article without a treaty is of the treaty in hand', () => {
  expect(marked('Article 4, Pasal 5', find('Article 4, Pasal 5', 'nato'))).toBe('{Article 4 > nato/art_4}, {Pasal 5 > nato/art_5}');
});

test('a number that the treaty in hand lacks leads away only where a single treaty has it', () => {
  expect(marked('Pasal 23', find('Pasal 23', 'nato'))).toBe('{Pasal 23 > art_23}');
  expect(find('Article 4, Article 1, Article 2', 'un-charter')).toEqual([]);
});

test('an article of another treaty is never given to the treaty in hand', () => {
  const texts = ['Article 4 of 2024', 'Pasal 4 tahun 2024', 'Article 4 of the 2024 treaty'];
  expect(texts.map((text) => marked(text, find(text, 'nato')))).toEqual(texts.map((text) => `{${text} > art_4}`));
  expect(find('Article 4 of 2025, Pasal 4 tahun 2025', 'nato')).toEqual([]);
});

test('"the treaty" is the treaty in hand, even where it lacks the clause', () => {
  expect(find('Article 51 of the treaty; Pasal 51 perjanjian ini')).toEqual([]);
});

test('a preamble without a treaty never leads away', () => {
  expect(find('the preamble, the preamble of the treaty, Pembukaan dan Pasal 99', 'nato')).toEqual([]);
  const text = 'the preamble of the 2024 treaty';
  expect(marked(text, find(text, 'nato'))).toBe('the {preamble of the 2024 treaty > preamble}');
});

test('a name that two treaties have is of the one that has it in the language of the text', () => {
  const treaties = [treatyOf('one', ['Pact of Steel'], [], 'art_1'), treatyOf('two', [], ['Pact of Steel'], 'art_1')];
  const text = 'Article 1 of the Pact of Steel';
  expect(find(text, HOME, 'en', treaties).map(({ to }) => to)).toEqual([{ treatyId: 'one', eId: 'art_1' }]);
  expect(find(text, HOME, 'id', treaties).map(({ to }) => to)).toEqual([{ treatyId: 'two', eId: 'art_1' }]);
});

test('a name may be written with any dash, space and apostrophe', () => {
  const treaties = [treatyOf('china', ["Mao's China–DPRK treaty"], [], 'art_2')];
  const text = 'Article 2 of mao’s  China-DPRK\u00a0Treaty';
  expect(find(text, HOME, 'en', treaties)).toEqual([{ start: 0, end: text.length, to: { treatyId: 'china', eId: 'art_2' } }]);
});

test('a treaty or an item that is named like a property of every object is a name like others', () => {
  const treaties = [treatyOf('__proto__', ['constructor', ''], [], 'art_1')];
  const found = findReferences('Article 1 of constructor, toString', {
    language: 'en',
    home: 'valueOf',
    treaties,
    itemIds: new Set(['toString']),
  });
  expect(found.map(({ to }) => to)).toEqual([{ treatyId: '__proto__', eId: 'art_1' }, { itemId: 'toString' }]);
});

test('without treaties or items there is nothing to find', () => {
  expect(findReferences('Article 4 of the UN Charter, S22', { language: 'en', home: HOME, treaties: [] })).toEqual([]);
});

test('offsets are UTF-16 code units', () => {
  expect(find('🤝 당사국 Pasal 4 🤝')).toEqual([{ start: 7, end: 14, to: { treatyId: HOME, eId: 'art_4' } }]);
});

test.each([
  ['a control character', 'Article\u00004'],
  ['a bidirectional override', 'Article \u202e4'],
  ['a combining mark on the number', 'Article 4\u0301'],
  ['a combining mark on the word', 'Article\u0301 4'],
  ['a lone surrogate on the number', 'Article \ud83e4'],
  ['a letter of another script', 'Аrticle 4'],
  ['a digit of another script', 'Pasal ٤'],
])('%s makes it another word', (_what, text) => {
  expect(find(text)).toEqual([]);
});

// Each of these would take a quadratic or exponential reader from minutes to for ever; the runner's own time-out is the judge.
test.each([
  ['words for article', 'Article '],
  ['lists', 'Articles 1, 2, 3, '],
  ['numbers', '4, '],
  ['ranges', 'Pasal 1–2-'],
  ['conjunctions', 'and dan '],
  ['brackets', 'Article 4('],
  ['closing brackets', '4)'],
  ['paragraphs', 'Pasal 4 ayat (1) dan (2) '],
  ['beginnings of a name', 'Article 51 of the Charter of the United '],
  ['names', 'NATO’s '],
  ['years', 'Pasal 4 tahun 1996 '],
  ['items', 'S22 '],
  ['spaces', '   '],
  ['line feeds', '\n'],
  ['digits', '4'],
  ['letters', 'pasal'],
  ['Roman numbers', 'IVXLC'],
  ['dashes', 'pasal-'],
  ['control characters', '\u0000\u001b'],
  ['right-to-left words', 'المادة \u202e4 '],
  ['surrogates', '\ud83e\udd1d\ud83e'],
  ['combining marks', '\u0301'],
])('200 kB of %s are read through to the end', (_what, unit) => {
  const long = unit.repeat(Math.ceil(200_000 / unit.length));
  const texts = [long, `Articles 4, ${long}`].map((text) => `${text}\n\nPasal 23`);
  expect(texts.map((text) => text.slice(find(text).at(-1)?.start))).toEqual(['Pasal 23', 'Pasal 23']);
});

test('a list of 50,000 numbers is linked number by number', () => {
  const found = find(`Articles ${'4, '.repeat(50_000)}5`);
  expect([found.length, found.at(-1)?.to]).toEqual([50_001, { treatyId: HOME, eId: 'art_5' }]);
});

const FRAGMENTS = (
  'Article|article|Articles|Art.|Pasal|pasal-pasal|Psl.|4|5|51|99|2024|IV|I|04|4bis|, | |\u00a0|\n|\n\n|-|–| and | dan | sampai |(1)|(|)|' +
  " ayat 1| paragraph 2|'s |’| of the | tahun |UN Charter|Charter of the United Nations|Charter|NATO|Piagam|perjanjian 1961|1961 treaty|" +
  'treaty|preamble|Pembukaan|mukadimah|S22|B61|.|;|%|🤝|\ud83e|\u0301|\u202e|\u0000|المادة|June|juta'
).split('|');

const SAYS_SO = /\d|[IVXLC]|nato|charter|piagam|treaty|perjanjian|preamble|pembukaan|mukadimah/i;

function isKnown(to: FoundReference['to']): boolean {
  if ('itemId' in to) return ITEM_IDS.has(to.itemId);
  const treaty = TREATIES.find(({ id }) => id === to.treatyId);
  return treaty !== undefined && (to.eId === undefined || treaty.clauses.some(({ eId }) => eId === to.eId));
}

test('whatever the text, links are in order, apart from each other, inside it, and say what they lead to', () => {
  for (let seed = 1; seed <= 3000; seed++) {
    const random = seededRandom(seed);
    const text = Array.from({ length: 1 + random(24) }, () => FRAGMENTS[random(FRAGMENTS.length)]).join(random(2) ? ' ' : '');
    const found = find(text, TREATIES[random(TREATIES.length)]?.id);
    const edges = found.flatMap(({ start, end }) => [start, end]);
    const odd = found.filter(({ start, end, to }) => start >= end || !SAYS_SO.test(text.slice(start, end)) || !isKnown(to));

    // The seed stands in what is compared, so that a failure prints it.
    expect({ seed, edges: [0, ...edges, text.length] }).toEqual({ seed, edges: [0, ...edges, text.length].toSorted((a, b) => a - b) });
    expect({ seed, odd }).toEqual({ seed, odd: [] });
  }
});

test('leaves an article of a treaty that ships in part to that treaty, even where another one has its number', () => {
  const clauses = [{ eId: 'art_13' }];
  const treaties = [
    { id: 'part', names: { en: [], id: [] }, coverage: 'selection', clauses: [] },
    { id: 'whole', names: { en: [], id: [] }, coverage: 'whole', clauses },
  ] as const;
  expect(findReferences('By Article 13 a Party can leave.', { language: 'en', home: 'part', treaties })).toEqual([]);
});
