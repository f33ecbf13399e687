// What Zotero makes of a page, in our own words: the rules of its translators "Embedded Metadata" (2024-06-13, with "RDF", to which it
// hands what it finds) and "COinS" (with the library's reader of context objects), as far as our pages give them anything to read.
// Source: github.com/zotero/translators and github.com/zotero/utilities. COinS comes first (priority 310 against 320).

/** A reference as Zotero would save it; fields that its type does not have are left out, as Zotero leaves them out. */
export interface ZoteroItem {
  readonly itemType: string;
  readonly title?: string;
  readonly creators: readonly ZoteroCreator[];
  readonly publicationTitle?: string;
  readonly publisher?: string;
  readonly date?: string;
  readonly language?: string;
  readonly url?: string;
  readonly abstractNote?: string;
}

interface ZoteroCreator {
  readonly firstName: string;
  readonly lastName: string;
}

type Fields = Readonly<Record<string, string | undefined>>;

const FIELDS_OF_ANY_TYPE = ['title', 'date', 'language', 'url', 'abstractNote'];
const FIELDS: Readonly<Record<string, readonly string[]>> = {
  document: [...FIELDS_OF_ANY_TYPE, 'publisher'],
  webpage: [...FIELDS_OF_ANY_TYPE, 'publicationTitle'],
  journalArticle: [...FIELDS_OF_ANY_TYPE, 'publicationTitle'],
};

function makeItem(itemType: string, creators: readonly string[], fields: Fields): ZoteroItem {
  const kept = Object.entries(fields).filter(([name, value]) => value && FIELDS[itemType]?.includes(name));
  return { itemType, creators: creators.map(splitName), ...Object.fromEntries(kept) };
}

// The last word is the family name, unless a comma tells.
function splitName(name: string): ZoteroCreator {
  const comma = name.indexOf(',');
  if (comma >= 0) return { lastName: name.slice(0, comma).trim(), firstName: name.slice(comma + 1).trim() };
  const space = name.trim().lastIndexOf(' ');
  return { firstName: name.slice(0, Math.max(space, 0)).trim(), lastName: name.slice(space + 1).trim() };
}

/** What "Embedded Metadata" reads; undefined where it finds nothing to read. */
export function readEmbeddedMetadata(document: Document): ZoteroItem | undefined {
  const metas = [...document.querySelectorAll('meta')].map((meta) => ({
    name: meta.getAttribute('name') ?? meta.getAttribute('property') ?? '',
    content: meta.getAttribute('content') ?? '',
  }));
  if (metas.length === 0) return undefined;
  // Highwire names are found by their ends; names with a known prefix (dc, z, prism, og, …) by prefix and property, in any case.
  const highwire = (name: string) => metas.find((meta) => meta.name.endsWith(name))?.content;
  const property = (...names: string[]) =>
    names.map((name) => metas.find((meta) => meta.name.replace(/[._]/, ':').toLowerCase() === name.toLowerCase())?.content).find(Boolean);
  const authors = metas.filter(({ name }) => name.endsWith('citation_author')).map(({ content }) => content);

  return makeItem(typeOf(highwire, property), authors.length > 0 ? authors.flatMap((author) => author.split(/\s*;\s*/)) : [], {
    title: highwire('citation_title') ?? property('dc:title', 'og:title'),
    publicationTitle: highwire('citation_journal_title') ?? property('prism:publicationName', 'dc:source', 'og:site_name'),
    publisher: highwire('citation_publisher') ?? property('dc:publisher'),
    date: highwire('citation_date') ?? property('prism:publicationDate', 'og:published_time', 'dc:date'),
    language: highwire('citation_language') ?? property('dc:language'),
    url: highwire('citation_public_url') ?? property('og:url') ?? highwire('citation_abstract_html_url'),
    abstractNote: highwire('citation_abstract') ?? property('og:description', 'dc:description') ?? property('description'),
  });
}

// Highwire's containers decide first, then Zotero's own type, then the types that Open Graph and Dublin Core name outright; whatever has a
// `citation_title` and none of these passes for a journal's article.
function typeOf(highwire: (name: string) => string | undefined, property: (...names: string[]) => string | undefined): string {
  if (highwire('citation_journal_title')) return 'journalArticle';
  const own = property('z:itemType', 'z:type');
  if (own && own in FIELDS) return own;
  if (property('og:type') === 'website') return 'webpage';
  const dublinCore = property('dc:type');
  if (dublinCore && dublinCore in FIELDS) return dublinCore;
  return highwire('citation_title') ? 'journalArticle' : 'webpage';
}

const COINS_FIELDS: Readonly<Record<string, string>> = {
  'rft.title': 'title',
  'rft.source': 'publicationTitle',
  'rft.publisher': 'publisher',
  'rft.date': 'date',
  'rft.language': 'language',
  'rft.identifier': 'url',
  'rft.description': 'abstractNote',
};

/** What "COinS" reads: one reference for each span of the class Z3988. */
export function readCoins(document: Document): ZoteroItem[] {
  return [...document.querySelectorAll('span.Z3988[title]')].map((span) => {
    // A plus sign, encoded or not, is taken for a space.
    const pairs = (span.getAttribute('title') ?? '').split('&').map((part) => {
      const [key = '', value = ''] = part.split('=');
      return [key, decodeURIComponent(value.replace(/\+|%2b/gi, ' '))] as const;
    });
    const value = (name: string) => pairs.find(([key]) => key === name)?.[1];
    if (value('rft_val_fmt') !== 'info:ofi/fmt:kev:mtx:dc') throw new Error('Only the Dublin Core format is read here.');
    const type = value('rft.type') ?? '';
    const fields = pairs.flatMap(([key, content]) => (COINS_FIELDS[key] === undefined ? [] : [[COINS_FIELDS[key], content] as const]));
    const authors = pairs.filter(([key]) => key === 'rft.au' || key === 'rft.creator').map(([, content]) => content);
    return makeItem(type in FIELDS ? type : 'webpage', authors, Object.fromEntries(fields));
  });
}
