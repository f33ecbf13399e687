import { KINDS, type CommentaryFilter } from '../core/commentary/filter.ts';
import { parseClauseName } from '../core/reference/parseClauseName.ts';
import { nearestNames } from '../core/reference/nearest.ts';
import type { CommentaryIndex, CommentaryView, Selection } from '../core/reference/selection.ts';
import type { UiLanguage } from '../core/treaty/language.ts';
import type { CatalogueEntry, CommentaryIds } from '../core/treaty/treaty.ts';

/** The segment of an address under which each page of the commentary stands. */
export const COMMENTARY_FOLDERS = {
  item: 'commentary',
  theme: 'themes',
  debate: 'debates',
  author: 'authors',
  reading: 'readings',
} as const satisfies Record<CommentaryView, string>;

const isIndex = (folder: string): folder is CommentaryIndex => folder !== COMMENTARY_FOLDERS.item && viewOf(folder) !== undefined;

const viewOf = (folder: string): CommentaryView | undefined =>
  (Object.keys(COMMENTARY_FOLDERS) as CommentaryView[]).find((view) => COMMENTARY_FOLDERS[view] === folder); // the keys of the table above

function idsOf(view: CommentaryView, { items, themes, debates, authors, readings }: CommentaryIds): readonly string[] {
  switch (view) {
    case 'item':
      return items;
    case 'theme':
      return themes;
    case 'debate':
      return debates;
    case 'author':
      return authors;
    case 'reading':
      return readings.map(({ id }) => id);
  }
}

/**
 * The page of a treaty's commentary that the segments below the treaty name; undefined when `folder` is none of the commentary's. What
 * does not exist becomes an unknown place with the nearest ones that do.
 */
export function selectCommentary(folder: string, rest: readonly string[], entry: CatalogueEntry, ui: UiLanguage): Selection | undefined {
  const view = viewOf(folder);
  const { commentary, id: treatyId } = entry;
  if (view === undefined || !commentary) return undefined;
  const whole: Selection = isIndex(folder) ? { view: 'index', ui, treatyId, of: folder } : { view: 'list', ui, treatyId, filter: {} };
  const [name, stepName, ...more] = rest;
  if (name === undefined) return whole;
  const ids = idsOf(view, commentary);
  const id = ids.find((known) => known.toLowerCase() === name.toLowerCase());
  const unknown = (nearest: readonly Selection[]): Selection => ({
    view: 'unknown',
    ui,
    unknown: { kind: view, name: rest.join('/') },
    treatyId,
    nearest,
  });
  if (id === undefined) return unknown([...nearestNames(ids, name).map((near) => ({ view, ui, treatyId, id: near }) as const), whole]);
  const page: Selection = { view, ui, treatyId, id };
  if (stepName === undefined) return page;
  const steps = view === 'reading' ? (commentary.readings.find((reading) => reading.id === id)?.steps ?? 0) : 0;
  const step = /^[1-9]\d?$/.test(stepName) ? Number(stepName) : 0;
  return step >= 1 && step <= steps && more.length === 0 ? { ...page, step } : unknown([page]);
}

/** Reads the filter of a list from its query; what does not exist in the treaty's commentary narrows nothing and falls away. */
export function parseFilter(search: string, entry: CatalogueEntry): CommentaryFilter {
  const query = new URLSearchParams(search);
  const asked = (query.get('kind') ?? '').toLowerCase().split(',');
  const kinds = KINDS.filter((kind) => asked.includes(kind));
  const find = (name: string, known: readonly string[] = []) => known.find((value) => value === query.get(name)?.toLowerCase());
  const theme = find('theme', entry.commentary?.themes);
  const author = find('author', entry.commentary?.authors);
  const named = parseClauseName(query.get('clause') ?? '');
  const clause = entry.clauses.find(({ eId }) => eId === named)?.eId;
  return {
    ...(kinds.length > 0 ? { kinds } : {}),
    ...(theme === undefined ? {} : { theme }),
    ...(author === undefined ? {} : { author }),
    ...(clause === undefined ? {} : { clause }),
  };
}

/** A filter as the parts of a query, in their one order. */
export function writeFilter({ kinds = [], theme, author, clause }: CommentaryFilter): string[] {
  return [
    ...(kinds.length > 0 ? [`kind=${KINDS.filter((kind) => kinds.includes(kind)).join(',')}`] : []),
    ...(theme === undefined ? [] : [`theme=${theme}`]),
    ...(author === undefined ? [] : [`author=${author}`]),
    ...(clause === undefined ? [] : [`clause=${clause}`]),
  ];
}
