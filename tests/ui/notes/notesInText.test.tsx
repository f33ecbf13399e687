import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { clauseText } from '../../../src/core/treaty/clauseText.ts';
import { findClause } from '../../../src/core/treaty/treaty.ts';
import { makeAnnotation, makeWordsTarget } from '../../support/annotationBuilders.ts';
import { makeFile } from '../../support/builders.ts';
import { renderNotes } from '../../support/renderNotes.tsx';

const ADDRESS = '/en/test-treaty/art_2';
const clause = findClause(makeFile().treaty.expressions.en, 'art_2');
if (!clause) throw new Error('The made-up treaty has an Article 2.');
const TEXT = clauseText(clause);
const on = (id: string, exact: string, change = {}) =>
  makeAnnotation(id, { target: makeWordsTarget(exact, TEXT.indexOf(exact)), ...change });

const overlapping = [on('a', 'Words that are known', { body: 'first' }), on('b', 'are known, words', { body: 'second', colour: 'pink' })];
const marks = () => [...document.querySelectorAll<HTMLElement>('mark[data-annotation]')];

test('the words on the page are exactly the words without notes', () => {
  renderNotes(ADDRESS, { notes: overlapping });
  expect(document.querySelector('[data-clause-text]')?.textContent).toBe(TEXT);
  expect(marks().map(({ textContent }) => textContent)).toEqual(['Words that ', 'are known', ', ', 'words']);
  expect(marks().map(({ dataset }) => dataset.annotation)).toEqual(['urn:test:a', 'urn:test:a urn:test:b', 'urn:test:b', 'urn:test:b']);
});

test('each note is told once, where its words begin, and leads to it whichever tab is shown', async () => {
  const { user } = renderNotes(ADDRESS, { notes: overlapping });
  const details = () => marks().flatMap((mark) => mark.getAttribute('aria-details')?.split(' ') ?? []);
  expect(details()).toHaveLength(2);
  for (const id of details()) expect(document.getElementById(id)).toHaveAccessibleName(/^Note on/);
  await user.click(screen.getByRole('tab', { name: /^Notes/ }));
  for (const id of details()) expect(document.getElementById(id)?.tagName).toBe('ARTICLE');
  expect(new Set(details()).size).toBe(2);
});

test('a reader can have notes counted at each paragraph instead, or not told at all', () => {
  renderNotes(ADDRESS, { notes: overlapping, settings: { toldNotes: 'count' } });
  expect(marks().some((mark) => mark.hasAttribute('aria-details'))).toBe(false);
  expect(document.querySelector('p[data-eid="art_2__para_1"]')).toHaveAttribute('aria-description', 'Notes 2');
  expect(document.querySelector('p[data-eid="art_2__para_2"]')).not.toHaveAttribute('aria-description');
});

test('not told at all, marks say nothing of notes', () => {
  renderNotes(ADDRESS, { notes: overlapping, settings: { toldNotes: 'none' } });
  expect(document.querySelector('[data-clause-text] [aria-details], [data-clause-text] [aria-description]')).toBeNull();
});

test('pressing marked words shows their note', async () => {
  const { user } = renderNotes(ADDRESS, { notes: overlapping });
  await user.click(marks()[0] ?? document.body);
  expect(screen.getByRole('tab', { name: /^Notes/ })).toHaveAttribute('aria-selected', 'true');
  expect(screen.getByRole('article', { name: /Words that are known/ })).toHaveAttribute('data-pointed', 'true');
});

test('pressing words where notes overlap lets the reader choose among all of them', async () => {
  const { user } = renderNotes(ADDRESS, { notes: overlapping });
  await user.click(marks()[1] ?? document.body);
  const chooser = screen.getByRole('dialog', { name: 'Notes on these words' });
  expect(within(chooser).getAllByRole('button')).toHaveLength(2);
  expect(within(chooser).getAllByRole('button')[0]).toHaveFocus();
  await user.click(within(chooser).getByRole('button', { name: /are known, words.*second/ }));
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(screen.getByRole('article', { name: /are known, words/ })).toHaveAttribute('data-pointed', 'true');
});

test('the words of a note whose text changed are marked as unsure until the reader confirms them', async () => {
  const target = makeWordsTarget('Words that were known,', 0);
  const { user, allNotes } = renderNotes(ADDRESS, { notes: [makeAnnotation('a', { target, body: 'note' })] });
  expect(marks()[0]?.dataset.unsure).toBe('');
  await user.click(screen.getByRole('tab', { name: /^Notes/ }));
  const card = screen.getByRole('article', { name: /Words that were known/ });
  expect(card).toHaveTextContent('The text has changed.');
  await user.click(within(card).getByRole('button', { name: 'Yes, these words' }));
  expect(marks()[0]?.dataset.unsure).toBeUndefined();
  expect(TEXT).toContain(allNotes()[0]?.target?.words?.quote.exact);
});

test('the whole text shows notes too, and opens one over it', async () => {
  const { user } = renderNotes('/en/test-treaty/text', { notes: [overlapping[0] ?? on('x', 'Words')] });
  await user.click(marks()[0] ?? document.body);
  const card = within(screen.getByRole('complementary', { name: 'Your note' }));
  expect(card.getByRole('textbox', { name: 'Note' })).toHaveValue('first');
});

test('a layer can be hidden and shown where the whole text stands on one page', async () => {
  const { user } = renderNotes('/en/test-treaty/text', {
    notes: [on('a', 'Words that are known'), on('b', 'are known, words', { layer: 'file:seminar.jsonld', creator: 'B' })],
  });
  await waitFor(() => expect(marks()).toHaveLength(4));
  await user.click(screen.getByRole('checkbox', { name: 'From the file seminar.jsonld' }));
  expect(marks().map(({ textContent }) => textContent)).toEqual(['Words that are known']);
  await user.click(screen.getByRole('checkbox', { name: 'From the file seminar.jsonld' }));
  expect(marks()).toHaveLength(4);
});
