import { KINDS } from '../../core/commentary/filter.ts';
import type { Kind, Tally } from '../../core/commentary/pageSchema.ts';
import type { EId } from '../../core/treaty/treaty.ts';

/** The kinds that count as commentary, in their order: all but background. */
export const COUNTED_KINDS: readonly Kind[] = KINDS.filter((kind) => kind !== 'background');

/** How much is said of a clause: a count for every kind, zero included, and what they come to without background. */
export interface SaidRow {
  readonly eId: EId;
  readonly counts: Readonly<Record<Kind, number>>;
  readonly total: number;
}

/** The rows of the picture and of the table, in the order of the clauses. */
export function saidRows(tallies: readonly Tally[]): SaidRow[] {
  return tallies.map(({ eId, kinds }) => {
    // Each kind is a key of the record because KINDS holds each kind.
    const counts = Object.fromEntries(KINDS.map((kind) => [kind, kinds[kind] ?? 0])) as Record<Kind, number>;
    return { eId, counts, total: COUNTED_KINDS.reduce((sum, kind) => sum + counts[kind], 0) };
  });
}

/** How many items fill the whole width of the picture: those of the longest row, background included, so that no row runs out of it. */
export const scaleOf = (rows: readonly SaidRow[]): number => Math.max(0, ...rows.map(({ total, counts }) => total + counts.background));
