import { useEffect, useState } from 'react';
import type { Annotation } from '../../core/annotation/annotation.ts';
import { valuesOf } from '../../core/annotation/idTable.ts';
import { refersTo } from '../../core/annotation/notesNaming.ts';
import type { EId, TreatyId } from '../../core/treaty/treaty.ts';
import { useAppStoreApi } from '../shared/storeContext.ts';

// A task of the main thread that lasts longer than this is felt; thousands of notes are read in portions of it.
const SLICE_MS = 8;
// While a note is being written it changes with every letter.
const REST_MS = 400;

const NONE: readonly Annotation[] = [];

/** The reader's own notes that stand elsewhere and name a clause, the oldest first; some time after they come or change. */
export function useNotesNaming(treatyId: TreatyId, eId: EId): readonly Annotation[] {
  const store = useAppStoreApi();
  const [naming, setNaming] = useState(NONE);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const seek = (): void => {
      const { annotationTable, placements, catalogue } = store.getState();
      const sought = { treatyId, eId, treaties: catalogue, placements };
      const notes = valuesOf(annotationTable);
      const found: Annotation[] = [];
      let next = 0;
      const go = () => {
        const until = performance.now() + SLICE_MS;
        for (; next < notes.length && performance.now() < until; next++) {
          const note = notes[next];
          if (note && refersTo(note, sought)) found.push(note);
        }
        if (next < notes.length) timer = setTimeout(go, 0);
        else setNaming((before) => (isSame(before, found) ? before : found.toSorted((a, b) => a.createdMs - b.createdMs)));
      };
      go();
    };
    const seekIn = (ms: number) => {
      clearTimeout(timer);
      timer = setTimeout(seek, ms);
    };
    seekIn(0);
    const end = store.subscribe((now, before) => {
      if (now.annotationTable !== before.annotationTable || now.placements !== before.placements) seekIn(REST_MS);
    });
    return () => {
      end();
      clearTimeout(timer);
    };
  }, [store, treatyId, eId]);
  return naming;
}

const isSame = (a: readonly Annotation[], b: readonly Annotation[]): boolean => {
  const others = new Set(b);
  return a.length === b.length && a.every((note) => others.has(note));
};
