import type { Annotation } from '../../../core/annotation/annotation.ts';
import { hasValue, valuesOf } from '../../../core/annotation/idTable.ts';
import { shownClause } from '../../../core/annotation/notesOn.ts';
import { isOfLink, isShareable } from '../../../core/annotation/sharing/sharedNotes.ts';
import type { EId, TreatyId } from '../../../core/treaty/treaty.ts';
import { m } from '../../../messages/compiled/messages.js';
import type { AppState } from '../../../store/createAppStore.ts';
import { selectUi } from '../../../store/selectionSlice.ts';
import { useAppStore, useAppStoreApi } from '../../shared/storeContext.ts';
import { ShareButton } from './ShareButton.tsx';

interface ShareNotesProps {
  /** The clause whose notes are chosen at first, and to which the link leads; without one, all notes of the reader are. */
  readonly treatyId?: TreatyId;
  readonly eId?: EId;
}

const canShare = (note: Annotation): boolean => isShareable(note) && !isOfLink(note);
const selectHasAny = ({ annotationTable }: AppState): boolean => hasValue(annotationTable, canShare);

/** "Share with my notes": of the treaty where it stands beside a clause, of all in the notebook. Nothing while there is no note. */
export function ShareNotes({ treatyId, eId }: ShareNotesProps) {
  const store = useAppStoreApi();
  const ui = useAppStore(selectUi);
  const hasAny = useAppStore(selectHasAny);
  if (!hasAny) return null;
  const offer = () => {
    const { annotationTable, placements, hiddenLayers } = store.getState();
    const isOffered = (note: Annotation) =>
      canShare(note) && !hiddenLayers.includes(note.layer) && (treatyId === undefined || note.target?.treatyId === treatyId);
    const notes = valuesOf(annotationTable).filter(isOffered);
    const isHere = (note: Annotation) => eId === undefined || shownClause(note, placements[note.id]) === eId;
    return {
      notes: notes.toSorted((a, b) => Number(isHere(b)) - Number(isHere(a))),
      chosen: new Set(notes.filter(isHere).map(({ id }) => id)),
    };
  };
  const place = treatyId !== undefined && eId !== undefined ? ({ view: 'clause', ui, treatyId, eId } as const) : undefined;
  return <ShareButton label={m.share_notes()} offer={offer} place={place} />;
}
