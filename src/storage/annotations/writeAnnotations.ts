import type { Annotation } from '../../core/annotation/annotation.ts';
import { parseStoredAnnotation } from '../../core/annotation/annotationSchema.ts';
import { isSameContent, mergeAnnotations } from '../../core/annotation/merge.ts';
import type { ChangeRecord, StoredWriting, Transaction, Writing } from './migrations.ts';
import { readState, STATE_KEY, type StorageState } from './storageState.ts';

/** A writing that was given up, left for the next start, or taken up from what another tab had left. */
export interface Tried {
  readonly mine: Annotation;
  readonly writing: Writing;
  /** The id of the copy, should one be needed; the same each time it is tried, so that no copy is made twice. */
  readonly copyId: string;
}

/** An annotation as this tab wants it stored, and which writing of which tab that is. */
export interface PendingChange extends Tried {
  /** What this tab last knew to be stored; undefined for one it made. */
  readonly base: Annotation | undefined;
  /** Earlier writings that this one goes on from and that may have been committed without this tab's knowing, the last one last. */
  readonly tried: readonly Tried[];
}

/** What became of a change. */
export interface Committed {
  readonly mine: Annotation;
  /** What is stored under its id now; undefined where a row stands that cannot be read, which is never written over. */
  readonly stored: Annotation | undefined;
  /** A second annotation, which mine went into because both could not be one. */
  readonly copy: Annotation | undefined;
}

/** What a write came to; `other-database`: what was known is of a database that has been cleared since, and nothing was written. */
export type Written =
  | {
      readonly status: 'committed';
      readonly committed: readonly Committed[];
      readonly state: StorageState;
      /** Where the count of writes stood before: higher than this tab knew when another tab has written since. */
      readonly sequenceBefore: number;
    }
  | { readonly status: 'other-database' };

/** What a write works with. */
export interface WriteOptions {
  readonly databaseId: string;
  /** How many of the reader's steps are written. */
  readonly steps: number;
  readonly newId: () => string;
}

/** Writes changes, all or none. Each row is compared with what the tab knew of it; where another tab was faster, both are merged. */
export async function writeAnnotations(
  transaction: Transaction<'readwrite'>,
  changes: readonly PendingChange[],
  options: WriteOptions,
  beat: () => void,
): Promise<Written> {
  const meta = transaction.objectStore('meta');
  const state = readState(await meta.get(STATE_KEY));
  if (state?.databaseId !== options.databaseId) return { status: 'other-database' };
  const known = await readKnown(transaction, changes, beat);
  beat();
  // One after the other: what one change is copied into may be what another changes.
  const committed = changes.map((change) => decide(change, known, state.days, options.newId));
  const written = [...known.values()].filter(({ isNew }) => isNew).map(({ annotation }) => annotation);
  let { sequence } = state;
  const records = [...known.values()].flatMap(({ record, isNew, isMet }) => {
    if (!record || !isMet) return [];
    return [isNew || record.sequence === 0 ? { ...record, sequence: ++sequence } : record];
  });
  await inPortions(written, (row) => transaction.objectStore('annotations').put(row), beat);
  await inPortions(records, (record) => transaction.objectStore('changes').put(record), beat);
  const after = {
    ...state,
    sequence,
    count: await transaction.objectStore('annotations').count(),
    changesSinceBackup: state.changesSinceBackup + options.steps,
    // Going on typing is no further step, and yet the last snapshot does not have it.
    changesSinceSnapshot: state.changesSinceSnapshot + Math.max(1, options.steps),
  };
  await meta.put(after, STATE_KEY);
  beat();
  return { status: 'committed', committed, state: after, sequenceBefore: state.sequence };
}

interface Known {
  readonly row: unknown;
  /** The row, where it can be read. */
  readonly annotation: Annotation | undefined;
  readonly record: ChangeRecord | undefined;
  /** It is to be written; or a change went into it at least, with or without anything new. */
  readonly isNew: boolean;
  readonly isMet: boolean;
}

const NOTHING: Known = { row: undefined, annotation: undefined, record: undefined, isNew: false, isMet: false };

type KnownRows = Map<string, Known>;

// Requests of a database that are asked for in one task; tens of thousands at once hold the page up for seconds.
const AT_ONCE = 200;

/** Asks for something of each, so many at a time that the page answers in between and a long work is seen to get on. */
async function inPortions<From, To>(all: readonly From[], ask: (one: From) => Promise<To>, beat: () => void): Promise<To[]> {
  const found: To[] = [];
  for (let at = 0; at < all.length; at += AT_ONCE) {
    // One after the other is the purpose.
    // oxlint-disable-next-line no-await-in-loop
    found.push(...(await Promise.all(all.slice(at, at + AT_ONCE).map(ask))));
    beat();
  }
  return found;
}

async function readKnown(transaction: Transaction<'readwrite'>, changes: readonly PendingChange[], beat: () => void): Promise<KnownRows> {
  const idsOf = ({ mine, copyId, tried }: PendingChange) => [mine.id, copyId, ...tried.map((earlier) => earlier.copyId)];
  const ids = [...new Set(changes.flatMap(idsOf))];
  const read = async (id: string): Promise<[string, Known]> => {
    const row: unknown = await transaction.objectStore('annotations').get(id);
    const parsed = parseStoredAnnotation(row);
    const record = await transaction.objectStore('changes').get(id);
    return [id, { row, annotation: parsed.ok ? parsed.value : undefined, record, isNew: false, isMet: false }];
  };
  const known = new Map(await inPortions(ids, read, beat));
  const copies = changes.flatMap((change) => findCopied(change, known.get(change.mine.id)?.record) ?? []).filter((id) => !known.has(id));
  return new Map([...known, ...(await inPortions([...new Set(copies)], read, beat))]);
}

function decide(change: PendingChange, known: KnownRows, today: number, newId: () => string): Committed {
  const { mine, base, copyId } = change;
  const there = known.get(mine.id) ?? NOTHING;
  const writings = [...change.tried, change].map(({ writing }) => writing);
  const put = (row: Annotation, stored: readonly StoredWriting[]): Annotation => {
    const before = known.get(row.id) ?? NOTHING;
    const isNew = before.isNew || row.revision !== before.annotation?.revision;
    known.set(row.id, { row, annotation: row, record: recordOf(row, before.record, today, stored), isNew, isMet: true });
    return row;
  };
  if (there.row === undefined) {
    // New, or edited here and deleted for good there: what somebody wrote wins.
    const revision = Math.max(mine.revision, base?.revision ?? 0, 0) + 1;
    return { mine, stored: put({ ...mine, revision }, writings), copy: undefined };
  }
  if (!there.annotation)
    return { mine, stored: undefined, copy: put(placeCopy(change, { ...mine, id: copyId, revision: 0 }, known, newId), writings) };
  const theirs = there.annotation;
  // Left behind by a tab that lived on and stored it, and perhaps more, itself.
  if (isIn(change.writing, there.record)) return { mine, stored: theirs, copy: undefined };
  // What it goes on from became a note of its own: there it goes on.
  const isCopied = findCopied(change, there.record) !== undefined;
  const joined = isCopied
    ? { merged: theirs, copy: { ...mine, id: copyId, revision: 0 } }
    : join(change, theirs, there.record, () => copyId);
  if (!joined.copy) return { mine, stored: put(joined.merged, writings), copy: undefined };
  const copy = put(placeCopy(change, joined.copy, known, newId), writings);
  const stored = put(
    joined.merged,
    writings.map((writing) => ({ ...writing, into: copy.id })),
  );
  return { mine, stored, copy };
}

const isIn = (writing: Writing, record: ChangeRecord | undefined): boolean =>
  record?.writings?.some((one) => one.tab === writing.tab && one.of === writing.of && one.number >= writing.number) === true;

/** Joins a change with what is stored; with the revision that it is to have, which is the stored one's where nothing is new. */
function join(
  { mine, base, tried, writing }: PendingChange,
  theirs: Annotation,
  record: ChangeRecord | undefined,
  copyId: () => string,
): { readonly merged: Annotation; readonly copy?: Annotation | undefined } {
  // Left behind by a tab that lived on and stored it, and perhaps more, itself.
  if (isIn(writing, record)) return { merged: theirs };
  const revision = theirs.revision + 1;
  const ancestor = tried.findLast((earlier) => isIn(earlier.writing, record));
  const isKnown = !ancestor && theirs.revision === base?.revision;
  if (isKnown || tried.some((earlier) => isSameContent(earlier.mine, theirs))) return { merged: { ...mine, revision } };
  const { merged, copy } = mergeAnnotations(ancestor?.mine ?? base, mine, theirs, copyId);
  return { merged: isSameContent(merged, theirs) ? theirs : { ...merged, revision }, copy };
}

/** The id of the note into which this change, or the last of what it goes on from, was copied. */
function findCopied({ tried, writing }: PendingChange, record: ChangeRecord | undefined): string | undefined {
  const stored = [...tried.map((earlier) => earlier.writing), writing].toReversed().find((one) => isIn(one, record));
  return stored && record?.writings?.find(({ tab, of }) => tab === stored.tab && of === stored.of)?.into;
}

/** Places a copy; what a tab left behind may have been copied already by whoever took it up, and then it goes on from that copy. */
function placeCopy(change: PendingChange, copy: Annotation, known: KnownRows, newId: () => string): Annotation {
  const id = findCopied(change, known.get(change.mine.id)?.record);
  const there = id === undefined ? undefined : known.get(id);
  if (id !== undefined && there?.annotation) {
    const joined = join({ ...change, mine: { ...copy, id } }, there.annotation, there.record, newId);
    return joined.copy ? { ...joined.copy, revision: 1 } : joined.merged;
  }
  const isFree = known.get(copy.id)?.row === undefined;
  return { ...copy, id: isFree ? copy.id : newId(), revision: 1 };
}

// As many tabs as anybody has open on one note, and a few that were closed.
const WRITINGS = 12;

function recordOf(row: Annotation, before: ChangeRecord | undefined, today: number, writings: readonly StoredWriting[]): ChangeRecord {
  const latest = new Map<string, StoredWriting>();
  for (const writing of [...(before?.writings ?? []), ...writings]) {
    const key = `${writing.tab} ${writing.of}`;
    const other = latest.get(key);
    // Put anew, so that the tab which wrote last is forgotten last.
    latest.delete(key);
    latest.set(key, other && other.number > writing.number ? other : writing);
  }
  const binnedOnDay = row.deletedMs === undefined ? {} : { binnedOnDay: before?.binnedOnDay ?? today };
  return { id: row.id, sequence: before?.sequence ?? 0, writings: [...latest.values()].slice(-WRITINGS), ...binnedOnDay };
}
