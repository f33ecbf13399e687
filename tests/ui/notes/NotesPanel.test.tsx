import { act, screen, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import * as download from '../../../src/dom/downloadText.ts';
import * as noteWords from '../../../src/ui/notes/noteWords.ts';
import { makeAnnotation, makeWordsTarget } from '../../support/annotationBuilders.ts';
import { renderNotes } from '../../support/renderNotes.tsx';

const ADDRESS = '/en/test-treaty/art_2';
const openTab = (user: ReturnType<typeof renderNotes>['user']) => user.click(screen.getByRole('tab', { name: /^Notes/ }));
const panel = () => screen.getByRole('tabpanel', { name: /^Notes/ });

test('teaches how to make a note where there is none', async () => {
  const { user } = renderNotes(ADDRESS);
  await openTab(user);
  expect(panel()).toHaveTextContent('Choose any words, or press Note on a paragraph.');
});

test('makes a note on the article, open for writing with the focus in it', async () => {
  const { user, allNotes } = renderNotes(ADDRESS);
  await openTab(user);
  await user.click(within(panel()).getByRole('button', { name: 'Note on Article 2' }));
  const field = within(panel()).getByRole('textbox', { name: 'Note' });
  expect(field).toHaveFocus();
  await user.keyboard('Why these words?');
  expect(allNotes()).toEqual([expect.objectContaining({ body: 'Why these words?', target: { treatyId: 'test-treaty', eId: 'art_2' } })]);
  expect(screen.getByRole('tab', { name: 'Notes 1' })).toBeVisible();
});

test('a note that comes after fifty others is there to be written all the same, and stays there', async () => {
  const notes = Array.from({ length: 60 }, (_, at) => makeAnnotation(`n${at}`, { body: `body ${at}`, createdMs: at }));
  const { user, allNotes } = renderNotes(ADDRESS, { notes });
  await openTab(user);
  expect(within(panel()).getAllByRole('article')).toHaveLength(50);
  await user.click(within(panel()).getByRole('button', { name: 'Note on Article 2' }));
  expect(within(panel()).getByRole('textbox', { name: 'Note' })).toHaveFocus();
  await user.keyboard('The last one{Escape}');
  expect(allNotes().map(({ body }) => body)).toContain('The last one');
  expect(within(panel()).getAllByRole('article')).toHaveLength(51);
  expect(panel()).toHaveTextContent('The last one');
  await user.click(within(panel()).getByRole('button', { name: /^Show/ }));
  expect(within(panel()).getAllByRole('article')).toHaveLength(61);
});

test('the field of a note stays under the writer’s hands when notes that come in push it beyond fifty others', async () => {
  const notes = Array.from({ length: 50 }, (_, at) => makeAnnotation(`n${at}`, { body: `body ${at}`, createdMs: at + 10 }));
  const { user, store, allNotes } = renderNotes(ADDRESS, { notes });
  await openTab(user);
  await user.click(within(panel()).getAllByRole('button', { name: 'Write' }).at(-1) as HTMLElement);
  const field = within(panel()).getByRole('textbox', { name: 'Note' });
  await user.keyboard(' and');
  act(() => store.getState().receiveAnnotations([makeAnnotation('early', { createdMs: 1 }), makeAnnotation('earlier', { createdMs: 0 })]));
  expect(within(panel()).getByRole('textbox', { name: 'Note' })).toBe(field);
  expect(field).toHaveFocus();
  await user.keyboard(' on');
  expect(allNotes().map(({ body }) => body)).toContain('body 49 and on');
});

test('makes a note on a paragraph without any words chosen', async () => {
  const { user, allNotes } = renderNotes(ADDRESS);
  await user.click(screen.getByRole('button', { name: 'Note on the paragraph “A second paragraph.”' }));
  expect(within(panel()).getByRole('textbox', { name: 'Note' })).toHaveFocus();
  expect(allNotes()[0]?.target).toEqual({ treatyId: 'test-treaty', eId: 'art_2__para_2' });
});

test('lists the notes in the order of the text: on the clause first, without their words last', async () => {
  const notes = [
    makeAnnotation('late', { target: makeWordsTarget('not.', 37), body: 'late' }),
    makeAnnotation('lost', { target: makeWordsTarget('nowhere to be found at all', 0), body: 'lost' }),
    makeAnnotation('early', { target: makeWordsTarget('Words', 0), body: 'early' }),
    makeAnnotation('whole', { body: 'whole' }),
  ];
  const { user } = renderNotes(ADDRESS, { notes });
  await openTab(user);
  const names = within(panel())
    .getAllByRole('article')
    .map((card) => card.getAttribute('aria-label'));
  expect(names).toEqual(['Note on Article 2', 'Note on “Words”', 'Note on “not.”', 'Note on “nowhere to be found at all”']);
  expect(within(panel()).getByRole('article', { name: /nowhere/ })).toHaveTextContent('Its words are not in the text any more.');
});

test('a page that is left in the middle of a word keeps it, and offers it when it is come back to (F26)', async () => {
  const { user, store, allNotes } = renderNotes(ADDRESS);
  const go = (eId: string) => act(() => store.getState().select({ view: 'clause', ui: 'en', treatyId: 'test-treaty', eId }, undefined));
  await openTab(user);
  await user.click(within(panel()).getByRole('button', { name: 'Note on Article 2' }));
  await user.keyboard('In the middle of a wor');
  go('art_3');
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Article 3');
  expect(allNotes().map(({ body }) => body)).toEqual(['In the middle of a wor']);
  go('art_2');
  await openTab(user);
  expect(panel()).toHaveTextContent('In the middle of a wor');
});

test('a note that cannot be shown says so in its place, is handed out as it is, and takes no other with it (F56)', async () => {
  vi.spyOn(console, 'error').mockReturnValue();
  const saved = vi.spyOn(download, 'downloadText').mockReturnValue();
  const poison = makeAnnotation('poison', { body: 'Of no day', modifiedMs: 1_234_567_890_123 });
  // Whatever it is that showing a note stumbles over.
  vi.spyOn(noteWords, 'formatMoment').mockImplementation((ms) => {
    if (ms === poison.modifiedMs) throw new Error('poison');
    return '';
  });
  const { user } = renderNotes(ADDRESS, { notes: [poison, makeAnnotation('good', { body: 'Of a day' })] });
  await openTab(user);
  expect(panel()).toHaveTextContent('Of a day');
  expect(panel()).toHaveTextContent('This note cannot be shown. It is kept as it is.');
  await user.click(within(panel()).getByRole('button', { name: 'Download it' }));
  expect(JSON.parse(saved.mock.calls[0]?.[0] ?? '')).toEqual(poison);
  vi.restoreAllMocks();
});

test('Escape ends the writing and gives the focus to the note; an empty note stays', async () => {
  const { user, allNotes } = renderNotes(ADDRESS, { notes: [makeAnnotation('a', { body: 'kept' })] });
  await openTab(user);
  await user.click(within(panel()).getByRole('button', { name: 'Write' }));
  await user.keyboard(' and more{Escape}');
  expect(within(panel()).queryByRole('textbox', { name: 'Note' })).toBeNull();
  expect(panel()).toHaveTextContent('kept and more');
  await expect.poll(() => document.activeElement).toBe(within(panel()).getByRole('article'));
  expect(allNotes()).toHaveLength(1);
});

test('everything written in one stay is undone as one, and redone', async () => {
  const { user, allNotes } = renderNotes(ADDRESS, { notes: [makeAnnotation('a', { body: 'kept' })] });
  await openTab(user);
  await user.click(within(panel()).getByRole('button', { name: 'Write' }));
  await user.keyboard(' and more{Escape}');
  await user.keyboard('{Control>}z{/Control}');
  expect(allNotes()[0]?.body).toBe('kept');
  expect(screen.getByText('Undone.')).toHaveAttribute('role', 'status');
  await user.keyboard('{Control>}{Shift>}z{/Shift}{/Control}');
  expect(allNotes()[0]?.body).toBe('kept and more');
});

test('deleting puts a note into the bin, and undoing takes it out', async () => {
  const { user, allNotes } = renderNotes(ADDRESS, { notes: [makeAnnotation('a', { body: 'kept' })] });
  await openTab(user);
  await user.click(within(panel()).getByRole('button', { name: 'Delete' }));
  expect(within(panel()).queryByRole('article')).toBeNull();
  expect(allNotes()[0]?.deletedMs).toBeGreaterThan(0);
  await user.keyboard('{Control>}z{/Control}');
  expect(within(panel()).getByRole('article')).toHaveTextContent('kept');
});

test('keys of notes rest when shortcuts are switched off', async () => {
  const { user, allNotes, store } = renderNotes(ADDRESS, {
    notes: [makeAnnotation('a', { body: 'kept' })],
    settings: { shortcuts: 'off' },
  });
  await openTab(user);
  await user.click(within(panel()).getByRole('button', { name: 'Delete' }));
  await user.keyboard('{Control>}z{/Control}{Alt>}n{/Alt}');
  expect(allNotes()[0]?.deletedMs).toBeGreaterThan(0);
  expect(screen.queryByRole('application')).toBeNull();
  act(() => store.getState().changeSettings({ shortcuts: 'on' }));
  await user.keyboard('{Control>}z{/Control}');
  expect(within(panel()).getByRole('article')).toHaveTextContent('kept');
});

test('keys in a field are the field’s own', async () => {
  const { user, allNotes } = renderNotes(ADDRESS, { notes: [makeAnnotation('a', { body: 'kept' })] });
  await openTab(user);
  await user.click(within(panel()).getByRole('button', { name: 'Write' }));
  await user.keyboard('!');
  await user.keyboard('{Control>}z{/Control}');
  expect(allNotes()[0]?.body).toBe('kept!');
});

test('a box to tick has nothing to take back, and leaves the keys to the notes', async () => {
  const notes = [makeAnnotation('a', { body: 'kept' }), makeAnnotation('b', { layer: 'file:seminar.jsonld' })];
  const { user, allNotes } = renderNotes(ADDRESS, { notes });
  await openTab(user);
  await user.click(within(within(panel()).getAllByRole('article')[0] ?? panel()).getByRole('button', { name: 'Delete' }));
  await user.click(within(panel()).getByRole('checkbox', { name: 'My notes' }));
  await user.keyboard('{Control>}z{/Control}');
  expect(allNotes().some(({ deletedMs }) => deletedMs !== undefined)).toBe(false);
});

test('tags are added and taken away, and those used before are offered', async () => {
  const other = makeAnnotation('b', { target: { treatyId: 'test-treaty', eId: 'art_3' }, tags: ['defence'] });
  const { user, allNotes } = renderNotes(ADDRESS, { notes: [makeAnnotation('a'), other] });
  await openTab(user);
  await user.click(within(panel()).getByRole('button', { name: 'Write' }));
  const field = within(panel()).getByRole('combobox', { name: 'Add a tag' });
  expect(panel().querySelector('option[value="defence"]')).not.toBeNull();
  await user.type(field, 'aid{Enter}two words,');
  expect(allNotes()[0]?.tags).toEqual(['aid', 'two words']);
  await user.click(within(panel()).getByRole('button', { name: 'Remove the tag aid' }));
  expect(allNotes()[0]?.tags).toEqual(['two words']);
});

test('a colour is chosen by its meaning, and the next note has it', async () => {
  const { user, allNotes, store } = renderNotes(ADDRESS, {
    notes: [makeAnnotation('a')],
    settings: { colourMeanings: { blue: 'Must' } },
  });
  await openTab(user);
  await user.click(within(panel()).getByRole('button', { name: 'Write' }));
  await user.click(within(panel()).getByRole('radio', { name: 'Must' }));
  expect(allNotes()[0]?.colour).toBe('blue');
  expect(store.getState().settings.lastColour).toBe('blue');
});

test('what may only be read is not offered for writing', async () => {
  const { user } = renderNotes(ADDRESS, { notes: [makeAnnotation('a', { body: 'kept' })], keeping: { access: 'read' } });
  await openTab(user);
  expect(panel()).toHaveTextContent('kept');
  for (const name of ['Write', 'Delete', 'Note on Article 2']) expect(within(panel()).queryByRole('button', { name })).toBeNull();
  expect(screen.queryByRole('button', { name: /^Note on the paragraph/ })).toBeNull();
});

test('a layer can be hidden and shown, in the text and beside it', async () => {
  const notes = [
    makeAnnotation('a', { target: makeWordsTarget('Words', 0), body: 'mine' }),
    makeAnnotation('b', { target: makeWordsTarget('known', 15), body: 'theirs', layer: 'file:seminar.jsonld', creator: 'B' }),
  ];
  const { user } = renderNotes(ADDRESS, { notes });
  await openTab(user);
  expect(document.querySelectorAll('mark[data-annotation]')).toHaveLength(2);
  await user.click(within(panel()).getByRole('checkbox', { name: 'From the file seminar.jsonld' }));
  expect(document.querySelectorAll('mark[data-annotation]')).toHaveLength(1);
  expect(panel()).not.toHaveTextContent('theirs');
  expect(screen.getByRole('tab', { name: 'Notes 1' })).toBeVisible();
});

test('says of a note from a file whose it is, and that nobody verified it', async () => {
  const { user } = renderNotes(ADDRESS, { notes: [makeAnnotation('b', { layer: 'file:x', creator: 'Official' })] });
  await openTab(user);
  expect(within(panel()).getByRole('article')).toHaveTextContent('From Official, not verified');
});

test('a note’s text is shown as words, never as HTML', async () => {
  const { user } = renderNotes(ADDRESS, { notes: [makeAnnotation('a', { body: '<img src=x onerror=alert(1)> **strong** [[art 3]]' })] });
  await openTab(user);
  const card = within(panel()).getByRole('article');
  expect(card.querySelector('img')).toBeNull();
  expect(card).toHaveTextContent('<img src=x onerror=alert(1)> strong art 3');
  expect(within(card).getByRole('link', { name: 'art 3' })).toHaveAttribute('href', '/en/test-treaty/art_3');
});
