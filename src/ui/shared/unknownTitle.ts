import type { Unknown } from '../../core/reference/selection.ts';
import { m } from '../../messages/compiled/messages.js';

/** The heading and title of a page for an unknown treaty, clause or page. */
export function unknownTitle(kind: Unknown['kind']): string {
  if (kind === 'treaty') return m.unknown_treaty();
  return kind === 'clause' ? m.unknown_clause() : m.unknown_page();
}
