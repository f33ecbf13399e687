import type { CompiledCommentary } from '../../src/build/data/compileCommentary.ts';
import type { CommentaryItem } from '../../src/core/commentary/commentarySchema.ts';
import type { ClauseItem, Names, PageDataOf, ShownItem } from '../../src/core/commentary/pageSchema.ts';

/** An analyst's item on Article 1, read in excerpt, with nothing to beware of. */
export function makeItem(id: string, change: Partial<ShownItem> = {}): ShownItem {
  return {
    id,
    kind: 'analyst',
    author: `Author of ${id}`,
    authors: [],
    outlet: 'An outlet',
    date: '2024-06-21',
    read: 'excerpt',
    cautions: [],
    summary: `Summary of ${id}. A second sentence.`,
    clauses: [{ eId: 'art_1' }],
    themes: [],
    ...change,
  };
}

/** An item beside a clause, of whose words it speaks of none unless told otherwise. */
export const makeClauseItem = (id: string, change: Partial<ClauseItem> = {}): ClauseItem => ({ ...makeItem(id), words: [], ...change });

/** Names of themes and authors: the key with a capital. */
export const makeNames = (themes: readonly string[] = [], authors: readonly string[] = []): Names => ({
  themes: Object.fromEntries(themes.map(named)),
  authors: Object.fromEntries(authors.map(named)),
});

const named = (key: string): [string, string] => [key, key.charAt(0).toUpperCase() + key.slice(1)];

/** The page of a theme with the given items. */
export const makeThemePage = (items: ShownItem[], names: Names = makeNames()): PageDataOf<'theme'> => ({
  page: 'theme',
  name: 'Mutual aid',
  definition: 'The promise of Article 2.',
  links: [[15, 24, 'art_2']],
  items,
  names,
});

/** The page of an author with the given items. */
export const makeAuthorPage = (items: ShownItem[], names: Names = makeNames()): PageDataOf<'author'> => ({
  page: 'author',
  name: 'Ahn',
  items,
  names,
});

/** The page of a debate with the given sides. */
export const makeDebatePage = (sides: PageDataOf<'debate'>['sides'], change: Partial<PageDataOf<'debate'>> = {}): PageDataOf<'debate'> => ({
  page: 'debate',
  question: 'Is it an alliance?',
  sides,
  names: makeNames(),
  others: [],
  ...change,
});

/** The page of an item that was read in excerpt at one address and speaks of no words; `change` is of the item, `more` of the page. */
export const makeItemPage = (
  change: Partial<PageDataOf<'item'>['item']> = {},
  more: Partial<PageDataOf<'item'>> = {},
): PageDataOf<'item'> => ({
  page: 'item',
  item: {
    ...makeItem('B01'),
    kindFound: 'analyst (legal)',
    language: 'en',
    address: 'https://www.example.org/a',
    confidence: 'high',
    ...change,
  },
  names: makeNames(),
  edition: '2026-01-01',
  quoted: [],
  debates: [],
  steps: [],
  ...more,
});

/** The page of a guided reading of three steps. */
export const makeReadingPage = (change: Partial<PageDataOf<'reading'>> = {}): PageDataOf<'reading'> => ({
  page: 'reading',
  title: 'Three readings',
  introduction: 'It opens Article 1.',
  links: [[9, 18, 'art_1']],
  source: { title: { text: 'Tiga bacaan', language: 'id' }, date: '2024-06-20', note: 'Its outlet is not shown.' },
  items: [],
  names: makeNames(),
  steps: [
    { title: 'First step', heading: { text: 'Pertama', language: 'id' }, clause: 'art_1' },
    { title: 'Second step', heading: { text: 'Kedua', language: 'id' }, clause: 'art_2' },
    { title: 'Third step', heading: { text: 'Ketiga', language: 'id' }, clause: 'art_3' },
  ],
  ...change,
});

/** The page of the second step of that reading. */
export const makeStepPage = (change: Partial<PageDataOf<'step'>> = {}): PageDataOf<'step'> => ({
  page: 'step',
  readingTitle: 'Three readings',
  titles: ['First step', 'Second step', 'Third step'],
  heading: { text: 'Kedua', language: 'id' },
  text: 'What the source hears in Article 2.',
  links: [[25, 34, 'art_2']],
  clause: 'art_2',
  items: [],
  names: makeNames(),
  ...change,
});

/** An analyst's item on Article 1 as it is authored, with nothing that may be absent. */
export function makeAuthoredItem(id: string, change: Partial<CommentaryItem> = {}): CommentaryItem {
  return {
    id,
    kind: 'analyst',
    kindFound: 'analyst (legal)',
    author: { en: `Author of ${id}`, id: `Penulis ${id}` },
    language: 'en',
    read: 'excerpt',
    confidence: 'high',
    cautions: [],
    summary: { en: `Summary of ${id}.`, id: `Ringkasan ${id}.` },
    clauses: [{ eId: 'art_1' }],
    themes: [],
    targets: [],
    ...change,
  };
}

/** A commentary of the given items, without anything that lists them unless told otherwise. */
export function makeCommentary(items: readonly CommentaryItem[], change: Partial<CompiledCommentary> = {}): CompiledCommentary {
  return { items, themes: [], debates: [], authors: [], readings: [], problems: [], ...change };
}
