import type { MarkedRange } from '../anchoring/segments.ts';
import type { UiLanguage } from '../treaty/language.ts';
import type { ClauseItem } from './pageSchema.ts';

/** Words of a clause in one language: UTF-16 code units in `clauseText`, half-open. */
export interface ClauseWords {
  readonly language: UiLanguage;
  readonly start: number;
  readonly end: number;
}

/** The words of a clause that items speak of in one language, each range with the item's id, in the order of the text. */
export function spokenRanges(items: readonly ClauseItem[], language: UiLanguage): MarkedRange<string>[] {
  return items
    .flatMap(({ id, words }) => words.map(({ [language]: [start, end] }) => ({ start, end, mark: id })))
    .toSorted((a, b) => a.start - b.start || a.end - b.end);
}

/** Whether an item speaks of any of these words. */
export function speaksOf(item: ClauseItem, { language, start, end }: ClauseWords): boolean {
  return item.words.some(({ [language]: [from, to] }) => from < end && start < to);
}

/** The different words that items speak of in one language, in the order of the text, with how many items speak of exactly these. */
export function wordChoices(items: readonly ClauseItem[], language: UiLanguage): (ClauseWords & { readonly count: number })[] {
  const counts = new Map<string, ClauseWords & { count: number }>();
  for (const { start, end } of spokenRanges(items, language)) {
    const choice = counts.get(`${start}-${end}`) ?? { language, start, end, count: 0 };
    counts.set(`${start}-${end}`, { ...choice, count: choice.count + 1 });
  }
  return [...counts.values()];
}
