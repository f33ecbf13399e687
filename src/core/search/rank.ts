import type { SearchIndex } from './buildIndex.ts';
import { Best, type RankedDocument } from './best.ts';
import { countPostings, entriesWith } from './matchSpans.ts';
import { FIELDS, type FieldName } from './searchDocument.ts';
import { markTerms, type Slot } from './slots.ts';

// Chosen on the tuned queries of tests/core/search/judgedQueries.ts.
const FIELD_WEIGHT: Readonly<Record<FieldName, number>> = {
  label: 1,
  heading: 2.2,
  text: 1,
  author: 1.6,
  title: 0.8,
  quotation: 0.8,
  summary: 1,
  themes: 0.9,
  outlet: 0.4,
  body: 1.2,
  words: 0.7,
  tags: 1.6,
};
const WEIGHTS = FIELDS.map((field) => FIELD_WEIGHT[field]);
const SATURATION = 1;
const LENGTH = 0.5;
const CLAUSE = 1.3;
const OWN_LANGUAGE = 1.1;
// The treaty that comes first is the one that the others stand beside.
const FIRST_TREATY = 1.15;
const NEARNESS = 2.5;
const MISSING = 2;
const LEAST_COVERED = 0.45;
const LOOKED_AT = 120;

/**
 * The documents that answer best, best first, at most `most`: BM25 over fields (Robertson and Zaragoza, 2009), less for every word that is
 * missing, more where the words stand near each other in their order. `count` says how many things answer, in whichever languages.
 */
export function rank(
  index: SearchIndex,
  slots: readonly Slot[],
  allowed: Uint8Array,
  language: string,
  most: number,
): { ranked: RankedDocument[]; count: number } {
  const count = index.documents.length;
  const total = new Float64Array(count);
  const covered = new Float64Array(count);
  const first = index.documents[0]?.treatyId;
  let wanted = 0;
  for (const slot of slots) wanted += addSlot(index, slot, allowed, total, covered);
  const found: RankedDocument[] = [];
  const isCounted = new Uint8Array(count);
  let things = 0;
  const heap = new Best(Math.max(most, LOOKED_AT));
  for (let document = 0; document < count; document++) {
    const part = (covered[document] ?? 0) / wanted;
    if (!(part >= LEAST_COVERED)) continue;
    const thing = index.things[document] ?? document;
    if (isCounted[thing] === 0) things += 1;
    isCounted[thing] = 1;
    const { kind, language: own, treatyId } = index.documents[document] ?? {};
    const isOwn = own === undefined || own === language;
    const favour = (kind === 'clause' ? CLAUSE : 1) * (isOwn ? OWN_LANGUAGE : 1) * (treatyId === first ? FIRST_TREATY : 1);
    heap.add(document, (total[document] ?? 0) * part ** MISSING * favour);
  }
  const slotsOf = markTerms(index, slots);
  for (const { document, score } of heap.sorted())
    found.push({ document, score: score * (1 + NEARNESS * nearness(index, document, slots, slotsOf)) });
  return { ranked: found.toSorted((a, b) => b.score - a.score || a.document - b.document).slice(0, most), count: things };
}

/** Adds what one sought word is worth to each document that has it, and gives what it is worth at most. */
function addSlot(index: SearchIndex, slot: Slot, allowed: Uint8Array, total: Float64Array, covered: Float64Array): number {
  const strengths = new Float64Array(index.documents.length);
  const touched: number[] = [];
  const add = (entry: number, strength: number) => {
    const document = index.entryDocument[entry] ?? 0;
    if (allowed[document] === 0) return;
    const field = index.entryField[entry] ?? 0;
    const length = (index.tokenAt[entry + 1] ?? 0) - (index.tokenAt[entry] ?? 0);
    const norm = 1 - LENGTH + (LENGTH * length) / (index.meanLength[field] ?? 1);
    if (strengths[document] === 0) touched.push(document);
    strengths[document] = (strengths[document] ?? 0) + (strength * (WEIGHTS[field] ?? 1)) / norm;
  };
  for (const [term, weight] of slot.terms) {
    for (let at = index.postingAt[term] ?? 0; at < (index.postingAt[term + 1] ?? 0); at++)
      add(index.postingEntry[at] ?? 0, weight * (index.postingCount[at] ?? 1));
  }
  for (const { sequence, weight } of slot.phrases)
    for (const [entry, spans] of entriesWith(index, sequence)) add(entry, weight * spans.length);
  const rarity = rarityOf(index, slot, touched.length);
  for (const document of touched) {
    const strength = strengths[document] ?? 0;
    total[document] = (total[document] ?? 0) + (rarity * strength) / (strength + SATURATION);
    // A faint likeness does not count as the word.
    covered[document] = (covered[document] ?? 0) + rarity * Math.min(1, 0.4 + strength);
  }
  return slot.how === 'unknown' ? 0 : rarity;
}

function rarityOf(index: SearchIndex, { terms, phrases }: Slot, touched: number): number {
  const close = new Map([...terms].filter(([, weight]) => weight >= 0.5));
  const entries = close.size > 0 ? countPostings(index, close) : touched + phrases.length;
  const count = index.documents.length;
  const holding = Math.min(Math.max(entries, 1), count);
  return Math.log(1 + (count - holding + 0.5) / (holding + 0.5)) + 0.1;
}

/** From 0 to 1: how near each sought word stands to the next in some entry, in their order and as near as the query has them. */
function nearness(index: SearchIndex, document: number, slots: readonly Slot[], slotsOf: Uint32Array): number {
  if (slots.length < 2) return 0;
  let best = 0;
  const pairs = new Float64Array(slots.length);
  const last = new Int32Array(slots.length);
  for (let entry = index.documentAt[document] ?? 0; entry < (index.documentAt[document + 1] ?? 0); entry++) {
    pairs.fill(0);
    last.fill(-1000);
    for (let at = index.tokenAt[entry] ?? 0; at < (index.tokenAt[entry + 1] ?? 0); at++) {
      const term = index.tokenTerm[at] ?? 0;
      let bits = slotsOf[term] ?? 0;
      for (let place = 0; bits !== 0; place++, bits >>>= 1) if ((bits & 1) === 1) meetWord(slots, pairs, last, place, term, at);
    }
    let sum = 0;
    for (const pair of pairs) sum += pair;
    best = Math.max(best, sum / (slots.length - 1));
  }
  return best;
}

function meetWord(slots: readonly Slot[], pairs: Float64Array, last: Int32Array, place: number, term: number, at: number): void {
  const slot = slots[place];
  const weight = slot?.terms.get(term) ?? 0;
  last[place] = at;
  if (slot && place > 0) {
    const gap = Math.max(1, slot.position - (slots[place - 1]?.position ?? 0));
    pairs[place] = Math.max(pairs[place] ?? 0, (weight * gap) / Math.max(gap, at - (last[place - 1] ?? 0)));
  }
  if (place + 1 < slots.length) {
    const backward = (weight * 0.6) / Math.max(1, at - (last[place + 1] ?? 0));
    pairs[place + 1] = Math.max(pairs[place + 1] ?? 0, backward);
  }
}
