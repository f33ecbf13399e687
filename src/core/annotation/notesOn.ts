import type { Placement } from '../anchoring/anchor.ts';
import type { MarkedRange } from '../anchoring/segments.ts';
import { clauseEId } from '../reference/eid.ts';
import type { LanguageTag } from '../treaty/language.ts';
import type { EId, TreatyId } from '../treaty/treaty.ts';
import { isDeleted, type Annotation, type Colour, type LayerId } from './annotation.ts';
import { changedIds, emptyTable, valueAt, type IdTable } from './idTable.ts';

type Annotations = IdTable<Annotation>;
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

interface Beside {
  readonly notes: Map<string, Annotation>;
  /** The notes as a list; undefined since something among them changed. */
  list: readonly Annotation[] | undefined;
}

interface ByClause {
  readonly annotations: Annotations;
  readonly placements: Placements;
  /** Under `undefined` the notes on a treaty as a whole. */
  readonly besides: Map<TreatyId, Map<EId | undefined, Beside>>;
  /** Beside what each note stands. */
  readonly standing: Map<string, Beside>;
}

// A reader with thousands of notes moves and types among them: a change moves the notes that changed, and all others stay.
let last: ByClause | undefined;

function byClause(annotations: Annotations, placements: Placements): ByClause['besides'] {
  if (last?.annotations === annotations && last.placements === placements) return last.besides;
  const known = last?.placements === placements ? last : undefined;
  const { besides, standing } = known ?? {
    besides: new Map<TreatyId, Map<EId | undefined, Beside>>(),
    standing: new Map<string, Beside>(),
  };
  for (const id of changedIds(annotations, known?.annotations ?? NO_ANNOTATIONS)) {
    const annotation = valueAt(annotations, id);
    const from = standing.get(id);
    const to = annotation && besideOf(besides, annotation, placements);
    if (from && from !== to) {
      from.notes.delete(id);
      from.list = undefined;
      standing.delete(id);
    }
    if (!to) continue;
    to.notes.set(id, annotation);
    to.list = undefined;
    standing.set(id, to);
  }
  last = { annotations, placements, besides, standing };
  return besides;
}

const NO_ANNOTATIONS: Annotations = emptyTable();

function besideOf(besides: ByClause['besides'], annotation: Annotation, placements: Placements): Beside | undefined {
  const { target } = annotation;
  const eId = shownClause(annotation, placements[annotation.id]);
  if (isDeleted(annotation) || !target || (eId === undefined && target.words)) return undefined;
  const ofTreaty = besides.get(target.treatyId) ?? new Map<EId | undefined, Beside>();
  const beside = ofTreaty.get(eId) ?? { notes: new Map<string, Annotation>(), list: undefined };
  besides.set(target.treatyId, ofTreaty.set(eId, beside));
  return beside;
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

/**
 * The reader's notes and those of opened files that stand beside a clause, or without `eId` on the treaty as a whole, those in the bin left
 * out; in no order. The same list for as long as none of them changes.
 */
export function notesOn(annotations: Annotations, placements: Placements, treatyId: TreatyId, eId: EId | undefined): readonly Annotation[] {
  const beside = byClause(annotations, placements).get(treatyId)?.get(eId);
  return beside ? (beside.list ??= [...beside.notes.values()]) : NONE;
}

const NONE: readonly Annotation[] = [];

/** Whether two lists of notes mark a text alike: what else is written in a note is not seen in its mark. */
export const areMarkedAlike = (notes: readonly Annotation[], others: readonly Annotation[]): boolean =>
  notes === others ||
  (notes.length === others.length &&
    notes.every((note, index) => {
      const other = others[index];
      return (
        note === other ||
        (note.id === other?.id && note.colour === other.colour && note.layer === other.layer && note.target === other.target)
      );
    }));

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
