import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { DebateView } from '../../../src/ui/commentary/DebateView.tsx';
import { makeDebatePage, makeItem } from '../../support/commentaryBuilders.ts';
import { renderInStore } from '../../support/renderInStore.tsx';

const quoted = makeItem('B01', { role: 'a scholar', cautions: ['copy'], quote: { text: 'c’est une alliance', language: 'fr' } });
const page = makeDebatePage(
  [
    { position: 'Yes.', items: [quoted] },
    { position: 'No.', items: [makeItem('B02', { clauses: [{ eId: 'art_1' }, { eId: 'art_3' }] })] },
    { position: 'Both.', items: [quoted] },
  ],
  { note: 'What Article 2 leaves open.', others: [{ id: 'other', question: 'Is it new?' }] },
);
const view = <DebateView page={page} treatyId="test-treaty" id="is-it-an-alliance" />;
const side = (name: string) => within(screen.getByRole('region', { name }));

test('asks its question, with its note', () => {
  renderInStore(view);
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Is it an alliance?');
  expect(screen.getByText(/^What/).closest('p')).toHaveTextContent('What Article 2 leaves open.');
  expect(screen.getByRole('link', { name: 'Debates' })).toHaveAttribute('href', '/en/test-treaty/debates');
});

test('sets its sides beside each other, each under its position', () => {
  renderInStore(view);
  const headings = screen.getAllByRole('heading', { level: 2 }).map((heading) => heading.textContent);
  expect(headings).toEqual(['Yes.', 'No.', 'Both.', 'Other debates']);
});

test('says of each item who, where, when and of which clauses, and what to beware of', () => {
  renderInStore(view);
  const yes = side('Yes.');
  expect(yes.getByRole('link', { name: 'Author of B01' })).toHaveAttribute('href', '/en/test-treaty/commentary/B01');
  expect(yes.getByText(/a scholar/)).toBeVisible();
  expect(yes.getByText(/^An outlet/)).toHaveTextContent('An outlet, 21 June 2024 · copy');
  expect(
    side('No.')
      .getAllByRole('link', { name: /^Article/ })
      .map((link) => link.getAttribute('href')),
  ).toEqual(['/en/test-treaty/art_1#B02', '/en/test-treaty/art_3#B02']);
});

test('quotes an item in its own language, and else gives the first sentence of the summary', () => {
  renderInStore(view);
  expect(side('Yes.').getByText('c’est une alliance')).toHaveAttribute('lang', 'fr');
  expect(side('Yes.').queryByText(/^Summary/)).toBeNull();
  expect(side('No.').getByText('Summary of B02.')).toBeVisible();
});

test('leads to the other debates', () => {
  renderInStore(view);
  const others = within(screen.getByRole('navigation', { name: 'Other debates' }));
  expect(others.getByRole('link', { name: 'Is it new?' })).toHaveAttribute('href', '/en/test-treaty/debates/other');
});

const question = makeItem('S08', { kind: 'question' });
const open = makeDebatePage([
  { position: 'Who answers this?', items: [question, makeItem('B05')] },
  { position: 'Who answers that?', items: [question] },
]);

test.each([
  { ui: 'en', asks: 'The question', answers: 'Who answers', nobody: 'Nobody whom we found answers it.' },
  { ui: 'id', asks: 'Pertanyaannya', answers: 'Siapa yang menjawab', nobody: 'Tidak ada yang kami temukan menjawabnya.' },
] as const)('leads from each open question to who answers it ($ui)', ({ ui, asks, answers, nobody }) => {
  renderInStore(<DebateView page={open} treatyId="test-treaty" id="open-questions" />, { ui });
  const answered = side('Who answers this?');
  expect(answered.getByText(asks)).toBeVisible();
  expect(answered.getByRole('heading', { level: 3, name: answers })).toBeVisible();
  const inAnswers = within(answered.getByRole('listitem'));
  expect(inAnswers.getByRole('link', { name: 'Author of B05' })).toBeVisible();
  expect(inAnswers.queryByRole('link', { name: 'Author of S08' })).toBeNull();
  expect(answered.queryByText(nobody)).toBeNull();

  const unanswered = side('Who answers that?');
  expect(unanswered.getByRole('link', { name: 'Author of S08' })).toBeVisible();
  expect(unanswered.getByText(nobody)).toBeVisible();
  expect(unanswered.queryByRole('heading', { level: 3 })).toBeNull();
});

test('takes no item for a question in any other debate', () => {
  renderInStore(<DebateView page={open} treatyId="test-treaty" id="other" />);
  expect(screen.queryByText('The question')).toBeNull();
  expect(side('Who answers this?').getAllByRole('listitem')).toHaveLength(2);
});
