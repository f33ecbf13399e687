/** One thing wrong in `data/`, where, and why; `line` and `column` count from 1. */
export interface Problem {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly reason: string;
}

/** Stops a build: lists every problem found in `data/`, one a line. */
export class DataError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(`data/ has ${problems.length} ${problems.length === 1 ? 'problem' : 'problems'}:\n${problems.map(formatProblem).join('\n')}`);
    this.name = 'DataError';
    this.problems = problems;
  }
}

/** A problem as one line, in the `file:line:column` form that editors make clickable. */
export const formatProblem = ({ file, line, column, reason }: Problem): string => `${file}:${line}:${column} ${reason}`;
