import type { Placement } from '../anchoring/anchor.ts';
import { clauseEId } from '../reference/eid.ts';
import type { Catalogue, EId, TreatyId } from '../treaty/treaty.ts';
import { isDeleted, type Annotation, type Colour, type LayerId } from './annotation.ts';
import { foldForSearch } from './foldForSearch.ts';
import { placementStart, shownClause } from './notesOn.ts';

/**
 * How a note stands: `placed` on its words, its clause or its treaty; `check` where the reader has still to say whether these are the
 * words; `lost` when its words or its clause are gone; `elsewhere` when it is about a place that this site does not have; `waiting` while
 * the text is not at hand; `bin`.
 */
export type NoteState = 'placed' | 'check' | 'lost' | 'elsewhere' | 'waiting' | 'bin';

/** Which notes the reader wants to see. */
export interface NotebookFilter {
  readonly colour?: Colour | undefined;
  readonly tag?: string | undefined;
  /** `all` is all but those in the bin. */
  readonly state: 'all' | Exclude<NoteState, 'waiting'>;
  readonly layer?: LayerId | undefined;
  /** Words that all stand somewhere in the quote, the body or the tags; case and diacritics do not count. */
  readonly text: string;
}

/** Every note that is not in the bin. */
export const EVERY_NOTE: NotebookFilter = { state: 'all', text: '' };

/** `clause`: in the order of the treaties' texts; `date`: the last one changed (or put into the bin) first. */
export type NotebookOrder = 'clause' | 'date';

/** Notes that stand together: those on one clause, those on a treaty, those on a place that is not here; or, by date, all. */
export interface NotebookGroup {
  readonly treatyId?: TreatyId | undefined;
  readonly eId?: EId | undefined;
  readonly notes: readonly Annotation[];
}

type Annotations = Readonly<Record<string, Annotation>>;
type Placements = Readonly<Record<string, Placement>>;

/** Where the words of a note stand now; undefined for notes on no words, and while the text is not at hand. */
export const placementOf = (placements: Placements, id: string): Placement | undefined =>
  Object.hasOwn(placements, id) ? placements[id] : undefined;

/** How a note stands. */
export function stateOf(annotation: Annotation, placement: Placement | undefined, catalogue: Catalogue): NoteState {
  if (isDeleted(annotation)) return 'bin';
  const { target } = annotation;
  const entry = target && catalogue.find(({ id }) => id === target.treatyId);
  if (!target || !entry) return 'elsewhere';
  if (placement?.status === 'lost') return 'lost';
  if (placement) return placement.status === 'exact' ? 'placed' : 'check';
  if (target.words) return 'waiting';
  const clause = target.eId === undefined ? undefined : clauseEId(target.eId);
  return clause === undefined || entry.clauses.some(({ eId }) => eId === clause) ? 'placed' : 'lost';
}

/** The notes that a filter lets through, in groups and in order. An empty list yields no group. */
export function listNotes(
  annotations: Annotations,
  placements: Placements,
  catalogue: Catalogue,
  filter: NotebookFilter,
  order: NotebookOrder,
): NotebookGroup[] {
  const wanted = foldForSearch(filter.text).split(/\s+/).filter(Boolean);
  const notes = Object.values(annotations).filter(
    (note) =>
      (filter.colour === undefined || note.colour === filter.colour) &&
      (filter.layer === undefined || note.layer === filter.layer) &&
      (filter.tag === undefined || note.tags.includes(filter.tag)) &&
      isWanted(stateOf(note, placementOf(placements, note.id), catalogue), filter.state) &&
      wanted.every((word) => foldedNote(note).includes(word)),
  );
  if (notes.length === 0) return [];
  return order === 'date' ? [{ notes: notes.toSorted(newestFirst) }] : groupByClause(notes, placements, catalogue);
}

const isWanted = (state: NoteState, wanted: NotebookFilter['state']): boolean => (wanted === 'all' ? state !== 'bin' : state === wanted);

const whenMs = ({ deletedMs, modifiedMs }: Annotation): number => deletedMs ?? modifiedMs;
const byId = (a: Annotation, b: Annotation): number => (a.id < b.id ? -1 : 1);
const newestFirst = (a: Annotation, b: Annotation): number => whenMs(b) - whenMs(a) || byId(a, b);

// A reader types a letter at a time, and every note would be folded again for each.
const folded = new WeakMap<Annotation, string>();

function foldedNote(note: Annotation): string {
  const known = folded.get(note);
  if (known !== undefined) return known;
  const text = foldForSearch([note.target?.words?.quote.exact ?? '', note.body, ...note.tags].join('\n'));
  folded.set(note, text);
  return text;
}

function groupByClause(notes: readonly Annotation[], placements: Placements, catalogue: Catalogue): NotebookGroup[] {
  const groups = new Map<string, { treatyId?: TreatyId; eId?: EId | undefined; notes: Annotation[] }>();
  for (const note of notes) {
    const treatyId = note.target?.treatyId;
    const eId = shownClause(note, placementOf(placements, note.id));
    const key = JSON.stringify([treatyId, eId]);
    const group = groups.get(key);
    if (group) group.notes.push(note);
    else groups.set(key, { ...(treatyId === undefined ? {} : { treatyId }), eId, notes: [note] });
  }
  const rank = rankOfClauses(catalogue);
  return [...groups.values()]
    .map((group) => ({ group, rank: rank(group.treatyId, group.eId) }))
    .toSorted((a, b) => compareRanks(a.rank, b.rank))
    .map(({ group }) => ({ ...group, notes: inOrderOfText(group.notes, placements) }));
}

type Rank = readonly [treaty: number, clause: number, name: string];

const compareRanks = (a: Rank, b: Rank): number => a[0] - b[0] || a[1] - b[1] || (a[2] < b[2] ? -1 : 1);

// The whole treaty before its clauses, clauses that it no longer has after them; treaties that are not here after those that are.
function rankOfClauses(catalogue: Catalogue): (treatyId: TreatyId | undefined, eId: EId | undefined) => Rank {
  const treaties = new Map(catalogue.map(({ id }, index) => [id, index]));
  const clauses = new Map(catalogue.flatMap(({ id, clauses: all }) => all.map(({ eId }, index) => [`${id}/${eId}`, index] as const)));
  return (treatyId, eId) => {
    if (treatyId === undefined) return [Infinity, Infinity, ''];
    const treaty = treaties.get(treatyId) ?? treaties.size;
    const clause = eId === undefined ? -1 : (clauses.get(`${treatyId}/${eId}`) ?? clauses.size);
    return [treaty, clause, `${treatyId}/${eId ?? ''}`];
  };
}

// Notes on the whole clause first, then those on its paragraphs, then those on words: what begins earlier, and of those what is longer,
// first. Those that lost their words stand last, in the order that they had.
function inOrderOfText(notes: readonly Annotation[], placements: Placements): Annotation[] {
  const keyed = notes.map((note) => {
    const placement = placementOf(placements, note.id);
    const at = placementStart(placement) ?? note.target?.words?.position;
    const paragraph = Number(/__para_(\d+)$/.exec(note.target?.eId ?? '')?.[1] ?? 0);
    return { note, isLost: placement?.status === 'lost', start: at ? at.start : paragraph - 1_000_000, end: at?.end ?? 0 };
  });
  return keyed
    .toSorted(
      (a, b) =>
        Number(a.isLost) - Number(b.isLost) ||
        a.start - b.start ||
        b.end - a.end ||
        a.note.createdMs - b.note.createdMs ||
        byId(a.note, b.note),
    )
    .map(({ note }) => note);
}

/** What can be asked of the notes: how many are in each state, and the colours, tags and layers that they have, with how many have them. */
export interface NotebookFacets {
  readonly states: Readonly<Record<NoteState, number>>;
  readonly colours: ReadonlyMap<Colour, number>;
  /** In the order of the alphabet. */
  readonly tags: ReadonlyMap<string, number>;
  readonly layers: ReadonlyMap<LayerId, number>;
}

/** Counts what can be asked of the notes; those in the bin count in `states` alone. */
export function countFacets(annotations: Annotations, placements: Placements, catalogue: Catalogue): NotebookFacets {
  const states = { placed: 0, check: 0, lost: 0, elsewhere: 0, waiting: 0, bin: 0 };
  const [colours, tags, layers] = [new Map<Colour, number>(), new Map<string, number>(), new Map<LayerId, number>()];
  for (const note of Object.values(annotations)) {
    const state = stateOf(note, placementOf(placements, note.id), catalogue);
    states[state]++;
    if (state === 'bin') continue;
    colours.set(note.colour, (colours.get(note.colour) ?? 0) + 1);
    layers.set(note.layer, (layers.get(note.layer) ?? 0) + 1);
    for (const tag of new Set(note.tags)) tags.set(tag, (tags.get(tag) ?? 0) + 1);
  }
  return { states, colours, tags: new Map([...tags].toSorted(([a], [b]) => a.localeCompare(b))), layers };
}
