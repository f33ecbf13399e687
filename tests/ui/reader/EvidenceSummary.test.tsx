import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { Stipulation } from '../../../src/core/treaty/treaty.ts';
import { makeClause, makeStipulation, makeTreaty } from '../../support/builders.ts';
import { renderAppAt } from '../../support/renderAppAt.tsx';

const sources = {
  A: { title: { en: 'Source A', id: 'Sumber A' }, address: 'https://example.org/a' },
  B: { title: { en: 'Source B', id: 'Sumber B' }, address: 'https://example.org/b' },
};

function renderClauseOf(stipulations: readonly Stipulation[], ui = 'en', text: 'interface' | 'id' = 'interface') {
  const treaty = makeTreaty([makeClause('art_1', [stipulations])], { sources });
  return renderAppAt(`/${ui}/test-treaty/art_1`, { files: [{ treaty }], settings: { text } });
}

const open: Partial<Stipulation> = { evidence: 'unconfirmed', sources: [] };
const confirmed = [makeStipulation('One.'), makeStipulation('Two.', { sources: ['B', 'A'] })];
const mixed = [makeStipulation('One.'), makeStipulation('Two.', { evidence: 'number-unconfirmed' }), makeStipulation('Three.', open)];
const none = [makeStipulation('One.', open), makeStipulation('Two.', open)];

test.each([
  { name: 'one source', stipulations: [makeStipulation('One.')], ui: 'en', line: 'All of this is confirmed by 1 source' },
  { name: 'two sources', stipulations: confirmed, ui: 'en', line: 'All of this is confirmed by 2 sources' },
  { name: 'two sources', stipulations: confirmed, ui: 'id', line: 'Semua ini terkonfirmasi oleh 2 sumber' },
  {
    name: 'mixed evidence',
    stipulations: mixed,
    ui: 'en',
    line: 'Of 3 passages: 1 confirmed, 1 with only the content seen, 1 not confirmed',
  },
  {
    name: 'mixed evidence',
    stipulations: mixed,
    ui: 'id',
    line: 'Dari 3 bagian: 1 terkonfirmasi, 1 hanya isinya yang terlihat, 1 belum terkonfirmasi',
  },
  { name: 'no evidence', stipulations: none, ui: 'en', line: 'None of this is confirmed by a source that we could read' },
  { name: 'no evidence', stipulations: none, ui: 'id', line: 'Tidak satu pun dari ini terkonfirmasi oleh sumber yang dapat kami baca' },
])('says "$line" of a clause with $name', ({ stipulations, ui, line }) => {
  renderClauseOf(stipulations, ui);
  expect(screen.getByText(line)).toBeVisible();
});

test('opens the passages with their status and sources', async () => {
  const { user } = renderClauseOf(mixed);
  const summary = screen.getByText(/^Of 3 passages/);
  const details = summary.closest('details');
  if (!details) throw new Error('The summary folds nothing.');
  expect(within(details).getByText('Three.')).not.toBeVisible();
  await user.click(summary);
  const passages = [...details.querySelectorAll('ol > li')].map((item) => item.textContent);
  expect(passages).toEqual([
    'One.ConfirmedSource A (example.org)',
    'Two.Article number not confirmedSource A (example.org)',
    'Three.Not confirmedNo source was seen.',
  ]);
  expect(within(details).getByText('Three.')).toBeVisible();
});

test('lists passages that rest on the same sources once', () => {
  renderClauseOf([makeStipulation('One.'), makeStipulation('Two.'), makeStipulation('Three.', { sources: ['B'] })]);
  const quotes = screen
    .getByText(/^All of this/)
    .closest('details')
    ?.querySelectorAll('blockquote');
  expect([...(quotes ?? [])].map((quote) => quote.textContent)).toEqual(['One. Two.', 'Three.']);
});

test('quotes the words in the language that is shown', () => {
  renderClauseOf(confirmed, 'en', 'id');
  const quote = screen
    .getByText(/^All of this/)
    .closest('details')
    ?.querySelector('blockquote');
  expect(quote).toHaveAttribute('lang', 'id');
  expect(quote).toHaveTextContent('One. (id)');
});
