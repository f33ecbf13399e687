import * as v from 'valibot';
import { TextLinksSchema } from '../reference/textLinkSchema.ts';
import {
  ComparisonSchema,
  DateSchema,
  EdtfSchema,
  EIdSchema,
  EventSchema,
  FactSchema,
  LocalizedSchema,
  SourceSchema,
} from '../treaty/treatySchema.ts';
import { CautionSchema, ItemIdSchema, KindSchema, QuotationSchema } from './commentarySchema.ts';

// What a page needs besides the treaty's text: one small file a page and a language of the interface, so that nobody downloads what
// they do not look at. Made by the build, validated again in the browser. Words of ours stand here in the page's language alone.

const text = v.string();
const address = v.pipe(v.string(), v.url(), v.startsWith('http'));
const position = v.pipe(v.number(), v.integer(), v.minValue(0));

/** What the text beside it names; absent where it names nothing. */
const links = v.optional(TextLinksSchema);

/** Words of a clause by where they stand in `clauseText`: UTF-16 code units, half-open. */
export const RangeSchema = v.strictTuple([position, position]);

/** Words of a clause that an item speaks of, in each language of the text. */
export const SpokenWordsSchema = v.strictObject({ en: RangeSchema, id: RangeSchema });

const shownItem = {
  id: ItemIdSchema,
  kind: KindSchema,
  author: text,
  /** Keys of its authors, as far as they are known by name. */
  authors: v.optional(v.array(text), []),
  role: v.optional(text),
  outlet: v.optional(text),
  date: v.optional(EdtfSchema),
  read: v.optional(v.picklist(['excerpt', 'passage', 'whole']), 'excerpt'),
  cautions: v.optional(v.array(CautionSchema), []),
  cautionNote: v.optional(text),
  summary: text,
  links,
  quote: v.optional(QuotationSchema),
  address: v.optional(address),
  addressNoted: v.optional(text),
  clauses: v.array(v.strictObject({ eId: EIdSchema, ownReading: v.optional(v.literal(true)) })),
  themes: v.optional(v.array(text), []),
};

/** An item of commentary as a list shows it, closed and opened. */
export const ShownItemSchema = v.strictObject(shownItem);

/** An item beside a clause: with the words of that clause that it speaks of. */
export const ClauseItemSchema = v.strictObject({ ...shownItem, words: v.optional(v.array(SpokenWordsSchema), []) });

/** The names of the themes and authors that a page's items mention, by key; an author whose item is signed with that very name is left out. */
export const NamesSchema = v.strictObject({ themes: v.record(v.string(), text), authors: v.record(v.string(), text) });

/** A clause that refers to a clause, with what it does there, or an item of commentary that names it. */
export const MentionSchema = v.union([
  v.strictObject({ treatyId: text, eId: EIdSchema, text }),
  v.strictObject({ treatyId: text, itemId: ItemIdSchema, author: text }),
]);

/** How much is said of a clause, by kind. */
export const TallySchema = v.strictObject({ eId: EIdSchema, kinds: v.record(KindSchema, v.optional(position)) });

const entry = v.strictObject({ id: text, name: text, about: v.optional(text), count: position });

const debate = v.strictObject({ id: text, question: text });

const pages = {
  clause: v.strictObject({
    page: v.literal('clause'),
    items: v.array(ClauseItemSchema),
    names: NamesSchema,
    mentions: v.array(MentionSchema),
    /** The disagreements that are for the greater part about this clause. */
    debates: v.array(debate),
    /** The clauses nearest to this one of which more than background is said; named where this one has none. */
    nearest: v.array(EIdSchema),
  }),
  overview: v.strictObject({
    page: v.literal('overview'),
    facts: v.array(FactSchema),
    timeline: v.array(EventSchema),
    timelineNote: v.optional(LocalizedSchema),
    sources: v.record(v.string(), SourceSchema),
    comparison: v.optional(ComparisonSchema),
    tallies: v.array(TallySchema),
    readings: v.array(v.strictObject({ id: text, title: text })),
    debates: v.array(debate),
  }),
  list: v.strictObject({ page: v.literal('list'), items: v.array(ShownItemSchema), names: NamesSchema }),
  index: v.strictObject({ page: v.literal('index'), entries: v.array(entry) }),
  item: v.strictObject({
    page: v.literal('item'),
    item: v.strictObject({
      ...shownItem,
      /** The author as English citations name them, where the page's language has it otherwise. */
      authorInEnglish: v.optional(text),
      kindFound: text,
      language: text,
      languageFound: v.optional(text),
      title: v.optional(text),
      titleNote: v.optional(text),
      dateFound: v.optional(text),
      addressFound: v.optional(text),
      moreAddresses: v.optional(v.array(address)),
      moreAddressesNoted: v.optional(text),
      confidence: text,
      stance: v.optional(text),
      point: v.optional(text),
    }),
    names: NamesSchema,
    edition: DateSchema,
    /** Each clause that it speaks of, with the aspect as the collection names it, and the passage cut at the words. */
    quoted: v.array(
      v.strictObject({
        eId: EIdSchema,
        aspect: v.optional(text),
        ownReading: v.optional(v.literal(true)),
        passage: v.array(v.strictObject({ text, isSpokenOf: v.optional(v.literal(true)) })),
      }),
    ),
    debates: v.array(v.strictObject({ id: text, question: text, position: text })),
    steps: v.array(v.strictObject({ reading: text, step: position, title: text, readingTitle: text })),
  }),
  theme: v.strictObject({
    page: v.literal('theme'),
    name: text,
    definition: text,
    links,
    items: v.array(ShownItemSchema),
    names: NamesSchema,
  }),
  debate: v.strictObject({
    page: v.literal('debate'),
    question: text,
    note: v.optional(text),
    links,
    sides: v.array(v.strictObject({ position: text, items: v.array(ShownItemSchema) })),
    names: NamesSchema,
    others: v.array(debate),
  }),
  author: v.strictObject({ page: v.literal('author'), name: text, items: v.array(ShownItemSchema), names: NamesSchema }),
  reading: v.strictObject({
    page: v.literal('reading'),
    title: text,
    introduction: text,
    links,
    source: v.strictObject({ title: QuotationSchema, date: EdtfSchema, note: text, links }),
    items: v.array(ShownItemSchema),
    names: NamesSchema,
    steps: v.array(v.strictObject({ title: text, heading: QuotationSchema, clause: EIdSchema })),
  }),
  step: v.strictObject({
    page: v.literal('step'),
    readingTitle: text,
    titles: v.array(text),
    heading: QuotationSchema,
    text,
    links,
    clause: EIdSchema,
    items: v.array(ClauseItemSchema),
    names: NamesSchema,
  }),
};

/** The data of one page, told apart by `page`. */
export const PageDataSchema = v.variant('page', [
  pages.clause,
  pages.overview,
  pages.list,
  pages.index,
  pages.item,
  pages.theme,
  pages.debate,
  pages.author,
  pages.reading,
  pages.step,
]);

/** The data of one page. */
export type PageData = Readonly<v.InferOutput<typeof PageDataSchema>>;

/** The data of one kind of page. */
export type PageDataOf<Page extends PageData['page']> = Extract<PageData, { page: Page }>;

/** An item of commentary as a list shows it. */
export type ShownItem = Readonly<v.InferOutput<typeof ShownItemSchema>>;

/** An item beside a clause. */
export type ClauseItem = Readonly<v.InferOutput<typeof ClauseItemSchema>>;

/** Names of themes and authors by key. */
export type Names = Readonly<v.InferOutput<typeof NamesSchema>>;

/** Whose voice an item is. */
export type Kind = v.InferOutput<typeof KindSchema>;

/** What a reader must know before relying on an item. */
export type Caution = v.InferOutput<typeof CautionSchema>;

/** A clause or an item that refers to a clause. */
export type Mention = Readonly<v.InferOutput<typeof MentionSchema>>;

/** How much is said of a clause, by kind. */
export type Tally = Readonly<v.InferOutput<typeof TallySchema>>;
