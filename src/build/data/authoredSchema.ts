import * as v from 'valibot';
import {
  DateSchema,
  EdtfSchema,
  EIdSchema,
  EvidenceSchema,
  FactSchema,
  HistorySchema,
  LocalizedSchema,
  NoteSchema,
  ParagraphSchema,
  SourceSchema,
  TreatySchema,
} from '../../core/treaty/treatySchema.ts';

// The shapes that people edit. They differ from core's treaty schema in one thing: both languages stand side by side.

const sources = v.optional(v.array(v.string()), []);

// Checked here, where line and column are known, because a stray space would shift every offset after it.
const prose = v.pipe(
  v.string(),
  v.nonEmpty('must not be empty'),
  v.check((text) => text === text.trim(), 'must not start or end with a space'),
  v.check((text) => !/\s\s|[^\S ]/.test(text), 'must be one line with single spaces'),
  v.check((text) => !/[\p{Cc}\p{Cf}]/u.test(text), 'must not hold control or invisible characters'),
  v.check((text) => text === text.normalize('NFC'), 'must be in Unicode normal form NFC'),
);

const AuthoredNoteSchema = v.strictObject({ kind: NoteSchema.entries.kind, en: prose, id: prose, sources });

const AuthoredStipulationSchema = v.strictObject({
  en: prose,
  id: prose,
  evidence: EvidenceSchema,
  sources: v.array(v.string()),
  notes: v.optional(v.array(AuthoredNoteSchema), []),
});

const AuthoredReferenceSchema = v.union([
  v.strictObject({ to: v.pipe(v.string(), v.regex(/^[^/]+\/[^/]+$/, 'must be treaty/eId')), en: prose, id: prose }),
  v.strictObject({ instrument: LocalizedSchema, en: prose, id: prose }),
]);

/** `clauses/<eId>.yaml` */
export const AuthoredClauseSchema = v.strictObject({
  eId: EIdSchema,
  heading: v.strictObject({ en: prose, id: prose }),
  paragraphs: v.pipe(
    v.array(
      v.strictObject({
        division: ParagraphSchema.entries.division,
        stipulations: v.pipe(v.array(AuthoredStipulationSchema), v.minLength(1, 'must hold at least one stipulation')),
      }),
    ),
    v.minLength(1, 'must hold at least one paragraph'),
  ),
  notes: v.optional(v.array(AuthoredNoteSchema), []),
  references: v.optional(v.array(AuthoredReferenceSchema), []),
});

/** `treaty.yaml`: core's treaty without what stands in other files, plus the order of the clauses. */
export const AuthoredTreatySchema = v.strictObject({
  ...v.omit(TreatySchema, ['sources', 'expressions', 'names']).entries,
  names: v.optional(TreatySchema.entries.names, { en: [], id: [] }),
  timelineNote: HistorySchema.entries.timelineNote,
  facts: v.array(v.strictObject({ ...FactSchema.entries, sources })),
  timeline: v.array(v.strictObject({ when: EdtfSchema, text: LocalizedSchema, sources })),
  clauses: v.pipe(v.array(EIdSchema), v.minLength(1, 'must name at least one clause')),
});

/** `sources.yaml` */
export const AuthoredSourcesSchema = v.record(
  v.string(),
  v.pipe(
    SourceSchema,
    v.check((source) => (source.address === undefined) !== (source.addressNoted === undefined), 'must have either address or addressNoted'),
  ),
);

const EditionListSchema = v.array(
  v.strictObject({ edition: DateSchema, clauses: v.record(v.string(), v.pipe(v.string(), v.regex(/^[0-9a-f]{16}$/))) }),
);

/** `editions.yaml`: per language, oldest first, the hashes of the clauses that an edition changed. */
export const EditionsSchema = v.strictObject({ en: EditionListSchema, id: EditionListSchema });

/** A clause as people write it. */
export type AuthoredClause = v.InferOutput<typeof AuthoredClauseSchema>;

/** A treaty as people write it. */
export type AuthoredTreaty = v.InferOutput<typeof AuthoredTreatySchema>;

/** The editions of a treaty's expressions. */
export type Editions = v.InferOutput<typeof EditionsSchema>;
