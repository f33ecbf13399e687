import { locateParagraphs, type StipulationRange } from './clauseText.ts';
import type { Clause, Evidence, Paragraph } from './treaty.ts';

/** Neighbouring stipulations of one paragraph that are attested alike. Offsets are UTF-16 code units in `clauseText`, half-open. */
export interface EvidenceRun {
  readonly evidence: Evidence;
  readonly start: number;
  readonly end: number;
  readonly paragraph: Paragraph;
  readonly stipulations: readonly StipulationRange[];
}

/** What a reader is told at once of how well a clause is attested. */
export interface EvidenceSummary {
  readonly stipulations: number;
  readonly counts: Readonly<Record<Evidence, number>>;
  /** How many different sources the clause rests on. */
  readonly sources: number;
}

/** The runs of a clause in order: a new one begins where `isAlike` says that the evidence differs, and at each paragraph. */
export function evidenceRuns(
  clause: Clause,
  isAlike: (a: StipulationRange, b: StipulationRange) => boolean = haveSameStatus,
): EvidenceRun[] {
  return locateParagraphs(clause).flatMap(({ paragraph, stipulations }) => {
    const runs: StipulationRange[][] = [];
    for (const range of stipulations) {
      const before = runs.at(-1)?.at(-1);
      if (before && isAlike(before, range)) runs.at(-1)?.push(range);
      else runs.push([range]);
    }
    return runs.flatMap((run) => {
      const first = run[0];
      const last = run.at(-1);
      return first && last
        ? [{ evidence: first.stipulation.evidence, start: first.start, end: last.end, paragraph, stipulations: run }]
        : [];
    });
  });
}

/** Whether two stipulations have the same evidence mark. */
export const haveSameStatus = (a: StipulationRange, b: StipulationRange): boolean => a.stipulation.evidence === b.stipulation.evidence;

/** Whether two stipulations have the same evidence mark and rest on the same sources. */
export const haveSameSources = (a: StipulationRange, b: StipulationRange): boolean =>
  haveSameStatus(a, b) && JSON.stringify(a.stipulation.sources.toSorted()) === JSON.stringify(b.stipulation.sources.toSorted());

/** Counts a clause's stipulations by evidence, and the different sources behind them. */
export function summariseEvidence(clause: Clause): EvidenceSummary {
  const stipulations = clause.paragraphs.flatMap((paragraph) => paragraph.stipulations);
  const counts = { confirmed: 0, 'number-unconfirmed': 0, unconfirmed: 0 };
  for (const { evidence } of stipulations) counts[evidence]++;
  return { stipulations: stipulations.length, counts, sources: new Set(stipulations.flatMap(({ sources }) => sources)).size };
}
