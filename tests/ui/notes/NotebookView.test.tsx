import { act, screen, within } from '@testing-library/react';
import axe from 'axe-core';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { makeAnnotation, makeWordsTarget } from '../../support/annotationBuilders.ts';
import { renderNotes } from '../../support/renderNotes.tsx';

const words = makeAnnotation('words', {
  target: makeWordsTarget('Words that are known', 0),
  body: 'Café talk',
  colour: 'blue',
  tags: ['war', 'aid'],
  modifiedMs: 3_000,
});
const clause = makeAnnotation('clause', { target: { treatyId: 'test-treaty', eId: 'art_3' }, body: 'On the last rule', modifiedMs: 5_000 });
const lost = makeAnnotation('lost', { target: makeWordsTarget('a phrase that nobody finds', 0), body: 'Where is it?', modifiedMs: 4_000 });
const thrown = makeAnnotation('thrown', { body: 'Thrown away', deletedMs: Date.now() - 1000 });
const notes = [clause, words, lost, thrown];

const cards = () => screen.queryAllByRole('article').flatMap((card) => card.dataset.note?.replace('urn:test:', '') ?? []);
const status = (text: string | RegExp) => screen.getAllByRole('status').find((element) => (element.textContent ?? '').match(text));

afterEach(() => void vi.restoreAllMocks());
// axe asks for a canvas to measure letters; jsdom has none and says so at length.
beforeEach(() => void vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(null));

test.each([
  { ui: 'en', teaches: /Choose any words, or press Note on a paragraph\./, start: 'Start reading: Article 1' },
  { ui: 'id', teaches: /^Pilih kata/, start: /Pasal 1/ },
])('an empty notebook teaches how to make a note ($ui)', ({ ui, teaches, start }) => {
  renderNotes(`/${ui}/notes`);
  expect(within(screen.getByRole('main')).getByText(teaches)).toBeVisible();
  expect(screen.getByRole('link', { name: start })).toHaveAttribute('href', `/${ui}/test-treaty/art_1`);
  expect(within(screen.getByRole('main')).queryByRole('search')).toBeNull();
});

test('while the storage is being opened nobody is told that there are no notes', () => {
  renderNotes('/en/notes', { keeping: { access: 'opening' } });
  expect(screen.queryByText(/Choose any words/)).toBeNull();
  expect(status('Your notes are on their way')).toBeVisible();
});

test('lists notes under their clauses, in the order of the text, with a link to each', () => {
  renderNotes('/en/notes', { notes });
  const headings = within(screen.getByRole('main'))
    .getAllByRole('heading', { level: 2 })
    .map(({ textContent }) => textContent);
  expect(headings.slice(0, 2)).toEqual(['Article 2: Heading of art_2Test treaty', 'Article 3: Heading of art_3Test treaty']);
  expect(cards()).toEqual(['words', 'lost', 'clause']);
  expect(screen.getByRole('link', { name: 'Article 2: Heading of art_2' })).toHaveAttribute('href', '/en/test-treaty/art_2');
  expect(status('3 notes')).toBeVisible();
});

test('puts what changed last first when asked', async () => {
  const { user } = renderNotes('/en/notes', { notes });
  await user.selectOptions(screen.getByRole('combobox', { name: 'Order' }), 'Last changed first');
  expect(cards()).toEqual(['clause', 'lost', 'words']);
});

test('finds notes by words of their quote, body or tags, and says how many', async () => {
  const { user } = renderNotes('/en/notes', { notes });
  const search = screen.getByRole('searchbox', { name: 'Search in quotes, notes and tags' });
  await user.type(search, 'CAFE war');
  expect(cards()).toEqual(['words']);
  expect(status('Notes shown: 1 of 3')).toBeVisible();
  await user.clear(search);
  await user.type(search, 'zebra');
  expect(cards()).toEqual([]);
  expect(status('No note fits this choice.')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Show all' }));
  expect(cards()).toHaveLength(3);
  expect(search).toHaveValue('');
});

test('narrows by colour, tag and state', async () => {
  const { user } = renderNotes('/en/notes', { notes });
  const choose = (name: string, option: RegExp) => {
    const menu = screen.getByRole('combobox', { name });
    return user.selectOptions(menu, within(menu).getByRole('option', { name: option }));
  };
  await choose('Colour', /^Obligation/);
  expect(cards()).toEqual(['words']);
  await choose('Colour', /^All/);
  await choose('Tag', /^aid/);
  expect(cards()).toEqual(['words']);
  await choose('Tag', /^All/);
  await choose('State', /^Lost/);
  expect(cards()).toEqual(['lost']);
  await choose('State', /^In the bin/);
  expect(cards()).toEqual(['thrown']);
});

test('leads to notes that lost their words', async () => {
  const { user } = renderNotes('/en/notes', { notes });
  await user.click(screen.getByRole('button', { name: '1 note has lost its words: show it' }));
  expect(cards()).toEqual(['lost']);
  expect(screen.getByRole('combobox', { name: 'State' })).toHaveDisplayValue(/Lost their words/);
});

test('shows a hundred notes at a time and goes on at the next', async () => {
  const many = Array.from({ length: 130 }, (_, index) => makeAnnotation(String(index), { createdMs: index }));
  const { user } = renderNotes('/en/notes', { notes: many });
  expect(cards()).toHaveLength(100);
  await user.click(screen.getByRole('button', { name: 'Show 30 more' }));
  expect(cards()).toHaveLength(130);
  expect((document.activeElement as HTMLElement).dataset.note).toBe('urn:test:100'); // `as`: what has the focus is an element
  expect(screen.queryByRole('button', { name: /^Show \d+ more/ })).toBeNull();
});

test('deleting a note says so, keeps the focus in the list, and can be undone and redone', async () => {
  const { user, allNotes } = renderNotes('/en/notes', { notes });
  const card = screen.getAllByRole('article').find(({ dataset }) => dataset.note === words.id);
  if (!card) throw new Error('The card is not there.');
  await user.click(within(card).getByRole('button', { name: 'Delete' }));
  expect(cards()).toEqual(['lost', 'clause']);
  expect(status('The note is in the bin.')).toBeVisible();
  expect((document.activeElement as HTMLElement).dataset.note).toBe(lost.id); // `as`: what has the focus is an element
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  expect(cards()).toEqual(['words', 'lost', 'clause']);
  expect(status('Undone.')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Redo' }));
  expect(allNotes().find(({ id }) => id === words.id)?.deletedMs).toBeDefined();
});

test.each([
  ['on its words', words, false],
  ['lost', lost, true],
  ['in the bin', thrown, false],
])('a link to a note opens its card, also where it is %s', (_where, note, isLost) => {
  renderNotes(`/en/notes#note=${encodeURIComponent(note.id)}`, { notes });
  const section = screen.getByRole('region', { name: 'The note that the link names' });
  const card = within(section).getByRole('article');
  expect(card.dataset.note).toBe(note.id);
  expect(card).toHaveFocus();
  expect(within(section).queryByText('Its words are not in the text any more.') !== null).toBe(isLost);
  expect(cards().filter((id) => `urn:test:${id}` === note.id)).toHaveLength(1);
});

test('a link to a note that is not here says so and changes nothing', () => {
  renderNotes('/en/notes#note=urn:test:nowhere', { notes });
  expect(status('is not in this browser')).toBeVisible();
  expect(cards()).toHaveLength(3);
});

test('a link to a note that comes later opens its card then', () => {
  const { store } = renderNotes(`/en/notes#note=${words.id}`, { keeping: { access: 'opening' } });
  act(() => store.getState().receiveAnnotations([words]));
  expect(within(screen.getByRole('region', { name: 'The note that the link names' })).getByRole('article')).toHaveFocus();
});

test('a note on what is not here is kept and says so', () => {
  renderNotes('/en/notes', { notes: [makeAnnotation('foreign', { target: undefined, body: 'Elsewhere' })] });
  expect(screen.getByRole('heading', { name: 'On what this site does not have' })).toBeVisible();
  expect(screen.getByText(/exported unchanged/)).toBeVisible();
});

test('where nothing can be changed nothing offers to', () => {
  renderNotes('/en/notes', { notes, keeping: { access: 'read' } });
  for (const name of ['Import', 'Undo', 'Delete', 'Find its words']) expect(screen.queryByRole('button', { name })).toBeNull();
  expect(screen.getByRole('button', { name: 'Export' })).toBeEnabled();
});

test.each(['en', 'id'])('breaks no rule of accessibility ($0)', async (ui) => {
  renderNotes(`/${ui}/notes`, { notes: [...notes, makeAnnotation('file', { layer: 'file:a.jsonld' })] });
  const { violations } = await axe.run(document, {
    rules: { 'color-contrast': { enabled: false }, 'target-size': { enabled: false } },
  });
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(', ')}`)).toEqual([]);
});
