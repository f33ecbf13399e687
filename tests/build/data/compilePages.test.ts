import * as v from 'valibot';
import { expect, test } from 'vitest';
import type { CompiledCommentary } from '../../../src/build/data/compileCommentary.ts';
import { PageDataSchema, type PageData, type PageDataOf } from '../../../src/core/commentary/pageSchema.ts';
import { makeClause, makeStipulation, makeTreaty, pagesOf, type Beside } from '../../support/builders.ts';
import { makeAuthoredItem, makeCommentary } from '../../support/commentaryBuilders.ts';

const both = (words: string) => ({ en: words, id: `${words} (id)` });
const clauses = ['preamble', 'art_1', 'art_2', 'art_3', 'art_4', 'art_5'];
const treaty = makeTreaty(clauses.map((eId) => makeClause(eId, [[makeStipulation(`The words of ${eId}.`), makeStipulation('And more.')]])));
const on = (...eIds: string[]) => ({ clauses: eIds.map((eId) => ({ eId })) });

const items = [
  makeAuthoredItem('B01', { ...on('art_1'), date: '2024', themes: ['trade'] }),
  makeAuthoredItem('B02', {
    ...on('art_1', 'art_4'),
    date: '2024-06-21',
    kind: 'official',
    themes: ['trade'],
    authorKey: 'zainal',
    targets: [{ eId: 'art_1', en: 'And more.', id: 'And more. (id)' }],
  }),
  makeAuthoredItem('B03', { clauses: [{ eId: 'art_2', ownReading: true }], date: '2020', authorKey: 'ahn' }),
  makeAuthoredItem('B04', { ...on('art_3'), kind: 'background' }),
  makeAuthoredItem('B05', { clauses: [{ eId: 'art_1', ownReading: true }], date: '1990', authorKey: 'zainal' }),
  makeAuthoredItem('B06', on('art_1')),
];
const step = (title: string, clause: string, ids: string[]) => ({
  title: both(title),
  heading: { text: title, language: 'id' },
  text: both(`Text of ${title}.`),
  clause,
  items: ids,
});
const said: CompiledCommentary = makeCommentary(items, {
  themes: ['trade', 'peace'].map((key) => ({ key, found: key, name: both(key), definition: both(`On ${key}.`) })),
  debates: [
    {
      id: 'fair',
      question: both('Fair?'),
      note: both('A note.'),
      sides: [
        { position: both('Yes'), items: ['B06', 'B01'] },
        { position: both('No'), items: ['B01'] },
      ],
    },
    { id: 'late', question: both('Late?'), sides: [] },
  ],
  authors: [
    { key: 'zainal', name: { en: 'Zainal', id: 'Abang Zainal' }, items: ['B02', 'B05'] },
    { key: 'ahn', name: { en: 'Ahn', id: 'Ibu Ahn' }, items: ['B03'] },
  ],
  readings: [
    {
      id: 'two',
      title: both('Two'),
      introduction: both('Introduction.'),
      source: { title: { text: 'Dua', language: 'id' }, date: '2024', dateFound: '2024', note: both('Note.'), items: ['B06', 'B01'] },
      steps: [step('First', 'art_1', ['B06', 'B02']), step('Second', 'art_4', ['B02'])],
    },
  ],
});

const beside: Beside = { commentary: new Map([[treaty.id, said]]) };
const pages = pagesOf([{ treaty }], beside);

/** The page at a path below the treaty, which must be of a kind. */
function pageAt<Page extends PageData['page']>(kind: Page, path: string, ui = 'en', all = pages): PageDataOf<Page> {
  const page = all[`/${ui}/test-treaty${path}`];
  if (page?.page !== kind) throw new Error(`There is no page of the kind ${kind} at ${path}.`);
  return page as PageDataOf<Page>; // its kind was just compared
}
const idsOf = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id);

test('makes a page for everything of a treaty, in both languages, and each is as the browser takes it in', () => {
  const perLanguage = 1 + clauses.length + 1 + 4 + items.length + 2 + 2 + 2 + 1 + 2;
  expect(Object.keys(pages)).toHaveLength(2 * perLanguage);
  const damaged = Object.entries(pages).filter(([, page]) => !v.safeParse(PageDataSchema, JSON.parse(JSON.stringify(page))).success);
  expect(damaged.map(([path]) => path)).toEqual([]);
});

test('a treaty without commentary has its overview and its clauses, of which nothing is said', () => {
  const plain = pagesOf([{ treaty }]);
  expect(Object.keys(plain)).toHaveLength(2 * (1 + clauses.length));
  expect(pageAt('clause', '/art_1', 'en', plain)).toMatchObject({ items: [], nearest: [], names: { themes: {}, authors: {} } });
  expect(pageAt('overview', '', 'en', plain)).toMatchObject({ tallies: [], readings: [], debates: [] });
});

test('beside a clause its items stand in order: days, their year, no date, and last what only our reading links', () => {
  expect(idsOf(pageAt('clause', '/art_1').items)).toEqual(['B02', 'B01', 'B06', 'B05']);
  expect(idsOf(pageAt('clause', '/art_4').items)).toEqual(['B02']);
  expect(pageAt('clause', '/art_5').items).toEqual([]);
});

test('only beside the clause that they are of do items speak of words, in both languages of the text', () => {
  const text = 'The words of art_1. And more.';
  const [words] = pageAt('clause', '/art_1').items[0]?.words ?? [];
  expect(words).toEqual({ en: [20, 29], id: [25, 39] });
  expect(text.slice(20, 29)).toBe('And more.');
  expect('The words of art_1. (id) And more. (id)'.slice(25, 39)).toBe('And more. (id)');
  expect(pageAt('clause', '/art_4').items[0]?.words).toEqual([]);
});

test('a debate stands beside the clause that more than half of those who answer it speak of', () => {
  const debatesOf = (...ids: string[]) => {
    const debates = [{ id: 'fair', question: both('Fair?'), sides: [{ position: both('Yes'), items: ids }] }];
    const some = pagesOf([{ treaty }], { commentary: new Map([[treaty.id, { ...said, debates }]]) });
    return pageAt('clause', '/art_1', 'id', some).debates;
  };
  expect(debatesOf('B01', 'B02', 'B03')).toEqual([{ id: 'fair', question: 'Fair? (id)' }]);
  expect(debatesOf('B01', 'B03')).toEqual([]);
  expect(debatesOf()).toEqual([]);
});

test.each([
  ['art_1', []],
  ['art_4', []],
  ['preamble', ['art_1', 'art_4']],
  ['art_2', ['art_1', 'art_4']],
  ['art_3', ['art_4', 'art_1']],
  ['art_5', ['art_4', 'art_1']],
])('near %s the clauses that are written on are %j', (eId, nearest) => {
  expect(pageAt('clause', `/${eId}`).nearest).toEqual(nearest);
});

test('offers three of the nearest clauses at most', () => {
  const four = makeCommentary([makeAuthoredItem('B01', on('preamble', 'art_1', 'art_3', 'art_4'))]);
  const some = pagesOf([{ treaty }], { commentary: new Map([[treaty.id, four]]) });
  expect(pageAt('clause', '/art_5', 'en', some).nearest).toEqual(['art_4', 'art_3', 'art_1']);
});

test('tallies the items of each clause by kind, in the order of the kinds, and says nothing of kinds without any', () => {
  const { tallies } = pageAt('overview', '');
  expect(tallies.map(({ eId, kinds }) => [eId, ...Object.entries(kinds).flat()])).toEqual([
    ['preamble'],
    ['art_1', 'analyst', 3, 'official', 1],
    ['art_2', 'analyst', 1],
    ['art_3', 'background', 1],
    ['art_4', 'official', 1],
    ['art_5'],
  ]);
});

test('the list holds every item once, in order, and names the themes and authors that they have', () => {
  const { items: listed, names } = pageAt('list', '/commentary', 'id');
  expect(idsOf(listed)).toEqual(['B05', 'B03', 'B02', 'B01', 'B04', 'B06']);
  expect(names).toEqual({ themes: { trade: 'trade (id)' }, authors: { ahn: 'Ibu Ahn', zainal: 'Abang Zainal' } });
});

test('the lists count what each of their entries has', () => {
  const entries = (of: string, ui = 'en') => pageAt('index', `/${of}`, ui).entries.map(({ id, count }) => [id, count]);
  expect(entries('themes')).toEqual([
    ['trade', 2],
    ['peace', 0],
  ]);
  expect(entries('debates')).toEqual([
    ['fair', 2],
    ['late', 0],
  ]);
  expect(entries('readings')).toEqual([['two', 2]]);
});

test('authors stand by their names in the language of the page', () => {
  expect(idsOf(pageAt('index', '/authors').entries)).toEqual(['ahn', 'zainal']);
  expect(idsOf(pageAt('index', '/authors', 'id').entries)).toEqual(['zainal', 'ahn']);
});

test('a theme and an author have their items in order; a debate, a reading and a step as they are authored', () => {
  expect(idsOf(pageAt('theme', '/themes/trade').items)).toEqual(['B02', 'B01']);
  expect(idsOf(pageAt('author', '/authors/zainal').items)).toEqual(['B05', 'B02']);
  expect(pageAt('debate', '/debates/fair').sides.map((side) => idsOf(side.items))).toEqual([['B06', 'B01'], ['B01']]);
  expect(idsOf(pageAt('debate', '/debates/fair').others)).toEqual(['late']);
  expect(idsOf(pageAt('reading', '/readings/two').items)).toEqual(['B06', 'B01']);
  expect(idsOf(pageAt('step', '/readings/two/1').items)).toEqual(['B06', 'B02']);
  expect(pageAt('step', '/readings/two/2', 'id')).toMatchObject({
    clause: 'art_4',
    text: 'Text of Second. (id)',
    readingTitle: 'Two (id)',
  });
});

test('beside a step items speak of the words of its clause', () => {
  expect(pageAt('step', '/readings/two/1').items.map(({ words }) => words.length)).toEqual([0, 1]);
  expect(pageAt('step', '/readings/two/2').items.map(({ words }) => words.length)).toEqual([0]);
});
