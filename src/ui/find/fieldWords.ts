import type { FieldName } from '../../core/search/searchDocument.ts';
import { m } from '../../messages/compiled/messages.js';

/** Where in a thing its words stand, when that is not simply what it says. */
export function fieldWords(field: FieldName): string | undefined {
  switch (field) {
    case 'text':
    case 'body':
    case 'summary':
      return undefined;
    case 'heading':
      return m.found_heading();
    case 'title':
      return m.found_title();
    case 'quotation':
      return m.found_quotation();
    case 'words':
      return m.found_on_words();
    case 'author':
      return m.found_author();
    case 'themes':
      return m.found_themes();
    case 'outlet':
      return m.found_outlet();
    case 'tags':
      return m.found_tags();
    case 'label':
      return m.found_label();
  }
}
