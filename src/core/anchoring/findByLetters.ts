import search from 'approx-string-match';
import type { Place } from './findChanged.ts';
import type { Pattern } from './pattern.ts';
import type { Region, Span } from './region.ts';

// Letters that may differ: a fifth, as scanned texts have them; beyond that other words are found.
const MOST_ERRORS = 0.2;
// Shorter ones are found everywhere; longer ones have words that stand.
const SHORTEST = 6;
const LONGEST = 300;
const CONTEXT = 16;

/**
 * The places most like a pattern's core, letter by letter, within a span: for words that are spelt, joined or
 * divided in another way, so that few of them stand whole. Source: Myers 1999, through approx-string-match.
 */
export function findByLetters({ text }: Region, { text: sought, coreStart, coreEnd }: Pattern, { start: from, end: to }: Span): Place[] {
  const core = sought.slice(coreStart, coreEnd);
  if (core.length < SHORTEST || core.length > LONGEST) return [];
  const best = new Map<number, { start: number; end: number; errors: number }>();
  for (const match of search(text.slice(from, to), core, Math.floor(core.length * MOST_ERRORS))) {
    const known = best.get(match.start);
    // Of ends that are equally good, the one that gives as many letters as were sought.
    if (!known || Math.abs(match.end - match.start - core.length) < Math.abs(known.end - known.start - core.length))
      best.set(match.start, match);
  }
  return [...best.values()].map(({ start, end, errors }): Place => {
    const share = 1 - errors / core.length;
    const before = likeness(
      text.slice(Math.max(0, from + start - CONTEXT * 2), from + start),
      sought.slice(Math.max(0, coreStart - CONTEXT), coreStart),
    );
    const after = likeness(text.slice(from + end, from + end + CONTEXT * 2), sought.slice(coreEnd, coreEnd + CONTEXT));
    const shares = [share, before, after].filter((part) => part !== undefined);
    const total = shares.reduce((sum, part) => sum + part, 0) / shares.length;
    return { start: from + start, end: from + end, total, core: share, before, after, match: 'near' };
  });
}

function likeness(text: string, sought: string): number | undefined {
  if (sought === '') return undefined;
  const [match] = search(text, sought, Math.floor(sought.length / 2));
  return match ? 1 - match.errors / sought.length : 0;
}
