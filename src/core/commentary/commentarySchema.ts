import * as v from 'valibot';
import { EdtfSchema, EIdSchema, LocalizedSchema } from '../treaty/treatySchema.ts';

// What others say of a treaty's words. It is an annotation like a reader's note (a body, a target, a layer), read-only, and it carries
// what a citation of it needs. Nothing that a source did not show is filled in: what is absent is absent, and where the collection's own
// wording says more than a field can hold, it is kept beside it (`...Found`).

const text = v.pipe(v.string(), v.regex(/\S/, 'must not be empty'));
const optionalText = v.optional(text);
const address = v.pipe(v.string(), v.url('must be a whole address'), v.startsWith('http', 'must be a whole address'));
const key = v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower-case letters and digits, joined by hyphens'));

/** An item's id: a letter for the collection (S, B, O) and its number. */
export const ItemIdSchema = v.pipe(v.string(), v.regex(/^[A-Z]\d{2,3}$/, 'must be a letter and two or three digits, such as B61'));

/** Whose voice an item is; `background` stands apart from commentary and is never counted as such. */
export const KindSchema = v.picklist(['analyst', 'official', 'state-media', 'reporter', 'question', 'background']);

/** What a reader must know before relying on an item. */
export const CautionSchema = v.picklist(['copy', 'relay', 'machine-translation', 'excerpt', 'author-not-shown', 'date-not-shown']);

/** Words in the language that they were said or printed in. */
export const QuotationSchema = v.strictObject({ text, language: text });

/** Words of our rendering that an item speaks of: the exact words of one clause, in each language, each found there exactly once. */
export const SpokenOfSchema = v.strictObject({ eId: EIdSchema, en: text, id: text });

/** A clause that an item speaks of; `aspect` is the collection's wording, `ownReading` says that the link is ours and not the source's. */
export const CommentedClauseSchema = v.strictObject({ eId: EIdSchema, aspect: optionalText, ownReading: v.optional(v.boolean()) });

/** One item of commentary. */
export const CommentaryItemSchema = v.strictObject({
  id: ItemIdSchema,
  point: optionalText,
  kind: KindSchema,
  kindFound: text,
  author: LocalizedSchema,
  authorKey: v.optional(key),
  moreAuthorKeys: v.optional(v.array(key)),
  role: v.optional(LocalizedSchema),
  outlet: optionalText,
  title: optionalText,
  titleNote: v.optional(LocalizedSchema),
  date: v.optional(EdtfSchema),
  dateFound: optionalText,
  address: v.optional(address),
  addressNoted: optionalText,
  addressFound: optionalText,
  moreAddresses: v.optional(v.array(address)),
  moreAddressesNoted: optionalText,
  language: text,
  languageFound: optionalText,
  read: v.picklist(['excerpt', 'passage', 'whole']),
  confidence: text,
  cautions: v.optional(v.array(CautionSchema), []),
  cautionNote: v.optional(LocalizedSchema),
  stance: optionalText,
  summary: LocalizedSchema,
  quote: v.optional(QuotationSchema),
  clauses: v.pipe(v.array(CommentedClauseSchema), v.minLength(1, 'must name at least one clause')),
  themes: v.array(key),
  targets: v.optional(v.array(SpokenOfSchema), []),
});

/** How the collection's wording of a kind maps to ours. */
export const KindMapSchema = v.array(v.strictObject({ found: text, kind: KindSchema }));

/** The themes of the commentary. */
export const ThemesSchema = v.array(
  v.strictObject({ key, found: text, name: LocalizedSchema, definition: LocalizedSchema, definitionFound: optionalText }),
);

/** The disagreements: a question each, its sides, and the items that stand on them. */
export const DebatesSchema = v.array(
  v.strictObject({
    id: key,
    question: LocalizedSchema,
    note: v.optional(LocalizedSchema),
    sides: v.array(v.strictObject({ position: LocalizedSchema, items: v.array(ItemIdSchema) })),
  }),
);

/** The authors, by key, with their items. */
export const AuthorsSchema = v.array(v.strictObject({ key, name: LocalizedSchema, items: v.array(ItemIdSchema) }));

/** Guided readings: steps that each open a clause with its items. */
export const ReadingsSchema = v.array(
  v.strictObject({
    id: key,
    title: LocalizedSchema,
    introduction: LocalizedSchema,
    source: v.strictObject({
      title: QuotationSchema,
      date: EdtfSchema,
      dateFound: text,
      note: LocalizedSchema,
      items: v.array(ItemIdSchema),
    }),
    steps: v.array(
      v.strictObject({
        title: LocalizedSchema,
        heading: QuotationSchema,
        text: LocalizedSchema,
        clause: EIdSchema,
        items: v.array(ItemIdSchema),
      }),
    ),
  }),
);

/** One item of commentary. */
export type CommentaryItem = Readonly<v.InferOutput<typeof CommentaryItemSchema>>;
