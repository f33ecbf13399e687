import { expect, test } from 'vitest';
import type { Placement } from '../../../src/core/anchoring/anchor.ts';
import type { Annotation } from '../../../src/core/annotation/annotation.ts';
import {
  countFacets,
  EVERY_NOTE,
  listNotes,
  stateOf,
  type NotebookFilter,
  type NotebookOrder,
} from '../../../src/core/annotation/notebook.ts';
import { makeAnnotation } from '../../support/annotationBuilders.ts';
import { catalogueOf, makeClause, makeFile, makeStipulation, makeTreaty } from '../../support/builders.ts';

const other = { treaty: makeTreaty([makeClause('art_7', [[makeStipulation('Another rule.')]])], { id: 'other-treaty' }) };
const catalogue = catalogueOf([makeFile(), other]);

/** A note on words, or on a whole clause where none are given. */
function note(id: string, eId: string | undefined, exact = '', change: Partial<Annotation> = {}, start = 0): Annotation {
  const position = { start, end: start + exact.length };
  const words = { language: 'en', edition: '2026-01-01', quote: { exact, prefix: '', suffix: '' }, position };
  return makeAnnotation(id, { target: { treatyId: 'test-treaty', eId, ...(exact === '' ? {} : { words }) }, ...change });
}

const exact = (eId: string, start: number, end: number): Placement => ({ status: 'exact', normalised: false, eId, start, end, score: 1 });
const byIds = <T>(entries: Record<string, T>): Record<string, T> =>
  Object.fromEntries(Object.entries(entries).map(([id, value]) => [`urn:test:${id}`, value]));
const table = (...notes: Annotation[]) => Object.fromEntries(notes.map((one) => [one.id, one]));
const short = ({ id }: Annotation) => id.replace('urn:test:', '');

function idsOf(notes: readonly Annotation[], filter: Partial<NotebookFilter> = {}, placements = {}, order: NotebookOrder = 'date') {
  const groups = listNotes(table(...notes), placements, catalogue, { ...EVERY_NOTE, ...filter }, order);
  return groups.flatMap((group) => group.notes.map(short));
}

test('groups notes by clause in the order of the treaties, what has no place here last', () => {
  const notes = [
    makeAnnotation('foreign', { target: undefined }),
    makeAnnotation('gone', { target: { treatyId: 'gone-treaty', eId: 'art_1' } }),
    makeAnnotation('seventh', { target: { treatyId: 'other-treaty', eId: 'art_7' } }),
    note('lost', 'art_9'),
    note('third', 'art_3'),
    note('first', 'art_1'),
    note('whole', undefined),
  ];
  const groups = listNotes(table(...notes), {}, catalogue, EVERY_NOTE, 'clause');
  expect(groups.map(({ treatyId, eId, notes: inside }) => [treatyId, eId, inside.map(short)])).toEqual([
    ['test-treaty', undefined, ['whole']],
    ['test-treaty', 'art_1', ['first']],
    ['test-treaty', 'art_3', ['third']],
    ['test-treaty', 'art_9', ['lost']],
    ['other-treaty', 'art_7', ['seventh']],
    ['gone-treaty', 'art_1', ['gone']],
    [undefined, undefined, ['foreign']],
  ]);
});

test('puts the notes of a clause in the order of its text as it is now', () => {
  const notes = [
    note('late', 'art_2', 'are known', {}, 0),
    note('early', 'art_2', 'Words', {}, 50),
    note('longer', 'art_2', 'Words that', {}, 60),
    note('second', 'art_2__para_2'),
    note('first', 'art_2__para_1'),
    note('clause', 'art_2'),
    note('lost', 'art_2', 'gone', {}, 0),
  ];
  const placements = byIds<Placement>({
    lost: { status: 'lost', reason: 'no-such-words' },
    late: exact('art_2', 11, 20),
    early: exact('art_2', 0, 5),
    longer: exact('art_2', 0, 10),
  });
  expect(idsOf(notes, {}, placements, 'clause')).toEqual(['clause', 'first', 'second', 'longer', 'early', 'late', 'lost']);
});

test('puts a note whose words moved with the clause where they stand now', () => {
  const placements = byIds<Placement>({ a: { status: 'moved', eId: 'art_3', start: 0, end: 4, score: 0.9 } });
  const [group] = listNotes(table(note('a', 'art_2', 'word')), placements, catalogue, EVERY_NOTE, 'clause');
  expect(group?.eId).toBe('art_3');
});

test('puts what changed last first where the order is by date, and in the bin what was thrown away last', () => {
  const notes = [
    note('old', 'art_1', '', { modifiedMs: 1 }),
    note('new', 'art_1', '', { modifiedMs: 3 }),
    note('between', 'art_1', '', { modifiedMs: 2 }),
  ];
  expect(idsOf(notes)).toEqual(['new', 'between', 'old']);
  const thrown = notes.map((one, index) => ({ ...one, deletedMs: 10 + index }));
  expect(idsOf(thrown, { state: 'bin' })).toEqual(['between', 'new', 'old']);
});

test.each<[string, Annotation, Placement | undefined, string]>([
  ['words that stand there', note('a', 'art_2', 'x'), exact('art_2', 0, 1), 'placed'],
  ['words that moved', note('a', 'art_2', 'x'), { status: 'moved', eId: 'art_3', start: 0, end: 1, score: 1 }, 'check'],
  ['words that may stand there', note('a', 'art_2', 'x'), { status: 'likely', reason: 'changed', candidates: [] }, 'check'],
  ['words that are gone', note('a', 'art_2', 'x'), { status: 'lost', reason: 'no-such-words' }, 'lost'],
  ['words whose text is not at hand', note('a', 'art_2', 'x'), undefined, 'waiting'],
  ['a clause', note('a', 'art_2'), undefined, 'placed'],
  ['a paragraph', note('a', 'art_2__para_2'), undefined, 'placed'],
  ['a treaty', note('a', undefined), undefined, 'placed'],
  ['a clause that is gone', note('a', 'art_9'), undefined, 'lost'],
  ['a treaty that is not here', makeAnnotation('a', { target: { treatyId: 'gone' } }), undefined, 'elsewhere'],
  ['a treaty by the name of what every object has', makeAnnotation('a', { target: { treatyId: 'constructor' } }), undefined, 'elsewhere'],
  ['a page of another site', makeAnnotation('a', { target: undefined }), undefined, 'elsewhere'],
  ['words that are gone, in the bin', note('a', 'art_2', 'x', { deletedMs: 1 }), { status: 'lost', reason: 'no-such-words' }, 'bin'],
])('says of a note on %s how it stands', (_what, annotation, placement, state) => {
  expect(stateOf(annotation, placement, catalogue)).toBe(state);
});

test('shows what is in the bin only to those who ask for it', () => {
  const notes = [note('here', 'art_1'), note('thrown', 'art_1', '', { deletedMs: 5 })];
  expect(idsOf(notes)).toEqual(['here']);
  expect(idsOf(notes, { state: 'bin' })).toEqual(['thrown']);
  expect(idsOf(notes, { state: 'placed' })).toEqual(['here']);
});

test('narrows by colour, tag, layer and state, all of them at once', () => {
  const notes = [
    note('a', 'art_1', '', { colour: 'blue', tags: ['treaty', 'war'] }),
    note('b', 'art_1', '', { colour: 'blue', tags: ['war'], layer: 'file:a.jsonld' }),
    note('c', 'art_9', '', { tags: ['treaty'] }),
  ];
  expect(idsOf(notes, { colour: 'blue' })).toEqual(['a', 'b']);
  expect(idsOf(notes, { tag: 'treaty' })).toEqual(['a', 'c']);
  expect(idsOf(notes, { layer: 'file:a.jsonld' })).toEqual(['b']);
  expect(idsOf(notes, { state: 'lost' })).toEqual(['c']);
  expect(idsOf(notes, { colour: 'blue', tag: 'war', layer: 'mine', state: 'placed' })).toEqual(['a']);
});

test.each([
  ['CAFÉ', 'quote'],
  ['cafe\u0301', 'quote'],
  ['naive reading', 'body'],
  ['  reading   NAÏVE ', 'body'],
  ['jus ad', 'tag'],
  ['전쟁', 'korean'],
  ['война', 'russian'],
  ['λογος', 'greek'],
])('finds "%s" in a quote, a body or a tag, whatever its case and accents', (text, found) => {
  const notes = [
    note('quote', 'art_1', 'At the café'),
    note('body', 'art_1', '', { body: 'A **naïve** Reading' }),
    note('tag', 'art_1', '', { tags: ['Jus ad bellum'] }),
    note('korean', 'art_1', '', { body: '전쟁 상태'.normalize('NFD') }),
    note('russian', 'art_1', '', { body: 'ВОЙНА' }),
    note('greek', 'art_1', '', { body: 'ὁ Λόγος' }),
  ];
  expect(idsOf(notes, { text })).toEqual([found]);
});

test('finds only notes that have all the words, and nothing for words that none has', () => {
  const notes = [note('a', 'art_1', 'armed attack', { body: 'consultation' }), note('b', 'art_1', 'armed')];
  expect(idsOf(notes, { text: 'armed consult' })).toEqual(['a']);
  expect(idsOf(notes, { text: 'armed nowhere' })).toEqual([]);
  expect(listNotes({}, {}, catalogue, EVERY_NOTE, 'clause')).toEqual([]);
});

test('counts states, colours, tags and layers; what is in the bin only as such', () => {
  const facets = countFacets(
    table(
      note('a', 'art_1', '', { colour: 'blue', tags: ['war', 'war', 'aid'] }),
      note('b', 'art_1', 'x', { tags: ['war'], layer: 'file:a' }),
      note('c', 'art_9'),
      note('d', 'art_1', '', { colour: 'pink', tags: ['bin'], deletedMs: 1 }),
    ),
    {},
    catalogue,
  );
  expect(facets.states).toEqual({ placed: 1, check: 0, lost: 1, elsewhere: 0, waiting: 1, bin: 1 });
  expect([...facets.colours]).toEqual([
    ['blue', 1],
    ['yellow', 2],
  ]);
  expect([...facets.tags]).toEqual([
    ['aid', 1],
    ['war', 2],
  ]);
  expect([...facets.layers]).toEqual([
    ['mine', 2],
    ['file:a', 1],
  ]);
});

test('lists every one of 5,000 notes once, in whatever order', () => {
  const notes = Array.from({ length: 5000 }, (_, index) =>
    note(String(index), `art_${(index % 3) + 1}`, 'state of war', { body: 'Some words on it. '.repeat(10), modifiedMs: index }, index),
  );
  for (const order of ['clause', 'date'] as const) expect(new Set(idsOf(notes, { text: 'war words' }, {}, order)).size).toBe(5000);
});
