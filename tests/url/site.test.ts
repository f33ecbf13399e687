import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Selection } from '../../src/core/reference/selection.ts';

const ORIGIN = 'https://pasal.example';
const clause: Selection = { view: 'clause', ui: 'en', treatyId: 'test-treaty', eId: 'art_4' };
const root: Selection = { view: 'root', ui: 'en' };
const shelf: Selection = { view: 'shelf', ui: 'id' };

/** The module as a site under this base path loads it: the path is known at build time alone. */
async function siteUnder(basePath: string) {
  vi.stubEnv('BASE_URL', basePath);
  return import('../../src/url/site.ts');
}

beforeEach(() => vi.resetModules());
afterEach(() => vi.unstubAllEnvs());

test.each([
  ['/', '/', '/id', '/en/test-treaty/art_4'],
  ['/pasal/', '/pasal/', '/pasal/id', '/pasal/en/test-treaty/art_4'],
  ['/a/b/', '/a/b/', '/a/b/id', '/a/b/en/test-treaty/art_4'],
])('under %s every link leads below it', async (basePath, rootHref, shelfHref, clauseHref) => {
  const { BASE_PATH, hrefOf } = await siteUnder(basePath);
  expect(BASE_PATH).toBe(basePath);
  expect([root, shelf, clause].map((place) => hrefOf(place))).toEqual([rootHref, shelfHref, clauseHref]);
});

test.each(['/', '/pasal/', '/a/b/'])('under %s a path comes back from the path that stands in the address bar', async (basePath) => {
  const { withBase, withoutBase } = await siteUnder(basePath);
  for (const path of ['/', '/en', '/en/', '/en/test-treaty/art_4', '/en/%E0%A4%A', '/pasal/']) {
    expect(withoutBase(withBase(path))).toBe(path);
  }
});

test('the base path without its closing slash is the root too', async () => {
  const { withoutBase } = await siteUnder('/pasal/');
  expect(withoutBase('/pasal')).toBe('/');
  expect(withoutBase('/pasal/')).toBe('/');
});

test.each(['/', '/en', '/pasal-2', '/pasalen/x', '/other/pasal/', '/Pasal/en', '/pasal%2Fen', ''])(
  '%j lies outside a site under /pasal/',
  async (pathname) => {
    const { withoutBase } = await siteUnder('/pasal/');
    expect(withoutBase(pathname)).toBeUndefined();
  },
);

test('nothing lies outside a site at the root of its host', async () => {
  const { withoutBase } = await siteUnder('/');
  for (const pathname of ['/', '/en', '/anything/at/all']) expect(withoutBase(pathname)).toBe(pathname);
});

test('a link carries a fragment and no query', async () => {
  const { hrefOf } = await siteUnder('/pasal/');
  expect(hrefOf(clause, '#evidence')).toBe('/pasal/en/test-treaty/art_4#evidence');
});

test('a link that a reader copies is on the origin they are on and names the languages they see', async () => {
  const { linkToCopy } = await siteUnder('/pasal/');
  expect(linkToCopy(ORIGIN, clause)).toBe(`${ORIGIN}/pasal/en/test-treaty/art_4`);
  expect(linkToCopy(ORIGIN, clause, ['en', 'id'], '#evidence')).toBe(`${ORIGIN}/pasal/en/test-treaty/art_4?text=en,id#evidence`);
  expect(linkToCopy(ORIGIN, root, ['id'])).toBe(`${ORIGIN}/pasal/?text=id`);
});

test('what metadata names stands on the origin that the site was built for', async () => {
  const { publicUrlOf, SITE_URL } = await siteUnder('/pasal/');
  expect(publicUrlOf(clause)).toBe(`${SITE_URL}/pasal/en/test-treaty/art_4`);
  expect(new URL(SITE_URL).origin).toBe(SITE_URL);
});
