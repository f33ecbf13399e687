import type { Annotation } from '../core/annotation/annotation.ts';
import { recordOf } from '../core/annotation/recordOf.ts';
import type { AppState } from './createAppStore.ts';

// Beside the slice and not in it: only what comes with the notes looks through all of them.

/** Every annotation by its id, for what looks through all of them; it is another with each letter that is typed in one. */
export const selectAnnotations = (state: AppState): Readonly<Record<string, Annotation>> => recordOf(state.annotationTable);
