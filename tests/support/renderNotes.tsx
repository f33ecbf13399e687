import { act } from '@testing-library/react';
import { followPlacements } from '../../src/app/notes/followPlacements.ts';
import * as parts from '../../src/app/notes/NotesParts.tsx';
import { provideNotes } from '../../src/app/notesScript.ts';
import type { Annotation } from '../../src/core/annotation/annotation.ts';
import type { Keeper } from '../../src/core/annotation/keeper.ts';
import type { Keeping } from '../../src/core/annotation/keeping.ts';
import { selectAnnotations } from '../../src/store/selectAnnotations.ts';
import { renderAppAt } from './renderAppAt.tsx';
import { stubPopovers } from './stubPopovers.ts';
import { stubRanges } from './stubRanges.ts';

interface Options extends NonNullable<Parameters<typeof renderAppAt>[1]> {
  readonly notes?: readonly Annotation[];
  readonly keeping?: Partial<Keeping>;
  readonly keeper?: Partial<Keeper>;
}

/** A keeper over no storage: everything that is asked of it succeeds and does nothing. */
export const idleKeeper: Keeper = {
  flush: () => Promise.resolve(true),
  retry: () => Promise.resolve(true),
  restoreFromMemory: () => Promise.resolve(true),
  discardWiped: () => Promise.resolve(),
  listSetAside: () => Promise.resolve([]),
  listSnapshots: () => Promise.resolve([]),
  readSnapshot: () => Promise.resolve(undefined),
  takeSnapshot: () => Promise.resolve(true),
  purge: (ids) => Promise.resolve(ids),
  markBackup: () => Promise.resolve(),
  stop: () => Promise.resolve(),
};

/** Renders the whole app at an address with the reader's notes at hand, and a storage that answers at once. */
export function renderNotes(address: string, { notes = [], keeping = {}, keeper = {}, ...rest }: Options = {}) {
  stubRanges();
  stubPopovers();
  provideNotes(parts, { ...idleKeeper, ...keeper });
  const rendered = renderAppAt(address, rest);
  const { store } = rendered;
  act(() => {
    store.getState().setKeeping({ access: 'full', ...keeping });
    store.getState().receiveAnnotations(notes);
    // A clock that stands still: everything is placed at once.
    followPlacements(store, () => 0);
  });
  const allNotes = () => Object.values(selectAnnotations(store.getState()));
  return { ...rendered, allNotes };
}
