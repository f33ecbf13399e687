import type { PositionSelector } from '../anchoring/anchor.ts';

/** The terms of a text directive, in its own order; not yet encoded. */
export interface TextDirective {
  readonly prefix?: string;
  readonly start: string;
  readonly end?: string;
  readonly suffix?: string;
}

const CONTEXT_WORDS = 3;
const END_WORDS = 4;
const SHORT_WORDS = 5;

/**
 * The text directive that makes a browser itself scroll to a range of a clause's text (UTF-16 code units, half-open) and light it, where
 * no script runs. Undefined where it would not help: browsers match whole words alone. A term lies within one paragraph, so words of
 * several, and long ones, are named by their ends; few words, or words that stand more than once, by those around them too.
 * Source: WICG, URL Fragment Text Directives, section 3.
 */
export function textDirective(text: string, { start, end }: PositionSelector): TextDirective | undefined {
  const exact = text.slice(start, end).trim();
  if (exact === '' || isInWord(text, start) || isInWord(text, end)) return undefined;
  const words = exact.split(/\s+/u);
  const isLong = exact.includes('\n') || words.length > 2 * END_WORDS;
  const lines = exact.split('\n');
  const from = isLong ? (lines[0] ?? '').split(' ', END_WORDS).join(' ') : exact;
  const to = isLong ? (lines.at(-1) ?? '').split(' ').slice(-END_WORDS).join(' ') : undefined;
  const isPlain = words.length > SHORT_WORDS && text.indexOf(from) === text.lastIndexOf(from);
  if (isPlain) return { start: from, ...(to === undefined ? {} : { end: to }) };
  const prefix = text.slice(0, start).split('\n').at(-1)?.trim().split(/\s+/u).slice(-CONTEXT_WORDS).join(' ');
  const suffix = text.slice(end).split('\n', 1)[0]?.trim().split(/\s+/u, CONTEXT_WORDS).join(' ');
  return {
    ...(prefix ? { prefix } : {}),
    start: from,
    ...(to === undefined ? {} : { end: to }),
    ...(suffix ? { suffix } : {}),
  };
}

const LETTER = /[\p{L}\p{N}\p{M}]/u;

const isInWord = (text: string, at: number): boolean => LETTER.test(charBefore(text, at)) && LETTER.test(charAfter(text, at));
const charBefore = (text: string, at: number): string => Array.from(text.slice(Math.max(0, at - 2), at)).at(-1) ?? '';
const charAfter = (text: string, at: number): string => Array.from(text.slice(at, at + 2))[0] ?? '';
