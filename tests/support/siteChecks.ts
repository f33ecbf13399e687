import { contentChecks } from './siteContentChecks.ts';
import { hasSiteFile, readSiteFile, SITE_URL, type Site, type SitePage } from './siteFiles.ts';

/** Looks at one page of the site and says in words what is wrong; nothing when all is well. */
export type Check = (page: SitePage, site: Site) => string[];

const all = (page: SitePage, selector: string): Element[] => [...page.document.querySelectorAll(selector)];
const attributes = (page: SitePage, selector: string, name: string): string[] =>
  all(page, selector).map((element) => element.getAttribute(name) ?? '');

const headChecks: Record<string, Check> = {
  'one h1': (page) => (all(page, 'h1').filter((h1) => h1.textContent.trim() !== '').length === 1 ? [] : ['has not exactly one h1']),

  title: (page) => {
    const titles = all(page, 'title').map((title) => title.textContent.trim());
    return titles.length === 1 && titles[0] !== '' ? [] : [`has the titles ${JSON.stringify(titles)}`];
  },

  canonical: (page) => {
    const found = attributes(page, 'link[rel=canonical]', 'href');
    return found.join() === SITE_URL + page.address ? [] : [`names ${found.join()} as canonical`];
  },

  hreflang: (page, site) => {
    const found = Object.fromEntries(
      all(page, 'link[rel=alternate]').map((link) => [link.getAttribute('hreflang'), link.getAttribute('href') ?? '']),
    );
    const own = page.address === '/' ? '/en' : page.address;
    const expected = { en: own.replace(/^\/id/, '/en'), id: own.replace(/^\/en/, '/id'), 'x-default': own.replace(/^\/id/, '/en') };
    const keys = Object.keys(found).toSorted().join();
    return [
      ...(keys === 'en,id,x-default' ? [] : [`has alternates for ${keys}`]),
      ...Object.entries(expected).flatMap(([language, address]) =>
        found[language] === SITE_URL + address && site.pages.has(address)
          ? []
          : [`its ${language} alternate is ${String(found[language])}`],
      ),
    ];
  },

  language: (page) => {
    const expected = page.address === '/' ? 'en' : page.address.split('/')[1];
    const found = page.document.documentElement.lang;
    return found === expected ? [] : [`is marked as ${found}`];
  },

  description: (page) => {
    const found = attributes(page, 'meta[name=description]', 'content');
    return found.length === 1 && found[0]?.trim() ? [] : ['has not exactly one description'];
  },
};

const linkChecks: Record<string, Check> = {
  links: (page, site) =>
    all(page, 'a[href]').flatMap((link) => {
      const href = link.getAttribute('href') ?? '';
      if (!/^[/#]/.test(href)) return /^https?:\/\//.test(href) ? [] : [`a link has the address ${href}`];
      const [path = '', fragment] = href.split('#');
      const target = site.pages.get(path === '' ? page.address : (path.split('?')[0] ?? ''));
      // The page at hand, not the one in the folder, holds what its own fragments name.
      const within = target?.address === page.address ? page : target;
      if (!within) return [`links to ${href}, which has no file`];
      return fragment === undefined || within.document.getElementById(fragment) ? [] : [`links to ${href}, where no element has that id`];
    }),

  files: (page) =>
    [...attributes(page, '[src]', 'src'), ...attributes(page, 'link:not([rel=canonical], [rel=alternate])', 'href')].flatMap((path) =>
      path.startsWith('/') && !path.startsWith('//') && hasSiteFile(path) ? [] : [`needs ${path}, which is not a file of the site`],
    ),

  ids: (page) => {
    const ids = attributes(page, '[id]', 'id');
    const twice = ids.filter((id, index) => ids.indexOf(id) !== index);
    const named = ['aria-labelledby', 'popovertarget', 'for'].flatMap((name) => attributes(page, `[${name}]`, name));
    const missing = named.filter((id) => !ids.includes(id));
    return [...twice.map((id) => `has two elements with the id ${id}`), ...missing.map((id) => `refers to the id ${id}, which is missing`)];
  },
};

const policyChecks: Record<string, Check> = {
  'no inline code': (page) => [
    ...all(page, 'script:not([src]):not([type="application/ld+json"])').map(() => 'has an inline script'),
    ...all(page, 'style').map(() => 'has an inline style sheet'),
    ...all(page, '*').flatMap((element) =>
      element
        .getAttributeNames()
        .filter((name) => name === 'style' || name.startsWith('on'))
        .map((name) => `has a ${element.localName} with the attribute ${name}`),
    ),
  ],

  policy: (page) => {
    const [charset, policy] = [...page.document.head.children];
    if (!charset?.hasAttribute('charset') || policy?.getAttribute('http-equiv') !== 'Content-Security-Policy')
      return ['does not begin with the character set and the security policy'];
    // Read from the headers' file and not from the code that wrote both.
    const expected = /Content-Security-Policy: (.*)/.exec(readSiteFile('_headers'))?.[1];
    return policy.getAttribute('content') === expected ? [] : ['has another policy than _headers'];
  },

  referrer: (page) => (attributes(page, 'meta[name=referrer]', 'content').join() === 'no-referrer' ? [] : ['lets referrers out']),
};

/** Every check of one page, by name. */
export const CHECKS: Readonly<Record<string, Check>> = { ...headChecks, ...linkChecks, ...policyChecks, ...contentChecks };

/** The checks that hold for embed pages too, which are no part of the app and kept out of search engines. */
export const EMBED_CHECKS: readonly string[] = [
  'one h1',
  'title',
  'language',
  'links',
  'files',
  'ids',
  'no inline code',
  'policy',
  'referrer',
  'rendering',
];

/** What is wrong with a page, each with the check that says so. */
export function problemsOf(page: SitePage, site: Site, names = Object.keys(CHECKS)): string[] {
  return names.flatMap((name) =>
    (CHECKS[name]?.(page, site) ?? [`has no check ${name}`]).map((problem) => `${page.address} (${name}) ${problem}`),
  );
}

/** Titles that stand on more than one page of a language; the root belongs to neither. */
export function sharedTitles(pages: readonly SitePage[]): string[] {
  const titles = pages.map(({ address, document }) => `${address.split('/')[1] ?? ''}: ${document.title}`);
  return titles.filter((title, index) => titles.indexOf(title) !== index);
}
