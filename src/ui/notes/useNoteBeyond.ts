import { useMemo, useState } from 'react';
import type { Annotation } from '../../core/annotation/annotation.ts';
import type { AppState } from '../../store/createAppStore.ts';
import { useAppStore } from '../shared/storeContext.ts';

/**
 * The note that was opened or pointed at last and that a list which shows the first `shown` of some does not reach: whoever makes or opens
 * one must see it, however many stand before it.
 */
export function useNoteBeyond(notes: readonly Annotation[], shown: number): Annotation | undefined {
  const [last, setLast] = useState<string>();
  const beyond = useMemo(() => new Map(notes.slice(shown).map((note) => [note.id, note])), [notes, shown]);
  // Pointing at a note that the list has renders nothing here.
  const sought = useAppStore(
    useMemo(
      () =>
        ({ margin: { openNote, pointedNote } }: AppState): string | undefined =>
          [openNote?.id, pointedNote].find((id) => id !== undefined && beyond.has(id)),
      [beyond],
    ),
  );
  if (sought !== undefined && sought !== last) setLast(sought);
  const id = sought ?? last;
  return id === undefined ? undefined : beyond.get(id);
}
