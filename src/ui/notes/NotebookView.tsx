import { useCallback, useDeferredValue, useMemo, useState } from 'react';
import { isDeleted, type Annotation } from '../../core/annotation/annotation.ts';
import { countFacets, EVERY_NOTE, listNotes, type NotebookFilter, type NotebookOrder } from '../../core/annotation/notebook.ts';
import { isOfLink } from '../../core/annotation/sharing/sharedNotes.ts';
import { m } from '../../messages/compiled/messages.js';
import { selectKeeping, selectPlacements } from '../../store/annotationSlice.ts';
import { selectAnnotations } from '../../store/selectAnnotations.ts';
import { selectCatalogue } from '../../store/treatySlice.ts';
import { useAppStore } from '../shared/storeContext.ts';
import { BackupControls } from './BackupControls.tsx';
import { BackupReminder } from './BackupReminder.tsx';
import { PurgeButton } from './BinActions.tsx';
import { ColourMeanings } from './ColourMeanings.tsx';
import { EmptyNotebook } from './EmptyNotebook.tsx';
import { LayerList } from './LayerList.tsx';
import { LinkedNote } from './LinkedNote.tsx';
import { NotebookFilters } from './NotebookFilters.tsx';
import { NotebookList } from './NotebookList.tsx';
import styles from './NotebookView.module.css';
import { SayContext } from './saying.ts';
import { StorageStatus } from './StorageStatus.tsx';
import { ToldNotes } from './ToldNotes.tsx';
import { useNoteKeys } from './useNoteKeys.ts';

interface NotebookViewProps {
  /** The id of an annotation whose card is asked for (untrusted). */
  readonly note: string | undefined;
}

/** All the reader's notes: found, put in order, brought back from the bin, given words again; where they are kept, and how to take them along. */
export function NotebookView({ note }: NotebookViewProps) {
  const annotations = useKept();
  const [said, setSaid] = useState('');
  const { access, trouble } = useAppStore(selectKeeping);
  const isEmpty = Object.keys(annotations).length === 0;
  useNoteKeys({ onStatus: setSaid });
  // What stands under the heading a moment later must not move; who waits in vain is told why elsewhere, and can import and export.
  if (isEmpty && access === 'opening' && !trouble) return <p role="status">{m.notebook_loading()}</p>;
  return (
    <SayContext value={setSaid}>
      <BackupControls />
      <p role="status" className={styles.said}>
        {said}
      </p>
      <BackupReminder />
      {note !== undefined && <LinkedNote key={note} id={note} />}
      {isEmpty ? <EmptyNotebook /> : <Notes linked={note} />}
      <LayerList />
      <div className={styles.meanings}>
        <ColourMeanings />
        <ToldNotes />
      </div>
      <StorageStatus />
    </SayContext>
  );
}

// What a link shows is not the reader's before they keep it.
function useKept(): Readonly<Record<string, Annotation>> {
  const annotations = useAppStore(selectAnnotations);
  return useMemo(() => {
    const isAnyLinked = Object.values(annotations).some(isOfLink);
    return isAnyLinked ? Object.fromEntries(Object.entries(annotations).filter(([, note]) => !isOfLink(note))) : annotations;
  }, [annotations]);
}

/** The notes that the reader wants to see. */
function Notes({ linked }: { readonly linked: string | undefined }) {
  const annotations = useKept();
  // Thousands of notes are placed in many small steps: the list follows when there is time.
  const placements = useDeferredValue(useAppStore(selectPlacements));
  const catalogue = useAppStore(selectCatalogue);
  const [filter, setFilter] = useState<NotebookFilter>(EVERY_NOTE);
  const [order, setOrder] = useState<NotebookOrder>('clause');
  // Typing goes before the list that it narrows.
  const wanted = useDeferredValue(filter);
  const facets = useMemo(() => countFacets(annotations, placements, catalogue), [annotations, placements, catalogue]);
  const groups = useMemo(
    () => listNotes(withoutLinked(annotations, linked), placements, catalogue, wanted, order),
    [annotations, placements, catalogue, wanted, order, linked],
  );
  const binned = useMemo(() => Object.values(annotations).flatMap((one) => (isDeleted(one) ? [one.id] : [])), [annotations]);
  const show = useCallback((state: NotebookFilter['state']) => setFilter({ ...EVERY_NOTE, state }), []);
  const shown = groups.reduce((sum, { notes }) => sum + notes.length, 0);
  const total = Object.keys(annotations).length - binned.length;
  const isNarrow = JSON.stringify(wanted) !== JSON.stringify(EVERY_NOTE);
  return (
    <>
      <NotebookFilters facets={facets} filter={filter} onFilter={setFilter} order={order} onOrder={setOrder} />
      {(facets.states.lost > 0 || facets.states.check > 0) && (
        <div className={styles.attention}>
          {facets.states.lost > 0 && (
            <button type="button" onClick={() => show('lost')}>
              {m.notebook_lost_count({ count: facets.states.lost })}
            </button>
          )}
          {facets.states.check > 0 && (
            <button type="button" onClick={() => show('check')}>
              {m.notebook_check_count({ count: facets.states.check })}
            </button>
          )}
        </div>
      )}
      <p role="status" className={styles.count}>
        {shown === 0
          ? nothingWords(wanted.state)
          : isNarrow
            ? countShown(shown, wanted, total, binned.length)
            : m.notebook_count({ count: shown })}
      </p>
      {isNarrow && (
        <button type="button" className={styles.all} onClick={() => setFilter(EVERY_NOTE)}>
          {m.show_all()}
        </button>
      )}
      {wanted.state === 'bin' && shown > 0 && (
        <div className={styles.bin}>
          <p>{m.bin_explanation()}</p>
          <PurgeButton ids={binned} title={m.bin_empty()} />
        </div>
      )}
      <NotebookList key={`${wanted.state} ${order}`} groups={groups} hasHeadings={order === 'clause'} />
    </>
  );
}

// The note that the address names has a place of its own above the list.
function withoutLinked<T>(annotations: Readonly<Record<string, T>>, linked: string | undefined): Readonly<Record<string, T>> {
  if (linked === undefined || !Object.hasOwn(annotations, linked)) return annotations;
  return Object.fromEntries(Object.entries(annotations).filter(([id]) => id !== linked));
}

const countShown = (shown: number, { state }: NotebookFilter, total: number, binned: number): string =>
  m.notebook_shown({ shown, total: state === 'bin' ? binned : total });

function nothingWords(state: NotebookFilter['state']): string {
  switch (state) {
    case 'lost':
      return m.notebook_nothing_lost();
    case 'check':
      return m.notebook_nothing_check();
    case 'bin':
      return m.notebook_nothing_bin();
    default:
      return m.notebook_nothing();
  }
}
