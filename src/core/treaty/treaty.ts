import type { InferOutput } from 'valibot';
import type { LanguageTag, Localized, UiLanguage } from './language.ts';
import type * as schema from './treatySchema.ts';

/** A treaty id as it stands in addresses, such as `ru-kp-2024`. */
export type TreatyId = string;

/** An Akoma Ntoso eId, such as `preamble`, `art_4`, `art_3__para_2` (OASIS Naming Convention 1.0). */
export type EId = string;

/** How well a stipulation is attested. */
export type Evidence = InferOutput<typeof schema.EvidenceSchema>;

/** Something said of the wording that is not the wording. */
export type Note = Readonly<InferOutput<typeof schema.NoteSchema>>;

/** A run of a paragraph's text with one evidence mark. */
export type Stipulation = Readonly<InferOutput<typeof schema.StipulationSchema>>;

/** A paragraph of a clause. */
export type Paragraph = Readonly<InferOutput<typeof schema.ParagraphSchema>>;

/** A pointer from a clause to another clause or instrument. */
export type CrossReference = Readonly<InferOutput<typeof schema.CrossReferenceSchema>>;

/** A clause (preamble or article) in one language. */
export type Clause = Readonly<InferOutput<typeof schema.ClauseSchema>>;

/** A treaty's text in one language. */
export type Expression = Readonly<InferOutput<typeof schema.ExpressionSchema>>;

/** A work we read. */
export type Source = Readonly<InferOutput<typeof schema.SourceSchema>>;

/** One row of the instrument's data. */
export type Fact = Readonly<InferOutput<typeof schema.FactSchema>>;

/** One dated event. */
export type TreatyEvent = Readonly<InferOutput<typeof schema.EventSchema>>;

/** A treaty with its expressions. */
export type Treaty = Readonly<InferOutput<typeof schema.TreatySchema>>;

/** The table that sets a clause beside its relatives. */
export type Comparison = Readonly<InferOutput<typeof schema.ComparisonSchema>>;

/** A treaty's data file. */
export type TreatyFile = Readonly<InferOutput<typeof schema.TreatyFileSchema>>;

/** The instrument's data and history. */
export type History = Readonly<InferOutput<typeof schema.HistorySchema>>;

/** What must be known of every treaty at once: to parse addresses, name links and draw the shelf. */
export interface CatalogueEntry {
  readonly id: TreatyId;
  readonly coverage: Treaty['coverage'];
  readonly title: Localized;
  readonly shortTitle: Localized;
  /** What running text calls it. */
  readonly names: Readonly<Record<UiLanguage, readonly string[]>>;
  readonly signed: string;
  /** The clauses in their order; `said` counts the items of commentary on each, background left out. */
  readonly clauses: readonly { readonly eId: EId; readonly heading: Localized; readonly said: number }[];
  /** What can be asked of its commentary; undefined when it has none. */
  readonly commentary?: CommentaryIds;
}

/** The ids that addresses of a treaty's commentary may name. */
export interface CommentaryIds {
  readonly items: readonly string[];
  readonly themes: readonly string[];
  readonly debates: readonly string[];
  readonly authors: readonly string[];
  readonly readings: readonly { readonly id: string; readonly steps: number }[];
}

/** The catalogue of the treaties that ship, in the order of the shelf. */
export type Catalogue = readonly CatalogueEntry[];

/** Finds an expression by language; undefined when the treaty has none in it. */
export function findExpression(treaty: Treaty, language: LanguageTag): Expression | undefined {
  return Object.hasOwn(treaty.expressions, language) ? treaty.expressions[language as UiLanguage] : undefined;
}

/** Finds a clause by its eId; undefined when this expression has none. */
export function findClause(expression: Expression, eId: EId): Clause | undefined {
  return expression.clauses.find((clause) => clause.eId === eId);
}
