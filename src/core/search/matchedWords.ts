import type { SearchIndex } from './buildIndex.ts';
import type { EntrySpans } from './conditions.ts';
import { spansIn } from './matchSpans.ts';
import type { FieldName } from './searchDocument.ts';
import type { Slot } from './slots.ts';
import { withoutParticle } from './words/koreanParticles.ts';
import { isJoined } from './words/splitWords.ts';

/** A range of a text: UTF-16 code units, half-open. */
export type TextRange = readonly [start: number, end: number];

/** A field in which words were found, with its text and where in it they stand, in order and never overlapping. */
export interface FieldMatch {
  readonly field: FieldName;
  readonly text: string;
  readonly ranges: readonly TextRange[];
}

/** Fields to show, from the one that says most; a tie of matched words is settled by this order. */
const SHOWN: readonly FieldName[] = [
  'text',
  'body',
  'summary',
  'heading',
  'quotation',
  'words',
  'title',
  'author',
  'themes',
  'tags',
  'outlet',
  'label',
];

/** Fields that hold what a document says; the others say what it is about, or by whom. */
const TELLING: ReadonlySet<FieldName> = new Set(['text', 'body', 'summary', 'heading', 'quotation', 'words', 'title']);

/**
 * The fields of a document in which sought words stand (`slotsOf` as `markTerms` gives it), those with the most different words first;
 * where none of them holds what it says, the one to show of those that do follows.
 */
export function matchesOf(
  index: SearchIndex,
  document: number,
  slots: readonly Slot[],
  slotsOf: Uint32Array,
  spans: EntrySpans,
): FieldMatch[] {
  const { fields = [] } = index.documents[document] ?? {};
  const first = index.documentAt[document] ?? 0;
  const found = fields.flatMap(({ field, text }, at) => {
    const { ranges, words } = matchEntry(index, first + at, slots, slotsOf, spans, text);
    return ranges.length > 0 ? [{ field, text, ranges, words }] : [];
  });
  const matches: FieldMatch[] = found
    .toSorted((a, b) => b.words - a.words || SHOWN.indexOf(a.field) - SHOWN.indexOf(b.field))
    .map(({ field, text, ranges }) => ({ field, text, ranges }));
  if (matches.some(({ field }) => TELLING.has(field))) return matches;
  const shown = fields.toSorted((a, b) => SHOWN.indexOf(a.field) - SHOWN.indexOf(b.field))[0];
  const isThere = shown === undefined || matches.some(({ field }) => field === shown.field);
  return isThere ? matches : [...matches, { field: shown.field, text: shown.text, ranges: [] }];
}

function matchEntry(
  index: SearchIndex,
  entry: number,
  slots: readonly Slot[],
  slotsOf: Uint32Array,
  conditionSpans: EntrySpans,
  text: string,
): { ranges: TextRange[]; words: number } {
  const found: TextRange[] = [];
  const words = new Set<string>();
  for (let at = index.tokenAt[entry] ?? 0; at < (index.tokenAt[entry + 1] ?? 0); at++) {
    const marks = slotsOf[index.tokenTerm[at] ?? 0] ?? 0;
    if (marks === 0) continue;
    const slot = slots[31 - Math.clz32(marks & -marks)];
    if (!slot) continue;
    words.add(slot.word);
    found.push(within(text, [index.tokenStart[at] ?? 0, index.tokenEnd[at] ?? 0], slot.word));
  }
  const phrases = slots.flatMap(({ phrases: each, word }) =>
    each.flatMap(({ sequence }) => spansIn(index, entry, sequence).map((span) => ({ span, word }))),
  );
  for (const { span, word } of phrases) {
    words.add(word);
    found.push([index.tokenStart[span[0]] ?? 0, index.tokenEnd[span[1] - 1] ?? 0]);
  }
  for (const [start, end] of conditionSpans.get(entry) ?? []) {
    words.add(`${start}`);
    found.push([index.tokenStart[start] ?? 0, index.tokenEnd[end - 1] ?? 0]);
  }
  return { ranges: joinRanges(found), words: words.size };
}

/** Of a run that joins words, only what was sought; compatibility forms may be longer than what they stand for, then the whole run. */
function within(text: string, range: TextRange, word: string): TextRange {
  if (!isJoined(word)) return range;
  const at = text.slice(range[0], range[1]).indexOf(withoutParticle(word));
  return at === -1 ? range : [range[0] + at, range[0] + at + withoutParticle(word).length];
}

/** Ranges in order, those that overlap as one. */
export function joinRanges(ranges: readonly TextRange[]): TextRange[] {
  const joined: [number, number][] = [];
  for (const [start, end] of ranges.toSorted((a, b) => a[0] - b[0] || b[1] - a[1])) {
    const last = joined.at(-1);
    if (last && start < last[1]) last[1] = Math.max(last[1], end);
    else joined.push([start, end]);
  }
  return joined;
}
