import type { PositionSelector } from '../../src/core/anchoring/anchor.ts';
import type { ClauseWithText } from '../../src/core/anchoring/clauseIndex.ts';

/** Numbers from 0 up to, not with, `below`; whole ones. */
export type Random = (below: number) => number;

/** Chosen words of a clause: its place among the clauses, and offsets in its text. */
export interface Choice extends PositionSelector {
  readonly order: number;
}

/** An expression after something was done to it, and where words that were chosen before stand in it now; undefined where they are gone. */
export interface Edited {
  readonly clauses: readonly ClauseWithText[];
  readonly placeOf: (choice: Choice) => Choice | undefined;
}

const wordsOf = (text: string): PositionSelector[] =>
  [...text.matchAll(/\S+/g)].map((m) => ({ start: m.index, end: m.index + m[0].length }));

/** Chooses runs of 3 to 12 words; a twentieth of them over the end of a paragraph, where the clauses have paragraphs. */
export function chooseWords(clauses: readonly ClauseWithText[], count: number, random: Random): Choice[] {
  const all = clauses.flatMap(({ text }, order) => wordsOf(text).map((word) => ({ ...word, order })));
  const breaks = all.flatMap((word, at) => {
    const next = all[at + 1];
    return next?.order === word.order && clauses[word.order]?.text.slice(word.end, next.start).includes('\n') ? [at] : [];
  });
  const choices: Choice[] = [];
  while (choices.length < count) {
    const length = 3 + random(10);
    const isAcross = random(20) === 0 && breaks.length > 0;
    const first = isAcross ? (breaks[random(breaks.length)] ?? 0) - random(length - 1) : random(all.length);
    const from = all[first];
    const to = all[first + length - 1];
    if (from && to?.order === from.order) choices.push({ order: from.order, start: from.start, end: to.end });
  }
  return choices;
}

/**
 * Edits each word with a chance of `percent` in a hundred: a third of them become another word of the text, a third go, and a third are
 * followed by another word.
 */
export function editWords(clauses: readonly ClauseWithText[], percent: number, random: Random): Edited {
  const vocabulary = clauses.flatMap(({ text }) => text.match(/\S+/g) ?? []);
  const anyWord = (): string => vocabulary[random(vocabulary.length)] ?? '';
  const edited = clauses.map((clause) => {
    const places = new Map<number, PositionSelector | undefined>();
    let text = '';
    let done = 0;
    for (const { start, end } of wordsOf(clause.text)) {
      text += clause.text.slice(done, start);
      done = end;
      const word = clause.text.slice(start, end);
      const edit = random(10_000) < percent * 100 ? random(3) : undefined;
      const kept = edit === 0 ? anyWord() : edit === 1 ? '' : word;
      places.set(start, kept === '' ? undefined : { start: text.length, end: text.length + kept.length });
      text += kept;
      if (edit === 2) text += ` ${anyWord()}`;
      // The space after a word that goes, goes with it.
      if (edit === 1 && clause.text[done] === ' ') done++;
    }
    return { clause: { ...clause, text: text + clause.text.slice(done) }, places };
  });
  return {
    clauses: edited.map(({ clause }) => clause),
    placeOf: ({ order, start, end }) => {
      const places = [...(edited[order]?.places ?? [])].flatMap(([at, place]) => (place && at >= start && at < end ? [place] : []));
      const first = places[0];
      const last = places.at(-1);
      return first && last && { order, start: first.start, end: last.end };
    },
  };
}

/** Leaves out clauses, one in ten. */
export function deleteClauses(clauses: readonly ClauseWithText[], random: Random): Edited {
  const kept = shuffled([...clauses.keys()], random)
    .slice(Math.round(clauses.length / 10))
    .toSorted((a, b) => a - b);
  return {
    clauses: kept.flatMap((order) => clauses[order] ?? []),
    placeOf: (choice) => {
      const order = kept.indexOf(choice.order);
      return order === -1 ? undefined : { ...choice, order };
    },
  };
}

/** Puts one clause in five in the place of another; ids stay where they were, so that a clause that moved bears another's. */
export function moveClauses(clauses: readonly ClauseWithText[], random: Random): Edited {
  const moving = shuffled([...clauses.keys()], random).slice(0, Math.round(clauses.length / 5));
  const from = new Map(moving.map((order, at) => [order, moving[(at + 1) % moving.length] ?? order]));
  const to = new Map([...from].map(([now, before]) => [before, now]));
  return {
    clauses: clauses.map((clause, order) => ({ ...clause, text: clauses[from.get(order) ?? order]?.text ?? '' })),
    placeOf: (choice) => ({ ...choice, order: to.get(choice.order) ?? choice.order }),
  };
}

function shuffled<T>(items: readonly T[], random: Random): T[] {
  return items
    .map((item) => ({ item, key: random(2 ** 31) }))
    .toSorted((a, b) => a.key - b.key)
    .map(({ item }) => item);
}
