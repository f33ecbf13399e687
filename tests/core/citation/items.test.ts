import { describe, expect, test } from 'vitest';
import { itemPage } from '../../../src/build/data/compileItemPage.ts';
import type { PageDataOf } from '../../../src/core/commentary/pageSchema.ts';
import type { CitedItem } from '../../../src/core/citation/citable.ts';
import { cite } from '../../../src/core/citation/cite.ts';
import { CITATION_STYLES, type CitationStyle } from '../../../src/core/citation/citationStyle.ts';
import { citeItem } from '../../../src/core/citation/citeItem.ts';
import { citationAsHtml, citationAsText } from '../../../src/core/citation/runs.ts';
import { PACT, shipped, treatyOf } from '../../data/shippedData.ts';
import { makeItemPage } from '../../support/commentaryBuilders.ts';

const said = shipped.commentary.get(PACT);

function shippedItem(id: string, ui: 'en' | 'id' = 'en'): CitedItem {
  const item = said?.items.find((candidate) => candidate.id === id);
  if (!said || !item) throw new Error(`data/ has no item ${id}.`);
  return citeItem(itemPage(item, treatyOf(PACT), said, ui).item, `${PACT}/${id}`, `https://example.org/${id}`);
}

type Change = { [Key in keyof PageDataOf<'item'>['item']]?: PageDataOf<'item'>['item'][Key] | undefined };

// What a change says is undefined was not shown.
function made(change: Change): CitedItem {
  const item = Object.entries({ ...makeItemPage().item, ...change }).filter(([, value]) => value !== undefined);
  return citeItem(Object.fromEntries(item) as PageDataOf<'item'>['item'], 'test-treaty/B01', 'https://example.org/B01'); // its own fields
}

const LAW = 'https://example.org/law';
const article = { author: 'Jane Doe', title: 'On ‘means’', outlet: 'Law Weekly', date: '2024-06-21', address: LAW } as const;
const statement = {
  kind: 'official',
  author: 'A Minister',
  title: 'Minister speaks',
  outlet: 'News',
  date: '2024-06',
  address: LAW,
} as const;
const broadcast = { author: 'Jane Doe', title: 'Evening talk', outlet: 'TV One', date: '2024-06-21', address: LAW } as const;
const official = { kind: 'official', author: 'The Ministry', title: 'Joint text', outlet: 'Ministry website', address: LAW } as const;

const GOLDEN: readonly [string, Change, Readonly<Record<CitationStyle, readonly [rule: string, expected: string]>>][] = [
  [
    'an article',
    article,
    {
      oscola: ['OSCOLA 4 3.4.8; 1.5: marks within are double', `Jane Doe, ‘On “means”’ (Law Weekly, 21 June 2024) <${LAW}>`],
      bluebook: ['Bluebook 21 R18.2.2', `Jane Doe, On ‘means’, Law Weekly (June 21, 2024), ${LAW}.`],
      apa: ['APA 7 10.16', `Jane Doe. (2024, June 21). On ‘means’. Law Weekly. ${LAW}\n(Jane Doe, 2024)`],
      aglc: ['AGLC 4 r 7.15', `Jane Doe, ‘On “means”’, Law Weekly (Web Page, 21 June 2024) <${LAW}>.`],
      chicago: ['Chicago 17 14.207; 6.9: the comma within the marks', `Jane Doe, “On ‘means’,” Law Weekly, June 21, 2024, ${LAW}.`],
      plain: ['plain words', `Jane Doe, “On ‘means’”, Law Weekly, 21 June 2024. ${LAW}`],
    },
  ],
  [
    'a statement that the press reports',
    statement,
    {
      oscola: ['a month alone', `A Minister, statement reported in ‘Minister speaks’ (News, June 2024) <${LAW}>`],
      bluebook: ['R18.2.2', `A Minister, Statement, as reported in Minister speaks, News (June 2024), ${LAW}.`],
      apa: [
        'APA 7 9.21: a description',
        `A Minister. (2024, June). Minister speaks [Statement reported in the press]. News. ${LAW}\n(A Minister, 2024)`,
      ],
      aglc: ['r 7.15', `A Minister, statement reported in ‘Minister speaks’, News (Web Page, June 2024) <${LAW}>.`],
      chicago: ['14.207', `A Minister, statement reported in “Minister speaks,” News, June 2024, ${LAW}.`],
      plain: ['plain words', `A Minister, statement reported in “Minister speaks”, News, June 2024. ${LAW}`],
    },
  ],
  [
    'a broadcast',
    broadcast,
    {
      oscola: ['3.4.8 with the medium', `Jane Doe, ‘Evening talk’ (broadcast, TV One, 21 June 2024) <${LAW}>`],
      bluebook: ['R18.6', `Jane Doe, Evening talk (TV One broadcast June 21, 2024), ${LAW}.`],
      apa: ['APA 7 10.12', `Jane Doe. (2024, June 21). Evening talk [Broadcast]. TV One. ${LAW}\n(Jane Doe, 2024)`],
      aglc: ['r 7.15 with the document type', `Jane Doe, ‘Evening talk’, TV One (Broadcast, 21 June 2024) <${LAW}>.`],
      chicago: ['14.267', `Jane Doe, “Evening talk,” TV One, broadcast, June 21, 2024, ${LAW}.`],
      plain: ['plain words', `Jane Doe, broadcast “Evening talk”, TV One, 21 June 2024. ${LAW}`],
    },
  ],
  [
    'an official document without a date',
    { ...official, date: undefined },
    {
      oscola: ['nothing is made up: "nd"', `The Ministry, ‘Joint text’ (Ministry website, nd) <${LAW}>`],
      bluebook: ['"n.d."', `The Ministry, Joint text, Ministry website (n.d.), ${LAW}.`],
      apa: ['APA 7 9.17: "n.d."', `The Ministry. (n.d.). Joint text [Official document]. Ministry website. ${LAW}\n(The Ministry, n.d.)`],
      aglc: ['r 7.15: a date that is not shown is left out', `The Ministry, ‘Joint text’, Ministry website (Official Document) <${LAW}>.`],
      chicago: ['14.145: "n.d."', `The Ministry, “Joint text,” Ministry website, official document, n.d., ${LAW}.`],
      plain: ['plain words', `The Ministry, official document “Joint text”, Ministry website, date not shown. ${LAW}`],
    },
  ],
  [
    'an article of which neither author nor title nor outlet nor address was shown',
    { cautions: ['author-not-shown'], outlet: undefined, address: undefined, date: '2024' },
    {
      oscola: ['begins with the title', '[no title shown] (2024)'],
      bluebook: ['R18.2.2', '[no title shown] (2024).'],
      apa: ['APA 7 table 9.1: described in brackets', '[Article; title not shown]. (2024).\n([Article; title not shown], 2024)'],
      aglc: ['r 7.15', '[no title shown] (Web Page, 2024).'],
      chicago: ['14.207', '[no title shown], 2024.'],
      plain: ['plain words', '[no title shown], 2024.'],
    },
  ],
];

describe.each(GOLDEN)('%s', (_name, change, styles) => {
  test.each(CITATION_STYLES)('is cited in %s', (style) => {
    const [rule, expected] = styles[style];
    expect({ rule, citation: citationAsText(cite(made(change), style)) }).toEqual({ rule, citation: expected });
  });
});

test('Bluebook sets titles in italics and outlets in small capitals', () => {
  expect(citationAsHtml(cite(made({ ...article, title: 'On means' }), 'bluebook'))).toBe(
    `<p>Jane Doe, <i>On means</i>, <span style="font-variant: small-caps">Law Weekly</span> (June 21, 2024), ${LAW}.</p>`,
  );
});

test('items are cited as what they are', () => {
  const forms = Object.fromEntries(['B01', 'O03', 'B34', 'O30', 'S11', 'S01', 'B80', 'O22'].map((id) => [id, shippedItem(id).form]));
  expect(forms).toEqual({
    B01: 'article',
    O03: 'statement',
    B34: 'broadcast',
    O30: 'document',
    S11: 'statement',
    S01: 'article',
    B80: 'statement',
    O22: 'article',
  });
});

test('a headline is never given to the person whom it quotes', () => {
  expect(citationAsText(cite(shippedItem('O03'), 'oscola'))).toMatch(/^Vladimir Putin, statement reported in ‘Putin Says Russia/);
  expect(citationAsText(cite(shippedItem('S01'), 'oscola'))).toMatch(/^‘6 Kekuatan/);
});

test('what the collection says of a name is no part of it', () => {
  expect(shippedItem('B80').author).toBe('Peter Ward');
  expect(shippedItem('B104').author).toBe('Hyodo Shinji (兵頭慎治)');
  expect(shippedItem('B61').author).toBeUndefined();
});

test('an item is cited alike from both languages of the interface', () => {
  for (const { id } of said?.items ?? []) {
    expect({ ...shippedItem(id, 'id') }).toEqual({ ...shippedItem(id) });
  }
});

test('no shipped item is cited with a hole in it', () => {
  const citations = (said?.items ?? []).flatMap(({ id }) => CITATION_STYLES.map((style) => citationAsText(cite(shippedItem(id), style))));
  expect(citations.filter((text) => /undefined|null|NaN|\(\)|, ,|,,| {2}|‘’|“”|\. \./.test(text))).toEqual([]);
});
