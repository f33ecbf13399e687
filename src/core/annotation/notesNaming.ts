import type { Placement } from '../anchoring/anchor.ts';
import { ARTICLE, PREAMBLE } from '../reference/referenceWords.ts';
import type { EId, TreatyId } from '../treaty/treaty.ts';
import { isDeleted, type Annotation } from './annotation.ts';
import { clauseKey, namedInNote, type KnownTreaty } from './markdown/namedInNote.ts';
import { parseMarkdown } from './markdown/parseMarkdown.ts';
import { shownClause } from './notesOn.ts';

const NOTHING: ReadonlySet<string> = new Set();

// Most notes name no clause: they are told by one look, and only the others are read.
const MAY_NAME = new RegExp(String.raw`\[\[|(?<!\p{L})(?:${[...ARTICLE, ...PREAMBLE].join('|')})(?!\p{L})`, 'iu');

// A note that is changed becomes another object, so what was found in one holds for as long as there is that one.
const known = new WeakMap<Annotation, ReadonlySet<string>>();

/** The clauses that a note names, as `clauseKey` writes them: looked for once in each note. */
export function clausesNamed(annotation: Annotation, treaties: readonly KnownTreaty[]): ReadonlySet<string> {
  const before = known.get(annotation);
  if (before) return before;
  const { body, target } = annotation;
  const found = target && MAY_NAME.test(body) ? namedInNote(parseMarkdown(body), treaties, target.treatyId).clauses : NOTHING;
  known.set(annotation, found);
  return found;
}

/** A clause, and what is at hand to tell which notes name it. */
interface Sought {
  readonly treatyId: TreatyId;
  readonly eId: EId;
  readonly treaties: readonly KnownTreaty[];
  readonly placements: Readonly<Record<string, Placement>>;
}

/** Whether a note is the reader's own, stands elsewhere, and names the clause; notes in the bin do not. */
export function refersTo(annotation: Annotation, { treatyId, eId, treaties, placements }: Sought): boolean {
  if (annotation.layer !== 'mine' || isDeleted(annotation) || !annotation.target) return false;
  if (!clausesNamed(annotation, treaties).has(clauseKey(treatyId, eId))) return false;
  return annotation.target.treatyId !== treatyId || shownClause(annotation, placements[annotation.id]) !== eId;
}
