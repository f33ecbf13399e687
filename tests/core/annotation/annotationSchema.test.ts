import { expect, test } from 'vitest';
import { isKeptLayer, parseStoredAnnotation } from '../../../src/core/annotation/annotationSchema.ts';
import { makeAnnotation } from '../../support/annotationBuilders.ts';

const words = {
  language: 'en',
  edition: '2026-01-01',
  quote: { exact: 'state of war', prefix: 'in a ', suffix: ' as' },
  position: { start: 4, end: 16 },
};

test('an annotation that was stored comes back as the very same object', () => {
  const row = makeAnnotation('a', { target: { treatyId: 't', eId: 'art_4', words }, tags: ['x'], foreign: { a: [1, null] }, deletedMs: 4 });
  const parsed = parseStoredAnnotation(row);
  expect(parsed.ok && parsed.value).toBe(row);
});

test('keys that only a newer build knows stay, even such as no program should use', () => {
  const row = JSON.parse(JSON.stringify(makeAnnotation('a'))) as Record<string, unknown>;
  Object.assign(row, { constructor: 'c', stars: { deep: [1] } });
  Object.defineProperty(row, '__proto__', { value: { polluted: true }, enumerable: true });
  const parsed = parseStoredAnnotation(row);
  expect(parsed.ok && Object.keys(parsed.value)).toEqual(Object.keys(row));
  expect('polluted' in {}).toBe(false);
});

const deep = (levels: number): unknown => (levels === 0 ? 1 : [deep(levels - 1)]);
const cyclic: Record<string, unknown> = { ...makeAnnotation('a') };
cyclic.foreign = { cyclic };

test.each<[string, unknown]>([
  ['nothing', undefined],
  ['null', null],
  ['a text', 'urn:test:a'],
  ['a list', []],
  ['no id', { ...makeAnnotation('a'), id: undefined }],
  ['an id without a scheme', { ...makeAnnotation('a'), id: '__proto__' }],
  ['a layer that is never kept', { ...makeAnnotation('a'), layer: 'commentary' }],
  ['a layer of a link', { ...makeAnnotation('a'), layer: 'link:1' }],
  ['a body that is a list', { ...makeAnnotation('a'), body: ['x'] }],
  ['tags that are a text', { ...makeAnnotation('a'), tags: 'x' }],
  ['a colour that nobody knows', { ...makeAnnotation('a'), colour: 'mauve' }],
  ['a date that is none', { ...makeAnnotation('a'), createdMs: Number.NaN }],
  ['an endless date', { ...makeAnnotation('a'), modifiedMs: Infinity }],
  ['a negative revision', { ...makeAnnotation('a'), revision: -1 }],
  [
    'a position that is no number',
    { ...makeAnnotation('a'), target: { treatyId: 't', words: { ...words, position: { start: '4', end: 5 } } } },
  ],
  ['a target without a treaty', { ...makeAnnotation('a'), target: {} }],
  ['something foreign that is a list', { ...makeAnnotation('a'), foreign: [] }],
  ['a date object', { ...makeAnnotation('a'), extra: new Date(0) }],
  ['a map', { ...makeAnnotation('a'), extra: new Map() }],
  ['a bigint', { ...makeAnnotation('a'), extra: 1n }],
  ['a circle', cyclic],
  ['100 levels', { ...makeAnnotation('a'), foreign: { deep: deep(100) } }],
])('refuses %s, and says why', (_, row) => {
  const parsed = parseStoredAnnotation(row);
  expect(parsed.ok ? 'accepted' : parsed.reason).not.toBe('accepted');
  expect(parsed.ok ? '' : parsed.reason.length).toBeGreaterThan(5);
});

test('ten million letters are still somebody’s note', () => {
  expect(parseStoredAnnotation(makeAnnotation('a', { body: 'x'.repeat(10_000_000) })).ok).toBe(true);
});

test('the reader’s own layers are kept, and no others', () => {
  expect(['mine', 'file:1', 'link:1', 'commentary', 'toString', ''].filter(isKeptLayer)).toEqual(['mine', 'file:1']);
});
