import { parseEId } from '../../core/reference/eid.ts';
import type { EId } from '../../core/treaty/treaty.ts';
import { m } from '../../messages/compiled/messages.js';

/** A clause's name in the interface's language: "Article 4", "Preamble". */
export function clauseLabel(eId: EId): string {
  const parsed = parseEId(eId);
  return parsed?.kind === 'article' ? m.article({ number: parsed.number }) : m.preamble();
}

/** A clause's number alone, for narrow columns: "4"; the preamble's is "P". */
export function clauseNumber(eId: EId): string {
  const parsed = parseEId(eId);
  return parsed?.kind === 'article' ? parsed.number : m.preamble_short();
}
