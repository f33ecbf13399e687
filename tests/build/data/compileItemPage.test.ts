import { expect, test } from 'vitest';
import { itemPage } from '../../../src/build/data/compileItemPage.ts';
import type { CommentaryItem } from '../../../src/core/commentary/commentarySchema.ts';
import type { PageDataOf } from '../../../src/core/commentary/pageSchema.ts';
import { makeClause, makeStipulation, makeTreaty } from '../../support/builders.ts';
import { makeAuthoredItem, makeCommentary } from '../../support/commentaryBuilders.ts';

const treaty = makeTreaty([
  makeClause('art_1', [
    [makeStipulation('Each side helps. Neither hinders.'), makeStipulation('Both trade.')],
    [makeStipulation('They keep the peace. They meet.')],
  ]),
  makeClause('art_2', [[makeStipulation('It ends')], [makeStipulation('by notice.')]]),
]);

const page = (item: CommentaryItem, ui: 'en' | 'id' = 'en', said = makeCommentary([item])) => itemPage(item, treaty, said, ui);
const speakingOf = (...targets: [eId: string, en: string, id?: string][]) =>
  makeAuthoredItem('B01', {
    clauses: [{ eId: 'art_1' }, { eId: 'art_2' }],
    targets: targets.map(([eId, en, id = en]) => ({ eId, en, id })),
  });

/** The passages as one line each, with the words that the item speaks of in brackets. */
const passages = ({ quoted }: PageDataOf<'item'>) =>
  quoted.map(({ passage }) => passage.map(({ text, isSpokenOf }) => (isSpokenOf ? `<${text}>` : text)).join(''));

test.each<[string, [string, string][], string[]]>([
  ['no words', [], ['', '']],
  ['words within a sentence', [['art_1', 'hinders']], ['Neither <hinders>. ', '']],
  ['the first words', [['art_1', 'Each side']], ['<Each side> helps. ', '']],
  ['the last words', [['art_1', 'They meet.']], ['<They meet.>', '']],
  [
    'words of sentences side by side',
    [
      ['art_1', 'helps'],
      ['art_1', 'hinders'],
    ],
    ['Each side <helps>. Neither <hinders>. ', ''],
  ],
  [
    'words of sentences apart',
    [
      ['art_1', 'Each'],
      ['art_1', 'trade'],
    ],
    ['<Each> side helps. […] Both <trade>. ', ''],
  ],
  [
    'words in three places',
    [
      ['art_1', 'Each'],
      ['art_1', 'trade'],
      ['art_1', 'meet'],
    ],
    ['<Each> side helps. […] Both <trade>. […] They <meet>.', ''],
  ],
  ['words over a sentence end', [['art_1', 'helps. Neither']], ['Each side <helps. ><Neither> hinders. ', '']],
  ['words over the end of a paragraph', [['art_2', 'ends\nby']], ['', 'It <ends ><by> notice.']],
  [
    'words that overlap',
    [
      ['art_1', 'Each side'],
      ['art_1', 'side helps'],
    ],
    ['<Each ><side>< helps>. ', ''],
  ],
  [
    'words of two clauses',
    [
      ['art_1', 'trade'],
      ['art_2', 'notice'],
    ],
    ['Both <trade>. ', 'by <notice>.'],
  ],
  [
    'words given out of order',
    [
      ['art_1', 'trade'],
      ['art_1', 'Each'],
    ],
    ['<Each> side helps. […] Both <trade>. ', ''],
  ],
])('quotes the sentences of %s, cut at the words', (_what, targets, expected) => {
  expect(passages(page(speakingOf(...targets)))).toEqual(expected);
});

test('quotes the words of the page’s language', () => {
  const item = speakingOf(['art_1', 'Both trade.', 'Both trade. (id)']);
  expect(passages(page(item, 'id'))[0]).toContain('<Both trade. ');
  expect(passages(page(item, 'id')).join('')).toContain('(id)');
  expect(passages(page(item, 'en')).join('')).not.toContain('(id)');
});

test('says of each clause how the collection names the aspect, and whether the link is ours', () => {
  const clauses = [
    { eId: 'art_2', aspect: 'its end' },
    { eId: 'art_1', ownReading: true },
  ];
  expect(page(makeAuthoredItem('B01', { clauses })).quoted).toStrictEqual([
    { eId: 'art_2', aspect: 'its end', passage: [] },
    { eId: 'art_1', ownReading: true, passage: [] },
  ]);
  expect(page(makeAuthoredItem('B01', { clauses: [{ eId: 'art_1', ownReading: false }] })).quoted).toStrictEqual([
    { eId: 'art_1', passage: [] },
  ]);
});

test('tells all that the collection found, and leaves out what is absent', () => {
  expect(Object.values(page(makeAuthoredItem('B01')).item)).not.toContain(undefined);
  expect(Object.keys(page(makeAuthoredItem('B01')).item)).not.toContain('title');
  const found = {
    title: 'A title',
    dateFound: 'in June',
    languageFound: 'Korean',
    addressFound: 'its site',
    moreAddresses: ['https://example.org/b'],
    moreAddressesNoted: 'and a mirror',
    stance: 'critical',
    point: 'P1',
  };
  const item = page(makeAuthoredItem('B01', { ...found, titleNote: { en: 'Ours.', id: 'Dari kami.' } }), 'id').item;
  expect(item).toMatchObject({ ...found, titleNote: 'Dari kami.', kindFound: 'analyst (legal)', language: 'en', confidence: 'high' });
});

test('says where an item is taken up: in debates with the side that it stands on, and in steps counted from one', () => {
  const item = makeAuthoredItem('B01');
  const both = (words: string) => ({ en: words, id: `${words} (id)` });
  const step = (title: string, ...items: string[]) => ({
    title: both(title),
    heading: { text: title, language: 'id' },
    text: both('Text.'),
    clause: 'art_1',
    items,
  });
  const said = makeCommentary([item], {
    debates: [
      {
        id: 'fair',
        question: both('Fair?'),
        sides: [
          { position: both('Yes'), items: ['B02'] },
          { position: both('No'), items: ['B02', 'B01'] },
        ],
      },
      { id: 'late', question: both('Late?'), sides: [{ position: both('Yes'), items: ['B010'] }] },
    ],
    readings: [
      {
        id: 'two',
        title: both('Two readings'),
        introduction: both('Introduction.'),
        source: { title: { text: 'Dua', language: 'id' }, date: '2024', dateFound: '2024', note: both('Note.'), items: ['B01'] },
        steps: [step('First', 'B02'), step('Second', 'B01')],
      },
    ],
  });
  expect(page(item, 'id', said)).toMatchObject({
    debates: [{ id: 'fair', question: 'Fair? (id)', position: 'No (id)' }],
    steps: [{ reading: 'two', readingTitle: 'Two readings (id)', step: 2, title: 'Second (id)' }],
  });
  expect(page(makeAuthoredItem('B03'), 'en', said)).toMatchObject({ debates: [], steps: [] });
});

test('names the edition of the text that it quotes', () => {
  const { en, id } = treaty.expressions;
  const edited = { ...treaty, expressions: { en, id: { ...id, edition: '2026-02-02' } } };
  const item = makeAuthoredItem('B01');
  expect(itemPage(item, edited, makeCommentary([item]), 'id').edition).toBe('2026-02-02');
  expect(itemPage(item, edited, makeCommentary([item]), 'en').edition).toBe('2026-01-01');
});
