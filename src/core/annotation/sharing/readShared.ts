import * as v from 'valibot';
import { checksum } from '../../checksum.ts';
import { failure, success, type Result } from '../../result.ts';
import { runToEnd } from '../../steps.ts';
import type { Annotation, Json, LayerId } from '../annotation.ts';
import { checkJson } from '../interchange/checkJson.ts';
import { findUnfit } from '../interchange/findUnfit.ts';
import { isObject } from '../interchange/vocabulary.ts';
import { SharedSchema, type WrittenNote } from './sharedSchema.ts';
import { DEEPEST_SHARED, SHARED_LIMITS, SHARED_VERSION, type SharedNote, type SharedNotes } from './sharedNotes.ts';
import { writeNote } from './writeShared.ts';

/** Why a text is not taken for notes: a newer version of this program made it, or it is something else. */
export type SharedReason = 'newer-version' | 'not-notes';

/**
 * Reads what a link carries (untrusted). How deep it nests is looked at before anything is built from it; keys that are not known, texts
 * that are too long, numbers out of range and halves of characters make it something else.
 */
export function readShared(text: string): Result<SharedNotes, SharedReason> {
  if (runToEnd(checkJson(text, { depth: DEEPEST_SHARED, string: SHARED_LIMITS.text })).fault) return failure('not-notes');
  const json = JSON.parse(text) as Json; // checked above
  if (!isObject(json) || findUnfit(json, DEEPEST_SHARED)) return failure('not-notes');
  if (typeof json.v === 'number' && json.v > SHARED_VERSION) return failure('newer-version');
  const parsed = v.safeParse(SharedSchema, json);
  if (!parsed.success || parsed.output.v !== SHARED_VERSION) return failure('not-notes');
  const { by, n } = parsed.output;
  return success({ by, notes: n.map(readNote) });
}

function readNote({ t, e, w, b, c, g, a }: WrittenNote): SharedNote {
  const words = w && {
    language: w.l,
    edition: w.d,
    quote: { exact: w.x, prefix: w.p ?? '', suffix: w.s ?? '' },
    position: { start: w.o[0], end: w.o[1] },
  };
  const target = { treatyId: t, ...(e === undefined ? {} : { eId: e }), ...(words ? { words } : {}) };
  return { target, body: b ?? '', colour: c, tags: g ?? [], ...(a === undefined ? {} : { creator: a }) };
}

/** The layer of what a link carries: the same for the same notes. */
export const layerOfShared = (shared: SharedNotes): LayerId => `link:${checksum(JSON.stringify([shared.by, shared.notes.map(writeNote)]))}`;

/**
 * The notes of a link as annotations of a layer of their own. Ids are derived from what the notes say, so that a link opened twice adds
 * nothing; two equal notes are one. `isTaken` tells ids that something else here bears, which nothing of a link may take the place of.
 */
export function annotationsOfShared(shared: SharedNotes, layer: LayerId, isTaken: (id: string) => boolean): Annotation[] {
  const made = new Map<string, { readonly written: string; readonly annotation: Annotation }>();
  for (const note of shared.notes) {
    const written = JSON.stringify(writeNote(note));
    let id = `urn:pasal:${layer}:${checksum(written)}`;
    // Checksums can be forged; what is said is compared too.
    while (isTaken(id) || (made.has(id) && made.get(id)?.written !== written)) id += '-';
    const creator = note.creator ?? shared.by;
    const annotation: Annotation = {
      id,
      layer,
      ...note,
      ...(creator === undefined ? {} : { creator }),
      createdMs: 0,
      modifiedMs: 0,
      revision: 0,
    };
    made.set(id, { written, annotation });
  }
  return [...made.values()].map(({ annotation }) => annotation);
}
