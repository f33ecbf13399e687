import type { ItemSpan } from './checkJson.ts';

/**
 * Parses a text that `checkJson` found good, yielding between its items: parsing a long list in one go holds the page up. What comes out
 * is what `JSON.parse` gives.
 */
export function* parseJson(text: string, items: readonly ItemSpan[]): Generator<void, unknown> {
  const sign = signFor(text);
  // A sign could also be written with escapes; nobody does that by chance.
  if (items.length < FEWEST || text.includes(ESCAPED)) return JSON.parse(text);
  const pieces: string[] = [];
  let done = 0;
  for (const [at, { start, end }] of items.entries()) {
    pieces.push(text.slice(done, start), `"${sign}${at}"`);
    done = end;
  }
  const root: unknown = JSON.parse(pieces.join('') + text.slice(done));
  yield;
  yield* fillIn(root, (value) => {
    const item = typeof value === 'string' && value.startsWith(sign) ? items[Number(value.slice(sign.length))] : undefined;
    return item && { value: JSON.parse(text.slice(item.start, item.end)) as unknown };
  });
  return root;
}

// Shorter lists are parsed in well under a frame.
const FEWEST = 200;
const ESCAPED = String.raw`\u0023`;

/** Letters that the text does not have. */
function signFor(text: string): string {
  let sign = '#';
  for (let n = 0; text.includes(sign); n++) sign = `#${n}#`;
  return sign;
}

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
