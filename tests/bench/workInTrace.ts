/** A main thread's work for one act, in milliseconds of its own processor time: what else the machine does is not in it. */
export interface Work {
  readonly name: string;
  readonly ms: number;
  /** Of that, the longest task: what a frame may have to wait for. */
  readonly longest: number;
  /** From mark to mark, with all that was waited for. */
  readonly elapsed: number;
}

interface TraceEvent {
  readonly name: string;
  readonly cat: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds. */
  readonly ts: number;
  readonly dur?: number;
  /** Of `dur`, the time in which the thread had a processor. */
  readonly tdur?: number;
}

/** The categories that a trace must have for `workInTrace`. */
export const TRACE_CATEGORIES = ['disabled-by-default-devtools.timeline', 'devtools.timeline', 'blink.user_timing'];

/** The tasks of the page's main thread between a trace's first mark and its last, each in milliseconds of its own processor time. */
export function tasksInTrace(trace: Buffer): number[] {
  const { marks, tasks } = readTrace(trace);
  const [start, end] = [marks[0]?.ts ?? 0, marks.at(-1)?.ts ?? 0];
  return tasks.flatMap(({ ts, dur = 0, tdur = dur }) => (ts >= start && ts < end ? [tdur / 1000] : []));
}

function readTrace(trace: Buffer): { marks: TraceEvent[]; tasks: TraceEvent[] } {
  const { traceEvents } = JSON.parse(trace.toString()) as { traceEvents: TraceEvent[] };
  const marks = traceEvents
    .filter(({ cat, name }) => cat.includes('blink.user_timing') && /^(start|end) /.test(name))
    .toSorted((a, b) => a.ts - b.ts);
  const [first] = marks;
  if (!first) throw new Error('The trace holds no marks.');
  const tasks = traceEvents.filter(({ name, ph, pid, tid }) => name === 'RunTask' && ph === 'X' && pid === first.pid && tid === first.tid);
  if (tasks.length === 0) throw new Error('The trace holds no tasks.');
  return { marks, tasks };
}

/**
 * Adds up the tasks of the page's main thread between each mark `start {name}` and the last `end {name}` that follows it in a
 * Chromium trace, in the order of the trace. What of a task lies outside the marks is left out, and so is the wait between tasks: the wait for a frame is no work.
 */
export function workInTrace(trace: Buffer): Work[] {
  const { marks, tasks } = readTrace(trace);
  return marks.flatMap((start, index) => {
    if (!start.name.startsWith('start ')) return [];
    const name = start.name.slice('start '.length);
    const after = marks.slice(index + 1);
    const next = after.findIndex((mark) => mark.name !== `end ${name}`);
    const end = after[(next === -1 ? after.length : next) - 1];
    if (!end) throw new Error(`"${name}" was begun and not ended.`);
    const workOf = ({ ts, dur = 0, tdur = dur }: TraceEvent) => {
      const inside = Math.min(ts + dur, end.ts) - Math.max(ts, start.ts);
      return inside <= 0 ? 0 : (tdur * inside) / dur;
    };
    const works = tasks.map((task) => workOf(task) / 1000);
    const ms = works.reduce((total, work) => total + work, 0);
    return [{ name, ms, longest: Math.max(...works), elapsed: (end.ts - start.ts) / 1000 }];
  });
}
