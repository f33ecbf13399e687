import * as v from 'valibot';
import { TextLinksSchema } from '../reference/textLinkSchema.ts';

// The one schema of a treaty. `data/` is written in a shape that people edit (both languages side by side, one file a clause); the build
// turns it into this shape and validates it, and the browser validates it again when it arrives.

const text = v.pipe(v.string(), v.regex(/\S/, 'must not be empty'));

/** Words in both languages of the interface. */
export const LocalizedSchema = v.strictObject({ en: text, id: text });

/** A calendar date, `YYYY-MM-DD` (ISO 8601). */
export const DateSchema = v.pipe(v.string(), v.isoDate('must be a date, YYYY-MM-DD'));

const EDTF_DATE = String.raw`\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?`;

/** A date that may be a month, a year or an interval (ISO 8601-2, EDTF level 0). */
export const EdtfSchema = v.pipe(
  v.string(),
  v.regex(new RegExp(`^${EDTF_DATE}(/${EDTF_DATE})?$`), 'must be YYYY, YYYY-MM, YYYY-MM-DD or two of them joined by /'),
);

/** An Akoma Ntoso eId of a clause or a paragraph, such as `art_3` or `art_3__para_2` (OASIS Naming Convention 1.0). */
export const EIdSchema = v.pipe(v.string(), v.regex(/^[a-z]+(_[a-z0-9]+)*(__[a-z]+(_[a-z0-9]+)*)*$/, 'must be an eId such as art_4'));

/** A treaty id as it stands in addresses: lower case, digits and single hyphens. */
export const TreatyIdSchema = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower-case letters and digits, joined by hyphens'),
  v.check((id) => !RESERVED_IDS.has(id), 'is a word that addresses reserve'),
);

/** Words that stand where a treaty id would stand in an address, and so are never treaty ids. */
export const RESERVED_IDS: ReadonlySet<string> = new Set(['notes', 'search', 'compare', 'embed', 'about', 'en', 'id', 'assets', 'data']);

/** How well a stipulation is attested: its content and its number seen; only its content seen; neither seen. */
export const EvidenceSchema = v.picklist(['confirmed', 'number-unconfirmed', 'unconfirmed']);

const sources = v.array(text);

/** Something said of the wording that is not the wording: a variant between languages, a reading, an absence, an inference, practice. */
export const NoteSchema = v.strictObject({
  kind: v.picklist(['variant', 'reading', 'absence', 'inference', 'practice']),
  text,
  sources,
});

/** A run of a paragraph's text with one evidence mark. It has no eId. */
export const StipulationSchema = v.strictObject({ text, evidence: EvidenceSchema, sources, notes: v.array(NoteSchema) });

/** A paragraph; `division` says whether a source prints it as one or the division is ours and only an address. */
export const ParagraphSchema = v.strictObject({
  eId: EIdSchema,
  division: v.picklist(['printed', 'ours']),
  stipulations: v.pipe(v.array(StipulationSchema), v.minLength(1, 'must hold at least one stipulation')),
});

/** A pointer from a clause to a clause that ships (`to`) or to an instrument that does not (`instrument`). */
export const CrossReferenceSchema = v.union([
  v.strictObject({ to: v.strictObject({ treatyId: v.string(), eId: EIdSchema }), text }),
  v.strictObject({ instrument: text, text }),
]);

/**
 * A clause in one language: what a page shows and an annotation targets. `links` is what its own words name, by where they stand in
 * `clauseText`; `since` is the edition that brought its text.
 */
export const ClauseSchema = v.strictObject({
  eId: EIdSchema,
  heading: text,
  paragraphs: v.pipe(v.array(ParagraphSchema), v.minLength(1, 'must hold at least one paragraph')),
  notes: v.array(NoteSchema),
  references: v.array(CrossReferenceSchema),
  links: v.optional(TextLinksSchema),
  since: DateSchema,
});

/** A treaty's text in one language, with the edition (a date) of that text. */
export const ExpressionSchema = v.strictObject({ language: text, edition: DateSchema, clauses: v.array(ClauseSchema) });

/** A work we read: `address` only where we hold it complete; `addressNoted` is shown as text and never turned into a link. */
export const SourceSchema = v.strictObject({
  title: LocalizedSchema,
  address: v.optional(v.pipe(v.string(), v.url(), v.startsWith('http'))),
  addressNoted: v.optional(text),
  copies: v.optional(v.array(v.pipe(v.string(), v.url(), v.startsWith('http')))),
});

/** One row of the instrument's data. */
export const FactSchema = v.strictObject({
  label: LocalizedSchema,
  value: LocalizedSchema,
  evidence: EvidenceSchema,
  sources,
});

/** One dated event of the instrument's history. */
export const EventSchema = v.strictObject({ when: EdtfSchema, text: LocalizedSchema, sources });

/** A series that prints a treaty, as far as a source gives it: volume and page, or the number of its registration. */
export const SeriesSchema = v.strictObject({
  name: text,
  volume: v.optional(text),
  page: v.optional(text),
  number: v.optional(text),
  sources,
});

/** A treaty (the work): what is true of it in every language, and its expressions. */
export const TreatySchema = v.strictObject({
  id: TreatyIdSchema,
  kind: v.picklist(['bilateral', 'multilateral']),
  coverage: v.picklist(['whole', 'selection']),
  title: LocalizedSchema,
  shortTitle: LocalizedSchema,
  names: v.strictObject({ en: v.array(text), id: v.array(text) }),
  parties: v.array(LocalizedSchema),
  signed: v.strictObject({ date: EdtfSchema, place: v.optional(LocalizedSchema) }),
  inForce: v.optional(EdtfSchema),
  ended: v.optional(EdtfSchema),
  authentic: v.array(text),
  officialTitles: v.array(v.strictObject({ language: text, text, sources })),
  series: v.optional(v.array(SeriesSchema)),
  /** The name by which American styles cite a charter alone. */
  charterName: v.optional(text),
  introduction: LocalizedSchema,
  sources: v.record(v.string(), SourceSchema),
  expressions: v.strictObject({ en: ExpressionSchema, id: ExpressionSchema }),
});

/** The instrument's data and history, which its overview shows. */
export const HistorySchema = v.strictObject({
  facts: v.array(FactSchema),
  timeline: v.array(EventSchema),
  timelineNote: v.optional(LocalizedSchema),
});

/** One treaty of the table that sets a clause beside its relatives, with a cell a dimension. */
export const ComparisonSchema = v.strictObject({
  title: LocalizedSchema,
  dimensions: v.array(v.strictObject({ key: text, title: LocalizedSchema })),
  rows: v.array(
    v.strictObject({
      treaty: v.string(),
      clause: EIdSchema,
      cells: v.record(
        v.string(),
        v.strictObject({ en: text, id: text, evidence: EvidenceSchema, unconfirmed: v.optional(LocalizedSchema) }),
      ),
    }),
  ),
});

/** A treaty's data file: the text in every language, with the sources that its clauses name. */
export const TreatyFileSchema = v.strictObject({ treaty: TreatySchema });
