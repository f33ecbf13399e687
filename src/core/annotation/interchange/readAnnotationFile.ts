import { failure, success, type Result } from '../../result.ts';
import { checkJson } from './checkJson.ts';
import { decodeFile } from './decodeFile.ts';
import { findItems } from './findItems.ts';
import type { IncomingAnnotation, ParsedItem } from './incoming.ts';
import { BACKUP_LIMITS, FILE_LIMITS, type FileLimits, type KnownPlaces } from './known.ts';
import { parseJson } from './parseJson.ts';
import { readItem } from './readItem.ts';
import type { FileReason } from './reasons.ts';
import { OUR, type ForeignState } from './vocabulary.ts';

/** A file of annotations, read. */
export interface AnnotationFile {
  /** `pasal` is an export of this program; its layers can be restored. */
  readonly origin: 'pasal' | 'w3c' | 'hypothesis';
  readonly items: readonly ParsedItem[];
  /** Addresses of further pages that the file names and does not hold. */
  readonly furtherPages: readonly string[];
}

/** How far a file has been read: items, of how many; of none while its form is still looked at. */
export interface ReadingProgress {
  readonly read: number;
  readonly of: number;
}

/**
 * Reads a file of annotations: our own export; a collection, a page, a list or a single one of the Web Annotation Data Model; a
 * Hypothesis export. Bytes are UTF-8 or UTF-16. Fails for the whole file with one reason; each item that cannot be taken in has one of its
 * own. Nothing is fetched, and nothing here is changed. `limits` are those for any file, or for backups where it begins as one.
 * Yields often, so that the caller may let the page breathe, or stop.
 */
export function* readAnnotationFile(
  file: string | Uint8Array,
  known: KnownPlaces,
  limits?: FileLimits,
): Generator<ReadingProgress, Result<AnnotationFile, FileReason>> {
  const bounds = limits ?? limitsFor(file);
  if (file.length > bounds.bytes) return failure({ code: 'too-large', bytes: file.length, limit: bounds.bytes });
  const decoded = decodeFile(file);
  if (!decoded.ok) return decoded;
  const checked = yield* unread(checkJson(decoded.value, bounds));
  if (checked.fault) return failure(checked.fault);
  const found = findItems(yield* unread(parseJson(decoded.value, checked.items)), bounds.items);
  if (!found.ok) return found;
  const { origin, entries, furtherPages, states } = found.value;
  const items: ParsedItem[] = [];
  for (const { value, context } of entries) {
    const item = readItem(value, context, known);
    const number = items.length + 1;
    const state = item.ok && item.incoming.id !== undefined ? states.get(item.incoming.id) : undefined;
    items.push(item.ok && state ? { number, ...item, incoming: inState(item.incoming, state) } : { number, ...item });
    yield { read: number, of: entries.length };
  }
  return success({ origin, items, furtherPages });
}

function* unread<Value>(steps: Generator<void, Value>): Generator<ReadingProgress, Value> {
  for (;;) {
    const next = steps.next();
    if (next.done) return next.value;
    yield { read: 0, of: 0 };
  }
}

/** An annotation from elsewhere with what was known of it where the backup was made. */
function inState(item: IncomingAnnotation, { position, ...state }: ForeignState): IncomingAnnotation {
  // The state says too that it is not in the bin.
  const { deletedMs: _, target, ...incoming } = item;
  const words = target?.words && position ? { ...target.words, position } : target?.words;
  return { ...incoming, target: target && words ? { ...target, words } : target, ...state };
}

function limitsFor(file: string | Uint8Array): FileLimits {
  const start = typeof file === 'string' ? file.slice(0, 1_000) : String.fromCharCode(...file.subarray(0, 1_000));
  return start.includes(`"${OUR.version}"`) ? BACKUP_LIMITS : FILE_LIMITS;
}
