import { makeSearchDesk } from '../../src/app/find/searchDesk.ts';
import type { StartWorker } from '../../src/app/find/makeSearcher.ts';
import type { FromWorker, ToWorker } from '../../src/app/find/workerMessages.ts';
import type { SearchFailure } from '../../src/core/search/searcher.ts';

/** A worker that answers when a test lets it. */
export interface HeldWorker {
  /** What it was told, in order. */
  readonly told: ToWorker[];
  readonly say: (message: FromWorker) => void;
  readonly fail: (reason?: SearchFailure) => void;
  isStopped: boolean;
}

/** Starts workers that do nothing by themselves, and hands them out in the order in which they were started. */
export function holdWorkers(): { readonly start: StartWorker; readonly workers: HeldWorker[] } {
  const workers: HeldWorker[] = [];
  const start: StartWorker = (say, fail) => {
    const worker: HeldWorker = { told: [], say, fail: (reason = 'impossible') => fail(reason), isStopped: false };
    workers.push(worker);
    return { send: (message) => void worker.told.push(message), stop: () => (worker.isStopped = true) };
  };
  return { start, workers };
}

/** Starts workers that do what the real one does, in the page itself. */
export const workInPage =
  (load: Parameters<typeof makeSearchDesk>[0]): StartWorker =>
  (hear) => {
    const desk = makeSearchDesk(load, (message) => queueMicrotask(() => hear(structuredClone(message))));
    return { send: (message) => void desk(structuredClone(message)), stop: () => undefined };
  };
