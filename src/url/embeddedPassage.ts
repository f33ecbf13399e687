import type { PositionSelector } from '../core/anchoring/anchor.ts';
import { matchQuote } from '../core/anchoring/matchQuote.ts';
import { quoted, type LinkedWords } from '../core/passage/linkedWords.ts';
import type { UiLanguage } from '../core/treaty/language.ts';
import { readPassage } from './readPassage.ts';

/** The passage that a fragment names on an embed page: where it stands, or the words as they were named when they do not stand there. */
export type EmbeddedPassage =
  { readonly status: 'found'; readonly at: PositionSelector } | { readonly status: 'missing'; readonly words: string };

/**
 * Finds in a clause's text the words that a fragment names: where they stand letter by letter at its offsets, else the only place where
 * they do. No ladder here: an embed page is small, and the full page that it links to does the rest. Offsets are UTF-16 code units,
 * half-open. Undefined for a fragment that names no words.
 */
export function findEmbeddedPassage(text: string, hash: string, language: UiLanguage): EmbeddedPassage | undefined {
  const words = readPassage(hash, language);
  if (!words || words.exact === '') return undefined;
  const at = words.damage !== 'altered' && words.language === language ? findWords(text, words) : undefined;
  return at ? { status: 'found', at } : { status: 'missing', words: quoted(words) };
}

function findWords(text: string, words: LinkedWords): PositionSelector | undefined {
  const { exact, ending, prefix = '', suffix = '', position } = words;
  if (position && text.startsWith(exact, position.start) && endsAt(text, ending ?? exact, position.end)) return position;
  const first = onlyPlace(text, { exact, prefix, suffix: ending === undefined ? suffix : '' });
  const last = ending === undefined ? first : onlyPlace(text, { exact: ending, prefix: '', suffix });
  return first && last && first.start < last.end ? { start: first.start, end: last.end } : undefined;
}

const endsAt = (text: string, ending: string, at: number): boolean => text.slice(0, at).endsWith(ending);

function onlyPlace(text: string, quote: { exact: string; prefix: string; suffix: string }): PositionSelector | undefined {
  const [first, ...others] = matchQuote(text, quote, 2);
  return others.length === 0 ? first : undefined;
}
