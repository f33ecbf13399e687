import * as v from 'valibot';
import { COLOURS } from '../annotation.ts';
import { SHARED_LIMITS } from './sharedNotes.ts';

const { text, context, name, tags, graphemes, label, notes } = SHARED_LIMITS;

const LONE_SURROGATE = /\p{Cs}/u;
// No script piles up so many on one letter; what does covers the lines around it.
const PILE_OF_MARKS = /\p{M}{31}/u;

const upTo = (most: number) =>
  v.pipe(
    v.string(),
    v.maxLength(most),
    v.check((value) => !LONE_SURROGATE.test(value), 'A text holds half a character'),
    v.check((value) => !PILE_OF_MARKS.test(value), 'A character bears more than 30 marks'),
  );
// A name of one letter and ten thousand accents has one character that readers see.
const Label = v.pipe(upTo(label), v.maxGraphemes(graphemes));
const Offset = v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(100_000_000));

const WordsSchema = v.strictObject({
  l: upTo(name),
  d: upTo(name),
  x: upTo(text),
  p: v.optional(upTo(context)),
  s: v.optional(upTo(context)),
  o: v.pipe(
    v.strictTuple([Offset, Offset]),
    v.check(([start, end]) => start <= end, 'Words end before they start'),
  ),
});

/** One note as it is written: treaty, clause, words (language, edition, exact, prefix, suffix, offsets), body, colour, tags, creator. */
export const NoteSchema = v.strictObject({
  t: v.pipe(upTo(name), v.minLength(1)),
  e: v.optional(upTo(name)),
  w: v.optional(WordsSchema),
  b: v.optional(upTo(text)),
  c: v.picklist(COLOURS),
  g: v.optional(v.pipe(v.array(Label), v.maxLength(tags))),
  a: v.optional(Label),
});

/** A note as it is written into a link. */
export type WrittenNote = v.InferOutput<typeof NoteSchema>;

/** All that a link carries: the form's version, the sharer's name, the notes. A key that is not known makes it something else. */
export const SharedSchema = v.strictObject({
  v: v.number(),
  by: v.optional(Label),
  n: v.pipe(v.array(NoteSchema), v.minLength(1), v.maxLength(notes)),
});
