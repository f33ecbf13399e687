// Controls, format characters (bidirectional overrides, zero-width), surrogates on their own, private use, line and paragraph separators, fillers and variation
// selectors.
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu;

/**
 * An untrusted name made safe to show: unseen characters become tokens such as `⟨U+202E⟩`, and it is cut to `limit` code points with
 * an ellipsis. The result is for `textContent` only.
 */
export function inertName(name: string, limit = 60): string {
  const characters = [...name];
  const cut = characters.length > limit ? [...characters.slice(0, limit), '…'] : characters;
  return cut.join('').replace(UNSEEN, (character) => `⟨U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}⟩`);
}
