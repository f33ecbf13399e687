import type { ComponentPropsWithRef } from 'react';
import type { Selection } from '../../core/reference/selection.ts';
import type { UiLanguage } from '../../core/treaty/language.ts';
import { hrefOf } from '../../url/site.ts';

interface PlaceLinkProps extends Omit<ComponentPropsWithRef<'a'>, 'href'> {
  /** Where the link leads. */
  readonly to: Selection;
  /** A fragment to open there, with its `#`. */
  readonly hash?: string | undefined;
  /** Languages of the text to show there; those that are shown now unless given. */
  readonly textLanguages?: readonly UiLanguage[] | undefined;
}

/**
 * A link to a place on this site: a plain `<a>`, so that it works before and without the script; `app/followLinks` catches the click.
 * React Router's own link reads the location and would render every link of a page anew at each move.
 */
export function PlaceLink({ to, hash, textLanguages, children, ...rest }: PlaceLinkProps) {
  return (
    <a {...rest} href={hrefOf(to, hash, textLanguages)}>
      {children}
    </a>
  );
}
