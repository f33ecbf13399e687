import { expect, test } from 'vitest';
import { inOrder, namesOf, showBeside, showItem } from '../../../src/build/data/showItem.ts';
import { clauseText } from '../../../src/core/treaty/clauseText.ts';
import { UI_LANGUAGES } from '../../../src/core/treaty/language.ts';
import { makeClause, makeStipulation, makeTreaty } from '../../support/builders.ts';
import { makeAuthoredItem, makeCommentary } from '../../support/commentaryBuilders.ts';

const full = makeAuthoredItem('B01', {
  point: 'P1',
  authorKey: 'ahn',
  moreAuthorKeys: ['baek', 'choi'],
  role: { en: 'A scholar', id: 'Seorang sarjana' },
  outlet: 'An outlet',
  date: '2024-06',
  address: 'https://example.org/a',
  addressNoted: 'example.org, page two',
  cautions: ['copy'],
  cautionNote: { en: 'Be careful.', id: 'Hati-hati.' },
  quote: { text: '조약', language: 'ko' },
  clauses: [
    { eId: 'art_1', aspect: 'scope' },
    { eId: 'art_2', ownReading: true },
    { eId: 'preamble', ownReading: false },
  ],
  themes: ['trade'],
});

test('shows an item in one language, with every author and without what only its own page tells', () => {
  expect(showItem(full, 'id')).toStrictEqual({
    id: 'B01',
    kind: 'analyst',
    author: 'Penulis B01',
    authors: ['ahn', 'baek', 'choi'],
    role: 'Seorang sarjana',
    outlet: 'An outlet',
    date: '2024-06',
    read: 'excerpt',
    cautions: ['copy'],
    cautionNote: 'Hati-hati.',
    summary: 'Ringkasan B01.',
    quote: { text: '조약', language: 'ko' },
    address: 'https://example.org/a',
    addressNoted: 'example.org, page two',
    clauses: [{ eId: 'art_1' }, { eId: 'art_2', ownReading: true }, { eId: 'preamble' }],
    themes: ['trade'],
  });
  expect(showItem(full, 'en')).toMatchObject({ author: 'Author of B01', role: 'A scholar', cautionNote: 'Be careful.' });
});

test('what is absent stays absent', () => {
  expect(showItem(makeAuthoredItem('B02'), 'en')).toStrictEqual({
    id: 'B02',
    kind: 'analyst',
    author: 'Author of B02',
    authors: [],
    read: 'excerpt',
    cautions: [],
    summary: 'Summary of B02.',
    clauses: [{ eId: 'art_1' }],
    themes: [],
  });
});

const treaty = makeTreaty([
  makeClause('art_1', [
    [makeStipulation('Each side helps.'), makeStipulation('Each side “trades”.')],
    [makeStipulation('Both 조약 keep 🕊 the peace.')],
  ]),
  makeClause('art_2', [[makeStipulation('Each side helps.')]]),
]);

test('the offsets of words point exactly at them in both languages, past other paragraphs and signs of two units', () => {
  const targets = [
    { eId: 'art_1', en: 'Each side helps', id: 'Each side helps' },
    { eId: 'art_1', en: '“trades”.', id: '“trades”. (id)' },
    { eId: 'art_1', en: 'the peace.', id: 'the peace. (id)' },
    { eId: 'art_2', en: 'helps.', id: 'helps. (id)' },
  ];
  const { words } = showBeside(makeAuthoredItem('B01', { targets }), treaty, 'art_1', 'en');
  expect(words[0]).toEqual({ en: [0, 15], id: [0, 15] });
  expect(words).toHaveLength(3);
  for (const language of UI_LANGUAGES) {
    const [clause] = treaty.expressions[language].clauses;
    const text = clause ? clauseText(clause) : '';
    expect(words.map(({ [language]: [start, end] }) => text.slice(start, end))).toEqual(targets.slice(0, 3).map((one) => one[language]));
  }
  expect(words[2]?.en).not.toEqual(words[2]?.id);
});

test('beside another clause an item speaks of the words of that clause alone', () => {
  const item = makeAuthoredItem('B01', { targets: [{ eId: 'art_2', en: 'helps', id: 'helps' }] });
  expect(showBeside(item, treaty, 'art_1', 'en').words).toEqual([]);
  expect(showBeside(item, treaty, 'art_2', 'en').words).toEqual([{ en: [10, 15], id: [10, 15] }]);
});

const dated = (id: string, date?: string) => makeAuthoredItem(id, date === undefined ? {} : { date });
const order = (...items: Parameters<typeof inOrder>[0]) => inOrder(items).map(({ id }) => id);

test.each([
  ['the oldest first', ['2024-06-21', '2024-06-20', '2023-12-31'], [2, 1, 0]],
  ['a month after its days', ['2024-06', '2024-06-30', '2024-07-01'], [1, 0, 2]],
  ['a year after its months and days', ['2024', '2024-12', '2024-12-31', '2025-01-01'], [2, 1, 0, 3]],
  ['an interval by its beginning', ['2024-06-21', '2024-06-20/2026', '2024-06-19'], [2, 1, 0]],
  ['no date last', [undefined, '2026', '1961-07-06'], [2, 1, 0]],
  ['the same dates as they came', ['2024-06-21', undefined, '2024-06-21', undefined], [0, 2, 1, 3]],
])('items stand in order: %s', (_what, dates, expected) => {
  expect(order(...dates.map((date, index) => dated(`B0${index}`, date)))).toEqual(expected.map((index) => `B0${index}`));
});

test('beside a clause the items that only our reading links come last, each part by its dates', () => {
  const items = [
    makeAuthoredItem('B01', { date: '2020', clauses: [{ eId: 'art_1', ownReading: true }] }),
    makeAuthoredItem('B02', { date: '2024' }),
    makeAuthoredItem('B03', { date: '2023', clauses: [{ eId: 'art_1' }, { eId: 'art_2', ownReading: true }] }),
    makeAuthoredItem('B04', { date: '2019', clauses: [{ eId: 'art_1', ownReading: true }] }),
  ];
  expect(inOrder(items, 'art_1').map(({ id }) => id)).toEqual(['B03', 'B02', 'B04', 'B01']);
  expect(inOrder(items).map(({ id }) => id)).toEqual(['B04', 'B01', 'B03', 'B02']);
  expect(items.map(({ id }) => id)).toEqual(['B01', 'B02', 'B03', 'B04']);
});

test('names only the themes and authors that items mention, in one language', () => {
  const theme = (key: string) => ({ key, found: key, name: { en: `Of ${key}`, id: `Tentang ${key}` }, definition: { en: 'D.', id: 'D.' } });
  const said = makeCommentary([full], {
    themes: [theme('aid'), theme('trade')],
    authors: ['ahn', 'choi', 'dahl'].map((key) => ({ key, name: { en: `Ms ${key}`, id: `Ibu ${key}` }, items: [] })),
  });
  expect(namesOf([showItem(full, 'id')], said, 'id')).toEqual({
    themes: { trade: 'Tentang trade' },
    authors: { ahn: 'Ibu ahn', choi: 'Ibu choi' },
  });
  expect(namesOf([], said, 'en')).toEqual({ themes: {}, authors: {} });
  expect(namesOf([showItem(full, 'en')], undefined, 'en')).toEqual({ themes: {}, authors: {} });
});
