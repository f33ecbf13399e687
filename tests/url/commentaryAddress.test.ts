import { expect, test } from 'vitest';
import { makeCatalogue } from '../../src/build/data/compileData.ts';
import { KINDS, type CommentaryFilter } from '../../src/core/commentary/filter.ts';
import { inLanguage, type Selection } from '../../src/core/reference/selection.ts';
import { UI_LANGUAGES, type UiLanguage } from '../../src/core/treaty/language.ts';
import { buildAddress, buildPath, parseAddress } from '../../src/url/address.ts';
import { PACT, shipped } from '../data/shippedData.ts';

const catalogue = makeCatalogue(shipped.treaties, shipped.commentary);

/** Parses an address written as one string. */
function parse(address: string, preferred: UiLanguage = 'en') {
  const [, pathname = '', search = '', hash = ''] = /^([^?#]*)(\?[^#]*)?(#.*)?$/s.exec(address) ?? [];
  return parseAddress({ pathname, search, hash }, catalogue, preferred);
}

function placesIn(ui: UiLanguage): Selection[] {
  return catalogue.flatMap(({ id: treatyId, commentary }): Selection[] => {
    if (!commentary) return [];
    const base = { ui, treatyId };
    const pagesOf = (view: 'item' | 'theme' | 'debate' | 'author', ids: readonly string[]) =>
      ids.map((id): Selection => ({ view, ...base, id }));
    return [
      { view: 'list', ...base, filter: {} },
      ...(['themes', 'debates', 'authors', 'readings'] as const).map((of): Selection => ({ view: 'index', ...base, of })),
      ...pagesOf('item', commentary.items),
      ...pagesOf('theme', commentary.themes),
      ...pagesOf('debate', commentary.debates),
      ...pagesOf('author', commentary.authors),
      ...commentary.readings.flatMap(({ id, steps }): Selection[] => [
        { view: 'reading', ...base, id },
        ...Array.from({ length: steps }, (_, step): Selection => ({ view: 'reading', ...base, id, step: step + 1 })),
      ]),
    ];
  });
}
const places = UI_LANGUAGES.flatMap(placesIn);

test('every page of the commentary that ships reads back from its own address, in both languages', () => {
  expect(places.length).toBeGreaterThan(2 * (196 + 38 + 15));
  for (const place of places) {
    const address = buildAddress(place);
    for (const preferred of UI_LANGUAGES)
      expect(parse(address, preferred)).toEqual({ selection: place, textLanguages: undefined, canonical: address });
  }
});

test('every page of the commentary has an address of its own, and none is that of a clause or of the text', () => {
  const others = catalogue.flatMap(({ id: treatyId, clauses }): Selection[] => [
    { view: 'text', ui: 'en', treatyId },
    ...clauses.map(({ eId }): Selection => ({ view: 'clause', ui: 'en', treatyId, eId })),
  ]);
  const all = [...places, ...others];
  expect(new Set(all.map(buildPath)).size).toBe(all.length);
});

test.each([
  ['/en/ru-kp-2024/commentary/b61', '/en/ru-kp-2024/commentary/B61'],
  ['/EN/RU-KP-2024/COMMENTARY/B61/', '/en/ru-kp-2024/commentary/B61'],
  ['/ru-kp-2024/commentary', '/en/ru-kp-2024/commentary'],
  ['/id/ru-kp-2024/Themes/', '/id/ru-kp-2024/themes'],
  ['/id/ru-kp-2024/Readings/SIX-readings/2', '/id/ru-kp-2024/readings/six-readings/2'],
  ['/en/ru-kp-2024/debates/Open-Questions', '/en/ru-kp-2024/debates/open-questions'],
  ['/en//ru-kp-2024//commentary//B61', '/en/ru-kp-2024/commentary/B61'],
  ['/en/ru-kp-2024/commentary/%42%36%31', '/en/ru-kp-2024/commentary/B61'],
  ['/en/ru-kp-2024/commentary/B61?text=id#quote', '/en/ru-kp-2024/commentary/B61?text=id#quote'],
  ['/en/ru-kp-2024/commentary/B61?kind=analyst', '/en/ru-kp-2024/commentary/B61'],
])('%s is understood as %s', (address, canonical) => {
  expect(parse(address).canonical).toBe(canonical);
  expect(parse(canonical).canonical).toBe(canonical);
});

const unknownOf = (address: string) => {
  const { selection, canonical } = parse(address);
  if (selection.view !== 'unknown') throw new Error(`${address} leads somewhere.`);
  return { ...selection.unknown, nearest: selection.nearest.map(buildPath), canonical };
};

test.each([
  ['commentary/B611', 'item', 'B611', ['commentary/B61'], 'commentary'],
  ['themes/mutual', 'theme', 'mutual', [], 'themes'],
  ['debates/open-question', 'debate', 'open-question', ['debates/open-questions'], 'debates'],
  ['authors/zzzz', 'author', 'zzzz', [], 'authors'],
  ['readings/five-readings', 'reading', 'five-readings', ['readings/six-readings'], 'readings'],
])('%s does not exist: the nearest ones do, and the whole', (path, kind, name, nearest, whole) => {
  const unknown = unknownOf(`/en/ru-kp-2024/${path}`);
  expect(unknown).toMatchObject({ kind, name, canonical: undefined });
  expect(unknown.nearest).toEqual(expect.arrayContaining(nearest.map((near) => `/en/ru-kp-2024/${near}`)));
  expect(unknown.nearest.at(-1)).toBe(`/en/ru-kp-2024/${whole}`);
  expect(unknown.nearest.length).toBeLessThanOrEqual(4);
  expect(unknown.nearest.map((near) => parse(near).canonical)).toEqual(unknown.nearest);
});

test.each(['0', '7', '-1', '1.0', '01', '1e0', '٣', '99', '100', ' 1', 'one', '1/2', '__proto__', '9'.repeat(10_240)])(
  'a step %j that a reading does not have leads to the reading',
  (step) => {
    const unknown = unknownOf(`/en/ru-kp-2024/readings/six-readings/${step}`);
    expect(unknown).toMatchObject({ kind: 'reading', nearest: ['/en/ru-kp-2024/readings/six-readings'] });
  },
);

test.each(['commentary/B61', 'themes/mutual-aid', 'debates/open-questions'])('nothing stands below %s', (path) => {
  expect(unknownOf(`/en/ru-kp-2024/${path}/1`).nearest.length).toBeGreaterThan(0);
});

test.each([
  ['percent junk', '%E0%A4%A'],
  ['a lone percent sign', '%'],
  ['a null', '%00'],
  ['10 kB', 'b61'.repeat(3_414)],
  ['10,000 combining marks', `B61${'%CC%81'.repeat(10_000)}`],
  ['a way up', '..'],
  ['a way up, encoded', '..%2f..%2fetc'],
  ['prototype', '__proto__'],
  ['constructor', 'constructor'],
  ['an item of other letters', '%D0%9261'],
  ['a wide digit', 'B%EF%BC%961'],
  ['a bidirectional override', 'B61%E2%80%AE'],
  ['markup', '%3Cscript%3E'],
  ['a script', 'javascript:alert(1)'],
])('%s names nothing in any folder', (_what, segment) => {
  for (const folder of ['commentary', 'themes', 'debates', 'authors', 'readings']) {
    const unknown = unknownOf(`/en/ru-kp-2024/${folder}/${segment}`);
    expect(unknown.nearest.map((near) => parse(near).canonical)).toEqual(unknown.nearest);
  }
  expect(parse(`/en/ru-kp-2024/${segment}/B61`).selection.view).toBe('unknown');
});

test('a treaty without commentary has none of its pages', () => {
  for (const path of ['commentary', 'themes', 'commentary/B61', 'readings/six-readings/1'])
    expect(parse(`/en/nato/${path}`).selection.view).toBe('unknown');
});

const [theme, author] = [catalogue[0]?.commentary?.themes[0] ?? '', catalogue[0]?.commentary?.authors[0] ?? ''];
const list = '/en/ru-kp-2024/commentary';
const all: CommentaryFilter = { kinds: ['analyst', 'official'], theme, author, clause: 'art_4' };

test.each<[string, CommentaryFilter, string]>([
  ['?kind=official,analyst', { kinds: ['analyst', 'official'] }, '?kind=analyst,official'],
  ['?kind=official%2Canalyst', { kinds: ['analyst', 'official'] }, '?kind=analyst,official'],
  [`?kind=${KINDS.toReversed().join(',')}`, { kinds: KINDS }, `?kind=${KINDS.join(',')}`],
  ['?kind=OFFICIAL,official,Official', { kinds: ['official'] }, '?kind=official'],
  ['?kind=expert,__proto__,official,,<img>', { kinds: ['official'] }, '?kind=official'],
  ['?kind=expert', {}, ''],
  ['?kind=', {}, ''],
  ['?kind', {}, ''],
  ['?kind=analyst&kind=official', { kinds: ['analyst'] }, '?kind=analyst'],
  ['?kind=%E0%A4%A', {}, ''],
  [`?kind=${'official,'.repeat(2_000)}`, { kinds: ['official'] }, '?kind=official'],
  ['?clause=pasal-4', { clause: 'art_4' }, '?clause=art_4'],
  ['?clause=IV', { clause: 'art_4' }, '?clause=art_4'],
  ['?clause=art_99', {}, ''],
  ['?clause=art_3__para_2', {}, ''],
  [`?theme=${theme.toUpperCase()}`, { theme }, `?theme=${theme}`],
  ['?theme=constructor&author=__proto__&clause=toString', {}, ''],
  [`?author=${author}&author=nobody`, { author }, `?author=${author}`],
  [
    `?clause=4&author=${author}&x=1&theme=${theme}&kind=official,analyst`,
    all,
    `?kind=analyst,official&theme=${theme}&author=${author}&clause=art_4`,
  ],
])('of the query %s the list keeps %o', (query, filter, canonical) => {
  const parsed = parse(`${list}${query}`);
  expect(parsed.selection).toEqual({ view: 'list', ui: 'en', treatyId: PACT, filter });
  expect(parsed.canonical).toBe(`${list}${canonical}`);
  expect(parse(`${list}${canonical}`).selection).toEqual(parsed.selection);
});

test('a filter survives a change of the language of the interface', () => {
  const { selection } = parse(`${list}?clause=4&theme=${theme}&author=${author}&kind=official,analyst`);
  const address = buildAddress(inLanguage(selection, 'id'));
  expect(address).toBe(`/id/ru-kp-2024/commentary?kind=analyst,official&theme=${theme}&author=${author}&clause=art_4`);
  expect(parse(address).selection).toEqual({ view: 'list', ui: 'id', treatyId: PACT, filter: all });
});

test('the languages of the text stand before the filter', () => {
  expect(parse(`${list}?kind=official&text=id`).canonical).toBe(`${list}?text=id&kind=official`);
});

test('a filter that the page makes is written in the order of the kinds, each once', () => {
  const place: Selection = { view: 'list', ui: 'en', treatyId: PACT, filter: { kinds: ['question', 'official', 'analyst', 'official'] } };
  expect(buildAddress(place)).toBe(`${list}?kind=analyst,official,question`);
});
