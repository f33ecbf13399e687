import type { UiLanguage } from '../treaty/language.ts';
import type { EId } from '../treaty/treaty.ts';
import type { SearchIndex } from './buildIndex.ts';
import { allowedBy, type Allowed } from './conditions.ts';
import { respell } from './expandWord.ts';
import { groupByClause } from './groupByClause.ts';
import { matchesOf } from './matchedWords.ts';
import { parseQuery, type Condition, type ParsedQuery, type Remark } from './parseQuery.ts';
import type { RankedDocument } from './best.ts';
import { rank } from './rank.ts';
import type { Hit, SearchAnswer, TriedWord } from './searchAnswer.ts';
import type { SearchDocument } from './searchDocument.ts';
import { makeSlots, markTerms, type Slot } from './slots.ts';
import { soughtWords } from './soughtWords.ts';

/** What a search depends on besides the query. */
export interface SearchOptions {
  /** The language of the interface: where both languages answer, this one is shown. */
  readonly language: UiLanguage;
  /** How many things to give at most; 60 unless told. */
  readonly limit?: number;
}

/** Searches an index. Never fails: what cannot be understood or found is said in the answer. */
export function search(index: SearchIndex, query: string, { language, limit = 60 }: SearchOptions): SearchAnswer {
  const parsed = parseQuery(query);
  const slots = makeSlots(index, parsed.words);
  const allowed = allowedBy(index, parsed);
  const { ranked, count } = rankAllowed(index, slots, allowed, parsed, language, limit);
  const groups = groupByClause(toHits(index, ranked, slots, allowed, language, limit), clauseAsked(parsed));
  const unknown = allowed.unknown.map(({ text, nearest }): Remark => ({ ...placeOf(query, text), kind: 'unknown-name', text, nearest }));
  return {
    groups,
    count,
    remarks: [...parsed.remarks, ...unknown],
    tried: tellTried(slots),
    sought: soughtWords(index, slots, parsed.required),
    nearest: groups.length > 0 || isEmpty(parsed) ? undefined : findNearest(index, parsed, slots, allowed, language),
  };
}

function tellTried(slots: readonly Slot[]): TriedWord[] {
  const written = [...new Set(slots.map((slot) => slot.written))];
  return written.map((word) => {
    const parts = slots.filter((slot) => slot.written === word);
    const [only] = parts;
    if (only?.word === word) return { word, how: only.how, as: only.as };
    return { word, how: 'respelt', as: [[...new Set(parts.map((part) => part.word))].join(' ')] };
  });
}

const isEmpty = ({ words, required }: ParsedQuery): boolean => words.length === 0 && required.length === 0;

/** Where the value of an operator stands in a query: behind a colon, if anywhere, and perhaps a quotation mark. */
function placeOf(query: string, text: string): { start: number; end: number } {
  let start = query.indexOf(text);
  for (let at = start; at !== -1; at = query.indexOf(text, at + 1)) {
    if (!/:\P{L}?$/u.test(query.slice(0, at))) continue;
    start = at;
    break;
  }
  return { start: Math.max(0, start), end: Math.max(0, start) + text.length };
}

function rankAllowed(
  index: SearchIndex,
  slots: readonly Slot[],
  allowed: Allowed,
  { required }: ParsedQuery,
  language: UiLanguage,
  limit: number,
): { ranked: RankedDocument[]; count: number } {
  // In two languages: each thing may be found twice, and is shown once.
  if (slots.length > 0) return rank(index, slots, allowed.documents, language, 2 * limit);
  if (required.length === 0) return { ranked: [], count: 0 };
  const found = index.documents.flatMap(({ language: own, kind }, document) => {
    if (allowed.documents[document] === 0) return [];
    let score = (own === undefined || own === language ? 1.1 : 1) * (kind === 'clause' ? 1.2 : 1);
    for (let entry = index.documentAt[document] ?? 0; entry < (index.documentAt[document + 1] ?? 0); entry++)
      score += 0.1 * Math.min(5, allowed.spans.get(entry)?.length ?? 0);
    return [{ document, score }];
  });
  const count = new Set(found.map(({ document }) => index.things[document])).size;
  return { ranked: found.toSorted((a, b) => b.score - a.score || a.document - b.document).slice(0, 2 * limit), count };
}

// A word that is forgiven a slip may be spelt more like one of the other language.
const NEARLY = 0.5;

/** The documents as hits, each thing once: in the reader's language where that answers nearly as well as the other. */
function toHits(
  index: SearchIndex,
  ranked: readonly RankedDocument[],
  slots: readonly Slot[],
  { spans }: Allowed,
  language: UiLanguage,
  most: number,
): (Hit & Pick<SearchDocument, 'treatyId' | 'clauses'>)[] {
  const slotsOf = markTerms(index, slots);
  const best = new Map<number | undefined, RankedDocument & { readonly shown: number }>();
  for (const { document, score } of ranked) {
    const known = best.get(index.things[document]);
    const isOwn = index.documents[document]?.language === language;
    if (!known) best.set(index.things[document], { document, score, shown: document });
    else if (isOwn && score >= NEARLY * known.score) best.set(index.things[document], { ...known, shown: document });
  }
  return [...best.values()].slice(0, most).flatMap(({ shown, score }) => {
    const document = index.documents[shown];
    if (!document) return [];
    const { kind, id, language: own, treatyId, clauses } = document;
    const matches = matchesOf(index, shown, slots, slotsOf, spans);
    return [{ kind, id, language: own, score, matches, ...(kind === 'commentary' ? { item: itemOf(document) } : {}), treatyId, clauses }];
  });
}

const itemOf = ({ fields, itemKind: kind, date }: SearchDocument): NonNullable<Hit['item']> => ({
  author: fields.find(({ field }) => field === 'author')?.text ?? '',
  kind,
  date,
});

function clauseAsked({ required }: ParsedQuery): readonly EId[] {
  const asked = (condition: Condition): EId[] =>
    condition.type === 'clause' ? [condition.eId] : condition.type === 'either' ? condition.options.flatMap(asked) : [];
  return required.flatMap(asked);
}

const MOST_NEAREST = 3;

function findNearest(
  index: SearchIndex,
  parsed: ParsedQuery,
  slots: readonly Slot[],
  allowed: Allowed,
  language: UiLanguage,
): NonNullable<SearchAnswer['nearest']> {
  const { words, required } = parsed;
  const wordsOf = (condition: Condition): readonly string[] =>
    condition.type === 'phrase'
      ? condition.words
      : condition.type === 'near'
        ? [...condition.left, ...condition.right]
        : condition.type === 'either'
          ? condition.options.flatMap(wordsOf)
          : [];
  const loose = required.flatMap(wordsOf).map((word, at) => ({ word, position: words.length + at, isLast: false }));
  const all = [...slots, ...makeSlots(index, loose)];
  const missing = all.filter(({ how }) => how === 'unknown');
  const near = missing.flatMap(({ word }) =>
    respell(index, word, Math.min(3, Math.floor(word.length / 2)), 2).map(({ term }) => index.terms[term] ?? ''),
  );
  const open: Allowed = { documents: new Uint8Array(index.documents.length).fill(1), spans: new Map(), unknown: [] };
  const most = 2 * MOST_NEAREST;
  const groupsOf = (ranked: readonly RankedDocument[], sought: readonly Slot[], within: Allowed) =>
    groupByClause(toHits(index, ranked, sought, within, language, most), []).slice(0, MOST_NEAREST);
  // What was narrowed stays narrow if words that stand nowhere are all that hinders it; else the words come before the conditions.
  const known = slots.filter(({ how }) => how !== 'unknown');
  const kept = required.length > 0 && known.length < slots.length ? rankAllowed(index, known, allowed, parsed, language, most).ranked : [];
  const groups =
    kept.length > 0 ? groupsOf(kept, known, allowed) : groupsOf(rank(index, all, open.documents, language, most).ranked, all, open);
  return { words: [...new Set([...all.filter(({ how }) => how === 'respelt').flatMap(({ as }) => as.slice(0, 1)), ...near])], groups };
}
