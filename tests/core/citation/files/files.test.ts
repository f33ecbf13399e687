import { expect, test } from 'vitest';
import type { Citable, CitedItem } from '../../../../src/core/citation/citable.ts';
import { citeClause } from '../../../../src/core/citation/citeClause.ts';
import { citationAsBibtex } from '../../../../src/core/citation/files/bibtex.ts';
import { citationAsCslJson } from '../../../../src/core/citation/files/cslJson.ts';
import { citationAsRis } from '../../../../src/core/citation/files/ris.ts';
import { PACT, treatyOf } from '../../../data/shippedData.ts';

const TITLE = "Treaty on Comprehensive Strategic Partnership between the Russian Federation and the Democratic People's Republic of Korea";
const ADDRESS = 'https://example.org/en/ru-kp-2024/art_4';
const NOTE =
  'art 4; entered into force 4 December 2024; read in Pasal’s English rendering, not an authentic text, edition of 22 November 2026';

function pact(treatyId = PACT, eId = 'art_4'): Citable {
  const cited = citeClause(treatyOf(treatyId), eId, { language: 'en', address: ADDRESS });
  if (!cited) throw new Error('It ships.');
  return cited;
}

const item = (change: Partial<CitedItem> = {}): CitedItem => ({
  kind: 'item',
  id: 'ru-kp-2024/B01',
  form: 'article',
  voice: 'reporter',
  author: 'Jane Doe',
  title: 'On means',
  outlet: 'Law Weekly',
  date: '2024-06-21',
  address: 'https://example.org/law?a=1&b=%C3%A9#c_d',
  language: 'en',
  page: 'https://example.org/B01',
  ...change,
});

test('BibTeX holds the treaty, its article and whose rendering was read', () => {
  expect(citationAsBibtex(pact())).toBe(`@misc{ru-kp-2024-art-4,
  title = {{${TITLE}}},
  shorttitle = {{Russia-DPRK treaty of 2024}},
  year = {2024},
  month = jun,
  day = {19},
  howpublished = {Treaty},
  note = {${NOTE}},
  url = {${ADDRESS}},
}
`);
});

test('BibTeX names an article by its journal, and leaves the address as it stands', () => {
  expect(citationAsBibtex(item())).toBe(`@article{ru-kp-2024-b01,
  author = {{Jane Doe}},
  title = {{On means}},
  journal = {Law Weekly},
  year = {2024},
  month = jun,
  day = {21},
  url = {https://example.org/law?a=1&b=%C3%A9#c_d},
  langid = {en},
}
`);
});

test('RIS has a treaty as GEN with its kind in M3, in lines ended by CR LF', () => {
  expect(citationAsRis(pact())).toBe(
    [
      'TY  - GEN',
      'ID  - ru-kp-2024-art-4',
      'M3  - Treaty',
      `TI  - ${TITLE}`,
      'ST  - Russia-DPRK treaty of 2024',
      'PY  - 2024',
      'DA  - 2024/06/19/',
      'CY  - Pyongyang',
      `N1  - ${NOTE}`,
      `UR  - ${ADDRESS}`,
      'ER  - ',
      '',
    ].join('\r\n'),
  );
});

test.each([
  ['article', 'reporter', 'TY  - NEWS'],
  ['article', 'analyst', 'TY  - ELEC'],
  ['statement', 'official', 'TY  - GEN'],
  ['broadcast', 'analyst', 'TY  - VIDEO'],
  ['document', 'official', 'TY  - GOVDOC'],
] as const)('RIS has a work that is %s (%s) as %s', (form, voice, first) => {
  expect(citationAsRis(item({ form, voice })).split('\r\n')[0]).toBe(first);
});

test.each([
  ['2024', 'DA  - 2024///'],
  ['2024-06', 'DA  - 2024/06//'],
  ['2024-06-20/2024-06-21', 'DA  - 2024/06/20/'],
])('RIS writes the date %s as far as it is known', (date, expected) => {
  expect(citationAsRis(item({ date }))).toContain(`\r\n${expected}\r\n`);
});

test('CSL-JSON holds the treaty as a treaty, and in custom what the schema has no field for', () => {
  expect(JSON.parse(citationAsCslJson(pact()))).toEqual([
    {
      id: 'ru-kp-2024-art-4',
      type: 'treaty',
      title: TITLE,
      'title-short': 'Russia-DPRK treaty of 2024',
      issued: { 'date-parts': [[2024, 6, 19]] },
      'event-place': 'Pyongyang',
      URL: ADDRESS,
      note: NOTE,
      custom: {
        pinpoint: { article: '4' },
        parties: ['Russian Federation', "Democratic People's Republic of Korea"],
        'entry-into-force': '2024-12-04',
        'authentic-languages': ['ko', 'ru'],
        rendering: { by: 'Pasal', authentic: false, language: 'en', edition: '2026-11-22' },
      },
    },
  ]);
});

test.each([
  ['2024', [[2024]]],
  ['2024-06', [[2024, 6]]],
  [
    '2024-06-20/2024-06-21',
    [
      [2024, 6, 20],
      [2024, 6, 21],
    ],
  ],
])('CSL-JSON writes the date %s in parts', (date, parts) => {
  expect(JSON.parse(citationAsCslJson(item({ date })))[0].issued).toEqual({ 'date-parts': parts });
});

// Source: csl-data.json of the CSL schema 1.0.2, whose items allow no other property.
const CSL_FIELDS = new Set(
  (
    'type id categories language journalAbbreviation shortTitle author chair collection-editor compiler composer container-author contributor ' +
    'curator director editor editorial-director executive-producer guest host interviewer illustrator narrator organizer original-author performer ' +
    'producer recipient reviewed-author script-writer series-creator translator accessed available-date container event-date issued original-date ' +
    'submitted abstract annote archive archive_collection archive_location archive-place authority call-number chapter-number citation-number ' +
    'citation-label collection-number collection-title container-title container-title-short dimensions division DOI edition event event-title ' +
    'event-place first-reference-note-number genre ISBN ISSN issue jurisdiction keyword locator medium note number number-of-pages ' +
    'number-of-volumes original-publisher original-publisher-place original-title page page-first part part-title PMCID PMID printing publisher ' +
    'publisher-place references reviewed-genre reviewed-title scale section source status supplement title title-short URL version volume ' +
    'volume-title volume-title-short year-suffix custom'
  ).split(' '),
);
const CSL_TYPES = new Set(['treaty', 'article-newspaper', 'webpage', 'speech', 'broadcast', 'document']);

test('CSL-JSON has no field and no type that the schema does not have', () => {
  const forms = (['article', 'statement', 'broadcast', 'document'] as const).map((form) => item({ form }));
  for (const cited of [pact(), pact('su-kp-1961', 'art_1'), item({ voice: 'analyst' }), ...forms]) {
    const [csl] = JSON.parse(citationAsCslJson(cited));
    expect(Object.keys(csl).filter((key) => !CSL_FIELDS.has(key))).toEqual([]);
    expect(CSL_TYPES.has(csl.type)).toBe(true);
  }
});

const HOSTILE = 'A "b" <c> & {d} %e #f $g _h ~i ^j \\k \u202eevil\u202c\r\nER  - \nTY  - BOOK\u0000 עברית';

test('BibTeX survives every character that LaTeX and BibTeX give a meaning', () => {
  const [, title = ''] = /title = \{\{(.*)\}\},/.exec(citationAsBibtex(item({ title: HOSTILE, author: '}}, title = {x' }))) ?? [];
  expect(title).toBe(
    String.raw`A "b" <c> \& \textbraceleft{}d\textbraceright{} \%e \#f \$g \_h \textasciitilde{}i \textasciicircum{}j \textbackslash{}k evil ER - TY - BOOK עברית`,
  );
  const whole = citationAsBibtex(item({ title: HOSTILE, author: '}}, title = {x', outlet: '{', address: 'https://example.org/{}\\' }));
  expect(whole.split('{')).toHaveLength(whole.split('}').length);
  expect(whole).toContain('url = {https://example.org/%7B%7D%5C}');
});

test('RIS keeps a value on its line, so that none can end the record or begin another', () => {
  const lines = citationAsRis(item({ title: HOSTILE, author: 'A*B\r\nER  - ' })).split('\r\n');
  expect(lines.filter((line) => line.startsWith('ER'))).toEqual(['ER  - ']);
  expect(lines.filter((line) => line.startsWith('TY'))).toHaveLength(1);
  expect(lines).toContain('AU  - AB ER -');
  expect(lines.slice(0, -1).every((line) => /^[A-Z][A-Z0-9] {2}- /.test(line))).toBe(true);
});

test('CSL-JSON comes back as it was, on one line and without what turns directions', () => {
  const [csl] = JSON.parse(citationAsCslJson(item({ title: HOSTILE })));
  expect(csl.title).toBe('A "b" <c> & {d} %e #f $g _h ~i ^j \\k evil ER - TY - BOOK עברית');
});

test('keys are of letters, digits and hyphens whatever the id', () => {
  expect(citationAsBibtex(item({ id: 'a/}b,{c d' }))).toMatch(/^@article\{a-b-c-d,$/m);
});
