import type { LinkedWords } from '../core/passage/linkedWords.ts';

/**
 * A few letters by which a link that was altered on its way is known: FNV-1a (32 bits) over what it says, in base 36. It guards against
 * programs that mangle links, not against people who forge them.
 */
export function passageCheck({ language, edition, exact, ending, prefix, suffix, position }: LinkedWords): string {
  const said = [language, edition, exact, ending, prefix, suffix, position?.start, position?.end].map((part) => part ?? '').join('\n');
  let hash = 0x811c9dc5;
  for (const sign of said) {
    hash ^= sign.codePointAt(0) ?? 0;
    hash = Math.imul(hash, 0x01000193);
  }
  return (hash >>> 0).toString(36);
}
