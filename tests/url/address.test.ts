import { expect, test } from 'vitest';
import type { Selection } from '../../src/core/reference/selection.ts';
import { UI_LANGUAGES } from '../../src/core/treaty/language.ts';
import { compileData, makeCatalogue } from '../../src/build/data/compileData.ts';
import { dataFolder } from '../../src/build/paths.ts';
import { buildAddress, buildPath, noteHash, parseAddress } from '../../src/url/address.ts';
import { HOSTILE, LENIENT } from './address.cases.ts';

const catalogue = makeCatalogue(compileData(dataFolder).treaties);

/** Parses an address written as one string. */
function parse(address: string, preferred: 'en' | 'id' = 'en') {
  const [, pathname = '', search = '', hash = ''] = /^([^?#]*)(\?[^#]*)?(#.*)?$/s.exec(address) ?? [];
  return parseAddress({ pathname, search, hash }, catalogue, preferred);
}

const placesIn = (ui: 'en' | 'id'): Selection[] => [
  { view: 'shelf', ui },
  { view: 'about', ui },
  { view: 'notes', ui },
  { view: 'search', ui, query: '' },
  ...catalogue.flatMap(({ id: treatyId, clauses }): Selection[] => [
    { view: 'overview', ui, treatyId },
    { view: 'text', ui, treatyId },
    ...clauses.map(({ eId }): Selection => ({ view: 'clause', ui, treatyId, eId })),
  ]),
];
const places = UI_LANGUAGES.flatMap(placesIn);

test('every place that ships reads back from its own path, in both languages', () => {
  expect(places.length).toBeGreaterThan(0);
  for (const place of places) {
    for (const preferred of UI_LANGUAGES) {
      const path = buildPath(place);
      expect(parse(path, preferred)).toEqual({ selection: place, textLanguages: undefined, canonical: path });
    }
  }
});

test('every place that ships has a path of its own', () => {
  expect(new Set(places.map(buildPath)).size).toBe(places.length);
});

test('the root stands in the preferred language and is its own canonical address', () => {
  for (const ui of UI_LANGUAGES) {
    expect(parse('/', ui)).toEqual({ selection: { view: 'root', ui }, textLanguages: undefined, canonical: '/' });
    expect(buildPath({ view: 'root', ui })).toBe('/');
  }
});

test.each(LENIENT)('%s is understood as %s', (address, canonical) => {
  expect(parse(address).canonical).toBe(canonical);
});

test.each(LENIENT)('what %s leads to has a canonical address that leads to itself', (address) => {
  const { canonical = '' } = parse(address);
  expect(parse(canonical).canonical).toBe(canonical);
});

test('an address without a language stands in the preferred one', () => {
  for (const [address, canonical] of [
    ['/ru-kp-2024/4', '/ru-kp-2024/art_4'],
    ['/ru-kp-2024', '/ru-kp-2024'],
    ['/ru-kp-2024/text', '/ru-kp-2024/text'],
    ['/about', '/about'],
    ['/notes', '/notes'],
  ] as const)
    for (const ui of UI_LANGUAGES) {
      const parsed = parse(address, ui);
      expect(parsed.canonical).toBe(`/${ui}${canonical}`);
      expect(parsed.selection.ui).toBe(ui);
    }
});

test('the language of an address is stronger than the preferred one', () => {
  expect(parse('/id/ru-kp-2024/4', 'en').selection.ui).toBe('id');
});

test('a paragraph leads to its clause, and to itself in the page', () => {
  expect(parse('/en/ru-kp-2024/art_3__para_2').selection).toEqual({
    view: 'clause',
    ui: 'en',
    treatyId: 'ru-kp-2024',
    eId: 'art_3',
    passage: { paragraph: 'art_3__para_2' },
  });
});

test('the fragment of an address is kept as it came, also where its path names a paragraph', () => {
  expect(parse('/en/ru-kp-2024/4#evidence').canonical).toBe('/en/ru-kp-2024/art_4#evidence');
  expect(parse('/en/ru-kp-2024/art_3__para_2#o=1-2').canonical).toBe('/en/ru-kp-2024/art_3#o=1-2');
  expect(parse('/en/about#%E0%A4%A').canonical).toBe('/en/about#%E0%A4%A');
});

test.each([
  ['#note=urn%3Auuid%3A1', 'urn:uuid:1'],
  ['#note=urn:uuid:1', 'urn:uuid:1'],
  ['#note=', ''],
  ['#note=%E0%A4%A', '%E0%A4%A'],
  ['#note=__proto__', '__proto__'],
  ['#note', undefined],
  ['#urn:uuid:1', undefined],
])('the fragment %s of the notebook asks for the note %s', (hash, note) => {
  const { selection, canonical } = parse(`/en/notes${hash}`);
  expect(selection).toEqual({ view: 'notes', ui: 'en', ...(note === undefined ? {} : { note }) });
  expect(canonical).toBe(`/en/notes${hash}`);
});

test('the fragment made for a note asks for that note', () => {
  for (const id of ['urn:uuid:1', 'https://example.org/a#b?c', 'urn:x:%41 "<é>', '__proto__']) {
    expect(parse(`/id/notes${noteHash(id)}`).selection).toEqual({ view: 'notes', ui: 'id', note: id });
  }
});

test('a fragment asks for a note in the notebook alone', () => {
  expect(parse('/en/about#note=urn:uuid:1').selection).toEqual({ view: 'about', ui: 'en' });
});

test.each([
  ['?text=en,id', ['en', 'id'], '?text=en,id'],
  ['?text=id,en', ['id', 'en'], '?text=id,en'],
  ['?text=id', ['id'], '?text=id'],
  ['?text=en%2Cid', ['en', 'id'], '?text=en,id'],
  ['?text=EN,Id', ['en', 'id'], '?text=en,id'],
  ['?text=en,en,en', ['en'], '?text=en'],
  ['?text=xx,id', ['id'], '?text=id'],
  ['?text=en&text=id', ['en'], '?text=en'],
  ['?utm_source=mail&text=id&next=https://evil.example', ['id'], '?text=id'],
  ['?text=xx', undefined, ''],
  ['?text=', undefined, ''],
  ['?text', undefined, ''],
  ['?', undefined, ''],
  ['?text=__proto__,constructor', undefined, ''],
  ['?__proto__=en&constructor=id', undefined, ''],
  ['?next=https://evil.example', undefined, ''],
  ['?text=%E0%A4%A', undefined, ''],
  [`?text=${'en,'.repeat(10_000)}`, ['en'], '?text=en'],
])('of the query %s only the languages that we speak remain', (query, languages, canonical) => {
  const parsed = parse(`/en/ru-kp-2024/4${query}`);
  expect(parsed.textLanguages).toEqual(languages);
  expect(parsed.canonical).toBe(`/en/ru-kp-2024/art_4${canonical}`);
});

test('builds an address with the languages to show and the fragment', () => {
  const place: Selection = { view: 'clause', ui: 'en', treatyId: 'ru-kp-2024', eId: 'art_4' };
  expect(buildAddress(place)).toBe('/en/ru-kp-2024/art_4');
  expect(buildAddress(place, [])).toBe('/en/ru-kp-2024/art_4');
  expect(buildAddress(place, ['id', 'en'], '#evidence')).toBe('/en/ru-kp-2024/art_4?text=id,en#evidence');
});

test('names composed and decomposed are one name', () => {
  for (const prefix of ['/en/', '/en/ru-kp-2024/', '/en/about/']) {
    expect(parse(`${prefix}cafe%CC%81`).selection).toEqual(parse(`${prefix}caf%C3%A9`).selection);
  }
});

test.each(HOSTILE)('%s names nothing here and leads nowhere', (_what, pathname) => {
  for (const [search, hash] of [
    ['', ''],
    ['?next=https://evil.example&text=xx', '#https://evil.example'],
  ] as const) {
    const { selection, canonical } = parseAddress({ pathname, search, hash }, catalogue, 'en');
    expect(selection.view).toBe('unknown');
    expect(canonical).toBeUndefined();
    expect(buildPath(selection)).toBe('/en');
    if (selection.view !== 'unknown') continue;
    expect(selection.unknown.name).not.toBe('');
    expect(selection.nearest.length).toBeGreaterThan(0);
    for (const near of selection.nearest) expect(places).toContainEqual(near);
  }
});

test('an unknown place says what kind of thing was not found, in the words of the address', () => {
  const unknownAt = (address: string) => {
    const { selection } = parse(address);
    return selection.view === 'unknown' ? { ...selection.unknown, treatyId: selection.treatyId } : undefined;
  };
  expect(unknownAt('/en/ru-kp-2025')).toEqual({ kind: 'treaty', name: 'ru-kp-2025', treatyId: undefined });
  expect(unknownAt('/en/ru-kp-2024/Art_99')).toEqual({ kind: 'clause', name: 'Art_99', treatyId: 'ru-kp-2024' });
  expect(unknownAt('/en/ru-kp-2024/4/x')).toEqual({ kind: 'page', name: 'ru-kp-2024/4/x', treatyId: undefined });
  expect(unknownAt('/en/ru-kp-2024/%E0%A4%A')).toEqual({ kind: 'clause', name: '%E0%A4%A', treatyId: 'ru-kp-2024' });
});

test('an unknown place keeps the languages that its address asks for', () => {
  expect(parse('/en/ru-kp-2024/art_99?text=id').textLanguages).toEqual(['id']);
});

test('a treaty is offered beside one of its clauses where an address goes too deep', () => {
  const { selection } = parse('/en/ru-kp-2024/4/x');
  expect(selection).toMatchObject({
    nearest: [
      { view: 'clause', eId: 'art_4' },
      { view: 'overview', treatyId: 'ru-kp-2024' },
    ],
  });
});

test.each(['/en/embed/ru-kp-2024/article-4', '/embed/ru-kp-2024/art_4', '/EN/Embed/ru-kp-2024/4'])(
  'an embed page is no place of the app: %s offers the clause',
  (address) => {
    expect(parse(address).selection).toMatchObject({
      view: 'unknown',
      nearest: [{ view: 'clause', treatyId: 'ru-kp-2024', eId: 'art_4' }],
    });
  },
);

test.each(['/en/embed', '/en/embed/ru-kp-2024', '/en/embed/embed/embed', '/en/embed/ru-kp-2024/art_99'])(
  'an embed page that cannot be is an unknown page: %s',
  (address) => {
    expect(parse(address).selection).toMatchObject({ view: 'unknown', unknown: { kind: 'page' }, nearest: [{ view: 'shelf' }] });
  },
);

test('whatever is put before, between or behind, an address that is understood stays on the site', () => {
  const origin = 'https://pasal.example';
  const pieces = [
    '',
    '/',
    '//evil.example',
    '\\',
    'en',
    'ru-kp-2024',
    'art_4',
    '..',
    '%2f',
    '@evil.example',
    '?next=//evil.example',
    '#//e',
  ];
  for (const a of pieces)
    for (const b of pieces)
      for (const c of pieces) {
        const { canonical } = parse(`/${a}/${b}/${c}`);
        if (canonical === undefined) continue;
        expect(new URL(canonical, origin).origin).toBe(origin);
        expect(canonical).toMatch(/^\/(?!\/)/);
      }
});

test('words that are searched for read back from the address that they make', () => {
  for (const query of ['war', 'a&b=c#d', '"state of war" -peace', 'senjata?', '100%', 'art:4 OR art:5', '제4조', '\u202eraw', 'a+b']) {
    for (const place of [{ view: 'search', ui: 'en', query } as const, { view: 'notes', ui: 'id', find: query } as const])
      expect(parse(buildAddress(place)).selection).toEqual(place);
  }
});
