import { useMemo } from 'react';
import type { Annotation } from '../../core/annotation/annotation.ts';
import { placementStart } from '../../core/annotation/notesOn.ts';
import type { EId, TreatyId } from '../../core/treaty/treaty.ts';
import { selectHiddenLayers, selectMarkedOn, selectNotesOn, selectPlacements } from '../../store/annotationSlice.ts';
import { useAppStore } from '../shared/storeContext.ts';

/** The notes beside a clause in the order of its text: those on the clause as a whole first, those that lost their words last. */
export function useClauseNotes(treatyId: TreatyId, eId: EId): readonly Annotation[] {
  const beside = useAppStore(useMemo(() => selectNotesOn(treatyId, eId), [treatyId, eId]));
  const marked = useAppStore(useMemo(() => selectMarkedOn(treatyId, eId), [treatyId, eId]));
  const placements = useAppStore(selectPlacements);
  const hidden = useAppStore(selectHiddenLayers);
  // A letter typed in a note moves none of them.
  const order = useMemo(() => {
    const place = ({ id, target }: Annotation): number => {
      if (!target?.words) return -1;
      return placementStart(placements[id])?.start ?? Infinity;
    };
    return marked
      .filter(({ layer }) => !hidden.includes(layer))
      .map((annotation) => ({ annotation, at: place(annotation) }))
      .toSorted((a, b) => (a.at === b.at ? a.annotation.createdMs - b.annotation.createdMs : a.at - b.at))
      .map(({ annotation }) => annotation.id);
  }, [marked, placements, hidden]);
  return useMemo(() => {
    const byId = new Map(beside.map((annotation) => [annotation.id, annotation]));
    return order.flatMap((id) => byId.get(id) ?? []);
  }, [beside, order]);
}
