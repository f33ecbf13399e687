import { useEffect } from 'react';
import type { TreatyId } from '../../core/treaty/treaty.ts';
import { useAppStoreApi } from '../shared/storeContext.ts';
import { useNoteActions } from './annotating.ts';
import { showNote } from './showNote.ts';

/** Joins the small buttons beside the paragraphs to the notes: each makes a note on its paragraph, without any words chosen. */
export function useNoteButtons(treatyId: TreatyId): void {
  const store = useAppStoreApi();
  const actions = useNoteActions();
  useEffect(() => {
    const onClick = ({ target }: MouseEvent) => {
      const eId = target instanceof Element ? target.closest<HTMLElement>('[data-note-on]')?.dataset.noteOn : undefined;
      if (eId !== undefined) showNote(store, actions.create({ treatyId, eId }), 'body');
    };
    document.addEventListener('click', onClick);
    return () => document.removeEventListener('click', onClick);
  }, [store, actions, treatyId]);
}
