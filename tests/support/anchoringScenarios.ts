import type { Candidate, Placement } from '../../src/core/anchoring/anchor.ts';
import { indexClauses, type ClauseWithText } from '../../src/core/anchoring/clauseIndex.ts';
import { describeAnchor } from '../../src/core/anchoring/describeAnchor.ts';
import { resolveAll } from '../../src/core/anchoring/resolveAll.ts';
import type { AnchorQuery } from '../../src/core/anchoring/resolveAnchor.ts';
import { chooseWords, deleteClauses, editWords, moveClauses, type Choice, type Edited, type Random } from './editedClauses.ts';
import { seededRandom } from './random.ts';

/** What is done to a text between the making of notes and the looking for them. */
export const SCENARIOS = {
  unchanged: (clauses: readonly ClauseWithText[]): Edited => ({ clauses, placeOf: (choice) => choice }),
  edited: (clauses: readonly ClauseWithText[], random: Random): Edited => editWords(clauses, 5, random),
  deleted: deleteClauses,
  moved: moveClauses,
} as const;

/** What a note knows of its place: the clause, or only where it stood in the whole text, as notes of other tools do. */
export type Knowledge = 'clause' | 'position';

/** How many notes came to which end, and in what time. */
export interface Tally {
  /** Overlap by union with the known place is at least a half; the first candidate counts where there are several. */
  right: number;
  wrong: number;
  /** Said to be lost, though the words are there. */
  missed: number;
  /** The words are gone, and that was said. */
  reported: number;
  /** The words are gone, and a place was given all the same. */
  pinned: number;
  ms: number;
  /** The longest portion, after which the page could breathe. */
  longestMs: number;
}

/** Makes `count` notes on a text, changes the text, looks for them, and judges every place by the known one. */
export function playScenario(
  clauses: readonly ClauseWithText[],
  scenario: keyof typeof SCENARIOS,
  knowledge: Knowledge,
  count: number,
  seed: number,
): Tally {
  const random = seededRandom(seed);
  const choices = chooseWords(clauses, count, random);
  const edited = SCENARIOS[scenario](clauses, random);
  const queries = describeChoices(clauses, choices, knowledge).map((query, key) => ({ key, query }));
  const tally: Tally = { right: 0, wrong: 0, missed: 0, reported: 0, pinned: 0, ms: 0, longestMs: 0 };
  const placements: Placement[] = [];
  const begin = performance.now();
  let last = begin;
  for (const portion of resolveAll(indexClauses(edited.clauses), queries)) {
    const now = performance.now();
    tally.longestMs = Math.max(tally.longestMs, now - last);
    last = now;
    for (const { key, placement } of portion) placements[key] = placement;
  }
  tally.ms = performance.now() - begin;
  for (const [key, choice] of choices.entries()) {
    const placement = placements[key];
    if (!placement) throw new Error(`Note ${key} of seed ${seed} got no placement.`);
    tally[judge(placement, edited.placeOf(choice), edited.clauses)]++;
  }
  return tally;
}

/** Describes chosen words as a tool with that knowledge would. */
export function describeChoices(clauses: readonly ClauseWithText[], choices: readonly Choice[], knowledge: Knowledge): AnchorQuery[] {
  const { text, starts } = indexClauses(clauses);
  return choices.map(({ order, start, end }) => {
    const clause = clauses[order];
    const base = starts[order] ?? 0;
    if (knowledge === 'position') return describeAnchor(text, { start: base + start, end: base + end });
    return { eId: clause?.eId, ...describeAnchor(clause?.text ?? '', { start, end }) };
  });
}

/** The place that a placement stands for: the first candidate where there are several. */
export function placeOf(placement: Placement): Candidate | undefined {
  if (placement.status === 'lost') return undefined;
  return placement.status === 'likely' ? placement.candidates[0] : placement;
}

function judge(
  placement: Placement,
  known: Choice | undefined,
  clauses: readonly ClauseWithText[],
): 'right' | 'wrong' | 'missed' | 'reported' | 'pinned' {
  const place = placeOf(placement);
  if (!known) return place ? 'pinned' : 'reported';
  if (!place) return 'missed';
  if (place.eId !== clauses[known.order]?.eId) return 'wrong';
  const overlap = Math.min(place.end, known.end) - Math.max(place.start, known.start);
  const union = Math.max(place.end, known.end) - Math.min(place.start, known.start);
  return overlap / union >= 0.5 ? 'right' : 'wrong';
}
