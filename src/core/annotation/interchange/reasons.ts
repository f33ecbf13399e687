import type { Json } from '../annotation.ts';

/** Why nothing of a file can be read. Lines and columns count from 1, columns in UTF-16 code units. */
export type FileReason =
  | { readonly code: 'empty' }
  /** By its first bytes or characters it is something else. */
  | { readonly code: 'looks-like'; readonly format: FileFormat }
  | { readonly code: 'too-large'; readonly bytes: number; readonly limit: number }
  | { readonly code: 'too-many-items'; readonly count: number; readonly limit: number }
  | { readonly code: 'too-deep'; readonly limit: number; readonly line: number; readonly column: number }
  | { readonly code: 'string-too-long'; readonly length: number; readonly limit: number; readonly line: number; readonly column: number }
  /** Bytes that are no text in UTF-8 or UTF-16, or a NUL. */
  | { readonly code: 'not-text' }
  | { readonly code: 'not-json'; readonly line: number; readonly column: number }
  /** The text ends before the JSON does: it was cut off. */
  | { readonly code: 'cut-off'; readonly line: number; readonly column: number }
  /** One JSON value a line; `line` is where the second begins. */
  | { readonly code: 'json-lines'; readonly line: number }
  /** JSON, but no annotations; `type` is what it says it is, if it does. */
  | { readonly code: 'not-annotations'; readonly type: string | undefined }
  /** Made by a newer version of this program. */
  | { readonly code: 'newer-version'; readonly version: number; readonly known: number };

/** What a file that holds no annotations may be. */
export type FileFormat = 'zip' | 'gzip' | 'pdf' | 'png' | 'jpeg' | 'gif' | 'webp' | 'xml' | 'html' | 'treaty';

/** Why one item of a file is refused; `path` says where in the item, such as `target.selector[1].value`. */
export type RefusalReason =
  | { readonly code: 'not-an-annotation'; readonly type: string | undefined }
  | { readonly code: 'no-context' }
  /** It is written in terms that this program does not know; the address is never fetched. */
  | { readonly code: 'unknown-context'; readonly context: string }
  | { readonly code: 'no-target' }
  | { readonly code: 'bad-target'; readonly path: string }
  | { readonly code: 'bad-body'; readonly path: string }
  /** Names that could change how objects work: `__proto__`, `constructor`, `prototype`. */
  | { readonly code: 'forbidden-key'; readonly key: string; readonly path: string }
  | { readonly code: 'number-out-of-range'; readonly path: string }
  | { readonly code: 'too-deep'; readonly limit: number };

/** What was done to an item that was taken in otherwise. What was set aside is kept with the item and written back with it. */
export type RepairReason =
  | { readonly code: 'id-missing' }
  | { readonly code: 'id-unusable'; readonly id: Json }
  /** Another item bears that id, in the file or among the notes here, and says something else: both are kept. */
  | { readonly code: 'id-repeated'; readonly id: string }
  | { readonly code: 'property-set-aside'; readonly property: string }
  | { readonly code: 'selector-set-aside'; readonly path: string }
  /** It is about several places; here it stands at the first that this site has. */
  | { readonly code: 'one-of-several-targets'; readonly count: number }
  /** The quotation is empty, so that its words cannot be found. */
  | { readonly code: 'quote-empty' }
  /** It was in the bin here and is not in the file. */
  | { readonly code: 'restored-from-bin' };

/** What became of one item; `excerpt` is the beginning of what it says or quotes, to know it by: untrusted text. */
export interface ReportItem {
  /** Its place in the file, counted from 1. */
  readonly number: number;
  readonly excerpt: string;
  /** `accepted`: as it is. `changed`: with the repairs listed. `present`: nothing was done, it is here already. */
  readonly outcome: 'accepted' | 'changed' | 'present' | 'refused';
  readonly reasons: readonly (RefusalReason | RepairReason)[];
  /** The annotation here; undefined when it was refused. */
  readonly id: string | undefined;
  /** Whether it is about something that this site does not have: kept whole, and written back unchanged. */
  readonly isElsewhere: boolean;
}

/** What became of every item of a file, in its order, with the counts of the outcomes. */
export interface ImportReport {
  readonly items: readonly ReportItem[];
  readonly accepted: number;
  readonly changed: number;
  readonly present: number;
  readonly refused: number;
  /** How many of those that are here now are about something that this site does not have. */
  readonly elsewhere: number;
  /** Addresses of further pages that the file names and does not hold; they are never fetched. */
  readonly furtherPages: readonly string[];
}
