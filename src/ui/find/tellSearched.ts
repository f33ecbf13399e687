import { m } from '../../messages/compiled/messages.js';
import type { Searched } from '../../store/findSlice.ts';
import { failureWords } from './failureWords.ts';

/** What came of a search, in a sentence: "23 results under 9 clauses". */
export function tellSearched({ reply }: Searched): string {
  if (!reply.ok) return failureWords(reply.reason);
  const { groups, count } = reply.answer;
  if (groups.length === 0) return m.find_none();
  const shown = groups.reduce((sum, { hits }) => sum + hits.length, 0);
  const [results, clauses] = [m.find_results({ count }), m.find_clauses({ count: groups.length })];
  return shown < count ? m.find_count_best({ shown, results, clauses }) : m.find_count({ results, clauses });
}
