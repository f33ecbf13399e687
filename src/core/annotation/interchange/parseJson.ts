import type { ItemSpan } from './checkJson.ts';

/**
 * Parses a text that `checkJson` found good, yielding between its items: parsing a long list in one go holds the page up. What comes out
 * is what `JSON.parse` gives.
 */
export function* parseJson(text: string, items: readonly ItemSpan[]): Generator<void, unknown> {
  // Nobody writes the sign by chance. Who does it on purpose has the file parsed in one go.
  if (items.length < FEWEST || text.includes(SIGN) || text.includes(ESCAPED)) return JSON.parse(text);
  const pieces: string[] = [];
  let done = 0;
  for (const [at, { start, end }] of items.entries()) {
    pieces.push(text.slice(done, start), `"${SIGN}${at}"`);
    done = end;
  }
  const root: unknown = JSON.parse(pieces.join('') + text.slice(done));
  yield;
  yield* fillIn(root, (value) => {
    const item = typeof value === 'string' && value.startsWith(SIGN) ? items[Number(value.slice(SIGN.length))] : undefined;
    return item && { value: JSON.parse(text.slice(item.start, item.end)) as unknown };
  });
  return root;
}

// Shorter lists are parsed in well under a frame.
const FEWEST = 200;
// Of one letter, which JSON can write as itself or in one other way: where neither stands, no string begins with the sign.
const SIGN = '#'.repeat(16);
const ESCAPED = String.raw`\u0023`;

// The lists of a file are few, and none lies deeper than its items were looked for.
function* fillIn(value: unknown, itemOf: (value: unknown) => { readonly value: unknown } | undefined): Generator<void, void> {
  if (typeof value !== 'object' || value === null) return;
  if (!Array.isArray(value)) {
    for (const inner of Object.values(value)) yield* fillIn(inner, itemOf);
    return;
  }
  const list: unknown[] = value;
  for (const [at, inner] of list.entries()) {
    const item = itemOf(inner);
    if (item) list[at] = item.value;
    else yield* fillIn(inner, itemOf);
    yield;
  }
}
