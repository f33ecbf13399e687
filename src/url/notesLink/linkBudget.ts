/** A link of so many characters passes everywhere, and no word is said of its length. */
export const QUIET_LENGTH = 2_000;

/** A link of more characters than this is not made: a file is offered instead. */
export const LONGEST_LINK = 8_000;

/** What becomes of a link of so many characters: nothing is said, a notice is given, or a file takes its place. */
export function weighLink(length: number): 'quiet' | 'notice' | 'file' {
  return length <= QUIET_LENGTH ? 'quiet' : length <= LONGEST_LINK ? 'notice' : 'file';
}
