import { expect, test } from 'vitest';
import { readTargets } from '../../../../src/core/annotation/interchange/readTarget.ts';
import { importInto, KNOWN } from './interchange.ts';

const targetOf = (target: object | string) => readTargets(JSON.parse(JSON.stringify({ target })), KNOWN)[0];

test.each([
  ['https://example.org/en/test-treaty/art_2', { treatyId: 'test-treaty', eId: 'art_2' }],
  ['http://localhost:4173/id/test-treaty/pasal-2/', { treatyId: 'test-treaty', eId: 'art_2' }],
  ['https://example.org/base/path/en/test-treaty/art_3__para_2/index.html?text=en,id', { treatyId: 'test-treaty', eId: 'art_3__para_2' }],
  ['https://example.org/en/test-treaty/art_3#art_3__para_2', { treatyId: 'test-treaty', eId: 'art_3__para_2' }],
  ['https://example.org/en/test-treaty/art_3#v=2026-11-22', { treatyId: 'test-treaty', eId: 'art_3' }],
  ['https://example.org/en/test-treaty', { treatyId: 'test-treaty' }],
  ['https://example.org/en/test-treaty/text', { treatyId: 'test-treaty' }],
])('knows %s', (address, target) => {
  expect(targetOf(address)).toEqual(target);
});

test.each([
  'https://example.org/en/other-treaty/art_2',
  'https://example.org/test-treaty/art_2',
  'https://example.org/en/test-treaty/commentary/B61',
  'https://example.org/en/test-treaty/squirrel',
  'https://example.org/en/__proto__/art_2',
  'ftp://example.org/en/test-treaty/art_2',
  'urn:en:test-treaty:art_2',
  'https://example.org/en/test%E0%A4%A/art_2',
])('does not take %s for a place of this site', (address) => {
  expect(targetOf(address)).toBeUndefined();
});

const quote = { type: 'TextQuoteSelector', exact: 'war', prefix: 'of ', suffix: '.' };
const position = { type: 'TextPositionSelector', start: 3, end: 6 };
const fragment = (refinedBy: unknown) => ({ type: 'FragmentSelector', value: 'art_4', refinedBy });
const words = { quote: { exact: 'war', prefix: 'of ', suffix: '.' }, position: { start: 3, end: 6 } };

test.each([
  ['a list inside a fragment', fragment([position, quote])],
  ['a chain inside a fragment', fragment({ ...position, refinedBy: quote })],
  ['a list beside a fragment', [fragment(undefined), position, quote]],
])('finds the words in %s', (_, selector) => {
  const target = targetOf({ source: 'https://example.org/id/test-treaty', selector });
  expect(target).toEqual({ treatyId: 'test-treaty', eId: 'art_4', words: { language: 'id', edition: '', ...words } });
});

test('takes the innermost words of a chain, and no position that counts inside others', () => {
  const selector = fragment({ type: 'TextQuoteSelector', exact: 'state of war', refinedBy: [quote, position] });
  const target = targetOf({ source: 'https://example.org/en/test-treaty', selector });
  expect(target?.words).toMatchObject({ quote: { exact: 'war' }, position: { start: 0, end: 0 } });
});

test('keeps words of a whole text without a clause, and no position that another tool counted in the page', () => {
  const target = targetOf({ source: 'https://example.org/en/test-treaty/text', selector: [position, quote] });
  expect(target).toMatchObject({ treatyId: 'test-treaty', words: { quote: { exact: 'war' }, position: { start: 0, end: 0 } } });
  expect(target).not.toHaveProperty('eId');
});

test('takes the edition from the state', () => {
  const state = { type: 'TimeState', sourceDate: '2026-11-22T00:00:00Z' };
  expect(targetOf({ source: 'https://example.org/en/test-treaty/art_4', state, selector: quote })?.words?.edition).toBe('2026-11-22');
});

test('reads a chain of 500 refinements as far as anybody could mean it', () => {
  const chain = Array.from({ length: 500 }).reduce<object>((refinedBy) => ({ ...quote, refinedBy }), { ...quote, exact: 'too deep' });
  expect(targetOf({ source: 'https://example.org/en/test-treaty/art_4', selector: chain })?.words?.quote.exact).toBe('war');
});

test('says so when an item is about several places of this site, and stands at the first', () => {
  const target = ['http://example.org/elsewhere', 'https://example.org/en/test-treaty/art_2', 'https://example.org/en/test-treaty/art_4'];
  const item = { '@context': 'http://www.w3.org/ns/anno.jsonld', id: 'urn:test:1', type: 'Annotation', target };
  const plan = importInto({}, JSON.stringify(item));
  expect(plan.report.items).toMatchObject([{ outcome: 'changed', reasons: [{ code: 'one-of-several-targets', count: 2 }] }]);
  expect(plan.change?.edits[0]?.after.target).toEqual({ treatyId: 'test-treaty', eId: 'art_2' });
});
