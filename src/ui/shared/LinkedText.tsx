import { placeOfLink, type TextLink } from '../../core/reference/textLink.ts';
import type { TreatyId } from '../../core/treaty/treaty.ts';
import { selectUi } from '../../store/selectionSlice.ts';
import { PlaceLink } from './PlaceLink.tsx';
import { useAppStore } from './storeContext.ts';

interface LinkedTextProps {
  readonly text: string;
  /** What the text names, in order. */
  readonly links?: readonly TextLink[] | undefined;
  /** The treaty that a clause named alone belongs to. */
  readonly home: TreatyId;
}

const NONE: readonly TextLink[] = [];

/** Words of ours with the clauses, treaties and items that they name as links, each with a preview. */
export function LinkedText({ text, links = NONE, home }: LinkedTextProps) {
  const ui = useAppStore(selectUi);
  return (
    <>
      {links.map(([start, end, target], index) => (
        <span key={start}>
          {text.slice(links[index - 1]?.[1] ?? 0, start)}
          <PlaceLink to={placeOfLink(target, ui, home)} data-preview="">
            {text.slice(start, end)}
          </PlaceLink>
        </span>
      ))}
      {text.slice(links.at(-1)?.[1] ?? 0)}
    </>
  );
}
