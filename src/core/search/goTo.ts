import { findReferences } from '../reference/findReferences.ts';
import { nearestClauses } from '../reference/nearest.ts';
import { paragraphEId } from '../reference/eid.ts';
import type { Selection } from '../reference/selection.ts';
import type { UiLanguage } from '../treaty/language.ts';
import type { Catalogue, CatalogueEntry, EId, TreatyId } from '../treaty/treaty.ts';
import { readClauseReference, type ClauseReference } from './clauseReference.ts';
import { BETWEEN, COMMANDS, PAGES, TREATY_PAGES, VIEW_WORDS, type Command } from './goToWords.ts';
import { foldName, foldPhrase, likenessOfNames } from './nameLikeness.ts';
import type { NamedThing, Synonyms } from './searchDocument.ts';

/**
 * Where a reader may want to go, or what to have done. `exact`: what is written names it; `likely`: it names the beginning or a part, or is
 * spelt nearly so; `nearest`: what is written names a clause that is not there, and this one is near it.
 */
export type GoToCandidate =
  | { readonly kind: 'place'; readonly selection: Selection; readonly certainty: 'exact' | 'likely' | 'nearest' }
  | { readonly kind: 'command'; readonly command: Command; readonly certainty: 'exact' | 'likely' };

/** What there is to go to. */
export interface GoToKnown {
  readonly ui: UiLanguage;
  /** The treaty that is being read, which a bare number is taken to be of. */
  readonly home?: TreatyId | undefined;
  readonly catalogue: Catalogue;
  /** Authors, themes, debates and readings; those that are not yet loaded are not found. */
  readonly named?: readonly NamedThing[];
  /** Further names of treaties, by their ids. */
  readonly treatyNames?: Synonyms['treatyNames'] | undefined;
}

const LONGEST = 160;
const MOST = 8;

/**
 * Reads what a reader typed as a reference in any spelling ("4", "art. IV", "pasal 4 ayat 1", "NATO 5", "제4조"), a name, a page or a command,
 * and gives what it may mean, best first, at most eight. What means nothing gives none: then it is a search. Never fails.
 */
export function goTo(text: string, known: GoToKnown): GoToCandidate[] {
  const folded = foldPhrase(text.slice(0, LONGEST + 1))
    .replace(/^\((.*)\)$/, '$1')
    .replace(/^the /, '');
  if (folded === '' || folded.length > LONGEST) return [];
  const clauses = clauseCandidates(folded, known);
  const others = [...pageCandidates(folded, known), ...nameCandidates(folded, known), ...commandCandidates(folded)];
  const found = [...clauses, ...others];
  const rank = { exact: 0, likely: 1, nearest: 2 };
  const sorted = (found.length > 0 ? found : sentenceCandidates(text, known)).toSorted((a, b) => rank[a.certainty] - rank[b.certainty]);
  const seen = new Set<string>();
  const isNew = (candidate: GoToCandidate): boolean => {
    const key = JSON.stringify(candidate.kind === 'place' ? candidate.selection : candidate.command);
    return !seen.has(key) && Boolean(seen.add(key));
  };
  return sorted.filter(isNew).slice(0, MOST);
}

const place = (selection: Selection, certainty: 'exact' | 'likely' | 'nearest'): GoToCandidate => ({ kind: 'place', selection, certainty });

function namesOf({ id, names, title, shortTitle }: CatalogueEntry, further: Synonyms['treatyNames'] = {}): string[] {
  const all = [
    id,
    ...names.en,
    ...names.id,
    title.en,
    title.id,
    shortTitle.en,
    shortTitle.id,
    ...(Object.hasOwn(further, id) ? (further[id] ?? []) : []),
  ];
  return [...new Set(all.map((name) => foldName(name).folded.replace(/^the /, '')))].filter((name) => name !== '');
}

function clauseCandidates(folded: string, known: GoToKnown): GoToCandidate[] {
  const bare = readClauseReference(folded);
  const alone = bare ? clausesAnywhere(bare, known) : [];
  if (bare && alone.some(({ certainty }) => certainty === 'exact')) return alone;
  const named = known.catalogue.flatMap((entry) =>
    namesOf(entry, known.treatyNames)
      .filter((name) => standsIn(folded, name))
      .map((name) => ({ entry, name })),
  );
  const longest = Math.max(0, ...named.map(({ name }) => name.length));
  const within = named
    .filter(({ name }) => name.length === longest)
    .flatMap(({ entry, name }) => clausesWithin(folded, name, entry, known));
  return within.length > 0 ? within : alone;
}

/** Whether a name stands in a text as whole words; scripts that join words need no space around it. */
function standsIn(text: string, name: string): boolean {
  const at = text.indexOf(name);
  if (at === -1) return false;
  const isWord = (sign: string | undefined) => sign !== undefined && /[a-z0-9\u0400-\u04ff]/.test(sign);
  return !(isWord(text[at - 1]) && isWord(name[0])) && !(isWord(text[at + name.length]) && isWord(name.at(-1)));
}

function clausesWithin(folded: string, name: string, entry: CatalogueEntry, { ui }: GoToKnown): GoToCandidate[] {
  const rest = strip(folded.replace(name, ' '));
  if (rest === '') return [place({ view: 'overview', ui, treatyId: entry.id }, 'exact')];
  const reference = readClauseReference(rest);
  if (reference) return clauseOf(entry, reference, ui);
  return treatyPages(rest, entry.id, ui, 'exact');
}

function strip(text: string): string {
  let rest = text.replace(/\s+/g, ' ').trim();
  for (let next = rest.replace(BETWEEN, '').trim(); next !== rest; next = rest.replace(BETWEEN, '').trim()) rest = next;
  return rest;
}

function clauseOf(entry: CatalogueEntry, { eId, paragraph }: ClauseReference, ui: UiLanguage): GoToCandidate[] {
  if (hasClause(entry, eId)) {
    const passage = paragraph === undefined ? {} : { passage: { paragraph: paragraphEId(eId, paragraph) } };
    return [place({ view: 'clause', ui, treatyId: entry.id, eId, ...passage }, 'exact')];
  }
  return nearestClauses(entry, eId).map((near) => place({ view: 'clause', ui, treatyId: entry.id, eId: near }, 'nearest'));
}

const hasClause = ({ clauses }: CatalogueEntry, eId: EId): boolean => clauses.some((clause) => clause.eId === eId);

/** The clause of the treaty that is read and of every other that has it; where none has it, what is near, or the treaties of that year. */
function clausesAnywhere(reference: ClauseReference, { catalogue, home, ui }: GoToKnown): GoToCandidate[] {
  const first = catalogue.find(({ id }) => id === home) ?? catalogue[0];
  if (!first) return [];
  const having = [first, ...catalogue.filter((entry) => entry !== first)].filter((entry) => hasClause(entry, reference.eId));
  if (having.length > 0) return having.flatMap((entry) => clauseOf(entry, reference, ui));
  const year = /^art_(\d{4})$/.exec(reference.eId)?.[1];
  const signed = year === undefined || reference.isNamed ? [] : catalogue.filter((entry) => entry.signed.startsWith(year));
  if (signed.length > 0) return signed.map(({ id }) => place({ view: 'overview', ui, treatyId: id }, 'exact'));
  return clauseOf(first, reference, ui);
}

function treatyPages(folded: string, treatyId: TreatyId, ui: UiLanguage, certainty: 'exact' | 'likely'): GoToCandidate[] {
  return Object.entries(TREATY_PAGES).flatMap(([page, names]) => {
    if (!names.includes(folded)) return [];
    switch (page) {
      case 'overview':
      case 'text':
        return [place({ view: page, ui, treatyId }, certainty)];
      case 'list':
        return [place({ view: 'list', ui, treatyId, filter: {} }, certainty)];
      case 'themes':
      case 'debates':
      case 'authors':
      case 'readings':
        return [place({ view: 'index', ui, treatyId, of: page }, certainty)];
      default:
        return [];
    }
  });
}

function pageCandidates(folded: string, { ui, home, catalogue }: GoToKnown): GoToCandidate[] {
  const pages = (['shelf', 'notes', 'about'] as const).filter((page) => PAGES[page].includes(folded));
  const treaty = home ?? catalogue[0]?.id;
  return [...pages.map((view) => place({ view, ui }, 'exact')), ...(treaty === undefined ? [] : treatyPages(folded, treaty, ui, 'exact'))];
}

function commandCandidates(folded: string): GoToCandidate[] {
  const entries = Object.entries(COMMANDS) as [Command, readonly string[]][];
  return entries.flatMap(([command, names]): GoToCandidate[] => {
    if (names.includes(folded)) return [{ kind: 'command', command, certainty: 'exact' }];
    const isBegun = folded.length >= 3 && names.some((name) => name.startsWith(folded));
    return isBegun ? [{ kind: 'command', command, certainty: 'likely' }] : [];
  });
}

function nameCandidates(folded: string, known: GoToKnown): GoToCandidate[] {
  const { ui, named = [], catalogue, treatyNames } = known;
  const [first = '', ...others] = folded.replace(/^([a-z]+):\s*/, '$1 ').split(' ');
  const view = others.length > 0 ? VIEW_WORDS.get(first) : undefined;
  const name = view ? others.join(' ') : folded;
  const items = catalogue.flatMap(({ id, commentary }) =>
    (commentary?.items ?? [])
      .filter((item) => item.toLowerCase() === folded)
      .map((item) => place({ view: 'item', ui, treatyId: id, id: item }, 'exact')),
  );
  const things = named
    .filter((thing) => view === undefined || thing.view === view)
    .map((thing) => ({
      selection: { view: thing.view, ui, treatyId: thing.treatyId, id: thing.id } as const,
      names: [...thing.names[ui], ...thing.names.en, ...thing.names.id, thing.id],
    }));
  const treaties = view
    ? []
    : catalogue.map((entry) => ({ selection: { view: 'overview', ui, treatyId: entry.id } as const, names: namesOf(entry, treatyNames) }));
  const likely = [...things, ...treaties]
    .map(({ selection, names }) => ({ selection, likeness: likenessOfNames(name, names) }))
    .filter(({ likeness }) => likeness > 0)
    .toSorted((a, b) => b.likeness - a.likeness)
    .slice(0, MOST);
  return [...items, ...likely.map(({ selection, likeness }) => place(selection, likeness === 1 ? 'exact' : 'likely'))];
}

/** What a sentence names: "Article 51 of the UN Charter", "[[art 4]]". */
function sentenceCandidates(text: string, { ui, home, catalogue }: GoToKnown): GoToCandidate[] {
  const context = { language: ui, home: home ?? catalogue[0]?.id ?? '', treaties: catalogue };
  return findReferences(text.slice(0, LONGEST), context).flatMap(({ to }) => {
    if ('itemId' in to) return [];
    const { treatyId, eId } = to;
    return [place(eId === undefined ? { view: 'overview', ui, treatyId } : { view: 'clause', ui, treatyId, eId }, 'likely')];
  });
}
