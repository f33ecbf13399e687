import { expect, test } from '@playwright/test';
import { clauseText } from '../../src/core/treaty/clauseText.ts';
import { CHECKS, EMBED_CHECKS, problemsOf, sharedTitles } from '../support/siteChecks.ts';
import {
  listAddresses,
  listEmbeds,
  parsePage,
  readSite,
  readSiteFile,
  SITE_URL,
  sitemapAddresses,
  type Site,
  type SitePage,
} from '../support/siteFiles.ts';

// Every shipped address, read as the file it is: no browser, no script.

test.describe.configure({ mode: 'default' }); // In one worker, which reads the site once.

let site: Site;
let pages: SitePage[];
test.beforeAll(() => {
  site = readSite();
  pages = [...site.pages.values()];
});

const pageAt = (address: string): SitePage => {
  const page = site.pages.get(address);
  if (!page) throw new Error(`The site has no page ${address}.`);
  return page;
};

// Breaks a page, and makes sure that it did.
const broken = (address: string, from: string | RegExp, to: string): SitePage => {
  const html = pageAt(address).html.replace(from, to);
  if (html === pageAt(address).html) throw new Error(`${String(from)} does not stand in ${address}.`);
  return parsePage(address, html);
};

const commentaryAddresses = (treaty: string, said: ReturnType<Site['commentary']['get']>): string[] =>
  said
    ? [
        ...['commentary', 'themes', 'debates', 'authors', 'readings'].map((folder) => `${treaty}/${folder}`),
        ...said.items.map(({ id }) => `${treaty}/commentary/${id}`),
        ...said.themes.map(({ key }) => `${treaty}/themes/${key}`),
        ...said.debates.map(({ id }) => `${treaty}/debates/${id}`),
        ...said.authors.map(({ key }) => `${treaty}/authors/${key}`),
        ...said.readings.flatMap(({ id, steps }) => [
          `${treaty}/readings/${id}`,
          ...steps.map((_step, index) => `${treaty}/readings/${id}/${index + 1}`),
        ]),
      ]
    : [];

test('ships every clause and item of every treaty, its text and its overview, in both languages', () => {
  const expected = ['en', 'id'].flatMap((ui) => [
    `/${ui}`,
    `/${ui}/about`,
    `/${ui}/notes`,
    `/${ui}/search`,
    ...site.treaties.flatMap(({ id, expressions }) => [
      `/${ui}/${id}`,
      `/${ui}/${id}/text`,
      ...expressions.en.clauses.map(({ eId }) => `/${ui}/${id}/${eId}`),
      ...commentaryAddresses(`/${ui}/${id}`, site.commentary.get(id)),
    ]),
  ]);
  expect(listAddresses()).toEqual(['/', ...expected].toSorted());
});

// To anybody but its reader the notebook is empty, and a search is what is asked of it.
const OWN = ['/en/notes', '/en/search', '/id/notes', '/id/search'];

test("lists every page in the sitemap save those that are a reader's own, and nothing else", () => {
  expect(sitemapAddresses(readSiteFile('sitemap.xml'))).toEqual(listAddresses().filter((address) => !OWN.includes(address)));
});

test("keeps the pages that are a reader's own, and no other, out of search engines", () => {
  const hidden = pages.filter(({ document }) => document.querySelector('meta[name=robots]')?.getAttribute('content') === 'noindex');
  expect(hidden.map(({ address }) => address).toSorted()).toEqual(OWN);
});

test('has no page that breaks a rule', () => {
  expect(pages.flatMap((page) => problemsOf(page, site))).toEqual([]);
});

test('gives no two pages of a language one title', () => {
  expect(sharedTitles(pages)).toEqual([]);
  expect(sharedTitles([...pages, pageAt('/en/about')])).toEqual([`en: ${pageAt('/en/about').document.title}`]);
});

test('sees a page that breaks any of the rules', () => {
  const clause = '/en/ru-kp-2024/art_4';
  const planted: Record<string, SitePage[]> = {
    'one h1': [broken(clause, '<main', '<h1>Another</h1><main'), broken(clause, '>Article 4</h1>', '></h1>')],
    title: [broken(clause, /<title>.*?<\/title>/, '<title></title>'), broken(clause, /<title>.*?<\/title>/, '')],
    canonical: [broken(clause, /rel="canonical" href="[^"]*"/, `rel="canonical" href="${SITE_URL}/en/ru-kp-2024/art_5"`)],
    hreflang: [
      broken(clause, 'hrefLang="x-default"', 'hrefLang="ko"'),
      broken(clause, /hrefLang="id" href="[^"]*"/, `hrefLang="id" href="${SITE_URL}/id/ru-kp-2024/art_99"`),
    ],
    language: [broken(clause, '<html lang="en"', '<html lang="id"')],
    description: [broken(clause, /<meta name="description"[^>]*>/, '')],
    links: [
      broken(clause, 'href="/en/ru-kp-2024/art_5"', 'href="/en/ru-kp-2024/art_99"'),
      broken(clause, 'href="/en/ru-kp-2024#contents"', 'href="/en/ru-kp-2024#content"'),
      broken(clause, 'href="#main"', 'href="#body"'),
      broken(clause, 'href="/en/about"', 'href="javascript:void 0"'),
    ],
    files: [
      broken(clause, /src="\/assets\/index-[^"]*"/, 'src="/assets/index-gone.js"'),
      broken(clause, 'rel="stylesheet" crossorigin href="/', 'rel="stylesheet" crossorigin href="https://example.org/'),
      broken(clause, '<main', '<img src="//example.org/pixel.png"><main'),
    ],
    ids: [broken(clause, '<main', '<p id="menu"></p><main'), broken(clause, 'popoverTarget="menu"', 'popoverTarget="card"')],
    'no inline code': [
      broken(clause, '</head>', '<script>1</script></head>'),
      broken(clause, '<main', '<main style="color:red"'),
      broken(clause, '<main', '<main onclick="1"'),
      broken(clause, '</head>', '<style>p{color:red}</style></head>'),
    ],
    policy: [broken(clause, "object-src 'none'", "object-src 'self'"), broken(clause, '<meta charset', '<meta name="x"><meta charset')],
    referrer: [broken(clause, 'content="no-referrer"', 'content="unsafe-url"')],
    words: [
      broken(clause, '">If one of the Parties', '">If any of the Parties'),
      broken(clause, 'data-clause-text="" lang="en"', 'data-clause-text="" lang="id"'),
      broken('/en/ru-kp-2024/text', 'suffers an armed attack', 'suffers  an armed attack'),
      broken('/en/about', '<main', '<p data-clause-text=""></p><main'),
    ],
    paragraphs: [broken(clause, ' id="art_4__para_1"', '')],
    'open words': [broken('/en/ru-kp-2024/art_13', /<span class="[^"]*" data-evidence="/, '<span data-e="')],
    'JSON-LD': [
      broken(clause, '"@type":"Legislation"', '"@type":"Book"'),
      broken(clause, '"inLanguage":"en","@id"', '"inLanguage":"id","@id"'),
      broken(clause, /<script type="application\/ld\+json">.*?<\/script>/, ''),
      broken(clause, 'UnofficialLegalValue', 'AuthoritativeLegalValue'),
      broken('/en/ru-kp-2024/commentary/B03', '"@type":"Comment"', '"@type":"Article"'),
    ],
    citation: [
      broken('/en/ru-kp-2024/commentary/B03', 'name="citation_id"', 'name="citation"'),
      broken(clause, 'name="citation_title"', 'name="citation"'),
      broken(clause, 'content="2024/06/19"', 'content="2024"'),
      broken(clause, 'class="Z3988"', 'class="Z"'),
    ],
    rendering: [broken('/en/about', 'rendering, not an authentic text', 'rendering')],
  };
  expect(Object.keys(planted).toSorted()).toEqual(Object.keys(CHECKS).toSorted());
  for (const [name, examples] of Object.entries(planted)) {
    for (const [index, page] of examples.entries())
      expect.soft(CHECKS[name]?.(page, site), `${name}, example ${index + 1}`).not.toEqual([]);
  }
});

test('sends an address without a file to a page in both languages that search engines leave alone', () => {
  const { document } = parsePage('/404', readSiteFile('404.html'));
  expect([...document.querySelectorAll('main section')].map((section) => section.getAttribute('lang'))).toEqual(['en', 'id']);
  expect([...document.querySelectorAll('main a')].map((link) => link.getAttribute('href'))).toEqual(['/en', '/id']);
  expect(document.querySelectorAll('h1')).toHaveLength(1);
  expect([...document.querySelectorAll('h1 [lang]')].map((part) => part.getAttribute('lang'))).toEqual(['en', 'id']);
  expect(document.querySelector('meta[name=robots]')?.getAttribute('content')).toBe('noindex');
  expect(document.querySelector('link[rel=canonical]')).toBeNull();
  for (const name of ['files', 'no inline code', 'policy', 'referrer', 'ids'])
    expect(CHECKS[name]?.(parsePage('/404', readSiteFile('404.html')), site)).toEqual([]);
});

test('lets search engines in and shows them the sitemap', () => {
  expect(readSiteFile('robots.txt').trim().split('\n')).toEqual(['User-agent: *', 'Allow: /', `Sitemap: ${SITE_URL}/sitemap.xml`]);
});

test('has for every clause a page that other sites may frame, which holds its words and leads to the full page', () => {
  const embeds = listEmbeds().map((address) => parsePage(address, readSiteFile(`${address}/index.html`)));
  const clauses = site.treaties.flatMap(({ id, expressions }) =>
    Object.entries(expressions).flatMap(([ui, { clauses: all }]) =>
      all.map((clause) => ({ address: `/${ui}/embed/${id}/${clause.eId}`, full: `/${ui}/${id}/${clause.eId}`, ui, clause })),
    ),
  );
  expect(embeds.map(({ address }) => address)).toEqual(clauses.map(({ address }) => address).toSorted());
  expect(embeds.flatMap((page) => problemsOf(page, site, [...EMBED_CHECKS]))).toEqual([]);
  for (const { address, full, ui, clause } of clauses) {
    const document = embeds.find((page) => page.address === address)?.document;
    const text = document?.querySelector('[data-clause-text]');
    expect.soft([text?.textContent, text?.getAttribute('lang')], address).toEqual([clauseText(clause), ui]);
    expect.soft(document?.querySelector('link[rel=canonical]')?.getAttribute('href'), address).toBe(SITE_URL + full);
    expect.soft(document?.querySelector('meta[name=robots]')?.getAttribute('content'), address).toBe('noindex');
    expect.soft(document?.querySelector('main > p > a')?.getAttribute('href'), address).toBe(full);
    expect.soft(document?.querySelectorAll('script').length, address).toBe(1);
  }
});

test('asks hosts for every header that keeps the site safe', () => {
  const lines = readSiteFile('_headers').trim().split('\n');
  const policy = lines[1] ?? '';
  expect(lines).toEqual([
    '/*',
    "  Content-Security-Policy: default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; " +
      "connect-src 'self'; worker-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'; " +
      "frame-src 'none'; object-src 'none'; require-trusted-types-for 'script'; trusted-types pasal-worker",
    '  X-Frame-Options: DENY',
    '  Referrer-Policy: no-referrer',
    '  X-Content-Type-Options: nosniff',
    '  Cross-Origin-Opener-Policy: same-origin',
    '  Cross-Origin-Resource-Policy: same-origin',
    '  Permissions-Policy: accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), microphone=(), midi=(), ' +
      'payment=(), usb=(), browsing-topics=()',
    '  Strict-Transport-Security: max-age=63072000; includeSubDomains',
    '/en/embed/*',
    `${policy}; frame-ancestors *`,
    '/id/embed/*',
    `${policy}; frame-ancestors *`,
    '/assets/*',
    '  Cache-Control: public, max-age=31536000, immutable',
  ]);
});
