import { expect, test } from 'vitest';
import type { Block, Inline } from '../../../../src/core/annotation/markdown/markdown.ts';
import { namedInNote, plainText, type KnownTreaty } from '../../../../src/core/annotation/markdown/namedInNote.ts';
import { parseMarkdown } from '../../../../src/core/annotation/markdown/parseMarkdown.ts';

const treaty = (id: string, en: readonly string[], id_: readonly string[], ...eIds: string[]): KnownTreaty => ({
  id,
  names: { en, id: id_ },
  clauses: eIds.map((eId) => ({ eId })),
  ...(id === 'pact' ? { commentary: { items: ['B61'] } } : {}),
});
const TREATIES = [
  treaty('pact', ['2024 treaty'], ['perjanjian 2024'], 'preamble', 'art_3', 'art_4', 'art_5'),
  treaty('un-charter', ['UN Charter'], ['Piagam PBB'], 'art_51'),
  treaty('nato', ['NATO'], ['NATO'], 'art_5'),
];

const named = (note: string) => namedInNote(parseMarkdown(note), TREATIES, 'pact');
/** The links of a note as `words > where`. */
const linksIn = (note: string) => {
  const words = ({ text }: Extract<Inline, { text: string }>, start: number, end: number) => text.slice(start, end);
  return [...named(note).links].flatMap(([inline, found]) =>
    found.map(({ start, end, to }) => {
      const target = 'itemId' in to ? to.itemId : `${to.treatyId}/${to.eId ?? ''}`;
      return `${'text' in inline ? words(inline, start, end) : inline.kind} > ${target}`;
    }),
  );
};

test.each([
  ['See Article 51 of the UN Charter.', ['Article 51 of the UN Charter > un-charter/art_51']],
  ['Bandingkan pasal 4 dan Pasal 51 Piagam PBB', ['pasal 4 > pact/art_4', 'Pasal 51 Piagam PBB > un-charter/art_51']],
  ['**Articles 3 and 4** by B61', ['Articles 3 > pact/art_3', '4 > pact/art_4', 'B61 > B61']],
  ['> the 2024 treaty\n\n- art. 4\n- *preamble*', ['2024 treaty > pact/', 'art. 4 > pact/art_4', 'preamble > pact/preamble']],
  ['nothing of it', []],
])('finds what a note names plainly: %s', (note, links) => {
  expect(linksIn(note)).toEqual(links);
});

test.each([
  ['in code', 'as `Article 4` says'],
  ['in a block of code', '```\nArticle 4\n```'],
  ['in a link', '[Article 4](https://example.org/4) and https://example.org/art_4?Article%204'],
  ['in what is left of a link', 'Article [4](https://example.org)'],
  ['across a link', 'Article 5 of [NATO](https://example.org)'],
  ['across code', 'Article 5 of `NATO`'],
  ['across emphasis', 'Article 5 of *NATO*'],
  ['across two paragraphs', 'the last Article\n\n4 of them'],
])('links nothing %s', (_where, note) => {
  expect(linksIn(note)).toEqual([]);
});

test('lists the clauses that are named plainly or between brackets, once each', () => {
  expect([...named('[[art 4]], Article 4 and **pasal 3**; [[NATO 5]]; `Article 5`; NATO').clauses].toSorted()).toEqual([
    'nato/art_5',
    'pact/art_3',
    'pact/art_4',
  ]);
});

test('gives the words of a note in one line', () => {
  expect(plainText(parseMarkdown('# A *title*\n\n- one `code`\n- [[art 4]]\n\n[a link](https://example.org)'))).toBe(
    'A title one code art 4 a link',
  );
});

test('searches the beginning of a note that is a book', () => {
  const book: readonly Block[] = parseMarkdown(`Article 4.\n\n${'word '.repeat(5_000)}\n\nArticle 3.`);
  expect([...namedInNote(book, TREATIES, 'pact').clauses]).toEqual(['pact/art_4']);
});
