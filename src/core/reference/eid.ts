import type { EId } from '../treaty/treaty.ts';

/** What an eId of a clause or a paragraph of it names. */
export type ParsedEId =
  | { readonly kind: 'preamble'; readonly paragraph: string | undefined }
  | { readonly kind: 'article'; readonly number: string; readonly paragraph: string | undefined };

const CLAUSE_EID = /^(?:(preamble)|art_([a-z0-9]+))(?:__para_([a-z0-9]{1,8}))?$/;

/** Parses a canonical eId (OASIS Naming Convention 1.0); undefined when it is none that a clause or paragraph of ours can have. */
export function parseEId(eId: EId): ParsedEId | undefined {
  const match = CLAUSE_EID.exec(eId);
  if (!match) return undefined;
  const [, preamble, number, paragraph] = match;
  if (preamble) return { kind: 'preamble', paragraph };
  return number === undefined ? undefined : { kind: 'article', number, paragraph };
}

/** The eId of the clause that a paragraph's eId lies in; a clause's own eId comes back unchanged. */
export function clauseEId(eId: EId): EId {
  const end = eId.indexOf('__');
  return end === -1 ? eId : eId.slice(0, end);
}

/** The eId of the nth paragraph of a clause, counted from 1. */
export const paragraphEId = (clause: EId, number: number): EId => `${clause}__para_${number}`;
