import type { Placement } from '../anchoring/anchor.ts';
import type { MarkedRange } from '../anchoring/segments.ts';
import type { Annotation } from '../annotation/annotation.ts';
import { placementOf } from '../annotation/notebook.ts';
import { placementStart, shownClause } from '../annotation/notesOn.ts';
import { clauseEId } from '../reference/eid.ts';
import { locateParagraphs } from '../treaty/clauseText.ts';
import type { UiLanguage } from '../treaty/language.ts';
import { findClause, type Clause, type EId, type Treaty } from '../treaty/treaty.ts';

/** A note as it is printed: with the number that its one marker bears, counted from 1 over all that is printed. */
export interface NumberedNote {
  readonly number: number;
  readonly annotation: Annotation;
  /** Where its words stand now; undefined for a note on no words. */
  readonly placement: Placement | undefined;
}

/** Where the markers of a clause's notes stand in one language; offsets are UTF-16 code units in `clauseText`. */
export interface NumberedText {
  readonly language: UiLanguage;
  readonly clause: Clause;
  /** The words that notes speak of, half-open; the innermost last. */
  readonly ranges: readonly MarkedRange<NumberedNote>[];
  /** After which code unit each marker stands, in the order of the numbers. */
  readonly markers: readonly { readonly offset: number; readonly number: number }[];
}

/** A clause with its notes, numbered in the order in which their markers are read. */
export interface NumberedClause {
  readonly eId: EId;
  /** Markers at its heading: of notes on the clause as a whole, and of those whose words stand nowhere in what is printed. */
  readonly atHeading: readonly number[];
  readonly texts: readonly NumberedText[];
  readonly notes: readonly NumberedNote[];
}

/** All that is printed, with every given note that has a place in it numbered exactly once. */
export interface NumberedPrint {
  /** Notes on the treaty as a whole, and those whose clause it no longer has; their markers stand at the title. */
  readonly onTreaty: readonly NumberedNote[];
  readonly clauses: readonly NumberedClause[];
}

interface Spot {
  readonly annotation: Annotation;
  readonly placement: Placement | undefined;
  /** Which of the languages, counted from 0; -1 at the heading. */
  readonly text: number;
  readonly start: number;
  /** After which code unit the marker stands. */
  readonly offset: number;
}

/** Numbers notes for print: the treaty's own first, then clause by clause and language by language in the order of the words' ends. */
export function numberNotes(
  treaty: Treaty,
  /** The clause that is printed; undefined for the whole text. */
  eId: EId | undefined,
  languages: readonly UiLanguage[],
  notes: readonly Annotation[],
  placements: Readonly<Record<string, Placement>>,
): NumberedPrint {
  const [language = 'en'] = languages;
  const eIds = treaty.expressions[language].clauses.map((clause) => clause.eId).filter((each) => eId === undefined || each === eId);
  const groups = groupByClause(notes, placements, eIds);
  let number = 0;
  const withNumber = ({ annotation, placement }: Spot): NumberedNote => ({ number: ++number, annotation, placement });
  const onTreaty = eId === undefined ? (groups.get(undefined) ?? []).map(atHeading(placements)).toSorted(byPlace).map(withNumber) : [];
  const clauses = eIds.map((each): NumberedClause => {
    const texts = languages.flatMap((shown) => {
      const clause = findClause(treaty.expressions[shown], each);
      return clause ? [{ language: shown, clause }] : [];
    });
    const spots = (groups.get(each) ?? []).map((note) => findSpot(note, placements, each, texts)).toSorted(byPlace);
    const numbered = spots.map((spot) => ({ ...spot, note: withNumber(spot) }));
    return {
      eId: each,
      atHeading: numbered.filter(({ text }) => text === -1).map(({ note }) => note.number),
      texts: texts.map((shown, index) => {
        const here = numbered.filter(({ text }) => text === index);
        return {
          ...shown,
          ranges: here
            .filter(({ annotation }) => annotation.target?.words)
            .map(({ start, offset, note }) => ({ start, end: offset, mark: note }))
            .toSorted((a, b) => a.start - b.start || b.end - a.end),
          markers: here.map(({ offset, note }) => ({ offset, number: note.number })),
        };
      }),
      notes: numbered.map(({ note }) => note),
    };
  });
  return { onTreaty, clauses };
}

// Under `undefined` those that belong to none of these clauses.
function groupByClause(
  notes: readonly Annotation[],
  placements: Readonly<Record<string, Placement>>,
  eIds: readonly EId[],
): ReadonlyMap<EId | undefined, readonly Annotation[]> {
  const known = new Set(eIds);
  const groups = new Map<EId | undefined, Annotation[]>();
  for (const note of notes) {
    const eId = shownClause(note, placementOf(placements, note.id));
    const key = eId !== undefined && known.has(eId) ? eId : undefined;
    const group = groups.get(key);
    if (group) group.push(note);
    else groups.set(key, [note]);
  }
  return groups;
}

const atHeading =
  (placements: Readonly<Record<string, Placement>>) =>
  (annotation: Annotation): Spot => ({ annotation, placement: placementOf(placements, annotation.id), text: -1, start: 0, offset: 0 });

function findSpot(
  annotation: Annotation,
  placements: Readonly<Record<string, Placement>>,
  eId: EId,
  texts: readonly { readonly language: UiLanguage; readonly clause: Clause }[],
): Spot {
  const heading = atHeading(placements)(annotation);
  const { target } = annotation;
  if (target?.words) {
    const at = placementStart(heading.placement);
    const text = texts.findIndex(({ language }) => language === target.words?.language);
    const clause = texts[text]?.clause;
    return at?.eId === eId && clause ? { ...heading, text, start: at.start, offset: markerOffset(clause, at.end) } : heading;
  }
  if (target?.eId === undefined || target.eId === clauseEId(target.eId)) return heading;
  const text = texts.findIndex(({ clause }) => clause.paragraphs.some((paragraph) => paragraph.eId === target.eId));
  const clause = texts[text]?.clause;
  const paragraph = clause && locateParagraphs(clause).find((each) => each.paragraph.eId === target.eId);
  return paragraph ? { ...heading, text, start: paragraph.start, offset: paragraph.end } : heading;
}

// Words that end with a line feed end with the paragraph before it: a marker never opens a paragraph.
function markerOffset(clause: Clause, end: number): number {
  const paragraphs = locateParagraphs(clause);
  const last = paragraphs.findLast(({ start }) => start < end) ?? paragraphs[0];
  return last ? Math.min(end, last.end) : 0;
}

// What begins later stands nearer to its words' end, so its marker comes first; a whole paragraph's comes after those of its words.
const byPlace = (a: Spot, b: Spot): number =>
  a.text - b.text ||
  a.offset - b.offset ||
  Number(a.annotation.target?.words === undefined) - Number(b.annotation.target?.words === undefined) ||
  b.start - a.start ||
  a.annotation.createdMs - b.annotation.createdMs ||
  (a.annotation.id < b.annotation.id ? -1 : 1);
