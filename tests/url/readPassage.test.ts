import { describe, expect, test } from 'vitest';
import { describeLinkedWords } from '../../src/core/passage/linkedWords.ts';
import { textDirective } from '../../src/core/passage/textDirective.ts';
import { readPassage } from '../../src/url/readPassage.ts';
import { writePassage } from '../../src/url/writePassage.ts';

const TEXT = 'If one Party is in a state of war (after an attack), the other - with all means - assists it.';
const start = TEXT.indexOf('state of war');
const range = { start, end: start + 'state of war (after'.length };
const words = describeLinkedWords(TEXT, { ...range, language: 'en' }, '2026-11-22');
const hash = writePassage(words);

test('a link says in plain words what it opens, in a fixed order', () => {
  expect(decodeURIComponent(hash.replace(/&h=.*/, ''))).toBe(
    '#v=2026-11-22&x=state of war (after&p=If one Party is in a &s= an attack), the other - with al&o=21-40',
  );
  expect(hash).not.toMatch(/[()' ]|x=[^&]*-/);
});

test('a text directive stands behind it, its terms encoded', () => {
  expect(writePassage(words, textDirective(TEXT, range))).toBe(
    `${hash}:~:text=is%20in%20a-,state%20of%20war%20%28after,-an%20attack%29%2C%20the`,
  );
});

describe('takes back what programs do to links', () => {
  test.each([
    ['leaves', hash],
    ['a bracket behind it', `${hash})`],
    ['a full stop behind it', `${hash}.`],
    ['a closing angle bracket behind it', `${hash}>`],
    ['several signs behind it', `${hash}).”`],
    ['+ for spaces', hash.replaceAll('%20', '+')],
    ['&amp; for &', hash.replaceAll('&', '&amp;')],
    ['a second encoding', hash.replaceAll('%', '%25')],
    ['all of it encoded', `#${encodeURIComponent(hash.slice(1))}`],
    ['lower-case escapes', hash.replaceAll(/%[0-9A-F]{2}/g, (escape) => escape.toLowerCase())],
    ['a directive that the browser left in it', `${hash}:~:text=state`],
    ['parameters of others', `${hash}&utm_source=mail&fbclid=1`],
  ])('%s', (_, damaged) => expect(readPassage(damaged, 'en')).toEqual(words));

  test('a query that got lost, and with it the language', () => expect(readPassage(hash, 'id')).toEqual(words));
});

describe('says what it cannot take back', () => {
  test.each([
    ['a changed word', hash.replace('war', 'peace')],
    ['a word left out', hash.replace('state%20of%20war', 'state%20war')],
    ['changed context', hash.replace('Party', 'party')],
    ['a check cut short', hash.slice(0, -2)],
  ])('%s', (_, damaged) => expect(readPassage(damaged, 'en')).toMatchObject({ damage: 'altered' }));

  test('a link that ends in its words', () => {
    const inWords = hash.slice(0, hash.indexOf('%20of%20war') + 5);
    expect(readPassage(inWords, 'en')).toMatchObject({ exact: 'state of', damage: 'cut' });
  });
});

test('every shorter link is known to be short, or still names the very words', () => {
  for (let length = hash.indexOf('x=') + 3; length < hash.length; length++) {
    const read = readPassage(hash.slice(0, length), 'en');
    expect({ length, isHonest: read?.damage !== undefined || read?.exact === words.exact }).toMatchObject({ isHonest: true });
  }
});

test.each([
  ['', undefined],
  ['#', undefined],
  ['#art_3__para_2', undefined],
  ['#note=urn%3Auuid%3A1', undefined],
  ['#v=2026-11-22', undefined],
])('names no words in %j', (other, expected) => expect(readPassage(other, 'en')).toBe(expected));

test.each([
  ['x=', { language: 'en', exact: '' }],
  ['x=state of war', { language: 'en', exact: 'state of war' }],
  ['x=a&o=5-2', { language: 'en', exact: 'a' }],
  ['x=a&o=99999999999999999999-2', { language: 'en', exact: 'a' }],
  ['x=a&p=b&v=__proto__', { language: 'en', exact: 'a', prefix: 'b' }],
  ['x=%E0%A4%A', { language: 'en', exact: '%E0%A4' }],
  ['x=%00%01&p=%', { language: 'en', exact: '\0\u0001', prefix: '' }],
  [`x=${'y'.repeat(50_000)}`, { language: 'en', exact: 'y'.repeat(1000) }],
])('reads %j without a fault', (fragment, expected) => expect(readPassage(`#${fragment}`, 'en')).toEqual(expected));

test('half a character in the words breaks no link', () => {
  expect(writePassage({ language: 'en', exact: 'a\uD83D' })).toMatch(/^#x=a%EF%BF%BD&h=/);
});
