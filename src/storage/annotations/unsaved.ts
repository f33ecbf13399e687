import * as v from 'valibot';
import { parseStoredAnnotation } from '../../core/annotation/annotationSchema.ts';
import type { PendingChange, Tried } from './writeAnnotations.ts';

/** The part of `localStorage` that unsaved changes need. */
export type ListedStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

/** A change that was not committed when its tab was hidden or closed: all that is known of it there. */
export type UnsavedChange = PendingChange;

/** Unsaved changes that some tab left behind, and under which key; `raw` tells whether they are still the same. */
export interface LeftBehind {
  readonly key: string;
  readonly raw: string;
  readonly changes: readonly UnsavedChange[];
}

// UTF-16 code units; browsers grant about five million to a whole origin, which other sites under it share.
const LARGEST = 2_000_000;

const TriedSchema = v.object({
  mine: v.unknown(),
  copyId: v.pipe(v.string(), v.regex(/^[a-z][a-z0-9+.-]*:/i)),
  writing: v.object({ tab: v.string(), of: v.string(), number: v.pipe(v.number(), v.integer()) }),
});

const UnsavedSchema = v.array(
  v.object({ ...TriedSchema.entries, base: v.optional(v.unknown()), tried: v.optional(v.array(TriedSchema), []) }),
);

/** Leaves changes behind under a key of this tab's own, without waiting; those that do not fit are left out, the largest first. */
export function leaveUnsaved(storage: ListedStorage, key: string, changes: readonly UnsavedChange[]): boolean {
  try {
    if (changes.length === 0) storage.removeItem(key);
    else storage.setItem(key, `[${fitting(changes).join(',')}]`);
    return true;
  } catch {
    // Denied or full: nothing more can be done while the page is going.
    return false;
  }
}

function fitting(changes: readonly UnsavedChange[]): string[] {
  let room = LARGEST;
  const fit = (text: string): boolean => {
    if (text.length >= room) return false;
    room -= text.length + 1;
    return true;
  };
  return changes
    .toSorted((a, b) => a.mine.body.length - b.mine.body.length)
    .flatMap((change) => {
      // What it began from only keeps a second note from being made of it where another tab was faster.
      const { mine, copyId, writing, base } = change;
      const text = [change, { mine, copyId, writing, base }, { mine, copyId, writing }].map((form) => JSON.stringify(form)).find(fit);
      return text ?? [];
    });
}

/** Reads what tabs have left behind. What cannot be understood is left where it is. */
export function readUnsaved(storage: ListedStorage, prefix: string): LeftBehind[] {
  try {
    const keys = Array.from({ length: storage.length }, (_, index) => storage.key(index));
    return keys.flatMap((key) => {
      const raw = key?.startsWith(prefix) ? storage.getItem(key) : null;
      const changes = raw === null ? [] : parseUnsaved(raw);
      return key !== null && raw !== null && changes.length > 0 ? [{ key, raw, changes }] : [];
    });
  } catch {
    // Denied: then nothing was left there either.
    return [];
  }
}

function parseUnsaved(raw: string): UnsavedChange[] {
  const parsed = v.safeParse(UnsavedSchema, parseJson(raw));
  if (!parsed.success) return [];
  return parsed.output.flatMap((change) => {
    const base = parseStoredAnnotation(change.base);
    const tried = change.tried.flatMap(parseTried);
    return parseTried(change).map((left) => ({ ...left, base: base.ok ? base.value : undefined, tried }));
  });
}

function parseTried({ mine, copyId, writing }: v.InferOutput<typeof TriedSchema>): Tried[] {
  const annotation = parseStoredAnnotation(mine);
  return annotation.ok ? [{ mine: annotation.value, copyId, writing }] : [];
}

function parseJson(raw: string): unknown {
  try {
    return JSON.parse(raw);
  } catch {
    return undefined;
  }
}

/** Removes what was left behind once it is committed, unless its tab has written it anew meanwhile. */
export function removeUnsaved(storage: ListedStorage, { key, raw }: LeftBehind): void {
  try {
    if (storage.getItem(key) === raw) storage.removeItem(key);
  } catch {
    // Denied: it is found again at the next start, and found to be stored already.
  }
}
