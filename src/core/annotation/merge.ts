import type { Annotation } from './annotation.ts';
import { isSame } from './change.ts';

/** What two writings of one annotation come to. */
export interface Merge {
  readonly merged: Annotation;
  /** Mine under another id, where the same part was changed both ways: nothing that anybody wrote is dropped. */
  readonly copy?: Annotation | undefined;
}

// What only the writing of it changes says nothing of whether two annotations say the same.
const OF_WRITING: ReadonlySet<string> = new Set(['id', 'revision', 'createdMs', 'modifiedMs']);

type Parts = Readonly<Record<string, unknown>>;

/** Whether two annotations say the same; ids, revisions and times aside. */
export function isSameContent(a: Annotation, b: Annotation): boolean {
  return a === b || (isPart(a, b) && isPart(b, a));
}

// Without a list of keys: thousands are compared before a frame.
function isPart(part: Annotation, whole: Annotation): boolean {
  for (const key in part) {
    const known = key as keyof Annotation; // `as`: unknown keys of newer builds are compared like the known ones
    if (part[known] !== whole[known] && !OF_WRITING.has(key) && !isSame(part[known], whole[known])) return false;
  }
  return true;
}

// Unknown keys of newer builds are merged like the known ones, so annotations are read here by key.
const partsOf = (annotation: Annotation | undefined): Parts => ({ ...annotation });

function contentKeys(...annotations: readonly Parts[]): string[] {
  return [...new Set(annotations.flatMap(Object.keys))].filter((key) => !OF_WRITING.has(key));
}

/**
 * Joins two writings that began from the same one, part by part (three-way). `base` is what both began from, undefined where each made
 * the annotation by itself (the same file imported twice); `theirs` is what is stored now, and its revision holds. Tags are joined one by
 * one. Put into the bin here and changed there: it is restored with the change. The same part changed both ways: theirs stays, and mine
 * comes back as `copy` under the id that `newId` gives.
 */
export function mergeAnnotations(base: Annotation | undefined, mine: Annotation, theirs: Annotation, newId: () => string): Merge {
  const parts: Record<string, unknown> = {};
  let isDisputed = false;
  const [ofBase, ofMine, ofTheirs] = [partsOf(base), partsOf(mine), partsOf(theirs)];
  for (const key of contentKeys(ofBase, ofMine, ofTheirs)) {
    const [was, here, there] = [ofBase[key], ofMine[key], ofTheirs[key]];
    if (key === 'deletedMs') parts[key] = mergeDeleted(base, mine, theirs);
    else if (base && key === 'tags') parts[key] = mergeTags(base.tags, mine.tags, theirs.tags);
    else if (isSame(here, there) || (base && isSame(here, was))) parts[key] = there;
    else if (base && isSame(there, was)) parts[key] = here;
    else {
      parts[key] = there;
      isDisputed = true;
    }
  }
  const present = Object.fromEntries(Object.entries(parts).filter(([key, part]) => part !== undefined || Object.hasOwn(theirs, key)));
  const merged: Annotation = { ...theirs, ...present, modifiedMs: Math.max(mine.modifiedMs, theirs.modifiedMs) };
  return isDisputed ? { merged, copy: { ...mine, id: newId(), revision: 0 } } : { merged };
}

function mergeDeleted(base: Annotation | undefined, mine: Annotation, theirs: Annotation): number | undefined {
  if (mine.deletedMs !== undefined && theirs.deletedMs !== undefined) return theirs.deletedMs;
  if (mine.deletedMs === theirs.deletedMs) return undefined;
  const [binned, other] = mine.deletedMs === undefined ? [theirs, mine] : [mine, theirs];
  // In the bin only on one side: there it goes, unless the other side wrote something or took it out of the bin.
  const isUntouched = base !== undefined && base.deletedMs === undefined && isSameContent(base, other);
  return isUntouched ? binned.deletedMs : undefined;
}

function mergeTags(was: readonly string[], here: readonly string[], there: readonly string[]): readonly string[] {
  if (isSame(here, there) || isSame(here, was)) return there;
  if (isSame(there, was)) return here;
  const kept = there.filter((tag) => here.includes(tag) || !was.includes(tag));
  return [...kept, ...here.filter((tag) => !was.includes(tag) && !there.includes(tag))];
}
