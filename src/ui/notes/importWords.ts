import type { FileFormat, ImportReport, RefusalReason, RepairReason } from '../../core/annotation/interchange/reasons.ts';
import { inertName } from '../../core/reference/inertName.ts';
import { assertNever } from '../../core/result.ts';
import type { UiLanguage } from '../../core/treaty/language.ts';
import { m } from '../../messages/compiled/messages.js';
import { formatSize } from './formatSize.ts';
import type { ImportFailure } from './importing.ts';
import { shorten } from './noteWords.ts';

/** How many items of a file, or of several, had each outcome. */
export type ImportCounts = Pick<ImportReport, 'accepted' | 'changed' | 'present' | 'refused' | 'elsewhere'>;

/** Why nothing of a file was read, in a sentence. */
export function failureWords(reason: ImportFailure, ui: UiLanguage): string {
  switch (reason.code) {
    case 'unreadable':
      return m.import_unreadable();
    case 'empty':
      return m.import_empty();
    case 'looks-like':
      return m.import_looks_like({ format: formatName(reason.format) });
    case 'too-large':
      return m.import_too_large({ size: formatSize(reason.bytes, ui), limit: formatSize(reason.limit, ui) });
    case 'too-many-items':
      return m.import_too_many(reason);
    case 'too-deep':
      return m.import_too_deep(reason);
    case 'string-too-long':
      return m.import_string_too_long({ ...reason, count: reason.length });
    case 'not-text':
      return m.import_not_text();
    case 'not-json':
      return m.import_not_json(reason);
    case 'cut-off':
      return m.import_cut_off(reason);
    case 'json-lines':
      return m.import_json_lines(reason);
    case 'not-annotations':
      return reason.type === undefined ? m.import_not_annotations() : m.import_not_annotations_type({ type: inert(reason.type) });
    case 'newer-version':
      return m.import_newer(reason);
    default:
      return assertNever(reason);
  }
}

const formatName = (format: FileFormat): string => (format === 'treaty' ? m.import_format_treaty() : format.toUpperCase());

/** Why an item of a file was refused, or what was done to it, in a sentence. */
export function reasonWords(reason: RefusalReason | RepairReason): string {
  switch (reason.code) {
    case 'not-an-annotation':
      return m.import_why_not_annotation();
    case 'no-context':
      return m.import_why_no_context();
    case 'unknown-context':
      return m.import_why_unknown_context({ context: inert(reason.context) });
    case 'no-target':
      return m.import_why_no_target();
    case 'bad-target':
      return m.import_why_bad_target({ path: inert(reason.path) });
    case 'bad-body':
      return m.import_why_bad_body({ path: inert(reason.path) });
    case 'forbidden-key':
      return m.import_why_forbidden_key({ key: inert(reason.key), path: inert(reason.path) });
    case 'number-out-of-range':
      return m.import_why_number({ path: inert(reason.path) });
    case 'too-deep':
      return m.import_why_too_deep(reason);
    case 'id-missing':
      return m.import_fix_id_missing();
    case 'id-unusable':
      return m.import_fix_id_unusable();
    case 'id-repeated':
      return m.import_fix_id_repeated();
    case 'property-set-aside':
      return m.import_fix_property({ property: inert(reason.property) });
    case 'selector-set-aside':
      return m.import_fix_selector({ path: inert(reason.path) });
    case 'one-of-several-targets':
      return m.import_fix_targets(reason);
    case 'quote-empty':
      return m.import_fix_quote();
    case 'restored-from-bin':
      return m.import_fix_restored();
    default:
      return assertNever(reason);
  }
}

// What a file says of itself is shown, and can do nothing.
const inert = (text: string): string => inertName(shorten(text, 200));

/** What becomes of the items of a file, counted; what does not happen is not named. */
export function countWords({ accepted, changed, present, refused, elsewhere }: ImportCounts): string[] {
  return [
    ...(accepted > 0 ? [m.import_new({ count: accepted })] : []),
    ...(changed > 0 ? [m.import_changed({ count: changed })] : []),
    ...(present > 0 ? [m.import_present({ count: present })] : []),
    ...(refused > 0 ? [m.import_refused({ count: refused })] : []),
    ...(elsewhere > 0 ? [m.import_elsewhere({ count: elsewhere })] : []),
  ];
}
