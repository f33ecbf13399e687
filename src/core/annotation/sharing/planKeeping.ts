import { createAnnotation, isDeleted, type Annotation } from '../annotation.ts';
import type { AnnotationEdit, Change } from '../change.ts';
import { isOfLink } from './sharedNotes.ts';
import { writeNote } from './writeShared.ts';

/** What keeping notes of a link would do: one change, so that one undo takes back all of it; undefined when there is nothing to do. */
export interface KeepingPlan {
  readonly change: Change | undefined;
  /** How many become the reader's, those taken out of the bin included, and how many the reader has already. */
  readonly kept: number;
  readonly present: number;
}

interface KeepingOptions {
  /** Makes an IRI that nothing else bears. */
  readonly newId: () => string;
  readonly nowMs: number;
}

type Annotations = Readonly<Record<string, Annotation>>;

/**
 * Plans to make notes of a link the reader's own: copies under new ids, beside what is there. One that says what a note here says adds
 * nothing; where that one is in the bin, it is taken out of it.
 */
export function planKeeping(notes: readonly Annotation[], current: Annotations, { newId, nowMs }: KeepingOptions): KeepingPlan {
  const here = heldBySaying(current);
  const edits: AnnotationEdit[] = [];
  let present = 0;
  for (const { target, body, colour, tags, creator, ...note } of notes) {
    const saying = sayingOf({ ...note, target, body, colour, tags });
    const known = here.get(saying);
    if (!target || (known && !isDeleted(known))) present++;
    else {
      const after: Annotation = known
        ? { ...known, deletedMs: undefined, modifiedMs: nowMs }
        : { ...createAnnotation(newId(), target, nowMs, { body, colour, tags }), ...(creator === undefined ? {} : { creator }) };
      edits.push({ before: known, after });
      here.set(saying, after);
    }
  }
  return { change: edits.length === 0 ? undefined : { kind: 'import', edits }, kept: edits.length, present };
}

/** The ids of those notes of a link that the reader has already, word for word, outside the bin. */
export function findPresent(notes: readonly Annotation[], current: Annotations): ReadonlySet<string> {
  const here = heldBySaying(current);
  return new Set(
    notes.flatMap((note) => {
      const known = here.get(sayingOf(note));
      return known && !isDeleted(known) ? [note.id] : [];
    }),
  );
}

function heldBySaying(current: Annotations): Map<string, Annotation> {
  const here = new Map<string, Annotation>();
  for (const annotation of Object.values(current)) {
    const saying = isOfLink(annotation) ? '' : sayingOf(annotation);
    const other = here.get(saying);
    if (saying !== '' && (!other || isDeleted(other))) here.set(saying, annotation);
  }
  return here;
}

// Who made it does not count: the writer's own copy names nobody.
function sayingOf({ target, body, colour, tags }: Annotation): string {
  return target ? JSON.stringify(writeNote({ target, body, colour, tags })) : '';
}
