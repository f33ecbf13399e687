import type { StateCreator } from 'zustand/vanilla';
import type { Annotation } from '../core/annotation/annotation.ts';
import type { AppState } from './createAppStore.ts';

/** How the clauses are annotated: every layer's annotations, by their ids. */
export interface AnnotationSlice {
  readonly annotations: Readonly<Record<string, Annotation>>;
  /** Puts annotations in place of those with the same ids; the others stay. */
  readonly putAnnotations: (annotations: readonly Annotation[]) => void;
}

/** Makes the slice without annotations. */
export const createAnnotationSlice: StateCreator<AppState, [], [], AnnotationSlice> = (set) => ({
  annotations: {},
  putAnnotations: (added) =>
    set((state) => ({
      annotations: { ...state.annotations, ...Object.fromEntries(added.map((annotation) => [annotation.id, annotation])) },
    })),
});

/** Every annotation by its id. */
export const selectAnnotations = (state: AppState): AnnotationSlice['annotations'] => state.annotations;
