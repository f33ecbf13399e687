import type { SearchFailure } from '../../core/search/searcher.ts';
import { m } from '../../messages/compiled/messages.js';

/** What happened to a search without an answer, what still works, and what to do. */
export function failureWords(reason: SearchFailure): string {
  switch (reason) {
    case 'unreachable':
      return m.find_unreachable();
    case 'damaged':
      return m.find_damaged();
    case 'impossible':
      return m.find_impossible();
  }
}
