import * as v from 'valibot';

// Links are found by the build and sent beside the words, so that no reader's browser looks for them. A page has hundreds: each is a
// tuple, and its target one word.

const position = v.pipe(v.number(), v.integer(), v.minValue(0));

/** What a link leads to: `art_4`, a clause of the treaty at home; `nato/art_4`; `nato/`, the treaty; `B61`, an item at home. */
const TargetSchema = v.pipe(v.string(), v.regex(/^(?:[A-Z]\d{2,3}|(?:[a-z0-9-]+\/)?[a-z]+(?:_[a-z0-9]+)*|[a-z0-9-]+\/)$/));

/** A place in words of ours that names a clause, a treaty or an item of commentary: where it begins and ends, and what it names. */
export const TextLinkSchema = v.strictTuple([position, position, TargetSchema]);

/** The links of one text, in order, never overlapping; UTF-16 code units, half-open. */
export const TextLinksSchema = v.array(TextLinkSchema);

/** A place in words of ours that names something: UTF-16 code units, half-open. */
export type TextLink = v.InferOutput<typeof TextLinkSchema>;
