import { expect, test } from 'vitest';
import { linkPage } from '../../../src/build/data/linkPage.ts';
import { linksOf, referenceFinder } from '../../../src/build/data/referenceFinder.ts';
import type { PageData } from '../../../src/core/commentary/pageSchema.ts';
import { besideWithCommentary } from '../../support/makeCommentary.ts';
import { catalogueOf, makeFile } from '../../support/builders.ts';
import {
  makeAuthorPage,
  makeClauseItem,
  makeDebatePage,
  makeItem,
  makeItemPage,
  makeNames,
  makeReadingPage,
  makeStepPage,
  makeThemePage,
} from '../../support/commentaryBuilders.ts';

const find = referenceFinder(catalogueOf([makeFile()], besideWithCommentary()));
const link = (page: PageData) => linkPage(page, (text) => linksOf(find(text, 'en', 'test-treaty'), 'test-treaty'));
const summary = 'B02 reads Article 2.';
const LINKS = [
  [0, 3, 'B02'],
  [10, 19, 'art_2'],
];
const item = makeItem('B01', { summary });
const names = makeNames();

test.each<[string, PageData]>([
  ['a clause', { page: 'clause', items: [makeClauseItem('B01', { summary })], names, mentions: [], debates: [], nearest: [] }],
  ['the list', { page: 'list', items: [item], names }],
  ['an author', makeAuthorPage([item])],
  ['a theme', makeThemePage([item])],
  ['a debate', makeDebatePage([{ position: 'Yes.', items: [item] }])],
  ['a reading', makeReadingPage({ items: [item] })],
  ['a step', makeStepPage({ items: [makeClauseItem('B01', { summary })] })],
  ['an item', makeItemPage({ summary })],
])('the summaries on the page of %s carry what they name', (_what, page) => {
  expect(JSON.stringify(link(page))).toContain(`"summary":"${summary}"`);
  expect(JSON.stringify(link(page))).toContain(`"links":${JSON.stringify(LINKS)}`);
});

test.each<[string, PageData]>([
  ['definition of a theme', { ...makeThemePage([]), definition: summary }],
  ['note of a debate', makeDebatePage([], { note: summary })],
  ['introduction of a reading', makeReadingPage({ introduction: summary })],
  ['text of a step', makeStepPage({ text: summary })],
])('the %s carries what it names', (_what, page) => {
  expect(link(page)).toMatchObject({ links: LINKS });
});

test('the note on the source of a reading carries what it names', () => {
  const page = makeReadingPage();
  expect(link({ ...page, source: { ...page.source, note: summary } })).toMatchObject({ source: { links: LINKS } });
});

test('a text that names nothing carries nothing', () => {
  expect(JSON.stringify(link(makeAuthorPage([makeItem('B01', { summary: 'It reads the treaty widely.' })])))).not.toContain('links');
});
