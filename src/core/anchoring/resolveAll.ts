import type { ClauseIndex } from './clauseIndex.ts';
import { reconsider } from './reconsider.ts';
import { findUnchanged, resolveAnchor, type KeyedQuery, type Resolved } from './resolveAnchor.ts';

// Between two yields: so many that stand unchanged, or one that has to be sought. Both take well under a frame.
const UNCHANGED_AT_ONCE = 250;
const LETTERS_AT_ONCE = 20_000;

/**
 * Places many annotations, in small portions: between two of them the caller may let the page breathe, or stop. Each key is yielded once,
 * those that stand unchanged first; a portion may be empty. Beyond `resolveAnchor`, words are weighed against each other: how far those
 * around moved tells where changed words went to, and that words "moved" to where others always stood is not believed.
 */
export function* resolveAll<Key>(index: ClauseIndex, queries: Iterable<KeyedQuery<Key>>): Generator<readonly Resolved<Key>[], void> {
  const settled: (KeyedQuery<Key> & Resolved<Key>)[] = [];
  const waiting: KeyedQuery<Key>[] = [];
  let portion: Resolved<Key>[] = [];
  for (const keyed of queries) {
    const placement = findUnchanged(index, keyed.query);
    if (!placement) {
      waiting.push(keyed);
      continue;
    }
    const resolved = { ...keyed, placement };
    settled.push(resolved);
    portion.push(resolved);
    if (portion.length < UNCHANGED_AT_ONCE) continue;
    yield portion;
    portion = [];
  }
  yield portion;
  if (waiting.length === 0) return;
  for (const _ of prepareIndex(index)) yield [];
  const sought: (KeyedQuery<Key> & Resolved<Key>)[] = [];
  for (const keyed of waiting) {
    sought.push({ ...keyed, placement: resolveAnchor(index, keyed.query) });
    yield [];
  }
  yield* reconsider(index, settled, sought);
}

/** Makes an index ready for seeking words in all of it, in small portions; a single `resolveAnchor` is fast from the first one then. */
export function* prepareIndex(index: ClauseIndex): Generator<void, void> {
  let letters = 0;
  for (const [order, { text }] of index.clauses.entries()) {
    index.regionOf(order);
    letters += text.length;
    if (letters < LETTERS_AT_ONCE) continue;
    yield;
    letters = 0;
  }
  index.whole();
  yield;
}
