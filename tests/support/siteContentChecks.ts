import type { CommentaryItem } from '../../src/core/commentary/commentarySchema.ts';
import { clauseText } from '../../src/core/treaty/clauseText.ts';
import type { Clause, Treaty } from '../../src/core/treaty/treaty.ts';
import type { Check } from './siteChecks.ts';
import { SITE_URL, type Site, type SitePage } from './siteFiles.ts';

interface Place {
  readonly ui: 'en' | 'id';
  readonly treaty: Treaty;
  /** `undefined` on the overview, `text` on the whole text, else an eId. */
  readonly name: string | undefined;
  /** The clauses whose words the page shows. */
  readonly clauses: readonly Clause[];
}

// What a page is of, read from its address and the data; undefined for pages of no treaty.
function placeOf({ address }: SitePage, { treaties }: Site): Place | undefined {
  const [, ui, id, name] = address.split('/');
  const treaty = treaties.find((candidate) => candidate.id === id);
  if (!treaty || (ui !== 'en' && ui !== 'id') || (name !== undefined && COMMENTARY.has(name))) return undefined;
  const { clauses } = treaty.expressions[ui];
  const shown = name === 'text' ? clauses : clauses.filter(({ eId }) => eId === name);
  return { ui, treaty, name, clauses: shown };
}

const COMMENTARY: ReadonlySet<string> = new Set(['commentary', 'themes', 'debates', 'authors', 'readings']);

// The clauses whose words a page shows: its own, or that of a step of a guided reading.
function clausesOf(page: SitePage, site: Site): readonly Clause[] {
  const [, ui, id = '', folder, reading, step] = page.address.split('/');
  if (folder !== 'readings' || step === undefined || (ui !== 'en' && ui !== 'id')) return placeOf(page, site)?.clauses ?? [];
  const eId = site.commentary.get(id)?.readings.find((one) => one.id === reading)?.steps[Number(step) - 1]?.clause;
  return site.treaties.find((treaty) => treaty.id === id)?.expressions[ui].clauses.filter((clause) => clause.eId === eId) ?? [];
}

// The item of commentary that a page is of.
function itemOf({ address }: SitePage, { commentary }: Site): CommentaryItem | undefined {
  const [, , id = '', folder, name] = address.split('/');
  return folder === 'commentary' ? commentary.get(id)?.items.find((item) => item.id === name) : undefined;
}

const meta = (page: SitePage, name: string): string | null | undefined =>
  page.document.querySelector(`meta[name="${name}"]`)?.getAttribute('content');

// Says what the metadata say, in the body and in COinS.
function hasCoins(page: SitePage): boolean {
  const spans = [...page.document.querySelectorAll('body span.Z3988')];
  const title = encodeURIComponent(meta(page, 'citation_title') ?? '');
  return spans.length === 1 && spans[0]?.getAttribute('title')?.includes(`&rft.title=${title}&`) === true;
}

/** Checks of what a page says of a treaty: its words, and how it describes them to machines. */
export const contentChecks: Readonly<Record<string, Check>> = {
  words: (page, site) => {
    const columns = [...page.document.querySelectorAll('[data-clause-text]')];
    const expected = clausesOf(page, site);
    if (columns.length !== expected.length) return [`shows ${columns.length} texts and not ${expected.length}`];
    return expected.flatMap((clause, index) => {
      const column = columns[index];
      const isOurs =
        column?.closest('[data-eid]')?.getAttribute('data-eid') === clause.eId && column.getAttribute('lang') === page.address.slice(1, 3);
      return isOurs && column.textContent === clauseText(clause) ? [] : [`does not show the text of ${clause.eId}`];
    });
  },

  paragraphs: (page, site) =>
    clausesOf(page, site).flatMap(({ paragraphs }) =>
      paragraphs
        .filter(({ eId }) => page.document.getElementById(eId)?.getAttribute('data-eid') !== eId)
        .map(({ eId }) => `has no paragraph ${eId}`),
    ),

  'open words': (page, site) => {
    const open = clausesOf(page, site).flatMap(({ paragraphs }) =>
      paragraphs.flatMap(({ stipulations }) => stipulations.filter(({ evidence }) => evidence !== 'confirmed')),
    );
    const marked = [...page.document.querySelectorAll('[data-clause-text] [data-evidence]')]
      .map((element) => element.textContent)
      // A run is cut where an item of commentary speaks of a part of it.
      .join('');
    return open.filter(({ text }) => !marked.includes(text)).map(({ text }) => `does not mark "${text}"`);
  },

  'JSON-LD': (page, site) => {
    const place = placeOf(page, site);
    const scripts = [...page.document.querySelectorAll('script[type="application/ld+json"]')];
    const data = JSON.parse(scripts[0]?.textContent ?? '{}') as Record<string, unknown>;
    const item = itemOf(page, site);
    if (item) {
      const about = (data.about as { '@id': string }[] | undefined)?.map((clause) => clause['@id'].split('/').at(-1));
      const isWhole = scripts.length === 1 && data['@type'] === 'Comment' && data['@id'] === SITE_URL + page.address;
      return isWhole && about?.join() === item.clauses.map(({ eId }) => eId).join() ? [] : ['does not describe its item'];
    }
    if (!place) return scripts.length === 0 ? [] : ['has data of a treaty'];
    const expectedId = SITE_URL + (place.name === 'text' ? page.address.replace(/\/text$/, '') : page.address);
    return [
      ...(scripts.length === 1 ? [] : [`has ${scripts.length} data scripts`]),
      ...(data['@type'] === 'Legislation' && data['@context'] === 'https://schema.org' ? [] : ['is no Legislation']),
      ...(data['@id'] === expectedId ? [] : [`is about ${String(data['@id'])}`]),
      ...(data.inLanguage === place.ui && typeof data.name === 'string' ? [] : ['has no name or another language']),
      ...(JSON.stringify(data.encoding ?? '').includes('UnofficialLegalValue') ? [] : ['passes for an official text']),
    ];
  },

  citation: (page, site) => {
    const place = placeOf(page, site);
    const item = itemOf(page, site);
    if (item) {
      const isOurs = meta(page, 'citation_id') === `${page.address.split('/')[2]}/commentary/${item.id}`;
      // Highwire has no form for two dates.
      const isDated = meta(page, 'citation_date') === (item.date?.includes('/') ? undefined : item.date?.replaceAll('-', '/'));
      const isAuthored = (meta(page, 'citation_author') !== undefined) === (item.authorKey !== undefined);
      return isOurs && isDated && isAuthored && hasCoins(page) && (item.title === undefined || meta(page, 'citation_title') === item.title)
        ? []
        : ['cites its item wrongly'];
    }
    if (!place) return meta(page, 'citation_title') === undefined && !hasCoins(page) ? [] : ['can be cited'];
    const url = SITE_URL + page.address;
    const expected: Record<string, string> = {
      citation_date: place.treaty.signed.date.replaceAll('-', '/'),
      citation_language: place.ui,
      citation_public_url: url,
      'DC.date': place.treaty.signed.date,
      'DC.language': place.ui,
      'DC.identifier': url,
    };
    const wrong = Object.entries(expected).filter(([name, value]) => meta(page, name) !== value);
    const title = meta(page, 'citation_title') ?? '';
    const hasTitle = title.startsWith(place.treaty.title[place.ui]) && meta(page, 'DC.title') === title;
    return [
      ...wrong.map(([name]) => `has ${name} ${String(meta(page, name))}`),
      ...(hasTitle && hasCoins(page) ? [] : ['does not name the treaty']),
    ];
  },

  rendering: (page) => {
    const line = page.address.startsWith('/id') ? 'Sajian Pasal, bukan teks autentik' : "Pasal's rendering, not an authentic text";
    return page.document.body.textContent.includes(line) ? [] : ['does not say whose rendering it is'];
  },
};
