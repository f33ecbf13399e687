import type { EId } from '../treaty/treaty.ts';
import type { Kind, Names, ShownItem } from './pageSchema.ts';

/** The kinds in the order in which pages show them; background comes last and is never counted as commentary. */
export const KINDS: readonly Kind[] = ['analyst', 'official', 'state-media', 'reporter', 'question', 'background'];

/** Which items a reader wants to see; what is absent does not narrow. */
export interface CommentaryFilter {
  /** Any of these kinds. */
  readonly kinds?: readonly Kind[];
  readonly theme?: string;
  readonly author?: string;
  readonly clause?: EId;
}

/** Whether an item is wanted. */
export function matches(item: ShownItem, { kinds, theme, author, clause }: CommentaryFilter): boolean {
  return (
    (kinds === undefined || kinds.length === 0 || kinds.includes(item.kind)) &&
    (theme === undefined || item.themes.includes(theme)) &&
    (author === undefined || item.authors.includes(author)) &&
    (clause === undefined || item.clauses.some(({ eId }) => eId === clause))
  );
}

/** Whether a filter narrows at all. */
export const isNarrow = ({ kinds = [], theme, author, clause }: CommentaryFilter): boolean =>
  kinds.length > 0 || theme !== undefined || author !== undefined || clause !== undefined;

/** Whether two filters let the same through, whatever items there are. */
export const isSameFilter = (a: CommentaryFilter, b: CommentaryFilter): boolean =>
  a.theme === b.theme && a.author === b.author && a.clause === b.clause && (a.kinds ?? []).join() === (b.kinds ?? []).join();

/** An author's name: that of the item itself where it has one author and is signed as the author is known, else from the names. */
export const authorName = (key: string, item: Pick<ShownItem, 'author'>, names: Names): string => names.authors[key] ?? item.author;

/** How many of the items are commentary: background is not. */
export const countCommentary = (items: readonly { readonly kind: Kind }[]): number =>
  items.filter(({ kind }) => kind !== 'background').length;

/** How many items there are of each value that `valuesOf` gives of an item, in the order in which the values first come. */
export function countBy<Value>(items: readonly ShownItem[], valuesOf: (item: ShownItem) => readonly Value[]): Map<Value, number> {
  const counts = new Map<Value, number>();
  for (const item of items) for (const value of valuesOf(item)) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

/**
 * Whether anybody is known to have written on a clause itself: an item that is not background, whose own words and not only our reading
 * link it to the clause.
 */
export const isWrittenOn = (items: readonly ShownItem[], eId: EId): boolean =>
  items.some((item) => item.kind !== 'background' && item.clauses.some((clause) => clause.eId === eId && !clause.ownReading));

/**
 * Items in groups of one kind each, in the order of the kinds, empty groups left out; in each group the items of kept authors come
 * first, and else the order stays.
 */
export function groupByKind<Item extends ShownItem>(
  items: readonly Item[],
  keptAuthors: readonly string[] = [],
): { readonly kind: Kind; readonly items: readonly Item[] }[] {
  return KINDS.map((kind) => ({
    kind,
    items: keptFirst(
      items.filter((item) => item.kind === kind),
      keptAuthors,
    ),
  })).filter((group) => group.items.length > 0);
}

/** The items of kept authors first, and else in their order. */
export function keptFirst<Item extends ShownItem>(items: readonly Item[], keptAuthors: readonly string[]): Item[] {
  if (keptAuthors.length === 0) return [...items];
  const isKept = (item: Item) => item.authors.some((author) => keptAuthors.includes(author));
  return [...items.filter(isKept), ...items.filter((item) => !isKept(item))];
}
