import type { Annotation } from '../../core/annotation/annotation.ts';
import type { Searcher, SearchFailure, SearchReply } from '../../core/search/searcher.ts';
import type { FromWorker, ToWorker } from './workerMessages.ts';

/** A worker as far as a searcher needs one. */
export interface WorkerLike {
  readonly send: (message: ToWorker) => void;
  /** Ends it: nothing more is heard of it. */
  readonly stop: () => void;
}

/**
 * Starts a worker: what it says goes to `hear`, and `fail` is called when it cannot go on, `unreachable` where its script did not come.
 * Throws where there can be none.
 */
export type StartWorker = (hear: (message: FromWorker) => void, fail: (reason: SearchFailure) => void) => WorkerLike;

/** A searcher, and the way by which it hears of the reader's notes. */
export interface SearcherWithNotes extends Searcher {
  readonly tellNotes: (changed: readonly Annotation[], removed: readonly string[]) => void;
}

const LIMIT = 60;

/** A worker at work, with those who wait for it. */
interface Desk {
  readonly worker: WorkerLike;
  readonly waiting: Map<number, (reply: SearchReply) => void>;
  /** Called when it has the data, or why it has not. */
  settle: (failure: SearchFailure | undefined) => void;
}

/** Makes a searcher over a worker, which is started with the first need of it, and anew when it died; `address` is that of the data that ship. */
export function makeSearcher(start: StartWorker, address: string): SearcherWithNotes {
  let desk: Desk | undefined;
  let names: ReturnType<Searcher['names']>;
  let preparing: Promise<SearchFailure | undefined> | undefined;
  let number = 0;
  // As they are now: a worker that is begun anew is told all of them.
  const notes = new Map<string, Annotation>();

  const begin = (): Desk => {
    const waiting: Desk['waiting'] = new Map();
    const hear = (message: FromWorker): void => {
      if (desk?.waiting !== waiting) return;
      if (message.type === 'answer') {
        waiting.get(message.number)?.({ ok: true, answer: message.answer });
        waiting.delete(message.number);
        return;
      }
      if (message.type === 'ready') names = message.names;
      desk.settle(message.type === 'ready' ? undefined : message.reason);
    };
    const fail = (reason: SearchFailure): void => {
      if (desk?.waiting !== waiting) return;
      const { worker, settle } = desk;
      [desk, preparing] = [undefined, undefined];
      worker.stop();
      settle(reason);
      for (const reply of waiting.values()) reply({ ok: false, reason });
    };
    const worker = start(hear, fail);
    if (notes.size > 0) worker.send({ type: 'notes', changed: [...notes.values()], removed: [] });
    return { worker, waiting, settle: () => undefined };
  };
  const load = async (): Promise<SearchFailure | undefined> => {
    try {
      desk ??= begin();
    } catch {
      return 'impossible';
    }
    const { worker } = desk;
    return new Promise((resolve) => {
      if (desk) desk.settle = resolve;
      worker.send({ type: 'load', address });
    });
  };
  const prepare = (): Promise<SearchFailure | undefined> => {
    if (preparing) return preparing;
    const own = load().then((failure) => {
      if (failure !== undefined && preparing === own) preparing = undefined;
      return failure;
    });
    preparing = own;
    return own;
  };
  return {
    prepare,
    names: () => names,
    ask: async (query, language, limit = LIMIT) => {
      const failure = await prepare();
      if (failure !== undefined || !desk) return { ok: false, reason: failure ?? 'impossible' };
      const { worker, waiting } = desk;
      number += 1;
      const own = number;
      return new Promise((resolve) => {
        waiting.set(own, resolve);
        worker.send({ type: 'ask', number: own, query, language, limit });
      });
    },
    tellNotes: (changed, removed) => {
      for (const note of changed) notes.set(note.id, note);
      for (const id of removed) notes.delete(id);
      desk?.worker.send({ type: 'notes', changed, removed });
    },
  };
}
