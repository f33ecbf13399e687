import { expect, test } from 'vitest';
import { readShared } from '../../../../src/core/annotation/sharing/readShared.ts';

const good = { t: 'test-treaty', e: 'art_2', c: 'pink', b: 'x' };
const words = { l: 'en', d: '2026-01-01', x: 'second', o: [4, 10] };
const wrap = (...notes: unknown[]): string => JSON.stringify({ v: 1, n: notes });

test('reads what it is meant to read', () => {
  expect(readShared(wrap(good, { ...good, w: words }))).toMatchObject({ ok: true });
});

test.each<[string, string]>([
  ['no JSON', 'hello'],
  ['nothing', ''],
  ['a list', '[]'],
  ['no object', '"x"'],
  ['no notes', wrap()],
  ['a note without a treaty', wrap({ c: 'pink' })],
  ['a key that is not known', wrap({ ...good, id: 'urn:uuid:1' })],
  ['a key that is not known beside the notes', JSON.stringify({ v: 1, n: [good], layer: 'mine' })],
  ['the key __proto__', `{"v":1,"__proto__":{"polluted":1},"n":[${JSON.stringify(good)}]}`],
  ['the key __proto__ in a note', `{"v":1,"n":[{"t":"a","c":"pink","__proto__":{"polluted":1}}]}`],
  ['the key constructor', `{"v":1,"n":[{"t":"a","c":"pink","constructor":{"prototype":{"polluted":1}}}]}`],
  ['33 levels', `{"v":1,"n":${'['.repeat(32)}${']'.repeat(32)}}`],
  ['200,000 levels', `${'['.repeat(200_000)}${']'.repeat(200_000)}`],
  ['a colour that is none', wrap({ ...good, c: 'red' })],
  ['an offset that is no whole number', wrap({ ...good, w: { ...words, o: [0.5, 10] } })],
  ['an offset below zero', wrap({ ...good, w: { ...words, o: [-1, 10] } })],
  ['an offset out of range', `{"v":1,"n":[{"t":"a","c":"pink","w":{"l":"en","d":"x","x":"y","o":[1,1e999]}}]}`],
  ['an offset of twenty digits', `{"v":1,"n":[{"t":"a","c":"pink","w":{"l":"en","d":"x","x":"y","o":[1,12345678901234567890]}}]}`],
  ['words that end before they start', wrap({ ...good, w: { ...words, o: [9, 3] } })],
  ['three offsets', wrap({ ...good, w: { ...words, o: [1, 2, 3] } })],
  ['half a character', `{"v":1,"n":[{"t":"a","c":"pink","b":"\\ud83d"}]}`],
  ['a letter with 10,000 accents', wrap({ ...good, b: `e${'\u0301'.repeat(10_000)}` })],
  ['a body that is too long', wrap({ ...good, b: 'x'.repeat(20_001) })],
  ['a name with 10,000 accents', JSON.stringify({ v: 1, by: `e${'\u0301'.repeat(10_000)}`, n: [good] })],
  ['a name of 101 characters', JSON.stringify({ v: 1, by: 'x'.repeat(101), n: [good] })],
  ['a tag of 101 characters', wrap({ ...good, g: ['x'.repeat(101)] })],
  ['51 tags', wrap({ ...good, g: Array.from({ length: 51 }, String) })],
  ['2,001 notes', wrap(...Array.from({ length: 2_001 }, () => good))],
  ['no version', JSON.stringify({ n: [good] })],
  ['version 0', JSON.stringify({ v: 0, n: [good] })],
])('takes %s for no notes', (_, text) => {
  expect(readShared(text)).toEqual({ ok: false, reason: 'not-notes' });
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
});

test('says that a newer version made it, whatever else is in it', () => {
  expect(readShared(JSON.stringify({ v: 2, notes: { of: 'another form' } }))).toEqual({ ok: false, reason: 'newer-version' });
});
