import type { Placement } from '../anchoring/anchor.ts';
import { isDeleted, type Annotation, type Colour, type LayerId } from '../annotation/annotation.ts';
import { placementOf } from '../annotation/notebook.ts';
import { shownClause } from '../annotation/notesOn.ts';
import type { EId, TreatyId } from '../treaty/treaty.ts';

/** What is printed: one clause, or without `eId` the whole text. */
export interface PrintedPlace {
  readonly treatyId: TreatyId;
  readonly eId?: EId | undefined;
}

/** Which notes the reader wants on paper; what is absent does not narrow. */
export interface NoteChoice {
  readonly colour?: Colour | undefined;
  readonly tag?: string | undefined;
  /** Ids of notes that the reader took out one by one. */
  readonly leftOut?: readonly string[] | undefined;
}

/**
 * The notes of a place that can go with it to paper, in no order: of a clause those that stand beside it, of the whole text every note on
 * the treaty. Those in the bin and those of layers that are not shown are left out.
 */
export function printableNotes(
  annotations: Readonly<Record<string, Annotation>>,
  placements: Readonly<Record<string, Placement>>,
  { treatyId, eId }: PrintedPlace,
  hiddenLayers: readonly LayerId[],
): Annotation[] {
  return Object.values(annotations).filter(
    (note) =>
      note.target?.treatyId === treatyId &&
      !isDeleted(note) &&
      !hiddenLayers.includes(note.layer) &&
      (eId === undefined || shownClause(note, placementOf(placements, note.id)) === eId),
  );
}

/** Whether a note is among those that the reader chose. */
export const isChosenNote = ({ id, colour, tags }: Annotation, choice: NoteChoice): boolean =>
  !choice.leftOut?.includes(id) &&
  (choice.colour === undefined || colour === choice.colour) &&
  (choice.tag === undefined || tags.includes(choice.tag));
