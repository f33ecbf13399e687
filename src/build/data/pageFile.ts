import type { PageData } from '../../core/commentary/pageSchema.ts';

// Fields of an item that the schema fills in again when they are absent, with what it fills in.
const FILLED_IN: Readonly<Record<string, string>> = { authors: '[]', read: '"excerpt"', cautions: '[]', themes: '[]', words: '[]' };

/** The data of a page as its file holds it: without what the schema fills in again, because a hundred items say the same of themselves. */
export function pageFile(page: PageData): string {
  return JSON.stringify(page, (key, value: unknown) =>
    Object.hasOwn(FILLED_IN, key) && JSON.stringify(value) === FILLED_IN[key] ? undefined : value,
  );
}
