import { Fragment } from 'react';
import type { TextLink } from '../../core/reference/textLinkSchema.ts';
import type { TreatyId } from '../../core/treaty/treaty.ts';
import { ReferenceLink } from './ReferenceLink.tsx';

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
  return (
    <>
      {links.map(([start, end, target], index) => (
        <Fragment key={start}>
          {text.slice(links[index - 1]?.[1] ?? 0, start)}
          <ReferenceLink target={target} home={home}>
            {text.slice(start, end)}
          </ReferenceLink>
        </Fragment>
      ))}
      {text.slice(links.at(-1)?.[1] ?? 0)}
    </>
  );
}
