import { useMemo } from 'react';
import { findReferences } from '../../core/reference/findReferences.ts';
import type { Selection } from '../../core/reference/selection.ts';
import type { TreatyId } from '../../core/treaty/treaty.ts';
import { selectUi } from '../../store/selectionSlice.ts';
import { selectCatalogue } from '../../store/treatySlice.ts';
import { PlaceLink } from './PlaceLink.tsx';
import { useAppStore } from './storeContext.ts';

interface LinkedTextProps {
  readonly text: string;
  /** The treaty that a clause named alone belongs to. */
  readonly home: TreatyId;
}

/** Words of ours with the clauses, treaties and items that they name as links, each with a preview. */
export function LinkedText({ text, home }: LinkedTextProps) {
  const ui = useAppStore(selectUi);
  const catalogue = useAppStore(selectCatalogue);
  const references = useMemo(() => {
    const items = catalogue.find(({ id }) => id === home)?.commentary?.items;
    return findReferences(text, { language: ui, home, treaties: catalogue, ...(items ? { itemIds: new Set(items) } : {}) });
  }, [text, ui, home, catalogue]);
  const place = ({ to }: (typeof references)[number]): Selection => {
    if ('itemId' in to) return { view: 'item', ui, treatyId: home, id: to.itemId };
    return to.eId === undefined
      ? { view: 'overview', ui, treatyId: to.treatyId }
      : { view: 'clause', ui, treatyId: to.treatyId, eId: to.eId };
  };
  return (
    <>
      {references.map((reference, index) => (
        <span key={reference.start}>
          {text.slice(references[index - 1]?.end ?? 0, reference.start)}
          <PlaceLink to={place(reference)} data-preview="">
            {text.slice(reference.start, reference.end)}
          </PlaceLink>
        </span>
      ))}
      {text.slice(references.at(-1)?.end ?? 0)}
    </>
  );
}
