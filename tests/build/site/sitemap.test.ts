import { expect, test } from 'vitest';
import { sitemap } from '../../../src/build/site/sitemap.ts';
import { allPlaces } from '../../../src/build/site/renderPage.tsx';
import { SITE_URL } from '../../../src/url/site.ts';
import { catalogueOf, makeFile } from '../../support/builders.ts';

const places = allPlaces(catalogueOf([makeFile()]));
const locations = (xml: string): string[] => [...xml.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, location = '']) => location);

test('names every place that has a file and is for everybody, once, at its full address', () => {
  const shared = ['', '/about', '/test-treaty', '/test-treaty/text', '/test-treaty/art_1', '/test-treaty/art_2', '/test-treaty/art_3'];
  const expected = ['/', ...['/en', '/id'].flatMap((ui) => shared.map((path) => ui + path))];
  expect(locations(sitemap(places)).toSorted()).toEqual(expected.map((path) => SITE_URL + path).toSorted());
});

test('names for each address the same page in both languages, itself included', () => {
  const [entry] = sitemap([{ view: 'clause', ui: 'id', treatyId: 'test-treaty', eId: 'art_2' }]).match(/<url>.*<\/url>/) ?? [];
  expect(entry).toBe(
    `<url><loc>${SITE_URL}/id/test-treaty/art_2</loc>` +
      `<xhtml:link rel="alternate" hreflang="en" href="${SITE_URL}/en/test-treaty/art_2"/>` +
      `<xhtml:link rel="alternate" hreflang="id" href="${SITE_URL}/id/test-treaty/art_2"/></url>`,
  );
});

test('gives the root, which is in both languages, no other language', () => {
  expect(sitemap([{ view: 'root', ui: 'en' }])).not.toContain('hreflang=');
});

test('is XML with the namespaces of sitemaps and of their languages', () => {
  const xml = sitemap(places);
  expect(xml.startsWith('<?xml version="1.0" encoding="UTF-8"?>\n<urlset ')).toBe(true);
  expect(xml).toContain('xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"');
  expect(xml).toContain('xmlns:xhtml="http://www.w3.org/1999/xhtml"');
  expect(xml.endsWith('</urlset>\n')).toBe(true);
});
