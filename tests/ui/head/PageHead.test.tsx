import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { SITE_URL } from '../../../src/url/site.ts';
import { renderAppAt } from '../../support/renderAppAt.tsx';

const meta = (name: string) => document.head.querySelector(`meta[name="${name}"], meta[property="${name}"]`)?.getAttribute('content');
const canonical = () => [...document.head.querySelectorAll('link[rel="canonical"]')].map((link) => link.getAttribute('href'));
const alternates = () =>
  [...document.head.querySelectorAll('link[rel="alternate"]')].map((link) => [link.getAttribute('hreflang'), link.getAttribute('href')]);

const goTo = (name: RegExp) => within(screen.getByRole('navigation', { name: 'Clauses' })).getByRole('link', { name });

test('describes a clause in the head of the page', () => {
  renderAppAt('/en/test-treaty/art_2');
  expect(document.title).toBe('Article 2: Heading of art_2 · Test treaty · Pasal');
  expect(canonical()).toEqual([`${SITE_URL}/en/test-treaty/art_2`]);
  expect(alternates()).toEqual([
    ['en', `${SITE_URL}/en/test-treaty/art_2`],
    ['id', `${SITE_URL}/id/test-treaty/art_2`],
    ['x-default', `${SITE_URL}/en/test-treaty/art_2`],
  ]);
  expect(meta('description')).toBe(
    "Pasal's rendering, not an authentic text; edition of 1 January 2026: Words that are known, words that are not. A second paragraph.",
  );
  expect(meta('og:url')).toBe(`${SITE_URL}/en/test-treaty/art_2`);
});

test('names the treaty and the clause to citation tools', () => {
  renderAppAt('/en/test-treaty/art_2');
  expect(meta('citation_title')).toBe('Test treaty, Article 2');
  expect(meta('citation_date')).toBe('2020/02/03');
  expect(meta('citation_language')).toBe('en');
  expect(meta('citation_public_url')).toBe(`${SITE_URL}/en/test-treaty/art_2`);
  expect(meta('citation_id')).toBe('test-treaty/art_2');
  expect(meta('DC.title')).toBe('Test treaty, Article 2');
  expect(meta('DC.date')).toBe('2020-02-03');
  expect(meta('DC.identifier')).toBe(`${SITE_URL}/en/test-treaty/art_2`);
});

test('shows a preview the clause and the treaty as its title, and the words as what they are', () => {
  renderAppAt('/en/test-treaty/art_2');
  expect(meta('og:title')).toBe('Article 2 · Test treaty');
  expect(meta('og:type')).toBe('article');
  expect(meta('og:description')).toMatch(/^Pasal's rendering, not an authentic text; .*: Words that are known/);
  expect(meta('og:site_name')).toBe('Pasal');
});

test.each(['/en/about', '/en', '/en/notes'])('shows a preview %s as a part of a site', (address) => {
  renderAppAt(address);
  expect(meta('og:type')).toBe('website');
  expect(meta('og:title')).toBe(document.title.replace(' · Pasal', ''));
});

test('follows a move to another clause', async () => {
  const { user } = renderAppAt('/en/test-treaty/art_2');
  await user.click(goTo(/^Article 3/));
  expect(document.title).toBe('Article 3: Heading of art_3 · Test treaty · Pasal');
  expect(canonical()).toEqual([`${SITE_URL}/en/test-treaty/art_3`]);
  expect(meta('description')).toContain('The last rule.');
  expect(meta('citation_title')).toBe('Test treaty, Article 3');
  expect(meta('citation_id')).toBe('test-treaty/art_3');
  expect([...document.querySelectorAll<HTMLElement>('span.Z3988')].map(({ title: coins }) => coins.includes('art_3'))).toEqual([true]);
  expect(document.head.querySelectorAll('title, meta[name="citation_title"], meta[name="description"]')).toHaveLength(3);
});

test('follows a change of language', async () => {
  const { user } = renderAppAt('/en/test-treaty/art_2');
  await user.click(screen.getByRole('link', { name: 'ID, Bahasa Indonesia' }));
  expect(document.title).toBe('Pasal 2: Heading of art_2 (id) · Perjanjian uji · Pasal');
  expect(canonical()).toEqual([`${SITE_URL}/id/test-treaty/art_2`]);
  expect(meta('description')).toMatch(/^Sajian Pasal, bukan teks autentik; edisi 1 Januari 2026: Words that are known, \(id\)/);
  expect(meta('citation_language')).toBe('id');
  expect(meta('citation_title')).toBe('Perjanjian uji, Pasal 2');
});

test('takes back what can be cited on a page that cannot', async () => {
  const { user } = renderAppAt('/en/test-treaty/art_2');
  await user.click(screen.getByRole('link', { name: 'Pasal' }));
  expect(document.title).toMatch(/^Pasal · /);
  expect(meta('citation_title')).toBeUndefined();
  expect(canonical()).toEqual([`${SITE_URL}/en`]);
});

test('names the canonical address where a lenient one was opened', () => {
  renderAppAt('/EN/Test-Treaty/article-2/?text=id');
  expect(canonical()).toEqual([`${SITE_URL}/en/test-treaty/art_2`]);
});

test('keeps an unknown place out of search engines', () => {
  renderAppAt('/en/test-treaty/art_99');
  expect(document.title).toBe('No such clause · Pasal');
  expect(meta('robots')).toBe('noindex');
  expect(canonical()).toEqual([]);
  expect(alternates()).toEqual([]);
  expect(meta('citation_title')).toBeUndefined();
});

test.each([
  ['/en/notes', 'Notes · Pasal'],
  ['/id/notes', 'Catatan · Pasal'],
])('keeps the notebook at %s out of search engines', (address, title) => {
  renderAppAt(address);
  expect(document.title).toBe(title);
  expect(meta('robots')).toBe('noindex');
  expect(canonical()).toEqual([SITE_URL + address]);
});

test('lets search engines see every page that is for everybody', () => {
  renderAppAt('/en/about');
  expect(meta('robots')).toBeUndefined();
});

test('puts no script into the page', () => {
  renderAppAt('/en/test-treaty/art_2');
  expect(document.querySelector('script')).toBeNull();
});

test.each([
  ['/en/test-treaty', 'Test treaty · Pasal', 'test-treaty'],
  ['/id/test-treaty/text', 'Seluruh teks · Perjanjian uji · Pasal', 'test-treaty'],
  ['/en/about', 'Sources and method · Pasal', undefined],
  ['/id/about', 'Sumber dan metode · Pasal', undefined],
])('names the page at %s "%s"', (address, title, id) => {
  renderAppAt(address);
  expect(document.title).toBe(title);
  expect(meta('citation_id')).toBe(id);
  expect(canonical()).toEqual([SITE_URL + address]);
});
