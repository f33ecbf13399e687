import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { renderPage } from '../../../src/build/site/renderPage.tsx';
import type { CommentaryItem } from '../../../src/core/commentary/commentarySchema.ts';
import type { Selection } from '../../../src/core/reference/selection.ts';
import { SITE_URL } from '../../../src/url/site.ts';
import { catalogueOf, makeFile, pagesOf } from '../../support/builders.ts';
import { makeCommentary, makeCommentaryItem } from '../../support/makeCommentary.ts';
import { readCoins, readEmbeddedMetadata } from '../../support/zotero.ts';

// What a researcher's library holds after one click on a page of ours.

const file = makeFile();

function pageOf(selection: Selection, change: Partial<CommentaryItem> = {}): Document {
  const said = makeCommentary();
  const beside = {
    commentary: new Map([[file.treaty.id, { ...said, items: [makeCommentaryItem('B01', change), ...said.items.slice(1)] }]]),
  };
  const { head, body } = renderPage(selection, {
    catalogue: catalogueOf([file], beside),
    files: [file],
    pages: new Map(Object.entries(pagesOf([file], beside))),
  });
  return new JSDOM(`<!doctype html><html><head>${head}</head><body>${body}</body></html>`).window.document;
}

const clause: Selection = { view: 'clause', ui: 'en', treatyId: 'test-treaty', eId: 'art_2' };
const item: Selection = { view: 'item', ui: 'en', treatyId: 'test-treaty', id: 'B01' };

const clauseReference = {
  itemType: 'document',
  title: 'Test treaty, Article 2',
  creators: [],
  language: 'en',
  url: `${SITE_URL}/en/test-treaty/art_2`,
  abstractNote:
    "Pasal's rendering, not an authentic text; edition of 1 January 2026: Words that are known, words that are not. A second paragraph.",
};

test('saves a clause as the treaty and the article, signed when it was, with our words as ours', () => {
  const page = pageOf(clause);
  expect(readEmbeddedMetadata(page)).toEqual({ ...clauseReference, date: '2020/02/03' });
  expect(readCoins(page)).toEqual([{ ...clauseReference, date: '2020-02-03' }]);
});

test('saves a clause in the language of the page', () => {
  expect(readCoins(pageOf({ ...clause, ui: 'id' }))).toMatchObject([
    { title: 'Perjanjian uji, Pasal 2', language: 'id', url: `${SITE_URL}/id/test-treaty/art_2` },
  ]);
});

const known = {
  title: 'What the pact = 100% & more',
  address: 'https://www.example.org/a?b=c&d=e',
  language: 'ko',
  authorKey: 'ahn',
};
const itemReference = {
  itemType: 'webpage',
  title: known.title,
  creators: [{ firstName: '', lastName: 'Ahn' }],
  publicationTitle: 'An outlet',
  language: 'ko',
  url: known.address,
  abstractNote: 'Summary of B01. A second sentence.',
};

test('saves an item as the page that was read of it: its author, outlet, date, language and address, with our summary', () => {
  const page = pageOf(item, known);
  expect(readEmbeddedMetadata(page)).toEqual({ ...itemReference, date: '2024/07/01' });
  expect(readCoins(page)).toEqual([{ ...itemReference, date: '2024-07-01' }]);
  expect(page.querySelector('meta[name=citation_abstract_html_url]')?.getAttribute('content')).toBe(
    `${SITE_URL}/en/test-treaty/commentary/B01`,
  );
});

test('saves an item whose page is not known as a document of its outlet, found on our page', () => {
  const page = pageOf(item, { title: 'A speech' });
  const reference = { itemType: 'document', title: 'A speech', publisher: 'An outlet', url: `${SITE_URL}/en/test-treaty/commentary/B01` };
  expect(readEmbeddedMetadata(page)).toMatchObject(reference);
  expect(readCoins(page)).toMatchObject([reference]);
});

test.each<[string, Partial<CommentaryItem>, string[]]>([
  ['nobody whom it does not know by name', { author: { en: 'Senior officials', id: 'Pejabat senior' } }, []],
  ['nobody where the author is not shown', { cautions: ['author-not-shown'] }, []],
  ['each of several', { authorKey: 'ahn', moreAuthorKeys: ['lee'] }, ['Ahn', 'Lee']],
  ['a name without what else its line says', { authorKey: 'ahn', author: { en: 'Ahn (quoted by a paper)', id: 'Ahn (dikutip)' } }, ['Ahn']],
])('names as author %s', (_, change, names) => {
  const page = pageOf(item, change);
  expect(readEmbeddedMetadata(page)?.creators.map(({ lastName }) => lastName)).toEqual(names);
  expect(readCoins(page)[0]?.creators.map(({ lastName }) => lastName)).toEqual(names);
});

test.each([
  ['no day', '2024-06', '2024/06'],
  ['two days, of which it names both', '2024-06-18/2024-06-19', '2024-06-18/2024-06-19'],
])('keeps a date of %s', (_, date, saved) => {
  expect(readEmbeddedMetadata(pageOf(item, { date }))?.date).toBe(saved);
  expect(readCoins(pageOf(item, { date }))[0]?.date).toBe(date);
});

test('gives no date, title or outlet that a source did not show', () => {
  const { date, title, outlet, ...rest } = makeCommentaryItem('B01');
  const said = { ...makeCommentary(), items: [rest] };
  expect([date, title, outlet]).toEqual(['2024-07-01', undefined, 'An outlet']);
  const beside = { commentary: new Map([[file.treaty.id, { ...said, debates: [] }]]) };
  const { head } = renderPage(item, {
    catalogue: catalogueOf([file], beside),
    files: [file],
    pages: new Map(Object.entries(pagesOf([file], beside))),
  });
  const page = new JSDOM(head).window.document;
  expect(readEmbeddedMetadata(page)).toEqual({
    itemType: 'document',
    title: 'Author of B01 (B01)',
    creators: [],
    language: 'en',
    url: `${SITE_URL}/en/test-treaty/commentary/B01`,
    abstractNote: 'Summary of B01. A second sentence.',
  });
});

test('offers nothing of its own to cite on a page that is no work', () => {
  const page = pageOf({ view: 'about', ui: 'en' });
  expect(readCoins(page)).toEqual([]);
  expect(readEmbeddedMetadata(page)?.itemType).toBe('webpage');
});
