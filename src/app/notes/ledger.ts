import type { Annotation } from '../../core/annotation/annotation.ts';
import { isKeptLayer } from '../../core/annotation/annotationSchema.ts';
import { changedIds, emptyTable, valueAt, valuesOf, type IdTable } from '../../core/annotation/idTable.ts';
import { isSameContent, mergeAnnotations } from '../../core/annotation/merge.ts';
import type { Writing } from '../../storage/annotations/migrations.ts';
import type { UnsavedChange } from '../../storage/annotations/unsaved.ts';
import type { Committed, PendingChange, Tried } from '../../storage/annotations/writeAnnotations.ts';
import type { AppStore } from '../../store/createAppStore.ts';

/** What of the store is stored, and what is not yet. */
export interface Ledger {
  /** Finds what has changed in the store since it was last looked at. */
  readonly observe: () => void;
  /** What is to be written. */
  readonly pending: () => readonly PendingChange[];
  readonly hasPending: () => boolean;
  /** Takes up what was committed; what the reader changed meanwhile stays pending. */
  readonly settle: (committed: readonly Committed[]) => void;
  /** Remembers writings of which nobody knows yet whether they are committed. */
  readonly markTried: (changes: readonly Tried[]) => void;
  /** Takes up what is stored; what is pending is joined with it when it is written. */
  readonly absorb: (annotations: readonly Annotation[], gone?: readonly string[]) => void;
  /** Takes up what tabs left behind unsaved, as if it had been written here just now; returns what must wait until something else is stored. */
  readonly takeUp: (unsaved: readonly UnsavedChange[]) => readonly UnsavedChange[];
  /** What is pending, as it can be left behind. */
  readonly unsaved: () => readonly UnsavedChange[];
  /** Nothing of what was stored is any more: the database was cleared. */
  readonly forgetStored: () => void;
  /** What the store holds and the database does not, without being pending. */
  readonly held: () => readonly Annotation[];
  /** Makes what is held pending. */
  readonly keepHeld: () => void;
}

interface Known {
  readonly annotation: Annotation;
  /** False once the database it was in was cleared; it is still what later writings began from. */
  readonly isStored: boolean;
}

// More than enough for a storage that fails now and then; each is compared with the row in the way.
const TRIED = 4;

/** Makes the ledger of a store in which nothing is known to be stored. */
export function createLedger(store: AppStore, tab: string, nowMs: () => number, newId: () => string): Ledger {
  const known = new Map<string, Known>();
  const pending = new Map<string, Annotation>();
  const tried = new Map<string, readonly Tried[]>();
  const copyIds = new Map<string, string>();
  const numbers = new Map<string, number>();
  const foreign = new Map<string, UnsavedChange>();
  // Stored anew by another tab while something was pending here: only a write brings both together, even if it brings nothing.
  const passedOver = new Set<string>();
  let lastNumber = 0;
  let seen: IdTable<Annotation> = emptyTable();

  const current = (id: string): Annotation | undefined => valueAt(store.getState().annotationTable, id);

  // A link may show what the reader has; that is not what is kept.
  const keptNow = (id: string): Annotation | undefined => {
    const annotation = current(id);
    return annotation && isKeptLayer(annotation.layer) ? annotation : undefined;
  };

  const copyIdOf = (mine: Annotation): string => {
    const left = foreign.get(mine.id);
    if (left?.mine === mine) return left.copyId;
    const copyId = copyIds.get(mine.id) ?? newId();
    copyIds.set(mine.id, copyId);
    return copyId;
  };

  // An annotation that left the layers that are kept (an undone merge) goes to the bin where it is stored, never away.
  function wanted(annotation: Annotation): Annotation | undefined {
    if (isKeptLayer(annotation.layer)) return annotation;
    const stored = known.get(annotation.id);
    if (!stored?.isStored || stored.annotation.deletedMs !== undefined) return undefined;
    return { ...stored.annotation, deletedMs: nowMs(), modifiedMs: nowMs() };
  }

  function setPending(mine: Annotation): void {
    pending.set(mine.id, mine);
    numbers.set(mine.id, ++lastNumber);
  }

  // What was taken up began from what its tab knew, whatever is stored by now.
  function baseOf(id: string): Annotation | undefined {
    const left = foreign.get(id);
    return left ? left.base : known.get(id)?.annotation;
  }

  // What another tab left behind is that tab's writing, for as long as nothing was changed in it here.
  function writingOf(mine: Annotation): Writing {
    const left = foreign.get(mine.id);
    return left?.mine === mine ? left.writing : { tab, of: mine.id, number: numbers.get(mine.id) ?? 0 };
  }

  const changeOf = (mine: Annotation, base: Annotation | undefined): PendingChange => ({
    mine,
    base,
    tried: (tried.get(mine.id) ?? []).filter((earlier) => earlier.mine !== mine),
    copyId: copyIdOf(mine),
    writing: writingOf(mine),
  });

  function look(annotation: Annotation): void {
    const mine = wanted(annotation);
    const stored = known.get(annotation.id);
    // What was tried may have been stored after all: then even taking it back is a change.
    const isAsStored =
      stored?.isStored &&
      !tried.has(annotation.id) &&
      !passedOver.has(annotation.id) &&
      isSameContent(stored.annotation, mine ?? annotation);
    if (!mine || isAsStored) pending.delete(annotation.id);
    else if (pending.get(annotation.id) !== mine) setPending(mine);
  }

  function observe(): void {
    const { annotationTable } = store.getState();
    if (annotationTable === seen) return;
    const changed = changedIds(annotationTable, seen);
    seen = annotationTable;
    for (const id of changed) {
      const annotation = valueAt(annotationTable, id);
      if (annotation) look(annotation);
    }
  }

  function receive(received: readonly Annotation[], gone: readonly string[] = []): void {
    if (received.length > 0 || gone.length > 0) store.getState().receiveAnnotations(received, gone);
    observe();
    for (const { id } of received) {
      const annotation = current(id);
      if (annotation) look(annotation);
    }
  }

  function know(annotation: Annotation): void {
    const before = known.get(annotation.id);
    if (before?.isStored && before.annotation.revision > annotation.revision) return;
    known.set(annotation.id, { annotation, isStored: true });
  }

  // What is stored under the id of something that is pending: both are joined where it is written, where all is known of both.
  function meet(theirs: Annotation): Annotation[] {
    const { id } = theirs;
    const mine = pending.get(id) ?? keptNow(id);
    if (mine && !isSameContent(mine, theirs)) {
      if (!pending.has(id)) setPending(mine);
      passedOver.add(id);
      return [];
    }
    for (const remembered of [tried, copyIds, foreign, passedOver]) remembered.delete(id);
    know(theirs);
    return [theirs];
  }

  // What is known to be stored under an id: one write can bring it forward more than once.
  const latest = (annotation: Annotation): Annotation => known.get(annotation.id)?.annotation ?? annotation;

  function settleOne({ mine, stored, copy }: Committed): void {
    const { id } = mine;
    for (const remembered of [tried, copyIds, foreign, passedOver]) remembered.delete(id);
    if (pending.get(id) === mine) pending.delete(id);
    for (const one of [stored, copy]) if (one && !pending.has(one.id)) know(one);
    if (stored) know(stored);
  }

  // What was typed while it was being written goes on where the writing went.
  function settleTyped({ mine, stored, copy }: Committed): void {
    const now = keptNow(mine.id);
    const isBusy = copy && pending.has(copy.id);
    if (!stored) {
      // A row stands in its place that cannot be read: it lives on under the other id.
      pending.delete(mine.id);
      receive(copy ? [{ ...(now ?? mine), id: copy.id, revision: copy.revision }] : [], [mine.id]);
    } else if (!now) {
      receive(copy && !isBusy ? [latest(copy)] : []);
    } else if (isBusy) {
      receive([latest(stored), { ...now, id: newId(), revision: 0 }]);
    } else {
      const later = mergeAnnotations(mine, now, latest(copy ?? stored), newId);
      receive([...(copy ? [latest(stored)] : []), later.merged, ...(later.copy ? [later.copy] : [])]);
    }
  }

  return {
    observe,
    pending: () =>
      [...pending.values()].map((mine) => {
        const base = baseOf(mine.id);
        // No row of another database is the one it began from, whatever its revision.
        const isCleared = known.get(mine.id)?.isStored === false;
        return changeOf(mine, base && isCleared ? { ...base, revision: -1 } : base);
      }),
    hasPending: () => pending.size > 0,
    settle: (committed) => {
      observe();
      const isPlain = ({ mine, stored }: Committed) => stored !== undefined && current(mine.id) === mine;
      const typed = new Set(committed.filter((one) => !isPlain(one)));
      for (const one of committed) settleOne(one);
      const plain = committed.filter((one) => !typed.has(one)).flatMap(({ stored, copy }) => [stored, copy]);
      receive(plain.flatMap((one) => (one && !pending.has(one.id) ? [latest(one)] : [])));
      // One after the other: what one of them goes into may be another of them.
      for (const one of typed) settleTyped(one);
    },
    markTried: (changes) => {
      for (const { mine, writing, copyId } of changes) {
        const earlier = tried.get(mine.id) ?? [];
        if (!earlier.some((one) => one.mine === mine)) tried.set(mine.id, [...earlier, { mine, writing, copyId }].slice(-TRIED));
      }
    },
    absorb: (annotations, gone = []) => {
      observe();
      const received = annotations.flatMap((theirs) => {
        const stored = known.get(theirs.id);
        if (pending.has(theirs.id) || !stored?.isStored) return meet(theirs);
        if (stored.annotation.revision === theirs.revision) return [];
        know(theirs);
        return [theirs];
      });
      for (const id of gone) known.delete(id);
      // Changed here and deleted for good there: the change wins, and is stored anew.
      receive(
        received,
        gone.filter((id) => !pending.has(id) && keptNow(id) !== undefined),
      );
    },
    takeUp: (unsaved) => {
      observe();
      return unsaved.filter((left) => {
        const { id } = left.mine;
        const here = pending.get(id);
        const earlier = foreign.get(id);
        // Left by one tab, and by another that had taken it up: the later of its writings holds.
        const isSameTab = here !== undefined && earlier?.mine === here && earlier.writing.tab === left.writing.tab;
        if (isSameTab && earlier.writing.number >= left.writing.number) return false;
        if (here && !isSameTab) return !isSameContent(here, left.mine);
        foreign.set(id, left);
        tried.set(id, [...left.tried, left]);
        receive([left.mine]);
        return false;
      });
    },
    unsaved: () => [...pending.values()].map((mine) => changeOf(mine, baseOf(mine.id))),
    forgetStored: () => {
      for (const [id, { annotation }] of known) known.set(id, { annotation, isStored: false });
    },
    held: () =>
      valuesOf(store.getState().annotationTable).filter(
        ({ id, layer }) => isKeptLayer(layer) && !pending.has(id) && !known.get(id)?.isStored,
      ),
    keepHeld: () => {
      for (const annotation of valuesOf(store.getState().annotationTable)) {
        if (isKeptLayer(annotation.layer) && !known.get(annotation.id)?.isStored) setPending(annotation);
      }
    },
  };
}
