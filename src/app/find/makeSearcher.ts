import type { Annotation } from '../../core/annotation/annotation.ts';
import type { Searcher, SearchFailure, SearchReply } from '../../core/search/searcher.ts';
import type { FromWorker, ToWorker } from './workerMessages.ts';

/** A worker as far as a searcher needs one. */
export interface WorkerLike {
  readonly send: (message: ToWorker) => void;
}

/** Starts a worker: what it says goes to `hear`, and `fail` is called when it cannot go on. Throws where there can be none. */
export type StartWorker = (hear: (message: FromWorker) => void, fail: () => void) => WorkerLike;

/** A searcher, and the way by which it hears of the reader's notes. */
export interface SearcherWithNotes extends Searcher {
  readonly tellNotes: (changed: readonly Annotation[], removed: readonly string[]) => void;
}

const LIMIT = 60;

/** Makes a searcher over a worker, which is started with the first need of it; `address` is that of the data that ship. */
export function makeSearcher(start: StartWorker, address: string): SearcherWithNotes {
  let worker: WorkerLike | undefined;
  let names: ReturnType<Searcher['names']>;
  let preparing: Promise<SearchFailure | undefined> | undefined;
  let settle: ((failure: SearchFailure | undefined) => void) | undefined;
  let number = 0;
  const waiting = new Map<number, (reply: SearchReply) => void>();
  // As they are now: a worker that died is begun anew with them.
  const notes = new Map<string, Annotation>();

  const hear = (data: FromWorker): void => {
    if (data.type === 'answer') {
      waiting.get(data.number)?.({ ok: true, answer: data.answer });
      waiting.delete(data.number);
      return;
    }
    if (data.type === 'ready') names = data.names;
    settle?.(data.type === 'ready' ? undefined : data.reason);
  };
  const fail = (): void => {
    worker = undefined;
    settle?.('impossible');
    for (const reply of waiting.values()) reply({ ok: false, reason: 'impossible' });
    waiting.clear();
  };
  const prepare = (): Promise<SearchFailure | undefined> => {
    preparing ??= new Promise<SearchFailure | undefined>((resolve) => {
      settle = resolve;
      try {
        worker ??= begin();
        worker.send({ type: 'load', address });
      } catch {
        resolve('impossible');
      }
    }).then((failure) => {
      if (failure !== undefined) preparing = undefined;
      return failure;
    });
    return preparing;
  };
  const begin = (): WorkerLike => {
    const begun = start(hear, fail);
    if (notes.size > 0) begun.send({ type: 'notes', changed: [...notes.values()], removed: [] });
    return begun;
  };
  return {
    prepare,
    names: () => names,
    ask: async (query, language, limit = LIMIT) => {
      const failure = await prepare();
      if (failure !== undefined || !worker) return { ok: false, reason: failure ?? 'impossible' };
      number += 1;
      const own = number;
      worker.send({ type: 'ask', number: own, query, language, limit });
      return new Promise((resolve) => waiting.set(own, resolve));
    },
    tellNotes: (changed, removed) => {
      for (const note of changed) notes.set(note.id, note);
      for (const id of removed) notes.delete(id);
      worker?.send({ type: 'notes', changed, removed });
    },
  };
}
