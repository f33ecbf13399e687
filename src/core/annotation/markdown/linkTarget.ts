/** Where a link leads. */
export interface LinkTarget {
  /** As it was written; https, http or mailto. */
  readonly href: string;
  /** The host, or for mail the domain, in lower case; other scripts as they were written. */
  readonly host: string;
}

// Controls, format characters (bidirectional overrides, zero-width), lone surrogates and odd separators could show another address than the one that opens.
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\s\\<>"]/u;
const WEB = /^https?:\/\/([\p{L}\p{M}\p{N}.-]+)(?::\d{1,5})?(?:[/?#]|$)/iu;
const MAIL = /^mailto:[^@?]+@([\p{L}\p{M}\p{N}.-]+)(?:\?|$)/iu;
const LONGEST = 2_000;

/**
 * Reads the target of a link in a note. Undefined for every scheme but https, http and mailto, for addresses without a host, with a user
 * name or password, with spaces, backslashes or unseen characters, and for those over 2,000 code units.
 */
export function parseLinkTarget(written: string): LinkTarget | undefined {
  if (written.length > LONGEST || UNSEEN.test(written)) return undefined;
  const host = (WEB.exec(written) ?? MAIL.exec(written))?.[1]?.toLowerCase();
  return host === undefined || /^\.|\.\.|^-/.test(host) ? undefined : { href: written, host };
}
