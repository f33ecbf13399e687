import * as v from 'valibot';
import { KindSchema } from '../commentary/commentarySchema.ts';
import { EdtfSchema, EIdSchema } from '../treaty/treatySchema.ts';

// What can be found, as the search reads it: made by the build of what ships, and of the reader's notes where they are.

/** The parts of a document that words are sought in. */
export const FIELDS = [
  'label',
  'heading',
  'text',
  'author',
  'title',
  'quotation',
  'summary',
  'themes',
  'outlet',
  'body',
  'words',
  'tags',
] as const;

/** A part of a document. Theme and tag stand one by one, so a document may have several parts of one name. */
export type FieldName = (typeof FIELDS)[number];

const FieldSchema = v.strictObject({
  field: v.picklist(FIELDS),
  text: v.string(),
  /** The language of these words; absent where it is not known or not one whose forms are told apart. */
  language: v.optional(v.picklist(['en', 'id'])),
});

/**
 * A clause in one language, an item of commentary in one language of the interface, or a reader's note. Documents of one `kind` and `id`
 * are the same thing in several languages, and are found once.
 */
export const SearchDocumentSchema = v.strictObject({
  kind: v.picklist(['clause', 'commentary', 'note']),
  /** `treatyId/eId` of a clause, the id of an item or of an annotation. */
  id: v.string(),
  language: v.optional(v.picklist(['en', 'id'])),
  treatyId: v.string(),
  /** The clauses that it stands under, the first of its own naming first; none for a note on a whole treaty. */
  clauses: v.array(EIdSchema),
  fields: v.array(FieldSchema),
  /** What `kind:` and `theme:` ask for, of an item of commentary. */
  itemKind: v.optional(KindSchema),
  themes: v.optional(v.array(v.string())),
  /** When an item of commentary was published. */
  date: v.optional(EdtfSchema),
});

/** Something with a name that can be gone to: an author, theme, debate or reading by its key, or an item of commentary. */
export const NamedThingSchema = v.strictObject({
  view: v.picklist(['author', 'theme', 'debate', 'reading', 'item']),
  treatyId: v.string(),
  id: v.string(),
  /** Its names, each language's first. */
  names: v.strictObject({ en: v.array(v.string()), id: v.array(v.string()) }),
});

/** The table of words that mean nearly the same in this field, and of names that treaties go by in other languages. */
export const SynonymsSchema = v.strictObject({
  /** Words and phrases of either language; each line is one meaning. */
  synonyms: v.array(
    v.pipe(v.array(v.pipe(v.string(), v.regex(/\S/, 'must not be empty'))), v.minLength(2, 'must hold at least two words')),
  ),
  /** By the treaty's id: names that running text of ours does not use, and readers do. */
  treatyNames: v.record(v.string(), v.array(v.string())),
});

/** Everything that the search needs of what ships: one file, fetched when the box is first touched. */
export const SearchDataSchema = v.strictObject({
  documents: v.array(SearchDocumentSchema),
  named: v.array(NamedThingSchema),
  synonyms: SynonymsSchema,
});

/** Something that can be found. */
export type SearchDocument = Readonly<v.InferOutput<typeof SearchDocumentSchema>>;

/** A part of something that can be found. */
export type SearchField = SearchDocument['fields'][number];

/** Something with a name that can be gone to. */
export type NamedThing = Readonly<v.InferOutput<typeof NamedThingSchema>>;

/** Synonyms, and names of treaties. */
export type Synonyms = Readonly<v.InferOutput<typeof SynonymsSchema>>;

/** Everything that the search needs of what ships. */
export type SearchData = Readonly<v.InferOutput<typeof SearchDataSchema>>;
