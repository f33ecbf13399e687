import type { Placement } from '../anchoring/anchor.ts';
import type { MarkedRange } from '../anchoring/segments.ts';
import { clauseEId } from '../reference/eid.ts';
import type { LanguageTag } from '../treaty/language.ts';
import type { EId, TreatyId } from '../treaty/treaty.ts';
import { isDeleted, type Annotation, type Colour, type LayerId } from './annotation.ts';

type Annotations = Readonly<Record<string, Annotation>>;
type Placements = Readonly<Record<string, Placement>>;

/** A note on words of a text, as far as its mark shows it. */
export interface NoteMark {
  readonly id: string;
  readonly colour: Colour;
  /** Where the note's first mark begins: only there is it told to assistive technology. */
  readonly start: number;
  /** Whether the reader has still to say that these are the words. */
  readonly isUnsure: boolean;
}

interface ByClause {
  readonly annotations: Annotations;
  readonly placements: Placements;
  readonly notes: ReadonlyMap<TreatyId, ReadonlyMap<EId, readonly Annotation[]>>;
}

// A reader with thousands of notes moves between clauses: they are sorted by clause once a change, not once a move.
let last: ByClause | undefined;

function byClause(annotations: Annotations, placements: Placements): ByClause['notes'] {
  if (last?.annotations === annotations && last.placements === placements) return last.notes;
  const notes = new Map<TreatyId, Map<EId, Annotation[]>>();
  for (const annotation of Object.values(annotations)) {
    const eId = shownClause(annotation, placements[annotation.id]);
    if (isDeleted(annotation) || !annotation.target || eId === undefined) continue;
    const ofTreaty = notes.get(annotation.target.treatyId) ?? new Map<EId, Annotation[]>();
    const others = ofTreaty.get(eId);
    if (others) others.push(annotation);
    else notes.set(annotation.target.treatyId, ofTreaty.set(eId, [annotation]));
  }
  last = { annotations, placements, notes };
  return notes;
}

/** The clause beside which a note stands: where its words are now, else the one that it was made on; undefined for a note on a treaty. */
export function shownClause(annotation: Annotation, placement: Placement | undefined): EId | undefined {
  const made = annotation.target?.eId;
  const now = placementStart(placement)?.eId;
  return now ?? (made === undefined ? undefined : clauseEId(made));
}

/** Where words stand now, or may stand: the best candidate of an unsure placement; undefined for lost ones. */
export function placementStart(placement: Placement | undefined): { eId: EId; start: number; end: number } | undefined {
  if (!placement || placement.status === 'lost') return undefined;
  return placement.status === 'likely' ? placement.candidates[0] : placement;
}

/** The reader's notes and those of opened files that stand beside a clause, those in the bin left out; in no order. */
export function notesOn(annotations: Annotations, placements: Placements, treatyId: TreatyId, eId: EId): readonly Annotation[] {
  return byClause(annotations, placements).get(treatyId)?.get(eId) ?? NONE;
}

const NONE: readonly Annotation[] = [];

/** How many notes of one clause are marked in its text; a page with more would be slow, and says so. */
export const MOST_MARKS = 1000;

/** The ranges of a clause's text in one language that notes speak of, in the order of the text, at most `MOST_MARKS`. */
export function noteRanges(
  notes: readonly Annotation[],
  placements: Placements,
  language: LanguageTag,
  hiddenLayers: readonly LayerId[] = [],
): MarkedRange<NoteMark>[] {
  return notes
    .flatMap(({ id, colour, layer, target }) => {
      const placement = placements[id];
      const at = placementStart(placement);
      if (!at || !placement || target?.words?.language !== language || hiddenLayers.includes(layer)) return [];
      return [{ start: at.start, end: at.end, mark: { id, colour, start: at.start, isUnsure: placement.status !== 'exact' } }];
    })
    .toSorted((a, b) => a.start - b.start || b.end - a.end)
    .slice(0, MOST_MARKS);
}

/** The element id of a note's card: an IRI may hold what an id list may not. */
export const noteElementId = (id: string): string => `note-${encodeURIComponent(id)}`;
