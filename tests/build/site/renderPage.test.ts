import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { allPlaces, renderNotFound, renderPage, type RenderedPage } from '../../../src/build/site/renderPage.tsx';
import type { Selection } from '../../../src/core/reference/selection.ts';
import { clauseText } from '../../../src/core/treaty/clauseText.ts';
import type { UiLanguage } from '../../../src/core/treaty/language.ts';
import { findClause } from '../../../src/core/treaty/treaty.ts';
import { buildPath } from '../../../src/url/address.ts';
import { SITE_URL } from '../../../src/url/site.ts';
import { catalogueOf, makeClause, makeFile, makeStipulation, makeTreaty, pagesOf } from '../../support/builders.ts';

const file = makeFile();
const catalogue = catalogueOf([file]);
const places = allPlaces(catalogue);

// Head and body are parsed apart: the parser would silently move a stray element from one to the other.
const parse = (html: string): Document => new JSDOM(`<!doctype html><body>${html}</body>`).window.document;
const headOf = (page: RenderedPage): Document => parse(page.head);
const bodyOf = (page: RenderedPage): Document => parse(page.body);

const render = (place: Selection): RenderedPage =>
  renderPage(place, { catalogue, files: [file], pages: new Map(Object.entries(pagesOf([file]))) });
const clauseAt = (ui: UiLanguage): Selection => ({ view: 'clause', ui, treatyId: 'test-treaty', eId: 'art_2' });

const placesByPath = places.map((place) => [buildPath(place), place] as const);

test.each(placesByPath)('gives the page %s one title, canonical address and description, and one h1', (_path, place) => {
  const page = render(place);
  const head = headOf(page);
  const counts = ['title', 'link[rel=canonical]', 'meta[name=description]'].map((selector) => head.querySelectorAll(selector).length);
  expect(counts).toEqual([1, 1, 1]);
  expect(head.querySelector('title')?.textContent).toMatch(/\bPasal\b/);
  expect(head.querySelector('meta[name=description]')?.getAttribute('content')).not.toBe('');
  expect(head.querySelector('link[rel=canonical]')?.getAttribute('href')).toBe(SITE_URL + page.path);
  expect(bodyOf(page).querySelectorAll('h1')).toHaveLength(1);
  expect(bodyOf(page).querySelectorAll('title, meta, link, script')).toHaveLength(0);
});

test.each<UiLanguage>(['en', 'id'])('names the same page in each language, and English for all others, on a page in "%s"', (ui) => {
  const links = [...headOf(render(clauseAt(ui))).querySelectorAll('link[rel=alternate]')];
  expect(links.map((link) => [link.getAttribute('hreflang'), link.getAttribute('href')])).toEqual([
    ['en', `${SITE_URL}/en/test-treaty/art_2`],
    ['id', `${SITE_URL}/id/test-treaty/art_2`],
    ['x-default', `${SITE_URL}/en/test-treaty/art_2`],
  ]);
});

test.each<UiLanguage>(['en', 'id'])('holds the clause\'s words exactly as clauseText has them, in "%s"', (ui) => {
  const shown = bodyOf(render(clauseAt(ui))).querySelectorAll('[data-clause-text]');
  const clause = findClause(file.treaty.expressions[ui], 'art_2');
  expect(shown).toHaveLength(1);
  expect(shown[0]?.textContent).toBe(clause && clauseText(clause));
  expect(shown[0]?.getAttribute('lang')).toBe(ui);
});

test('holds every clause of the treaty on the page of the whole text', () => {
  const shown = [...bodyOf(render({ view: 'text', ui: 'en', treatyId: 'test-treaty' })).querySelectorAll('[data-clause-text]')];
  expect(shown.map(({ textContent }) => textContent)).toEqual(file.treaty.expressions.en.clauses.map(clauseText));
});

test('speaks the language of each page, whatever page came before', () => {
  const title = (ui: UiLanguage) => headOf(render(clauseAt(ui))).querySelector('title')?.textContent;
  const [english, indonesian] = [title('en'), title('id')];
  expect(english).toMatch(/^Article 2: Heading of art_2 · Test treaty/);
  expect(indonesian).toMatch(/^Pasal 2: Heading of art_2 \(id\) · Perjanjian uji/);
  expect(title('en')).toBe(english);
});

test('writes markup in words as words, in the text, the head and the data for machines', () => {
  const hostile = '</script><script>alert(1)</script><b>"\'&amp;';
  const treaty = makeTreaty([makeClause('art_1', [[makeStipulation(hostile)]], { heading: hostile })], {
    title: { en: hostile, id: hostile },
    shortTitle: { en: hostile, id: hostile },
  });
  const files = [{ treaty }];
  const page = renderPage(
    { view: 'clause', ui: 'en', treatyId: treaty.id, eId: 'art_1' },
    { catalogue: catalogueOf(files), files, pages: new Map(Object.entries(pagesOf(files))) },
  );
  const head = headOf(page);
  expect(bodyOf(page).querySelectorAll('script, b')).toHaveLength(0);
  expect(bodyOf(page).querySelector('[data-clause-text]')?.textContent).toBe(hostile);
  expect(head.querySelectorAll('b, script:not([type])')).toHaveLength(0);
  expect(head.querySelector('title')?.textContent).toContain(hostile);
  const [data, ...others] = head.querySelectorAll('script[type="application/ld+json"]');
  expect(others).toEqual([]);
  expect(JSON.parse(data?.textContent ?? '')).toMatchObject({ alternateName: hostile, isPartOf: { name: hostile } });
});

test.each([
  ['en', 'en_GB', 'id_ID'],
  ['id', 'id_ID', 'en_GB'],
] as const)('tells programs that show previews the locales of a page in "%s"', (ui, own, other) => {
  const head = headOf(render(clauseAt(ui)));
  const content = (selector: string) => [...head.querySelectorAll(`meta${selector}`)].map((element) => element.getAttribute('content'));
  expect(content('[property="og:locale"]')).toEqual([own]);
  expect(content('[property="og:locale:alternate"]')).toEqual([other]);
  expect(content('[name="twitter:card"]')).toEqual(['summary']);
  expect(content('[property="og:url"]')).toEqual([`${SITE_URL}/${ui}/test-treaty/art_2`]);
});

test('puts data for machines on the pages of a treaty and on no other', () => {
  const describes = (place: Selection) => headOf(render(place)).querySelector('script[type="application/ld+json"]') !== null;
  expect(places.filter((place) => describes(place) !== 'treatyId' in place)).toEqual([]);
});

test('lists both languages of every place, and the root once', () => {
  expect(places.filter(({ view }) => view === 'root')).toHaveLength(1);
  const paths = places.map((place) => render(place).path);
  expect(new Set(paths).size).toBe(paths.length);
  expect(paths.filter((path) => path.startsWith('/en')).map((path) => path.replace('/en', '/id'))).toEqual(
    paths.filter((path) => path.startsWith('/id')),
  );
});

test('makes one page in both languages for addresses without a file, which no search engine keeps', () => {
  const page = renderNotFound();
  expect(headOf(page).querySelectorAll('title')).toHaveLength(1);
  expect(headOf(page).querySelector('meta[name=robots]')?.getAttribute('content')).toBe('noindex');
  expect(headOf(page).querySelector('link[rel=canonical]')).toBeNull();
  const body = bodyOf(page);
  expect(body.querySelectorAll('h1')).toHaveLength(1);
  expect([...body.querySelectorAll('section')].map(({ lang }) => lang)).toEqual(['en', 'id']);
  expect([...body.querySelectorAll('section a')].map((link) => link.getAttribute('href'))).toEqual(['/en', '/id']);
});
