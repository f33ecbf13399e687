import { expect, test } from 'vitest';
import { DEMO, makeDataFolder, problemLines, type DataFiles } from '../../support/dataFolder.ts';

const item = `id: B01
kind: analyst
kindFound: analyst (legal)
author: { en: A. Writer, id: A. Writer }
authorKey: a-writer
language: en
read: excerpt
confidence: high
summary: { en: Says that trade is fair., id: Berkata bahwa niaga adil. }
clauses:
  - eId: art_1
    aspect: fairness
themes: [trade]
targets:
  - eId: art_1
    en: trade fairly
    id: berdagang adil
`;

const COMMENTARY: DataFiles = {
  [`${DEMO}/commentary/kinds.yaml`]: '- { found: analyst (legal), kind: analyst }\n',
  [`${DEMO}/commentary/themes.yaml`]:
    '- { key: trade, found: trade, name: { en: Trade, id: Niaga }, definition: { en: Buying., id: Membeli. } }\n',
  [`${DEMO}/commentary/debates.yaml`]:
    '- id: fair\n  question: { en: Fair?, id: Adil? }\n  sides: [{ position: { en: Yes, id: Ya }, items: [B01] }]\n',
  [`${DEMO}/commentary/authors.yaml`]: '- { key: a-writer, name: { en: A. Writer, id: A. Writer }, items: [B01] }\n',
  [`${DEMO}/commentary/readings.yaml`]: '[]\n',
  [`${DEMO}/commentary/items/B01.yaml`]: item,
};

const problems = (change: DataFiles = {}) => problemLines(makeDataFolder({ ...COMMENTARY, ...change }));
const changed = (from: string, to: string) => ({ [`${DEMO}/commentary/items/B01.yaml`]: item.replace(from, to) });
const FILE = `data/${DEMO}/commentary`;

test('finds no problem in good commentary', () => {
  expect(problems()).toEqual([]);
});

test.each([
  ['words that stand nowhere in the clause', 'en: trade fairly', 'en: trade gladly', '16:5 targets.0.en stands nowhere in art_1'],
  ['words that stand there more than once', 'id: berdagang adil', 'id: da', '17:5 targets.0.id stands 3 times in art_1'],
  ['words of a clause that is not there', '  - eId: art_1\n    en', '  - eId: art_9\n    en', '16:5 targets.0.en stands nowhere in art_9'],
  ['a clause that the treaty does not have', '- eId: art_1\n    aspect', '- eId: art_9\n    aspect', '11:5 clauses.0.eId names art_9'],
  ['a theme that nobody defines', 'themes: [trade]', 'themes: [peace]', '13:10 themes.0 names the theme "peace"'],
  ['an author that nobody lists', 'authorKey: a-writer', 'authorKey: b-writer', '5:1 authorKey names the author "b-writer"'],
  ['a kind that the table does not give', 'kind: analyst\n', 'kind: official\n', '2:1 kind is not what kinds.yaml makes of'],
  ['a kind that we do not have', 'kind: analyst\n', 'kind: expert\n', '2:1 kind Invalid type'],
  ['a key that is none', 'language: en', 'tongue: en', '6:1 tongue is not a key'],
])('names the place of %s', (_, from, to, expected) => {
  expect(problems(changed(from, to))).toContainEqual(expect.stringContaining(`${FILE}/items/B01.yaml:${expected}`));
});

test('names an item that a debate, an author or a file name promises and that does not exist', () => {
  const debates = (COMMENTARY[`${DEMO}/commentary/debates.yaml`] ?? '').replace('B01', 'B02');
  expect(problems({ [`${DEMO}/commentary/debates.yaml`]: debates })).toEqual([
    `${FILE}/debates.yaml:1:3 0 names the item B02, which does not exist`,
  ]);
  expect(problems({ [`${DEMO}/commentary/items/B03.yaml`]: item })).toEqual([
    `${FILE}/items/B03.yaml:1:1 id must be the file's name, "B03"`,
  ]);
});
