import { useEffect, useState } from 'react';
import type { Annotation } from '../../core/annotation/annotation.ts';
import type { ReadingProgress } from '../../core/annotation/interchange/readAnnotationFile.ts';
import { newId } from '../../dom/newId.ts';
import { selectAnnotations } from '../../store/selectAnnotations.ts';
import { useAppStore, useAppStoreApi } from '../shared/storeContext.ts';
import { knownPlaces } from './downloadNotes.ts';
import { planFiles, readFiles, workInSlices, type Breath, type ImportMode, type ImportPlans, type ReadFile } from './importing.ts';

interface Read {
  readonly files: readonly ReadFile[];
  readonly nowMs: number;
}

interface Planned {
  readonly of: Read;
  readonly beside: Readonly<Record<string, Annotation>>;
  readonly mode: ImportMode;
  readonly plans: ImportPlans;
}

/** How the reading of files stands: what would become of them, whether that is so still, and how far a long reading came. */
export interface ImportState {
  readonly plans: ImportPlans | undefined;
  readonly isReady: boolean;
  readonly progress: ReadingProgress | undefined;
}

/** Reads files and plans their import while the page goes on answering; ends when whoever asked is gone. Changes nothing. */
export function useImport(files: readonly File[], mode: ImportMode): ImportState {
  const store = useAppStoreApi();
  const annotations = useAppStore(selectAnnotations);
  const [read, setRead] = useState<Read>();
  const [planned, setPlanned] = useState<Planned>();
  const [progress, setProgress] = useState<ReadingProgress>();
  useEffect(() => {
    const { breath, stop } = breathing();
    const onProgress = (now: ReadingProgress) => now.of > 0 && setProgress(now);
    const run = async () => {
      const found = await readFiles(files, knownPlaces(store.getState()), breath, onProgress);
      if (!found || breath.isStopped()) return;
      setProgress(undefined);
      setRead({ files: found, nowMs: Date.now() });
    };
    void run();
    return stop;
  }, [files, store]);
  useEffect(() => {
    if (!read) return;
    const { breath, stop } = breathing();
    const run = async () => {
      const plans = await workInSlices(planFiles(read.files, annotations, { mode, newId, nowMs: read.nowMs }), breath);
      if (plans && !breath.isStopped()) setPlanned({ of: read, beside: annotations, mode, plans });
    };
    void run();
    return stop;
  }, [read, annotations, mode]);
  const isReady = planned !== undefined && planned.of === read && planned.beside === annotations && planned.mode === mode;
  return { plans: planned?.plans, isReady, progress };
}

function breathing(): { readonly breath: Breath; readonly stop: () => void } {
  let isStopped = false;
  return {
    breath: {
      clock: () => performance.now(),
      breathe: () => new Promise((done) => setTimeout(done, 0)),
      isStopped: () => isStopped,
    },
    stop: () => void (isStopped = true),
  };
}
