import { parseEId } from '../reference/eid.ts';
import { nearestNames } from '../reference/nearest.ts';
import { rangeOfPrefix, type SearchIndex } from './buildIndex.ts';
import { addForms, expandWord, type TermWeights } from './expandWord.ts';
import { entriesWith, spansNear, type Sequence, type TokenSpan } from './matchSpans.ts';
import type { Condition, ParsedQuery } from './parseQuery.ts';
import { FIELDS, type FieldName } from './searchDocument.ts';
import type { EId } from '../treaty/treaty.ts';
import { isJoined } from './words/splitWords.ts';

/** The spans that made an entry meet a condition, by the entry. */
export type EntrySpans = Map<number, TokenSpan[]>;

/** Documents that a query allows, and the words by which they meet its conditions. */
export interface Allowed {
  /** 1 where a document is allowed. */
  readonly documents: Uint8Array;
  readonly spans: EntrySpans;
  /** Conditions that ask for a name that no document bears, or for an article that no treaty has, with the names nearest to it. */
  readonly unknown: readonly { readonly text: string; readonly nearest: readonly string[] }[];
}

const NAMED: Readonly<Record<'by' | 'theme' | 'tag', FieldName>> = { by: 'author', theme: 'themes', tag: 'tags' };

/** The documents that meet every required condition and none that excludes. */
export function allowedBy(index: SearchIndex, { required, excluded }: Pick<ParsedQuery, 'required' | 'excluded'>): Allowed {
  const documents = new Uint8Array(index.documents.length).fill(1);
  const spans: EntrySpans = new Map();
  const unknown: { text: string; nearest: readonly string[] }[] = [];
  for (const condition of required) {
    const met = meets(index, condition);
    for (let document = 0; document < documents.length; document++) if (met.documents[document] === 0) documents[document] = 0;
    for (const [entry, found] of met.spans) spans.set(entry, [...(spans.get(entry) ?? []), ...found]);
    if (condition.type === 'clause' && !met.documents.includes(1)) unknown.push({ text: numberOf(condition.eId), nearest: [] });
    if (condition.type === 'named' && met.spans.size === 0)
      unknown.push({ text: condition.text, nearest: nearestNames(namesIn(index, NAMED[condition.operator]), condition.text, 3) });
  }
  for (const condition of excluded) {
    const met = meets(index, condition);
    // What is excluded by its words in one language is excluded in the other too.
    const things = new Set(index.things.filter((_, document) => met.documents[document] === 1));
    for (let document = 0; document < documents.length; document++) if (things.has(index.things[document] ?? -1)) documents[document] = 0;
  }
  return { documents, spans, unknown };
}

const numberOf = (eId: EId): string => {
  const parsed = parseEId(eId);
  return parsed?.kind === 'article' ? parsed.number : eId;
};

interface Met {
  readonly documents: Uint8Array;
  readonly spans: EntrySpans;
}

function meets(index: SearchIndex, condition: Condition): Met {
  switch (condition.type) {
    case 'phrase':
      return metBy(index, entriesWith(index, exactly(index, condition.words)));
    case 'near':
      return metBy(index, entriesNear(index, condition));
    case 'named':
      return metBy(index, entriesNamed(index, condition));
    case 'either':
      return eitherOf(
        index,
        condition.options.map((option) => meets(index, option)),
      );
    case 'place':
      return metWhere(index, ({ kind }) => kind === condition.place);
    case 'kind':
      return metWhere(index, ({ itemKind }) => itemKind === condition.kind);
    case 'clause':
      return metWhere(index, ({ clauses }) => clauses.includes(condition.eId));
  }
}

/** The words as they are written, case and diacritics aside; of scripts that join words, within others. */
function exactly(index: SearchIndex, words: readonly string[]): Sequence {
  return words.map((word): TermWeights => {
    if (isJoined(word)) return expandWord(index, word).terms;
    const term = index.termIds.get(word);
    return term === undefined ? new Map() : new Map([[term, 1]]);
  });
}

function entriesNear(index: SearchIndex, { left, right, within }: Condition & { type: 'near' }): EntrySpans {
  const [some, others] = [left, right].map((words) =>
    entriesWith(index, words.length === 1 ? inForms(index, words) : exactly(index, words)),
  );
  const near: EntrySpans = new Map();
  for (const [entry, spans] of some ?? []) {
    const found = spansNear(spans, others?.get(entry) ?? [], within);
    if (found.length > 0) near.set(entry, found);
  }
  return near;
}

const inForms = (index: SearchIndex, words: readonly string[]): Sequence =>
  words.map((word) => {
    const terms: TermWeights = new Map();
    addForms(index, word, terms, 1);
    return terms.size > 0 ? terms : expandWord(index, word, false).terms;
  });

/** Entries of the one field that hold the words in a row; the last may be a beginning, and slips are forgiven when nothing else is found. */
function entriesNamed(index: SearchIndex, { operator, words, text }: Condition & { type: 'named' }): EntrySpans {
  const field = FIELDS.indexOf(NAMED[operator]);
  const ofField = (found: EntrySpans): EntrySpans => new Map([...found].filter(([entry]) => index.entryField[entry] === field));
  const key = operator === 'theme' ? entriesOfTheme(index, text, field) : new Map<number, TokenSpan[]>();
  const written = exactly(index, words);
  const last = words.at(-1) ?? '';
  const begun = [...written.slice(0, -1), new Map([...(written.at(-1) ?? []), ...beginning(index, last)])];
  for (const found of [key, ofField(entriesWith(index, written)), ofField(entriesWith(index, begun))]) if (found.size > 0) return found;
  return ofField(
    entriesWith(
      index,
      words.map((word) => expandWord(index, word).terms),
    ),
  );
}

const beginning = ({ sorted, ...index }: SearchIndex, word: string): [number, number][] => {
  const [start, end] = rangeOfPrefix({ sorted, ...index }, word);
  return sorted.slice(start, end).map((term) => [term, 1]);
};

/** A theme may also be asked for by its key. */
function entriesOfTheme(index: SearchIndex, key: string, field: number): EntrySpans {
  const found: EntrySpans = new Map();
  for (const [document, { themes = [] }] of index.documents.entries()) {
    const place = themes.indexOf(key.toLowerCase());
    if (place === -1) continue;
    for (let entry = index.documentAt[document] ?? 0, nth = 0; entry < (index.documentAt[document + 1] ?? 0); entry++) {
      if (index.entryField[entry] !== field) continue;
      if (nth++ === place) found.set(entry, [[index.tokenAt[entry] ?? 0, index.tokenAt[entry + 1] ?? 0]]);
    }
  }
  return found;
}

function metBy(index: SearchIndex, spans: EntrySpans): Met {
  const documents = new Uint8Array(index.documents.length);
  for (const entry of spans.keys()) documents[index.entryDocument[entry] ?? 0] = 1;
  return { documents, spans };
}

function metWhere(index: SearchIndex, isMet: (document: SearchIndex['documents'][number]) => boolean): Met {
  return { documents: Uint8Array.from(index.documents, (document) => (isMet(document) ? 1 : 0)), spans: new Map() };
}

function eitherOf(index: SearchIndex, options: readonly Met[]): Met {
  const documents = new Uint8Array(index.documents.length);
  const spans: EntrySpans = new Map();
  for (const option of options) {
    for (let document = 0; document < documents.length; document++) if (option.documents[document] === 1) documents[document] = 1;
    for (const [entry, found] of option.spans) spans.set(entry, [...(spans.get(entry) ?? []), ...found]);
  }
  return { documents, spans };
}

function namesIn({ documents }: SearchIndex, field: FieldName): string[] {
  const names = documents.flatMap(({ fields }) => fields.filter((each) => each.field === field).map(({ text }) => text));
  return [...new Set(names)];
}
