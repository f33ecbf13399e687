import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { StepView } from '../../../src/ui/commentary/StepView.tsx';
import { makeClauseItem, makeStepPage } from '../../support/commentaryBuilders.ts';
import { renderInStore } from '../../support/renderInStore.tsx';

const page = makeStepPage({ items: [makeClauseItem('S03', { clauses: [{ eId: 'art_2' }] })] });
const view = (step = 2) => (
  <StepView page={page} treatyId="test-treaty" id="three" step={step}>
    <p>The words of the clause.</p>
  </StepView>
);

test.each([
  { ui: 'en', where: 'Step 2 of 3' },
  { ui: 'id', where: 'Langkah 2 dari 3' },
] as const)('says which step of which reading it is ($ui)', ({ ui, where }) => {
  renderInStore(view(), { ui });
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Second step');
  expect(screen.getByText(where)).toBeVisible();
  expect(screen.getByRole('link', { name: 'Three readings' })).toHaveAttribute('href', `/${ui}/test-treaty/readings/three`);
});

test('gives the heading as it was printed, and what we say of it', () => {
  renderInStore(view());
  expect(screen.getByText('Kedua')).toHaveAttribute('lang', 'id');
  expect(screen.getByText(/^What the source hears/).closest('p')).toHaveTextContent('What the source hears in Article 2.');
});

test('opens the clause, under its name, and what is said of its words', () => {
  renderInStore(view());
  const name = screen.getByRole('heading', { level: 2, name: 'Article 2' });
  expect(within(name).getByRole('link')).toHaveAttribute('href', '/en/test-treaty/art_2');
  expect(screen.getByText('The words of the clause.')).toBeVisible();
  expect(within(screen.getByRole('region', { name: 'Said of these words 1' })).getByText('Author of S03')).toBeVisible();
});

const stepLinks = (name: string) => within(screen.getByRole('navigation', { name })).getAllByRole('link');

test.each([
  { ui: 'en', name: 'Steps', previous: 'Previous: Step 1First step', next: 'Next: Step 3Third step' },
  { ui: 'id', name: 'Langkah-langkah', previous: 'Sebelumnya: Langkah 1First step', next: 'Berikutnya: Langkah 3Third step' },
] as const)('leads to the steps before and after ($ui)', ({ ui, name, previous, next }) => {
  renderInStore(view(), { ui });
  const turns = stepLinks(name).filter((link) => link.hasAttribute('rel'));
  expect(turns.map((link) => [link.getAttribute('rel'), link.getAttribute('href'), link.textContent])).toEqual([
    ['prev', `/${ui}/test-treaty/readings/three/1`, previous],
    ['next', `/${ui}/test-treaty/readings/three/3`, next],
  ]);
});

test.each([
  { step: 1, rels: ['next'] },
  { step: 3, rels: ['prev'] },
])('leads nowhere before the first and after the last step: $step', ({ step, rels }) => {
  renderInStore(view(step));
  expect(stepLinks('Steps').flatMap((link) => link.getAttribute('rel') ?? [])).toEqual(rels);
});

test('lists all the steps and marks the one that is shown', () => {
  renderInStore(view());
  const all = stepLinks('Steps').filter((link) => !link.hasAttribute('rel'));
  expect(all.map((link) => [link.textContent, link.getAttribute('aria-current')])).toEqual([
    ['First step', null],
    ['Second step', 'step'],
    ['Third step', null],
  ]);
});

test('keeps the place, beside the places in other readings', () => {
  const { store } = renderInStore(view(), { settings: { readings: { 'test-treaty/other': 4 } } });
  expect(store.getState().settings.readings).toEqual({ 'test-treaty/other': 4, 'test-treaty/three': 2 });
});

test('keeps nothing anew when the place is the one that was kept', () => {
  const readings = { 'test-treaty/three': 2 };
  const { store } = renderInStore(view(), { settings: { readings } });
  expect(store.getState().settings.readings).toBe(readings);
});
