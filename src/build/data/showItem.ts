import type { CommentaryItem } from '../../core/commentary/commentarySchema.ts';
import type { ClauseItem, Names, ShownItem } from '../../core/commentary/pageSchema.ts';
import { clauseText } from '../../core/treaty/clauseText.ts';
import type { UiLanguage } from '../../core/treaty/language.ts';
import { findClause, type EId, type Treaty } from '../../core/treaty/treaty.ts';
import type { CompiledCommentary } from './compileCommentary.ts';

/** An item as lists show it, in one language of the interface. */
export function showItem(item: CommentaryItem, ui: UiLanguage): ShownItem {
  const { id, kind, authorKey, moreAuthorKeys = [], outlet, date, read, cautions, quote, address, addressNoted, themes } = item;
  return {
    id,
    kind,
    author: item.author[ui],
    authors: [...(authorKey === undefined ? [] : [authorKey]), ...moreAuthorKeys],
    ...(item.role ? { role: item.role[ui] } : {}),
    ...(outlet === undefined ? {} : { outlet }),
    ...(date === undefined ? {} : { date }),
    read,
    cautions,
    ...(item.cautionNote ? { cautionNote: item.cautionNote[ui] } : {}),
    summary: item.summary[ui],
    ...(quote ? { quote } : {}),
    ...(address === undefined ? {} : { address }),
    ...(addressNoted === undefined ? {} : { addressNoted }),
    clauses: item.clauses.map(({ eId, ownReading }) => (ownReading ? { eId, ownReading } : { eId })),
    themes,
  };
}

/** An item beside a clause, with where the words that it speaks of stand; the checks have found each of them exactly once. */
export function showBeside(item: CommentaryItem, treaty: Treaty, eId: EId, ui: UiLanguage): ClauseItem {
  const targets = item.targets.filter((target) => target.eId === eId);
  const range = (language: UiLanguage, words: string): [number, number] => {
    const clause = findClause(treaty.expressions[language], eId);
    const start = clause ? clauseText(clause).indexOf(words) : 0;
    return [start, start + words.length];
  };
  return { ...showItem(item, ui), words: targets.map(({ en, id }) => ({ en: range('en', en), id: range('id', id) })) };
}

/** The names of the themes and authors that items mention, without those that an item is signed with as it is: they would be sent twice. */
export function namesOf(items: readonly ShownItem[], said: CompiledCommentary | undefined, ui: UiLanguage): Names {
  const themes = new Set(items.flatMap((item) => item.themes));
  const authors = new Set(items.flatMap((item) => item.authors));
  const signed = new Set(items.map(({ author, authors: [key, another] }) => (another === undefined ? `${key} ${author}` : '')));
  return {
    themes: Object.fromEntries(said?.themes.flatMap(({ key, name }) => (themes.has(key) ? [[key, name[ui]]] : [])) ?? []),
    authors: Object.fromEntries(
      said?.authors.flatMap(({ key, name }) => (authors.has(key) && !signed.has(`${key} ${name[ui]}`) ? [[key, name[ui]]] : [])) ?? [],
    ),
  };
}

/**
 * Items in the order in which pages show them: beside a clause those whose own words link them to it come before those that only our
 * reading links; then the oldest first, those without a date last.
 */
export function inOrder(items: readonly CommentaryItem[], eId?: EId): CommentaryItem[] {
  const isOurs = (item: CommentaryItem) => item.clauses.some((clause) => clause.eId === eId && clause.ownReading === true);
  // A year alone stands after the days of that year, because the day may be any of them.
  const date = (item: CommentaryItem) => (item.date?.split('/')[0] ?? '9999').padEnd(10, '~');
  return items.toSorted((a, b) => Number(isOurs(a)) - Number(isOurs(b)) || date(a).localeCompare(date(b)));
}
