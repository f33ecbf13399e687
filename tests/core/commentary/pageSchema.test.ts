import { isDeepStrictEqual } from 'node:util';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { makeCatalogue } from '../../../src/build/data/compileData.ts';
import { compilePages } from '../../../src/build/data/compilePages.ts';
import { PageDataSchema } from '../../../src/core/commentary/pageSchema.ts';
import { UI_LANGUAGES } from '../../../src/core/treaty/language.ts';
import { shipped } from '../../data/shippedData.ts';
import {
  makeClauseItem,
  makeDebatePage,
  makeItemPage,
  makeNames,
  makeReadingPage,
  makeStepPage,
} from '../../support/commentaryBuilders.ts';

const pages = compilePages(shipped, makeCatalogue(shipped.treaties, shipped.commentary));
const arrives = (page: unknown): boolean => v.safeParse(PageDataSchema, JSON.parse(JSON.stringify(page))).success;

test.each(UI_LANGUAGES)('every page that ships arrives as it was sent (%s)', (ui) => {
  const sent = [...pages].filter(([path]) => path.startsWith(`/${ui}/`));
  const damaged = sent.filter(([, page]) => {
    const result = v.safeParse(PageDataSchema, JSON.parse(JSON.stringify(page)));
    return !result.success || !isDeepStrictEqual(result.output, page);
  });
  expect(sent.length).toBeGreaterThan(0);
  expect(damaged.map(([path]) => path)).toEqual([]);
});

test('the pages that ship are of every kind', () => {
  expect([...new Set([...pages.values()].map(({ page }) => page))].toSorted()).toEqual(
    ['author', 'clause', 'debate', 'index', 'item', 'list', 'overview', 'reading', 'step', 'theme'].toSorted(),
  );
});

const words = { en: [0, 4], id: [2, 9] };
const item = { ...makeClauseItem('B01', { address: 'https://example.org/a' }), words: [words] };
const clausePage = { page: 'clause', items: [item], names: makeNames(['trade']), mentions: [], debates: [], nearest: ['art_2'] };
const withItem = (change: object) => ({ ...clausePage, items: [{ ...item, ...change }] });
const withWords = (change: object) => withItem({ words: [{ ...words, ...change }] });
const index = { page: 'index', entries: [{ id: 'trade', name: 'Trade', count: 2 }] };

test.each([
  ['a clause', clausePage],
  ['a list of themes', index],
  ['an item', makeItemPage()],
  ['a debate', makeDebatePage([])],
  ['a reading', makeReadingPage()],
  ['a step', makeStepPage()],
])('takes in the page of %s', (_what, page) => {
  expect(arrives(page)).toBe(true);
});

test.each([
  ['nothing', null],
  ['a list', []],
  ['words', 'clause'],
  ['no kind of page', {}],
  ['an unknown kind of page', { ...clausePage, page: 'essay' }],
  ['a kind of page that every object has', { ...clausePage, page: 'constructor' }],
  ['another kind of page than it is', { ...clausePage, page: 'theme' }],
  ['a key that we do not know', { ...clausePage, script: 'alert(1)' }],
  ['a key that we do not know in an item', withItem({ html: '<img>' })],
  ['a key that we do not know in words', withWords({ ko: [0, 4] })],
  ['a missing key', { ...clausePage, names: undefined }],
  ['an offset before the text', withWords({ en: [-1, 4] })],
  ['an offset between two letters', withWords({ en: [0, 1.5] })],
  ['an offset that is no number', withWords({ id: ['0', '4'] })],
  ['an offset without end', withWords({ en: [0, null] })],
  ['one offset', withWords({ en: [0] })],
  ['three offsets', withWords({ en: [0, 4, 8] })],
  ['words in one language', withWords({ id: undefined })],
  ['a count below nothing', { ...index, entries: [{ id: 'trade', name: 'Trade', count: -1 }] }],
  ['half a count', { ...index, entries: [{ id: 'trade', name: 'Trade', count: 0.5 }] }],
  ['a kind of voice that we do not know', withItem({ kind: 'expert' })],
  ['a caution that we do not know', withItem({ cautions: ['beware'] })],
  ['a date that is none', withItem({ date: '21 June 2024' })],
  ['an id that leads up', withItem({ id: '../B01' })],
  ['a clause that is none', withItem({ clauses: [{ eId: 'art_4"><script>' }] })],
  ['an own reading that is denied', withItem({ clauses: [{ eId: 'art_4', ownReading: false }] })],
  ['a nearest clause that is none', { ...clausePage, nearest: ['/en/nato'] }],
  ['a mention of nothing', { ...clausePage, mentions: [{ treatyId: 'nato' }] }],
  ['a mention of two things', { ...clausePage, mentions: [{ treatyId: 'nato', eId: 'art_5', itemId: 'B01', author: 'A' }] }],
])('refuses %s', (_what, page) => {
  expect(arrives(page)).toBe(false);
});

test.each([
  'javascript:alert(1)',
  'JavaScript:alert(1)',
  ' javascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:msgbox(1)',
  'file:///etc/passwd',
  '//evil.example',
  '/en/about',
  'example.org/a',
  'mailto:a@example.org',
  '',
])('refuses the address %j', (address) => {
  expect(arrives(withItem({ address }))).toBe(false);
  expect(arrives(makeItemPage({ address }))).toBe(false);
});

test.each(['javascript:alert(1)', 'data:text/html,x', '//evil.example', 'no address'])(
  'refuses %j among the further addresses',
  (address) => {
    expect(arrives(makeItemPage({ moreAddresses: ['https://example.org/b', address] }))).toBe(false);
  },
);

test.each([
  [
    'a page',
    '{"page":"clause","items":[],"names":{"themes":{},"authors":{}},"mentions":[],"debates":[],"nearest":[],"__proto__":{"items":[1]}}',
  ],
  ['an item', JSON.stringify(clausePage).replace('"id":"B01"', '"id":"B01","__proto__":{"kind":"official"}')],
])('a prototype in the data of %s is refused, and changes no object', (_what, json) => {
  expect(json).toContain('__proto__');
  expect(v.safeParse(PageDataSchema, JSON.parse(json)).success).toBe(false);
  expect(({} as Record<string, unknown>).kind).toBeUndefined();
  expect(({} as Record<string, unknown>).items).toBeUndefined();
});

test('a prototype among the names gives no name and changes no object', () => {
  const json = JSON.stringify(clausePage).replace('"trade":"Trade"', '"trade":"Trade","__proto__":"Evil","constructor":"Evil"');
  expect(json).toContain('__proto__');
  expect(v.parse(PageDataSchema, JSON.parse(json))).toMatchObject({ names: { themes: { trade: 'Trade' } } });
  expect(JSON.stringify(v.parse(PageDataSchema, JSON.parse(json)))).not.toContain('Evil');
  expect(({} as Record<string, unknown>).trade).toBeUndefined();
});
