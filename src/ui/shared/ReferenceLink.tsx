import type { ReactNode } from 'react';
import { placeOfLink } from '../../core/reference/textLink.ts';
import type { TreatyId } from '../../core/treaty/treaty.ts';
import { selectUi } from '../../store/selectionSlice.ts';
import { PlaceLink } from './PlaceLink.tsx';
import { useAppStore } from './storeContext.ts';

interface ReferenceLinkProps {
  /** What it leads to, as the data names it. */
  readonly target: string;
  /** The treaty that a clause named alone belongs to. */
  readonly home: TreatyId;
  readonly children: ReactNode;
}

/** Words that name a clause, a treaty or an item, as a link with a preview. Words are chosen across it as across any others (dom/chooseAcrossLinks). */
export function ReferenceLink({ target, home, children }: ReferenceLinkProps) {
  const ui = useAppStore(selectUi);
  return (
    <PlaceLink to={placeOfLink(target, ui, home)} data-preview="" draggable={false}>
      {children}
    </PlaceLink>
  );
}
