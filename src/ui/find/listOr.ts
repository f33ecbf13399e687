import { m } from '../../messages/compiled/messages.js';

// Of the words that a slip may stand for, the nearest.
const MOST = 3;

/** Words of the texts in quotation marks, the first few: “military” or “militer”. */
export function listOr(words: readonly string[]): string {
  const quoted = words.slice(0, MOST).map((word) => `“${word}”`);
  const last = quoted.at(-1) ?? '';
  return quoted.length < 2 ? last : m.find_or({ words: quoted.slice(0, -1).join(', '), last });
}
