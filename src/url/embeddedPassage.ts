import type { PositionSelector } from '../core/anchoring/anchor.ts';
import { matchQuote } from '../core/anchoring/matchQuote.ts';
import { readFragment } from './fragment.ts';

/** The passage that a fragment names on an embed page: where it stands, or the words as they were named when they do not stand there. */
export type EmbeddedPassage =
  { readonly status: 'found'; readonly at: PositionSelector } | { readonly status: 'missing'; readonly words: string };

/**
 * Finds in a clause's text the words that a fragment names (`x`, between `p` and `s`, at `o`): where they stand letter by letter at `o`,
 * else the only place where they do. No ladder here: an embed page is small, and the full page that it links to does the rest. Offsets
 * are UTF-16 code units, half-open. Undefined for a fragment that names no words.
 */
export function findEmbeddedPassage(text: string, hash: string): EmbeddedPassage | undefined {
  const parameters = readFragment(hash);
  const value = (name: string) => decode(parameters.get(name) ?? '');
  const exact = value('x');
  if (exact === '') return undefined;
  const start = Number.parseInt(value('o'), 10);
  if (text.startsWith(exact, start) && start >= 0) return { status: 'found', at: { start, end: start + exact.length } };
  const [first, ...others] = matchQuote(text, { exact, prefix: value('p'), suffix: value('s') }, 2);
  return first && others.length === 0 ? { status: 'found', at: first } : { status: 'missing', words: exact };
}

// What is malformed stays as it came: it then stands nowhere and is shown as it is.
function decode(value: string): string {
  try {
    return decodeURIComponent(value).normalize('NFC');
  } catch {
    return value;
  }
}
