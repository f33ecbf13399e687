import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { Stipulation } from '../../../src/core/treaty/treaty.ts';
import { makeClause, makeStipulation, makeTreaty } from '../../support/builders.ts';
import { renderAppAt } from '../../support/renderAppAt.tsx';

const marks = () => screen.queryAllByRole('button').filter((button) => button.closest('[data-clause-text]'));

/** What a mark opens, found the way the browser finds it. */
function noteOf(mark: HTMLElement): HTMLElement {
  const note = document.getElementById(mark.getAttribute('popovertarget') ?? '');
  if (!note) throw new Error('The mark opens nothing.');
  return note;
}

test('names each mark after the status of its words', () => {
  renderAppAt('/en/test-treaty/art_2');
  expect(marks().map((mark) => mark.getAttribute('aria-label'))).toEqual([
    'Not confirmed: show why',
    'Article number not confirmed: show why',
  ]);
});

test('names each mark in Indonesian', () => {
  renderAppAt('/id/test-treaty/art_2');
  expect(screen.getByRole('button', { name: 'Belum terkonfirmasi: lihat alasannya' })).toBeVisible();
  expect(screen.getByRole('button', { name: 'Nomor pasal belum terkonfirmasi: lihat alasannya' })).toBeVisible();
});

test('puts no mark on confirmed words', () => {
  renderAppAt('/en/test-treaty/art_1');
  expect(marks()).toEqual([]);
});

test('gives neighbouring words of one status one mark, and each paragraph its own', () => {
  const open: Partial<Stipulation> = { evidence: 'unconfirmed', sources: [] };
  const clause = makeClause('art_1', [
    [makeStipulation('One', open), makeStipulation('two', open), makeStipulation('known.'), makeStipulation('Three.', open)],
    [makeStipulation('Four.', open)],
  ]);
  renderAppAt('/en/test-treaty/art_1', { files: [{ treaty: makeTreaty([clause]) }] });
  expect(marks().map((mark) => mark.parentElement?.textContent)).toEqual(['One two', 'Three.', 'Four.']);
});

test('opens the words that are not confirmed, why, and that no source was seen', () => {
  renderAppAt('/en/test-treaty/art_2');
  const note = noteOf(screen.getByRole('button', { name: 'Not confirmed: show why' }));
  expect(note).toHaveAttribute('popover', 'auto');
  expect(note).toHaveAttribute('aria-label', 'Not confirmed');
  expect(note).toHaveTextContent('No source that we could read shows these words or this rule.');
  expect(within(note).getByText('words that are not.')).toHaveAttribute('lang', 'en');
  expect(note).toHaveTextContent('No source was seen.');
  expect(note).not.toHaveTextContent('Words that are known');
});

test('opens the sources in which the content was seen', () => {
  renderAppAt('/en/test-treaty/art_2');
  const note = noteOf(screen.getByRole('button', { name: 'Article number not confirmed: show why' }));
  expect(note).toHaveTextContent('A second paragraph.');
  expect(note.querySelector('a')).toHaveAttribute('href', 'https://example.org/a');
  expect(note.querySelector('a')).toHaveTextContent('Source A (example.org)');
});

test('speaks the language of the interface inside words of another language', () => {
  renderAppAt('/en/test-treaty/art_2', { settings: { text: 'id' } });
  const mark = screen.getByRole('button', { name: 'Not confirmed: show why' });
  expect(mark).toHaveAttribute('lang', 'en');
  expect(mark.closest('[data-clause-text]')).toHaveAttribute('lang', 'id');
  expect(within(noteOf(mark)).getByText('words that are not. (id)')).toHaveAttribute('lang', 'id');
});

test('opens the words of its own language when both are shown', () => {
  renderAppAt('/en/test-treaty/art_2', { settings: { text: 'both' } });
  const quotes = screen
    .getAllByRole('button', { name: 'Not confirmed: show why' })
    .map((mark) => noteOf(mark).querySelector('blockquote')?.textContent);
  expect(quotes).toEqual(['words that are not.', 'words that are not. (id)']);
});

test('keeps what the marks open outside the text', () => {
  renderAppAt('/en/test-treaty/art_2', { settings: { text: 'both' } });
  expect(document.querySelector('[data-clause-text] [popover]')).toBeNull();
});
