import type { CompiledCommentary } from '../../src/build/data/compileCommentary.ts';
import type { CommentaryItem } from '../../src/core/commentary/commentarySchema.ts';
import type { Beside } from './builders.ts';

const both = (text: string) => ({ en: text, id: `${text} (id)` });

/** An analyst's item on Article 2 of the treaty of `makeFile()`, read in excerpt, dated by its number, that speaks of no words. */
export function makeCommentaryItem(id: string, change: Partial<CommentaryItem> = {}): CommentaryItem {
  return {
    id,
    kind: 'analyst',
    kindFound: 'analyst',
    author: { en: `Author of ${id}`, id: `Penulis ${id}` },
    outlet: 'An outlet',
    date: `2024-07-${id.slice(1)}`,
    language: 'en',
    read: 'excerpt',
    confidence: 'high',
    cautions: [],
    summary: { en: `Summary of ${id}. A second sentence.`, id: `Ringkasan ${id}. Kalimat kedua.` },
    clauses: [{ eId: 'art_2' }],
    themes: [],
    targets: [],
    ...change,
  };
}

const KNOWN = { eId: 'art_2', en: 'Words that are known,', id: 'Words that are known, (id)' };
const UNKNOWN = { eId: 'art_2', en: 'words that are not.', id: 'words that are not. (id)' };
const ACROSS = { eId: 'art_2', en: 'known, words', id: 'known, (id) words' };
const SECOND = { eId: 'art_2', en: 'A second paragraph.', id: 'A second paragraph. (id)' };

/**
 * Twelve items over the treaty of `makeFile()`, all on Article 2: seven analysts (B01 to B07), and one of each other kind. Article 1 has
 * none; Article 3 has B07, which only our reading links to it, and B12, which is background.
 */
export function makeCommentary(): CompiledCommentary {
  const [ahn, lee] = [
    { authorKey: 'ahn', author: both('Ahn') },
    { authorKey: 'lee', author: both('Lee') },
  ];
  const items = [
    makeCommentaryItem('B01', {
      ...ahn,
      role: both('a scholar'),
      summary: { en: 'It reads Article 1 narrowly. B02 does not.', id: 'Ia membaca Pasal 1 secara sempit. B02 tidak.' },
      quote: { text: '조약의 뜻', language: 'ko' },
      address: 'https://www.example.org/a',
      themes: ['aid'],
      targets: [KNOWN],
    }),
    makeCommentaryItem('B02', { ...lee, addressNoted: 'example.net/…', cautions: ['copy'], themes: ['aid', 'war'], targets: [UNKNOWN] }),
    makeCommentaryItem('B03', { cautions: ['author-not-shown'], themes: ['war'], targets: [SECOND] }),
    makeCommentaryItem('B04', { ...ahn, themes: ['aid'], targets: [ACROSS] }),
    makeCommentaryItem('B05', { cautions: ['relay', 'excerpt'] }),
    makeCommentaryItem('B06', { ...lee, themes: ['war'], targets: [KNOWN, SECOND] }),
    makeCommentaryItem('B07', { ...ahn, clauses: [{ eId: 'art_2' }, { eId: 'art_3', ownReading: true }] }),
    makeCommentaryItem('B08', { kind: 'official', themes: ['aid'], targets: [KNOWN] }),
    makeCommentaryItem('B09', { kind: 'state-media', cautions: ['machine-translation'] }),
    makeCommentaryItem('B10', { kind: 'reporter', read: 'whole' }),
    makeCommentaryItem('B11', { kind: 'question' }),
    makeCommentaryItem('B12', { kind: 'background', clauses: [{ eId: 'art_2' }, { eId: 'art_3' }] }),
  ];
  const theme = (key: string, name: string) => ({ key, found: name, name: both(name), definition: both(`What is said of ${name}.`) });
  const author = (key: string, name: string) => ({
    key,
    name: both(name),
    items: items.filter(({ authorKey }) => authorKey === key).map(({ id }) => id),
  });
  return {
    items,
    themes: [theme('aid', 'Aid'), theme('war', 'War')],
    debates: [{ id: 'alliance', question: both('Is it an alliance?'), sides: [{ position: both('Yes.'), items: ['B01', 'B02'] }] }],
    authors: [author('ahn', 'Ahn'), author('lee', 'Lee')],
    readings: [],
    problems: [],
  };
}

/** That commentary as it stands beside the treaty, for `renderAppAt`. */
export const besideWithCommentary = (commentary = makeCommentary()): Beside => ({ commentary: new Map([['test-treaty', commentary]]) });

/** The ids of the items in an element, in the order in which they stand there, with those that are not shown. */
export const itemIdsIn = (element: ParentNode = document): string[] =>
  [...element.querySelectorAll<HTMLElement>('[data-commentary]')].map(({ id }) => id);

/** The ids of the items that can be seen, in the order in which they stand: neither kept out by a filter nor behind a closed "All". */
export const shownItemIds = (): string[] =>
  itemIdsIn().filter((id) => {
    const row = document.getElementById(id)?.parentElement;
    return !row?.closest('[hidden]') && !row?.closest('details:not([open])');
  });
