import { expect, test } from 'vitest';
import {
  countBy,
  countCommentary,
  groupByKind,
  isNarrow,
  isSameFilter,
  isWrittenOn,
  keptFirst,
  KINDS,
  matches,
  type CommentaryFilter,
} from '../../../src/core/commentary/filter.ts';
import { KindSchema } from '../../../src/core/commentary/commentarySchema.ts';
import { makeItem } from '../../support/commentaryBuilders.ts';

const item = makeItem('B01', {
  kind: 'official',
  themes: ['mutual-aid', 'trade'],
  authors: ['ahn', 'baek'],
  clauses: [{ eId: 'art_3' }, { eId: 'art_4', ownReading: true }],
});
const idsOf = (items: readonly { readonly id: string }[]) => items.map(({ id }) => id);

test('knows each kind once', () => {
  expect(KINDS.toSorted()).toEqual(KindSchema.options.toSorted());
});

test.each<[string, CommentaryFilter, boolean]>([
  ['nothing', {}, true],
  ['no kinds', { kinds: [] }, true],
  ['its kind', { kinds: ['official'] }, true],
  ['its kind among others', { kinds: ['analyst', 'official'] }, true],
  ['other kinds', { kinds: ['analyst', 'background'] }, false],
  ['its second theme', { theme: 'trade' }, true],
  ['another theme', { theme: 'tourism' }, false],
  ['the beginning of a theme', { theme: 'mutual' }, false],
  ['its second author', { author: 'baek' }, true],
  ['another author', { author: 'choi' }, false],
  ['a clause of its own', { clause: 'art_3' }, true],
  ['a clause that only our reading links', { clause: 'art_4' }, true],
  ['another clause', { clause: 'art_1' }, false],
  ['all that it has', { kinds: ['official'], theme: 'trade', author: 'ahn', clause: 'art_3' }, true],
  ['all that it has but one', { kinds: ['official'], theme: 'trade', author: 'ahn', clause: 'art_1' }, false],
])('an item answers a filter of %s: %o is %s', (_what, filter, expected) => {
  expect(matches(item, filter)).toBe(expected);
});

test('an item without themes and authors answers no filter that asks for one', () => {
  expect(matches(makeItem('B02'), { theme: 'trade' })).toBe(false);
  expect(matches(makeItem('B02'), { author: 'ahn' })).toBe(false);
});

test.each<[CommentaryFilter, boolean]>([
  [{}, false],
  [{ kinds: [] }, false],
  [{ kinds: ['analyst'] }, true],
  [{ theme: 'trade' }, true],
  [{ author: 'ahn' }, true],
  [{ clause: 'art_1' }, true],
])('whether %o narrows is %s', (filter, expected) => {
  expect(isNarrow(filter)).toBe(expected);
});

test('background is not counted as commentary', () => {
  expect(countCommentary([])).toBe(0);
  expect(countCommentary(KINDS.map((kind) => ({ kind })))).toBe(KINDS.length - 1);
});

test('counts values in the order in which they first come, an item for each of its values', () => {
  const items = [makeItem('B01', { themes: ['trade', 'aid'] }), makeItem('B02'), makeItem('B03', { themes: ['aid'] })];
  expect([...countBy(items, ({ themes }) => themes)]).toEqual([
    ['trade', 1],
    ['aid', 2],
  ]);
});

test('counts values that are names of what every object has', () => {
  const items = [makeItem('B01', { themes: ['constructor', '__proto__'] })];
  expect([...countBy(items, ({ themes }) => themes)]).toEqual([
    ['constructor', 1],
    ['__proto__', 1],
  ]);
});

test('a clause is written on by items that are not background and whose own words link them to it', () => {
  expect(isWrittenOn([item], 'art_3')).toBe(true);
  expect(isWrittenOn([item], 'art_4')).toBe(false);
  expect(isWrittenOn([item], 'art_1')).toBe(false);
  expect(isWrittenOn([{ ...item, kind: 'background' }], 'art_3')).toBe(false);
  expect(isWrittenOn([{ ...item, kind: 'background' }, item], 'art_3')).toBe(true);
  expect(isWrittenOn([], 'art_3')).toBe(false);
});

test('groups stand in the order of the kinds, without those that would be empty, each in its own order', () => {
  const items = [
    makeItem('B01', { kind: 'background' }),
    makeItem('B02', { kind: 'official' }),
    makeItem('B03'),
    makeItem('B04', { kind: 'official' }),
  ];
  expect(groupByKind(items).map(({ kind, items: held }) => [kind, ...idsOf(held)])).toEqual([
    ['analyst', 'B03'],
    ['official', 'B02', 'B04'],
    ['background', 'B01'],
  ]);
  expect(groupByKind([])).toEqual([]);
});

test('kept authors come first in their group and do not move it', () => {
  const items = [
    makeItem('B01', { authors: ['ahn'] }),
    makeItem('B02', { authors: ['choi', 'baek'] }),
    makeItem('B03', { kind: 'official', authors: ['baek'] }),
    makeItem('B04'),
    makeItem('B05', { authors: ['baek'] }),
  ];
  expect(groupByKind(items, ['baek']).map(({ items: held }) => idsOf(held))).toEqual([['B02', 'B05', 'B01', 'B04'], ['B03']]);
  expect(idsOf(keptFirst(items, ['nobody']))).toEqual(idsOf(items));
});

test('what kept authors put in order is a list of its own', () => {
  const items = [makeItem('B01'), makeItem('B02', { authors: ['ahn'] })];
  expect(keptFirst(items, [])).not.toBe(items);
  keptFirst(items, ['ahn']);
  expect(idsOf(items)).toEqual(['B01', 'B02']);
});

test('filters are the same that let the same through, however they say nothing', () => {
  expect(isSameFilter({}, { kinds: [] })).toBe(true);
  expect(isSameFilter({ theme: 'a', kinds: ['analyst'] }, { kinds: ['analyst'], theme: 'a' })).toBe(true);
  for (const other of [{}, { kinds: ['official'] }, { theme: 'b' }, { theme: 'a', author: 'c' }, { theme: 'a', clause: 'art_1' }] as const)
    expect(isSameFilter({ theme: 'a' }, other)).toBe(false);
});
