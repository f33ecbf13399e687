import { isKeptLayer } from '../../core/annotation/annotationSchema.ts';
import { changedIds, valueAt, valuesOf } from '../../core/annotation/idTable.ts';
import type { AppState, AppStore } from '../../store/createAppStore.ts';
import type { SearcherWithNotes } from './makeSearcher.ts';

// A message of so many notes is made and sent within a frame.
const MOST_AT_ONCE = 500;

/**
 * Tells whoever searches of the reader's notes, now and with each change, many of them in portions between which the page answers;
 * `onTold` hears when all are told. Returns what ends it.
 */
export function tellNotes(store: AppStore, searcher: Pick<SearcherWithNotes, 'tellNotes'>, onTold: () => void): () => void {
  const due = new Set(valuesOf(store.getState().annotationTable).map(({ id }) => id));
  let timer: ReturnType<typeof setTimeout> | undefined;

  const tell = () => {
    timer = undefined;
    const ids = [...due].slice(0, MOST_AT_ONCE);
    const { annotationTable } = store.getState();
    const notes = ids.map((id) => ({ id, note: valueAt(annotationTable, id) }));
    const changed = notes.flatMap(({ note }) => (note && isKeptLayer(note.layer) ? [note] : []));
    searcher.tellNotes(
      changed,
      notes.flatMap(({ id, note }) => (note && isKeptLayer(note.layer) ? [] : [id])),
    );
    for (const id of ids) due.delete(id);
    if (due.size > 0) timer = setTimeout(tell, 0);
    else onTold();
  };
  const follow = ({ annotationTable }: AppState, before: AppState) => {
    if (annotationTable === before.annotationTable) return;
    for (const id of changedIds(annotationTable, before.annotationTable)) due.add(id);
    // Letters that are typed in a row are told together.
    timer ??= setTimeout(tell, 200);
  };
  if (due.size > 0) tell();
  const stop = store.subscribe(follow);
  return () => {
    clearTimeout(timer);
    stop();
  };
}
