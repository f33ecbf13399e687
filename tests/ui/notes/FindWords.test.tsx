import { act, screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { Annotation } from '../../../src/core/annotation/annotation.ts';
import { makeAnnotation, makeWordsTarget } from '../../support/annotationBuilders.ts';
import { renderNotes } from '../../support/renderNotes.tsx';

// The text of Article 2 of the test treaty: "Words that are known, words that are not.\nA second paragraph."
const lost = makeAnnotation('lost', {
  target: {
    treatyId: 'test-treaty',
    eId: 'art_2',
    words: {
      language: 'en',
      edition: '2025-01-01',
      quote: { exact: 'the second long paragraph of it', prefix: 'before ', suffix: ' after' },
      position: { start: 0, end: 31 },
    },
  },
});

const region = () => screen.getByRole('region', { name: 'Find its words' });
const attach = () => within(region()).getByRole('button', { name: 'Attach to these words' });

async function open(note: Annotation = lost, button = 'Find its words') {
  const view = renderNotes('/en/notes', { notes: [note] });
  await view.user.click(screen.getByRole('button', { name: button }));
  return { ...view, targetNow: () => view.allNotes()[0]?.target };
}

test('shows the words that a lost note had, what stood around them, and the clause as it is now', async () => {
  await open();
  expect(within(region()).getByText('The words it had')).toBeVisible();
  expect(region().querySelector('blockquote')).toHaveTextContent('before the second long paragraph of it after');
  expect(within(region()).getByText('Article 2 as it is now')).toBeVisible();
  expect(region().querySelector('[data-choose-words]')?.textContent).toBe('Words that are known, words that are not.\nA second paragraph.');
  expect(attach()).toBeDisabled();
});

test('attaches a note to words picked from a list, by keyboard alone', async () => {
  const { user, targetNow, store } = await open();
  const choice = within(region()).getByRole('radio', { name: 'A second paragraph.' });
  choice.focus();
  await user.keyboard(' ');
  expect(within(region()).getByText('Chosen: “A second paragraph.”')).toBeVisible();
  attach().focus();
  await user.keyboard('{Enter}');
  expect(targetNow()).toMatchObject({
    eId: 'art_2',
    words: { language: 'en', edition: '2026-01-01', quote: { exact: 'A second paragraph.' }, position: { start: 42, end: 61 } },
  });
  expect(store.getState().placements[lost.id]?.status).toBe('exact');
  expect(screen.queryByRole('region', { name: 'Find its words' })).toBeNull();
  expect(screen.getByText('The note stands on these words now.')).toBeVisible();
  expect(screen.getByRole('article')).toHaveFocus();
});

test('offers the words nearest to those that are lost', async () => {
  await open();
  const near = within(region()).getByRole('group', { name: 'Nearest to the words it had' });
  expect(within(near).getAllByRole('radio').length).toBeGreaterThan(0);
  expect(near).toHaveTextContent('second paragraph');
});

test('reaches any words of the clause by keyboard: the ends of what was picked move by a word', async () => {
  const { user, targetNow } = await open();
  await user.click(within(region()).getByRole('radio', { name: 'A second paragraph.' }));
  await user.click(within(region()).getByRole('button', { name: 'Start a word later' }));
  await user.click(within(region()).getByRole('button', { name: 'End a word earlier' }));
  expect(within(region()).getByText('Chosen: “second”')).toBeVisible();
  await user.click(attach());
  expect(targetNow()?.words?.quote.exact).toBe('second');
});

test('attaches a note to words selected in the text', async () => {
  const { user, targetNow } = await open();
  const text = region().querySelector('[data-choose-words]')?.firstChild;
  if (!text) throw new Error('The text is not there.');
  act(() => {
    document.getSelection()?.setBaseAndExtent(text, 10, text, 21);
    document.dispatchEvent(new Event('selectionchange'));
  });
  await user.click(attach());
  expect(targetNow()?.words).toMatchObject({ quote: { exact: 'are known,' }, position: { start: 11, end: 21 } });
});

test('finds words in another clause', async () => {
  const { user, targetNow } = await open();
  await user.selectOptions(within(region()).getByRole('combobox', { name: 'Look in' }), 'Article 3: Heading of art_3');
  await user.click(within(region()).getByRole('radio', { name: 'The last rule.' }));
  await user.click(attach());
  expect(targetNow()).toMatchObject({ eId: 'art_3', words: { quote: { exact: 'The last rule.' } } });
});

test('gives up without changing anything', async () => {
  const { user, targetNow } = await open();
  await user.click(within(region()).getByRole('radio', { name: 'A second paragraph.' }));
  await user.click(within(region()).getByRole('button', { name: 'Cancel' }));
  expect(targetNow()).toEqual(lost.target);
  expect(screen.getByRole('article')).toHaveFocus();
});

test('a note on a clause that is gone can stand on another as a whole', async () => {
  const { user, targetNow } = await open(makeAnnotation('gone', { target: { treatyId: 'test-treaty', eId: 'art_9' } }));
  await user.selectOptions(within(region()).getByRole('combobox', { name: 'Look in' }), 'Article 3: Heading of art_3');
  await user.click(within(region()).getByRole('button', { name: 'Attach to Article 3 as a whole' }));
  expect(targetNow()).toEqual({ treatyId: 'test-treaty', eId: 'art_3' });
});

test('where words may be these the reader says yes, or finds others', async () => {
  const moved = makeAnnotation('moved', { target: makeWordsTarget('The last rule.', 0) });
  const { user, allNotes, store } = renderNotes('/en/notes', { notes: [moved] });
  act(() => store.getState().setPlacements({ [moved.id]: { status: 'moved', eId: 'art_3', start: 0, end: 14, score: 1 } }));
  expect(screen.getByRole('button', { name: '1 note is to be checked: show it' })).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Not these words' }));
  expect(region()).toBeVisible();
  await user.click(within(region()).getByRole('button', { name: 'Cancel' }));
  await user.click(screen.getByRole('button', { name: 'Yes, these words' }));
  expect(allNotes()[0]?.target).toMatchObject({ eId: 'art_3', words: { quote: { exact: 'The last rule.' } } });
  expect(screen.queryByRole('button', { name: 'Not these words' })).toBeNull();
});
