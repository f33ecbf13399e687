import { clauseEId } from '../../reference/eid.ts';
import { findReferences, type NamedTreaty } from '../../reference/findReferences.ts';
import { parseClauseName } from '../../reference/parseClauseName.ts';
import type { EId, TreatyId } from '../../treaty/treaty.ts';

/** A clause that a note names; `eId` is a paragraph's where the note names one. */
export interface NotedClause {
  readonly treatyId: TreatyId;
  readonly eId: EId;
}

const LONGEST = 100;

/**
 * The clause that the text of a `[[…]]` names: "art 4" or "pasal 4" of the treaty `home`, "NATO 5" or "Article 51 of the UN Charter" of
 * another in the catalogue. Undefined when it names none of theirs, or more than one.
 */
export function resolveNoteReference(text: string, catalogue: readonly NamedTreaty[], home: TreatyId): NotedClause | undefined {
  if (text.length > LONGEST) return undefined;
  const named = text.normalize('NFC').trim().replace(/\s+/g, ' ');
  return clauseOf(named, catalogue, home) ?? afterName(named, catalogue) ?? inRunningText(named, catalogue, home);
}

function clauseOf(name: string, catalogue: readonly NamedTreaty[], treatyId: TreatyId): NotedClause | undefined {
  const eId = parseClauseName(name);
  const treaty = catalogue.find(({ id }) => id === treatyId);
  if (eId === undefined || !treaty?.clauses.some((clause) => clause.eId === clauseEId(eId))) return undefined;
  return { treatyId, eId };
}

/** "NATO 5", "nato art 5", "un-charter preamble": a treaty's name or id, then the name of a clause. */
function afterName(named: string, catalogue: readonly NamedTreaty[]): NotedClause | undefined {
  const folded = fold(named);
  const found = catalogue.flatMap((treaty) =>
    [treaty.id, ...treaty.names.en, ...treaty.names.id].flatMap((name) => {
      const rest = folded.startsWith(fold(name)) ? /^[,:]? (.+)$/.exec(folded.slice(fold(name).length))?.[1] : undefined;
      const clause = rest === undefined ? undefined : clauseOf(rest, catalogue, treaty.id);
      return clause ?? [];
    }),
  );
  return onlyOne(found);
}

const fold = (name: string): string =>
  name
    .toLowerCase()
    .replace(/^the\s+/, '')
    .replaceAll(/[‐‑–—−]/g, '-')
    .replaceAll('’', "'");

function inRunningText(named: string, catalogue: readonly NamedTreaty[], home: TreatyId): NotedClause | undefined {
  const found = findReferences(named, { language: 'en', home, treaties: catalogue });
  return onlyOne(found.flatMap(({ to }) => ('treatyId' in to && to.eId !== undefined ? { treatyId: to.treatyId, eId: to.eId } : [])));
}

function onlyOne(found: readonly NotedClause[]): NotedClause | undefined {
  const [first] = found;
  return found.every(({ treatyId, eId }) => treatyId === first?.treatyId && eId === first.eId) ? first : undefined;
}
