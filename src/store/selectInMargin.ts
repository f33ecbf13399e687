import type { AppState } from './createAppStore.ts';
import type { Citing, MarginState } from './marginSlice.ts';

// Beside the slice and not in it: only what comes with the notes asks for these.

/** The note that is open for writing. */
export const selectOpenNote = ({ margin }: AppState): MarginState['openNote'] => margin.openNote;

/** The note under the pointer or the focus. */
export const selectPointedNote = ({ margin }: AppState): string | undefined => margin.pointedNote;

/** What words are being chosen for. */
export const selectChoosingFor = ({ margin }: AppState): MarginState['choosingFor'] => margin.choosingFor;

/** What is being cited. */
export const selectCiting = ({ margin }: AppState): Citing | undefined => margin.citing;

/** The part of a note that is open for writing; undefined while the note is not. */
export const selectOpenPart =
  (id: string) =>
  ({ margin: { openNote } }: AppState): 'body' | 'tags' | 'none' | undefined =>
    openNote?.id === id ? openNote.part : undefined;

/** Whether a note is the one under the pointer or the focus. */
export const selectIsPointedNote =
  (id: string) =>
  ({ margin }: AppState): boolean =>
    margin.pointedNote === id;
