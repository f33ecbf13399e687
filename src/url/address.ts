import { clauseEId, parseEId } from '../core/reference/eid.ts';
import { nearestClauses, nearestTreaties } from '../core/reference/nearest.ts';
import { parseClauseName } from '../core/reference/parseClauseName.ts';
import type { Selection } from '../core/reference/selection.ts';
import { isUiLanguage, type UiLanguage } from '../core/treaty/language.ts';
import type { Catalogue, CatalogueEntry } from '../core/treaty/treaty.ts';
import { COMMENTARY_FOLDERS, parseFilter, selectCommentary, writeFilter } from './commentaryAddress.ts';
import { readFragment } from './fragment.ts';
import { readPassage } from './readPassage.ts';
import { parseTextLanguages } from './textLanguages.ts';

/** An address without origin and base path, as the browser holds it: percent-encoded, `search` with `?`, `hash` with `#`. */
export interface Address {
  readonly pathname: string;
  readonly search: string;
  readonly hash: string;
}

/** What an address means: where it leads, the languages it asks to show, and its canonical spelling. */
export interface ParsedAddress {
  readonly selection: Selection;
  readonly textLanguages: readonly UiLanguage[] | undefined;
  /** The one spelling of this address; undefined for an unknown place, whose address is left as it came. */
  readonly canonical: string | undefined;
}

/** The path of a place, from the base path on, without a closing slash; an unknown place has that of the shelf. */
export function buildPath(selection: Selection): string {
  switch (selection.view) {
    case 'root':
      return '/';
    case 'shelf':
    case 'unknown':
      return `/${selection.ui}`;
    case 'about':
      return `/${selection.ui}/about`;
    case 'notes':
    case 'search':
      return `/${selection.ui}/${selection.view}`;
    case 'overview':
      return `/${selection.ui}/${selection.treatyId}`;
    case 'text':
      return `/${selection.ui}/${selection.treatyId}/text`;
    case 'clause':
      return `/${selection.ui}/${selection.treatyId}/${selection.eId}`;
    case 'list':
      return `/${selection.ui}/${selection.treatyId}/commentary`;
    case 'index':
      return `/${selection.ui}/${selection.treatyId}/${selection.of}`;
    default: {
      const step = selection.step === undefined ? '' : `/${selection.step}`;
      return `/${selection.ui}/${selection.treatyId}/${COMMENTARY_FOLDERS[selection.view]}/${selection.id}${step}`;
    }
  }
}

/** The fragment that opens an annotation's card in the notebook; `id` is the annotation's. */
export const noteHash = (id: string): string => `${NOTE}${encodeURIComponent(id)}`;

const NOTE = '#note=';

/** The canonical address of a place with the languages to show; the comma stands unencoded, as RFC 3986 lets it. */
export function buildAddress(selection: Selection, textLanguages?: readonly UiLanguage[], hash = ''): string {
  const query = [
    ...(textLanguages && textLanguages.length > 0 ? [`text=${textLanguages.join(',')}`] : []),
    ...(selection.view === 'list' ? writeFilter(selection.filter) : []),
    ...(selection.view === 'search' ? writeWords('q', selection.query) : []),
    ...('find' in selection ? writeWords('find', selection.find) : []),
  ].join('&');
  return `${buildPath(selection)}${query === '' ? '' : `?${query}`}${hash}`;
}

// Lone surrogates, which no other way of encoding lets pass, become U+FFFD.
const writeWords = (name: string, words = ''): string[] => (words === '' ? [] : [new URLSearchParams([[name, words]]).toString()]);

/**
 * Reads an address: lenient in its spelling (case, closing slash, `article-4`, `pasal-4`, `4`, no language, Unicode form), strict in what
 * it names: only treaties and clauses of the catalogue are found, all else becomes an unknown place with the nearest ones that exist.
 */
export function parseAddress(given: Address, catalogue: Catalogue, preferredUi: UiLanguage): ParsedAddress {
  const address = uncover(given);
  const asked = parseTextLanguages(address.search);
  const segments = address.pathname.split('/').filter((segment) => segment !== '');
  const decoded = segments.map(decodeSegment);
  const first = decoded[0]?.toLowerCase() ?? '';
  const ui = isUiLanguage(first) ? first : preferredUi;
  const names = isUiLanguage(first) ? decoded.slice(1) : decoded;
  const selection = decoded.length === 0 ? ({ view: 'root', ui } as const) : selectWithin(select(names, ui, catalogue), address, catalogue);
  const words = selection.view === 'clause' ? selection.passage?.words : undefined;
  // Words that a link names are shown, whether or not it also asks for their language.
  const textLanguages = words && !asked?.includes(words.language) ? [words.language] : asked;
  if (selection.view === 'unknown') return { selection, textLanguages, canonical: undefined };
  const hash =
    address.hash === '' && selection.view === 'clause' && selection.passage?.paragraph ? `#${selection.passage.paragraph}` : address.hash;
  return { selection, textLanguages, canonical: buildAddress(selection, asked, hash) };
}

// Some programs encode the sign that begins a fragment, which then stands at the end of the path or the query.
function uncover(address: Address): Address {
  const [before = '', hash] = splitAt(address.search === '' ? address.pathname : address.search, /%23/i);
  // What is searched for may hold that sign itself.
  if (hash === undefined || address.hash !== '' || /[?&](?:q|find)=[^&]*$/.test(before)) return address;
  return { ...address, ...(address.search === '' ? { pathname: before } : { search: before }), hash: `#${hash}` };
}

function splitAt(text: string, sign: RegExp): readonly string[] {
  const found = sign.exec(text);
  return found ? [text.slice(0, found.index), text.slice(found.index + found[0].length)] : [text];
}

function selectWithin(selection: Selection, { search, hash }: Address, catalogue: Catalogue): Selection {
  return withQuery(withShared(withPassage(selection, search, hash, catalogue), hash), search, catalogue);
}

// A paragraph may stand in the path (`art_3__para_2`) on the way in; on the way out it is the fragment, where browsers scroll to it.
function withPassage(selection: Selection, search: string, hash: string, catalogue: Catalogue): Selection {
  if (selection.view === 'notes' && hash.startsWith(NOTE)) return { ...selection, note: decodeSegment(hash.slice(NOTE.length)) };
  if (selection.view !== 'clause') return selection;
  const words = readPassage(hash, parseTextLanguages(search)?.[0] ?? selection.ui);
  if (words) return { ...selection, passage: { words } };
  if (selection.passage) return selection;
  const named = hash.slice(1);
  const isOfThisClause = parseEId(named)?.paragraph !== undefined && clauseEId(named) === selection.eId;
  if (isOfThisClause) return { ...selection, passage: { paragraph: named } };
  const items = catalogue.find(({ id }) => id === selection.treatyId)?.commentary?.items;
  return items?.includes(named) ? { ...selection, passage: { item: named } } : selection;
}

function withShared(selection: Selection, hash: string): Selection {
  const shared = readFragment(hash).get('n');
  const { view } = selection;
  return shared !== undefined && (view === 'clause' || view === 'text' || view === 'overview') ? { ...selection, shared } : selection;
}

function withQuery(selection: Selection, search: string, catalogue: Catalogue): Selection {
  if (selection.view === 'search') return { ...selection, query: readWords('q', search) };
  const find = readWords('find', search);
  if (find !== '' && isFindable(selection)) return { ...selection, find };
  const entry = selection.view === 'list' ? catalogue.find(({ id }) => id === selection.treatyId) : undefined;
  return selection.view === 'list' && entry ? { ...selection, filter: parseFilter(search, entry) } : selection;
}

type Findable = Extract<Selection, { find?: string }>;

const isFindable = (selection: Selection): selection is Findable => ['clause', 'notes', 'item'].includes(selection.view);

const readWords = (name: string, search: string): string => (new URLSearchParams(search).get(name) ?? '').trim();

// A malformed percent-sequence stays as it came: it then names nothing and is shown inert.
function decodeSegment(segment: string): string {
  try {
    return decodeURIComponent(segment).normalize('NFC');
  } catch {
    return segment;
  }
}

function select(names: readonly string[], ui: UiLanguage, catalogue: Catalogue): Selection {
  const [treatyName, clauseName, ...rest] = names;
  const shelf: Selection = { view: 'shelf', ui };
  const unknownPage = (nearest: readonly Selection[]): Selection => ({
    view: 'unknown',
    ui,
    unknown: { kind: 'page', name: names.join('/') },
    nearest,
  });
  if (treatyName === undefined) return shelf;
  const page = treatyName.toLowerCase();
  if (page === 'about' || page === 'notes') return clauseName === undefined ? { view: page, ui } : unknownPage([{ view: page, ui }]);
  if (page === 'search') return clauseName === undefined ? { view: page, ui, query: '' } : unknownPage([{ view: page, ui, query: '' }]);

  // An embed page is a file and no place of the app; where its address names none, the clause's own page is offered.
  if (page === 'embed') {
    const clause = select(names.slice(1), ui, catalogue);
    return unknownPage([clause.view === 'clause' ? clause : shelf]);
  }

  const entry = catalogue.find(({ id }) => id === treatyName.toLowerCase());
  if (!entry) {
    const nearest = nearestTreaties(catalogue, treatyName).map((treatyId) => ({ view: 'overview', ui, treatyId }) as const);
    return { view: 'unknown', ui, unknown: { kind: 'treaty', name: treatyName }, nearest: nearest.length > 0 ? nearest : [shelf] };
  }
  const treatyId = entry.id;
  const overview: Selection = { view: 'overview', ui, treatyId };
  const said = clauseName === undefined ? undefined : selectCommentary(clauseName.toLowerCase(), rest, entry, ui);
  if (said) return said;
  if (rest.length > 0) return unknownPage([selectClause(clauseName ?? '', entry, ui), overview].filter(({ view }) => view !== 'unknown'));
  if (clauseName === undefined) return overview;
  if (clauseName.toLowerCase() === 'text') return { view: 'text', ui, treatyId };
  return selectClause(clauseName, entry, ui);
}

function selectClause(name: string, entry: CatalogueEntry, ui: UiLanguage): Selection {
  const treatyId = entry.id;
  const named = parseClauseName(name);
  const eId = named === undefined ? undefined : clauseEId(named);
  if (eId !== undefined && entry.clauses.some((clause) => clause.eId === eId)) {
    return { view: 'clause', ui, treatyId, eId, ...(named === eId || named === undefined ? {} : { passage: { paragraph: named } }) };
  }
  const nearest = nearestClauses(entry, eId).map((near) => ({ view: 'clause', ui, treatyId, eId: near }) as const);
  return { view: 'unknown', ui, unknown: { kind: 'clause', name }, treatyId, nearest };
}
