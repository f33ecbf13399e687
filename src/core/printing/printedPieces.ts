import { splitIntoSegments, type MarkedRange } from '../anchoring/segments.ts';
import { clauseText, locateParagraphs } from '../treaty/clauseText.ts';
import { evidenceRuns, type EvidenceRun } from '../treaty/evidence.ts';
import type { EId } from '../treaty/treaty.ts';
import type { NumberedNote, NumberedText } from './numberNotes.ts';

/** Words of a paragraph over which the same notes and the same evidence hold, and the markers that stand after them. */
export interface PrintedPiece {
  readonly words: string;
  /** Where they begin: a UTF-16 code unit in `clauseText`. */
  readonly start: number;
  /** The notes that speak of them. */
  readonly notes: readonly NumberedNote[];
  /** How they are attested where that is not confirmed. */
  readonly unconfirmed: EvidenceRun | undefined;
  readonly markers: readonly number[];
}

/** A paragraph in pieces: their words, joined, are the paragraph's. */
export interface PrintedParagraph {
  readonly eId: EId;
  readonly pieces: readonly PrintedPiece[];
}

type Mark = NumberedNote | EvidenceRun | 'cut';

const isNote = (mark: Mark): mark is NumberedNote => mark !== 'cut' && 'annotation' in mark;
const isRun = (mark: Mark): mark is EvidenceRun => mark !== 'cut' && 'evidence' in mark;

/** A clause's text in one language as it is printed: every marker stands after one piece, in the order of the numbers. */
export function printedParagraphs({ clause, ranges, markers }: NumberedText): PrintedParagraph[] {
  const text = clauseText(clause);
  const ends = new Set(ranges.filter(({ start, end }) => start < end).map(({ end }) => end));
  const runs = evidenceRuns(clause).filter(({ evidence }) => evidence !== 'confirmed');
  return locateParagraphs(clause).map(({ start, end, paragraph }, index) => {
    const here = markersIn(markers, index === 0 ? undefined : start, end);
    const marks: MarkedRange<Mark>[] = [
      ...runs.map((run) => ({ start: run.start, end: run.end, mark: run })),
      ...ranges,
      // A marker ends a piece also where no words end with it, as after a note on a line feed alone.
      ...[...here.keys()].filter((offset) => !ends.has(offset)).map((offset) => ({ start, end: offset, mark: 'cut' as const })),
    ];
    return {
      eId: paragraph.eId,
      pieces: splitIntoSegments(start, end, marks).map((segment, at) => ({
        words: text.slice(segment.start, segment.end),
        start: segment.start,
        notes: segment.marks.filter(isNote),
        unconfirmed: segment.marks.find(isRun),
        markers: [...(at === 0 ? (here.get(segment.start) ?? NONE) : NONE), ...(here.get(segment.end) ?? NONE)],
      })),
    };
  });
}

const NONE: readonly number[] = [];

// The markers of one paragraph by their offsets; the first has also those that stand before it.
function markersIn(markers: NumberedText['markers'], after: number | undefined, end: number): ReadonlyMap<number, readonly number[]> {
  const found = new Map<number, number[]>();
  for (const { offset, number } of markers) {
    if (offset > end || (after !== undefined && offset <= after)) continue;
    const others = found.get(offset);
    if (others) others.push(number);
    else found.set(offset, [number]);
  }
  return found;
}
