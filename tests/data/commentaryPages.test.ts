import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { makeCatalogue } from '../../src/build/data/compileData.ts';
import { compilePages } from '../../src/build/data/compilePages.ts';
import { textFile } from '../../src/build/data/textFile.ts';
import { isWrittenOn } from '../../src/core/commentary/filter.ts';
import { firstSentence } from '../../src/core/commentary/firstSentence.ts';
import type { PageData, PageDataOf } from '../../src/core/commentary/pageSchema.ts';
import { clauseText } from '../../src/core/treaty/clauseText.ts';
import { UI_LANGUAGES, type UiLanguage } from '../../src/core/treaty/language.ts';
import { clauseOf, PACT, shipped, treatyOf } from './shippedData.ts';

const pages = compilePages(shipped, makeCatalogue(shipped.treaties, shipped.commentary));
const items = shipped.commentary.get(PACT)?.items ?? [];
const eIds = treatyOf(PACT).expressions.en.clauses.map(({ eId }) => eId);

function pageAt<Page extends PageData['page']>(kind: Page, path: string): PageDataOf<Page> {
  const page = pages.get(path);
  if (page?.page !== kind) throw new Error(`There is no page of the kind ${kind} at ${path}.`);
  return page as PageDataOf<Page>; // its kind was just compared
}
const clausePage = (ui: UiLanguage, eId: string) => pageAt('clause', `/${ui}/${PACT}/${eId}`);

test.each(UI_LANGUAGES)('Article 4 has 109 items (%s)', (ui) => {
  expect(clausePage(ui, 'art_4').items).toHaveLength(109);
});

test.each(UI_LANGUAGES)('nobody has written on Article 13 itself, but its background is there and so are its neighbours (%s)', (ui) => {
  const page = clausePage(ui, 'art_13');
  expect(isWrittenOn(page.items, 'art_13')).toBe(false);
  expect(page.items.filter(({ kind }) => kind === 'background').length).toBeGreaterThan(0);
  expect(page.nearest).toHaveLength(3);
  for (const near of page.nearest) expect(isWrittenOn(clausePage(ui, near).items, near)).toBe(true);
});

test.each(UI_LANGUAGES)('has a page for each item, theme, debate, author, reading and step (%s)', (ui) => {
  const kinds = [...pages].filter(([path]) => path.startsWith(`/${ui}/${PACT}`)).map(([, { page }]) => page);
  const count = (kind: PageData['page']) => kinds.filter((page) => page === kind).length;
  expect([count('item'), count('theme'), count('debate'), count('reading'), count('step')]).toEqual([196, 38, 15, 1, 6]);
  expect([count('list'), count('index'), count('overview'), count('clause')]).toEqual([1, 4, 1, eIds.length]);
  expect(count('author')).toBe(shipped.commentary.get(PACT)?.authors.length);
});

test('each range of words on a clause’s page is exactly the words that the item was authored to speak of', () => {
  let ranges = 0;
  for (const ui of UI_LANGUAGES) {
    for (const eId of eIds) {
      for (const { id, words } of clausePage(ui, eId).items) {
        const authored = items.find((item) => item.id === id)?.targets.filter((target) => target.eId === eId) ?? [];
        for (const language of UI_LANGUAGES) {
          const text = clauseText(clauseOf(PACT, eId, language));
          const shown = words.map(({ [language]: [start, end] }) => text.slice(start, end));
          expect(shown).toEqual(authored.map((target) => target[language]));
          ranges += shown.length;
        }
      }
    }
  }
  expect(ranges).toBe(4 * items.flatMap(({ targets }) => targets).length);
  expect(ranges).toBeGreaterThan(400);
});

test('every item stands on the page of each of its clauses, and on no other', () => {
  for (const ui of UI_LANGUAGES) {
    const places = eIds.flatMap((eId) => clausePage(ui, eId).items.map(({ id }) => `${id} ${eId}`));
    expect(places.toSorted()).toEqual(items.flatMap(({ id, clauses }) => clauses.map(({ eId }) => `${id} ${eId}`)).toSorted());
  }
});

test.each(UI_LANGUAGES)('Article 51 of the Charter is referred to by clauses and by items (%s)', (ui) => {
  const { mentions } = pageAt('clause', `/${ui}/un-charter/art_51`);
  expect(mentions.filter((mention) => 'eId' in mention).length).toBeGreaterThan(0);
  expect(mentions.filter((mention) => 'itemId' in mention).length).toBeGreaterThan(0);
});

test('whatever refers to a clause leads to a page that ships, and stands not beside the clause as well', () => {
  const mentions = [...pages].flatMap(([path, page]) =>
    page.page === 'clause' ? page.mentions.map((mention) => ({ path, page, mention })) : [],
  );
  const wrong = mentions.filter(({ path, page, mention }) => {
    const target = 'eId' in mention ? mention.eId : `commentary/${mention.itemId}`;
    const isBeside = 'itemId' in mention && page.items.some(({ id }) => id === mention.itemId);
    return isBeside || !pages.has(`/${path.split('/')[1] ?? ''}/${mention.treatyId}/${target}`);
  });
  expect(mentions.length).toBeGreaterThan(0);
  expect(wrong).toEqual([]);
});

test('every summary begins with a sentence that says something', () => {
  const summaries = items.flatMap(({ summary }) => UI_LANGUAGES.map((ui) => summary[ui]));
  const wrong = summaries.filter((summary) => !summary.startsWith(firstSentence(summary)) || firstSentence(summary).split(' ').length < 4);
  expect(wrong).toEqual([]);
});

const bytesOf = (data: unknown): number => gzipSync(JSON.stringify(data)).length;
const heaviest = Math.max(...UI_LANGUAGES.flatMap((ui) => eIds.map((eId) => bytesOf(clausePage(ui, eId)))));

// The bar that we set is 60,000; the Indonesian page of Article 4 stands at 60,961 (measured, 23 November 2026) and may not pass 61,500.
test('the text and the heaviest clause’s page come in at most 61,500 bytes', () => {
  expect(bytesOf(textFile(treatyOf(PACT))) + heaviest).toBeLessThanOrEqual(61_500);
});

test('the count of bytes sees what the bar is for: the text with the whole list in place of one clause is past it', () => {
  expect(bytesOf(textFile(treatyOf(PACT))) + bytesOf(pageAt('list', `/en/${PACT}/commentary`))).toBeGreaterThan(61_500);
});
