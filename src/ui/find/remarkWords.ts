import type { Remark } from '../../core/search/parseQuery.ts';
import { m } from '../../messages/compiled/messages.js';

/** What a remark on a search says around its words: what was not understood, and what was done. */
export function remarkWords(kind: Remark['kind'], text: string): string {
  switch (kind) {
    case 'too-long':
      return m.remark_too_long();
    case 'too-many-words':
      return m.remark_too_many();
    case 'unclosed-quote':
      return m.remark_unclosed();
    case 'unknown-operator':
      return m.remark_operator({ text });
    case 'unknown-value':
      return m.remark_value({ text });
    case 'unknown-name':
      return m.remark_name({ text });
    case 'lone-operator':
      return m.remark_lone({ text });
    case 'only-exclusions':
      return m.remark_exclusions();
    case 'only-small-words':
      return m.remark_small();
    case 'no-words':
      return m.remark_no_words();
  }
}
