import type { Remark } from './parseQuery.ts';

const OPERATOR = /^[-−]?\p{L}+:/u;

/**
 * The query with one of the things that a remark on it says may have been meant in the place of what was not understood. Undefined for
 * remarks that no other word would mend.
 */
export function mendQuery(query: string, { kind, text, start, end }: Remark, meant: string): string | undefined {
  const put = (words: string) => query.slice(0, start) + words + query.slice(end);
  if (kind === 'unknown-operator') return put(query.slice(start, end).replace(/\p{L}+(?=:)/u, () => meant));
  if (kind !== 'unknown-value' && kind !== 'unknown-name') return undefined;
  const isQuoted = /["“”„‟«»＂「」『』]$/u.test(query.slice(0, start));
  const value = isQuoted || !/\s/u.test(meant) ? meant : `"${meant}"`;
  const operator = kind === 'unknown-value' ? OPERATOR.exec(text)?.[0] : undefined;
  return put((operator ?? '') + value);
}
