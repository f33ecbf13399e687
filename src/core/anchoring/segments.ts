/** A range of a text that carries a mark: UTF-16 code units, half-open. */
export interface MarkedRange<Mark> {
  readonly start: number;
  readonly end: number;
  readonly mark: Mark;
}

/** A run of the text over which the same marks hold: UTF-16 code units, half-open. */
export interface Segment<Mark> {
  readonly start: number;
  readonly end: number;
  readonly marks: readonly Mark[];
}

/**
 * Cuts `[start, end)` at the edges of the marked ranges into flat segments, in order, without gaps or overlap: joined, they are the whole
 * range. Each lists the marks that cover it, in the order given. Ranges that are empty or lie outside mark nothing; no range yields one
 * bare segment, and an empty `[start, end)` yields none. Cost grows with cuts times the marks open at each, not with cuts times ranges.
 */
export function splitIntoSegments<Mark>(start: number, end: number, ranges: readonly MarkedRange<Mark>[]): Segment<Mark>[] {
  if (start >= end) return [];
  const inside = ranges
    .map((range, order) => ({ from: Math.max(range.start, start), to: Math.min(range.end, end), mark: range.mark, order }))
    .filter(({ from, to }) => from < to);
  const cuts = [...new Set([start, end, ...inside.flatMap(({ from, to }) => [from, to])])].toSorted((a, b) => a - b);
  const waiting = inside.toSorted((a, b) => a.from - b.from);
  const segments: Segment<Mark>[] = [];
  let open: typeof inside = [];
  let next = 0;
  for (let i = 0; i + 1 < cuts.length; i++) {
    const from = cuts[i] ?? end;
    const to = cuts[i + 1] ?? end;
    open = open.filter((range) => range.to > from);
    for (let range = waiting[next]; range !== undefined && range.from <= from; range = waiting[++next]) open.push(range);
    const marks = open.toSorted((a, b) => a.order - b.order).map((range) => range.mark);
    segments.push({ start: from, end: to, marks });
  }
  return segments;
}
