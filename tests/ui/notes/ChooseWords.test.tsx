import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, onTestFinished, test } from 'vitest';
import { makeAnnotation, makeWordsTarget } from '../../support/annotationBuilders.ts';
import { renderNotes } from '../../support/renderNotes.tsx';

const ADDRESS = '/en/test-treaty/art_2';
const surface = () => screen.getByRole('application', { name: 'Words of Article 2' });
const announced = () => within(surface()).getByRole('status').textContent;

test('by keys alone: words are chosen, each step is announced, and the toolbar takes the focus', async () => {
  const { user, allNotes } = renderNotes(ADDRESS);
  await user.keyboard('{Alt>}n{/Alt}');
  expect(surface()).toHaveFocus();
  expect(announced()).toBe('Words');
  await user.keyboard('{ArrowRight}');
  expect(announced()).toBe('that');
  await user.keyboard('{Shift>}{ArrowRight}{ArrowRight}{/Shift}');
  expect(announced()).toBe('that are known');
  // Of jsdom alone: the selection follows the focus into the toolbar, where a browser leaves it.
  const stay = (event: Event) => event.stopImmediatePropagation();
  await waitFor(() => expect(document.getSelection()?.toString()).toBe('that are known'));
  await new Promise((done) => setTimeout(done, 200));
  window.addEventListener('selectionchange', stay, true);
  onTestFinished(() => window.removeEventListener('selectionchange', stay, true));
  await user.keyboard('{Enter}');
  const toolbar = await screen.findByRole('toolbar', { name: 'Selection' });
  const names = within(toolbar)
    .getAllByRole('button')
    .map(({ textContent }) => textContent);
  expect(names).toEqual(['Highlight', 'Note', 'Tag', 'Copy link', 'Cite']);
  await waitFor(() => expect(within(toolbar).getByRole('button', { name: 'Highlight' })).toHaveFocus());
  // Pressed without the pointer's other events, which move jsdom's selection as no browser does.
  fireEvent.click(within(toolbar).getByRole('button', { name: 'Note' }));
  expect(screen.getByRole('textbox', { name: 'Note' })).toHaveFocus();
  expect(allNotes()[0]?.target).toEqual({
    treatyId: 'test-treaty',
    eId: 'art_2',
    words: {
      language: 'en',
      edition: '2026-01-01',
      quote: { exact: 'that are known', prefix: 'Words ', suffix: ', words that are not.\nA second p' },
      position: { start: 6, end: 20 },
    },
  });
});

test('goes by sentence and by character', async () => {
  const { user } = renderNotes(ADDRESS);
  await user.keyboard('{Alt>}n{/Alt}{ArrowDown}');
  expect(announced()).toBe('Words that are known, words that are not.');
  await user.keyboard('{ArrowDown}');
  expect(announced()).toBe('A second paragraph.');
  await user.keyboard('{Control>}{ArrowLeft}{/Control}');
  expect(announced()?.trim()).toBe('');
  await user.keyboard('{Control>}{ArrowLeft}{/Control}');
  expect(announced()).toBe('.');
});

test('Escape leaves without a note, and without words chosen', async () => {
  const { user, allNotes } = renderNotes(ADDRESS);
  await user.keyboard('{Alt>}n{/Alt}{Escape}');
  expect(screen.queryByRole('application')).toBeNull();
  expect(document.getSelection()?.isCollapsed ?? true).toBe(true);
  expect(allNotes()).toEqual([]);
});

test('the keys do nothing in a field', async () => {
  const { user } = renderNotes(ADDRESS, { notes: [makeAnnotation('a')] });
  await user.click(screen.getByRole('tab', { name: /^Notes/ }));
  await user.click(screen.getByRole('button', { name: 'Write' }));
  await user.keyboard('{Alt>}n{/Alt}');
  expect(screen.queryByRole('application')).toBeNull();
});

test('gives a note other words, beginning with its own', async () => {
  const note = makeAnnotation('a', { target: makeWordsTarget('Words', 0), body: 'kept' });
  const { user, allNotes } = renderNotes(ADDRESS, { notes: [note] });
  await user.click(screen.getByRole('tab', { name: /^Notes/ }));
  await user.click(screen.getByRole('button', { name: 'Write' }));
  await user.click(screen.getByRole('button', { name: 'Change its words' }));
  expect(announced()).toBe('Words');
  await user.keyboard('{Shift>}{ArrowRight}{/Shift}{Enter}');
  expect(allNotes()).toHaveLength(1);
  expect(allNotes()[0]).toMatchObject({ body: 'kept', target: { words: { quote: { exact: 'Words that' } } } });
  expect(document.querySelector('mark[data-annotation]')).toHaveTextContent('Words that');
});

test('with both languages shown, either can be chosen from', async () => {
  const { user } = renderNotes(ADDRESS, { settings: { text: 'both' } });
  await user.keyboard('{Alt>}n{/Alt}');
  await user.click(screen.getByRole('button', { name: 'Choose in ID' }));
  await user.keyboard('{ArrowDown}');
  expect(within(surface()).getByRole('status')).toHaveAttribute('lang', 'id');
});
