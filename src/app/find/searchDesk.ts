import type { Annotation } from '../../core/annotation/annotation.ts';
import { buildIndex, type SearchIndex } from '../../core/search/buildIndex.ts';
import { noteDocuments } from '../../core/search/makeDocuments.ts';
import { search } from '../../core/search/search.ts';
import type { SearchData } from '../../core/search/searchDocument.ts';
import type { Result } from '../../core/result.ts';
import type { LoadFailure } from '../../library/loadFile.ts';
import type { FromWorker, ToWorker } from './workerMessages.ts';

/**
 * What the search's worker does with each message, apart from the worker itself: it holds the data that ship and the reader's notes, and
 * indexes them anew when they have changed and somebody asks.
 */
export function makeSearchDesk(
  load: (address: string) => Promise<Result<SearchData, LoadFailure>>,
  tell: (message: FromWorker) => void,
): (message: ToWorker) => Promise<void> {
  let data: SearchData | undefined;
  let index: SearchIndex | undefined;
  const notes = new Map<string, Annotation>();

  const indexNow = ({ documents, synonyms }: SearchData): SearchIndex =>
    (index ??= buildIndex([...documents, ...noteDocuments([...notes.values()])], synonyms.synonyms));

  return async (message) => {
    switch (message.type) {
      case 'load': {
        const result = data ? { ok: true as const, value: data } : await load(message.address);
        if (!result.ok) return tell({ type: 'failed', reason: result.reason });
        data = result.value;
        indexNow(data);
        return tell({ type: 'ready', names: { named: data.named, synonyms: data.synonyms } });
      }
      case 'notes':
        for (const note of message.changed) {
          if (!isFoundAlike(notes.get(note.id), note)) index = undefined;
          notes.set(note.id, note);
        }
        for (const id of message.removed) if (notes.delete(id)) index = undefined;
        return;
      case 'ask': {
        const { number, query, language, limit } = message;
        // Nobody asks before `ready`.
        if (data) tell({ type: 'answer', number, answer: search(indexNow(data), query, { language, limit }) });
      }
    }
  };
}

/** Whether a note is found by the same words as it was: a colour, or the time of a change, is none. */
function isFoundAlike(before: Annotation | undefined, now: Annotation): boolean {
  if (!before) return false;
  return JSON.stringify(noteDocuments([before])) === JSON.stringify(noteDocuments([now]));
}
